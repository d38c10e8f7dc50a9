// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare/comparison_rows.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/report/statements.h"
#include "core/result/payback.h"
#include "ui/pages/simulation/result_words.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

struct ComparisonRowsWords {
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

/// One cell before it is known how it stands among the others. @param rank the larger, the better
struct Ranked {
    ComparisonCell cell;
    double rank = 0;
};

double widest(const Estimate& e) {
    return std::max({std::abs(e.at(Q05)), std::abs(e.at(Q95)), std::abs(e.mean)});
}

/// What amounts of money are written like: the largest mean, as the headline of the page “Simulation” writes it, unless
/// it is next to nothing beside its range.
double sizeOfMeans(double largestMean, double widestEnd) {
    constexpr double kNothing = 1e-3;
    return std::max(largestMean, kNothing * widestEnd);
}

class Rows {
public:
    Rows(const SideBySide& found, const Case& input, ComparisonAxis axis, const Environment& environment)
        : found_(found), case_(input), axis_(axis), environment_(environment), formats_(environment.formats()) {}

    [[nodiscard]] std::vector<ComparisonRow> take() && {
        const QString high = axis_ == ComparisonAxis::Alternatives ? ComparisonRowsWords::tr("best")
                                                                   : ComparisonRowsWords::tr("highest");
        for (std::size_t output = 0; output < kComparedOutputs.size(); ++output)
            if (isMoney(output) || valuesHealth(found_)) addOutput(output, high);
        addBetter(high);
        addBreakEven();
        addPayment();
        return std::move(rows_);
    }

private:
    void addOutput(std::size_t output, const QString& mark) {
        double size = 0, mean = 0;
        for (const AlternativeResult& result : found_.results) {
            const Estimate value = comparedEstimates(result)[output];
            size = std::max(size, widest(value));
            mean = std::max(mean, std::abs(value.mean));
        }
        if (isMoney(output)) size = sizeOfMeans(mean, size);
        std::vector<Ranked> cells;
        for (const AlternativeResult& result : found_.results) {
            const Estimate value = comparedEstimates(result)[output];
            cells.push_back({{amount(value.mean, size, output),
                              range(value, size, output),
                              {},
                              CellBar{value.at(Q05), value.mean, value.at(Q95)}},
                             value.mean});
        }
        const QString name = environment_.sayFirst("output." + std::string(kComparedOutputs[output]));
        add(name, std::move(cells), mark);
        rows_.back().unit =
            ComparisonRowsWords::tr("%1, mean").arg(isMoney(output) ? qt(case_.currency) : QStringLiteral("QALY"));
    }
    [[nodiscard]] QString amount(double value, double size, std::size_t output) const {
        if (isMoney(output)) return formats_.moneyLike(value, size, case_.currency);
        return formats_.number(value, Formats::decimalsFor(size)) + kNoBreakSpace + "QALY";
    }
    /// In the unit of the mean, which names it.
    [[nodiscard]] QString range(const Estimate& value, double size, std::size_t output) const {
        if (isSameInEveryFuture(value)) return ComparisonRowsWords::tr("every future is the same");
        const auto end = [&](double bound) {
            return isMoney(output) ? formats_.moneyBoundLike(bound, size)
                                   : formats_.bound(bound, Formats::decimalsFor(size));
        };
        return ComparisonRowsWords::tr("%1 to %2").arg(end(value.at(Q05)), end(value.at(Q95)));
    }

    [[nodiscard]] ResultWords wordsFor(std::size_t contender) const {
        return {case_, *findById(case_.scenarios, found_.contenders[contender].scenario), environment_};
    }
    void addBetter(const QString& mark) {
        std::vector<Ranked> cells;
        for (std::size_t i = 0; i < found_.results.size(); ++i) {
            const double share = found_.results[i].better.value;
            const double worse = found_.results[i].worse.value;
            if (isSameInEveryFuture(found_.results[i].netBenefit)) {
                const Headline words = wordsFor(i).better(found_.results[i]);
                cells.push_back({{words.figure, ComparisonRowsWords::tr("every future is the same"), {}, {}}, share});
                continue;
            }
            cells.push_back({{wordsFor(i).ofHundred(share),
                              ComparisonRowsWords::tr("worse in %1").arg(wordsFor(i).ofHundred(worse)),
                              {},
                              CellBar{0, share, 1 - worse}},
                             share});
        }
        add(ComparisonRowsWords::tr("Better off (futures)"), std::move(cells), mark);
        rows_.back().high = 1;
        rows_.back().unit = ComparisonRowsWords::tr("share of the futures");
        rows_.back().isRange = false;
    }
    void addBreakEven() {
        std::vector<Ranked> cells;
        for (std::size_t i = 0; i < found_.results.size(); ++i) cells.push_back(breakEven(i));
        add(ComparisonRowsWords::tr("Pays for itself after"), std::move(cells), ComparisonRowsWords::tr("soonest"));
        rows_.back().unit = ComparisonRowsWords::tr("months, median");
    }
    [[nodiscard]] Ranked breakEven(std::size_t contender) const {
        const AlternativeResult& result = found_.results[contender];
        const QString never = wordsFor(contender).ofHundred(result.neverBreaksEven);
        const std::optional<Payback> payback = paybackOf(result);
        if (!payback || result.neverBreaksEven > 0.5)
            return {{payback ? ComparisonRowsWords::tr("Mostly never") : ComparisonRowsWords::tr("Never"),
                     ComparisonRowsWords::tr("in %1 futures").arg(never),
                     {},
                     {}},
                    -std::numeric_limits<double>::infinity()};
        const QString note = result.neverBreaksEven > 0 ? ComparisonRowsWords::tr("never in %1").arg(never)
                                                        : ComparisonRowsWords::tr("in every future");
        const int median = static_cast<int>(std::lround(payback->median));
        return {{median == 1 ? ComparisonRowsWords::tr("1 month") : ComparisonRowsWords::tr("%1 months").arg(median),
                 note,
                 {},
                 CellBar{payback->low, payback->median, payback->high}},
                -payback->median};
    }
    void addPayment() {
        std::vector<Ranked> cells;
        for (std::size_t i = 0; i < found_.results.size(); ++i) {
            double mean = 0;
            for (const ClauseTotal& clause : found_.results[i].clauses) mean += clause.total.mean;
            const Headline words = wordsFor(i).payment(found_.results[i]);
            cells.push_back({{words.figure, words.note, {}, CellBar{mean, mean, mean}}, -mean});
        }
        add(ComparisonRowsWords::tr("Paid to vendors"), std::move(cells), ComparisonRowsWords::tr("lowest"));
        rows_.back().unit = ComparisonRowsWords::tr("%1, mean").arg(qt(case_.currency));
        rows_.back().isRange = false;
    }

    void add(const QString& label, std::vector<Ranked> cells, const QString& mark) {
        ComparisonRow row{label, {}, false, 0, 0};
        const auto best = std::ranges::max_element(cells, {}, &Ranked::rank);
        const auto readsLike = [](const ComparisonCell& one, const ComparisonCell& other) {
            return one.figure == other.figure && one.note == other.note;
        };
        row.isQuiet = std::ranges::all_of(cells, [&](const Ranked& c) { return readsLike(c.cell, cells[0].cell); });
        const QString bestFigure = std::isfinite(best->rank) ? best->cell.figure : QString();
        const bool sameFigures =
            std::ranges::all_of(cells, [&](const Ranked& c) { return c.cell.figure == cells[0].cell.figure; });
        for (Ranked& ranked : cells) {
            if (!sameFigures && ranked.cell.figure == bestFigure) ranked.cell.mark = mark;
            if (const auto& bar = ranked.cell.bar) {
                row.low = std::min(row.low, bar->low);
                row.high = std::max(row.high, bar->high);
            }
            row.cells.push_back(std::move(ranked.cell));
        }
        rows_.push_back(std::move(row));
    }

    const SideBySide& found_;
    const Case& case_;
    ComparisonAxis axis_;
    const Environment& environment_;
    Formats formats_;
    std::vector<ComparisonRow> rows_;
};

}  // namespace

QString nameOf(const Contender& contender, const Case& input, ComparisonAxis axis, const Languages& languages) {
    if (axis == ComparisonAxis::Scenarios) {
        const Scenario* scenario = findById(input.scenarios, contender.scenario);
        return scenario == nullptr ? qt(contender.scenario.text()) : languages.of(scenario->label);
    }
    const Alternative* alternative = findById(input.alternatives, contender.alternative);
    return alternative == nullptr ? qt(contender.alternative.text()) : languages.of(alternative->label);
}

std::vector<ComparisonRow> comparisonRows(const SideBySide& found, const Case& input, ComparisonAxis axis,
                                          const Environment& environment) {
    return Rows(found, input, axis, environment).take();
}

bool valuesHealth(const SideBySide& found) {
    return std::ranges::any_of(
        found.results, [](const AlternativeResult& result) { return result.qalys.min != 0 || result.qalys.max != 0; });
}

}  // namespace valor::ui
