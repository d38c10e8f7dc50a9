// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare/pair_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "core/comparison/scenario_difference.h"
#include "core/model/overrides.h"
#include "core/report/run_context.h"
#include "ui/editors/evidence_badge.h"
#include "ui/models/entry_words.h"
#include "ui/pages/simulation/result_words.h"
#include "ui/text/broken_lines.h"
#include "ui/text/sentences.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

struct PairWords {
    Q_DECLARE_TR_FUNCTIONS(ComparedPair)
};

constexpr qsizetype kHeadLine = 16;  ///< letters over a column of shares: three stand beside four others

QString nameIn(const ShownPair& pair, std::size_t contender, const Environment& environment) {
    return nameOf(pair.found.contenders[contender], pair.input, pair.axis, environment.languages);
}

const Scenario& scenarioOf(const ShownPair& pair, std::size_t contender) {
    return *findById(pair.input.scenarios, pair.found.contenders[contender].scenario);
}

QString shareWords(double share, const ShownPair& pair, const Environment& environment) {
    return ResultWords(pair.input, scenarioOf(pair, pair.first), environment).ofHundred(share);
}

/// One output of a pair, in figures of one unit.
QStringList differenceRow(std::size_t output, const PairedDifference& found, const Case& input,
                          const Environment& environment) {
    const Formats formats = environment.formats();
    const Estimate& value = found.difference;
    const double size = std::max({std::abs(value.at(Q05)), std::abs(value.at(Q95)), std::abs(value.mean)});
    const int decimals = Formats::decimalsFor(size);
    const bool money = isMoney(output);
    const auto bound = [&](double end) {
        return money ? formats.moneyBoundLike(end, size) : formats.bound(end, decimals);
    };
    const QString mean = money ? formats.moneyLike(value.mean, size, input.currency)
                               : formats.number(value.mean, decimals) + kNoBreakSpace + "QALY";
    const QString error = money ? formats.moneyError(value.standardError, size, input.currency)
                                : formats.shortest(value.standardError, 2) + kNoBreakSpace + "QALY";
    return {environment.sayFirst("output." + std::string(kComparedOutputs[output])),
            mean,
            QStringLiteral("±") + error,
            PairWords::tr("%1 to %2").arg(bound(value.at(Q05)), bound(value.at(Q95))),
            formats.percent(found.firstLarger.value, 0),
            formats.percent(found.equal.value, 0),
            formats.percent(found.secondLarger.value, 0)};
}

/// The same without rounding.
std::vector<ChartTable::Cell> differenceFigures(std::size_t output, const PairedDifference& found, const Case& input,
                                                const Environment& environment) {
    const Estimate& value = found.difference;
    return {environment.sayFirst("output." + std::string(kComparedOutputs[output])).toStdString(),
            value.mean,
            value.standardError,
            value.at(Q05),
            value.at(Q95),
            isMoney(output) ? input.currency : std::string("QALY"),
            found.firstLarger.value,
            found.equal.value,
            found.secondLarger.value};
}

QString trustWords(const ShownPair& pair, const Parameter& parameter) {
    const QString before = confidenceWord(confidenceIn(pair.input, scenarioOf(pair, pair.second), parameter));
    const QString after = confidenceWord(confidenceIn(pair.input, scenarioOf(pair, pair.first), parameter));
    return before == after ? after : before + QStringLiteral(" → ") + after;
}

/// Sentences of the core that say how value is measured, where they are not the same.
std::vector<QStringList> settingRows(const ShownPair& pair, const Environment& environment) {
    const Scenario& one = scenarioOf(pair, pair.second);
    const Scenario& other = scenarioOf(pair, pair.first);
    const Wording wording = environment.wording();
    const auto months = [](const Scenario& scenario) { return PairWords::tr("%1 months").arg(scenario.months); };
    std::vector<QStringList> rows{{PairWords::tr("Horizon"), months(one), months(other), {}},
                                  {PairWords::tr("Discounting"),
                                   qt(discountSentence(pair.input, one, wording)),
                                   qt(discountSentence(pair.input, other, wording)),
                                   {}},
                                  {PairWords::tr("What counts"),
                                   oneStop(qt(valuationSentence(pair.input, one, wording))),
                                   oneStop(qt(valuationSentence(pair.input, other, wording))),
                                   {}}};
    std::erase_if(rows, [](const QStringList& row) { return row[1] == row[2]; });
    return rows;
}

}  // namespace

/// Whoever is ahead more often comes first, also where the other one was chosen first.
QString pairSentence(const ShownPair& pair, const Environment& environment) {
    const PairedDifference& found = pair.found.pair(pair.first, pair.second).differences.front();
    const bool isFirstAhead = found.firstLarger.value >= found.secondLarger.value;
    const std::size_t winner = isFirstAhead ? pair.first : pair.second, other = isFirstAhead ? pair.second : pair.first;
    const ProbabilityEstimate& wins = isFirstAhead ? found.firstLarger : found.secondLarger;
    const QString ahead = pair.axis == ComparisonAxis::Alternatives
                              ? PairWords::tr("“%1” is better than “%2” in %3 futures, equal in %4.")
                              : PairWords::tr(
                                    "The net benefit is higher under “%1” than under “%2” in %3 futures, "
                                    "equal in %4.");
    return ahead.arg(nameIn(pair, winner, environment), nameIn(pair, other, environment),
                     shareWords(wins.value, pair, environment), shareWords(found.equal.value, pair, environment));
}

Sheet differenceSheet(const ShownPair& pair, const Environment& environment) {
    const auto higher = [&](std::size_t contender) {
        return PairWords::tr("%1 higher").arg(nameIn(pair, contender, environment));
    };
    const QString first = higher(pair.first), equal = PairWords::tr("Equal"), second = higher(pair.second);
    Sheet sheet;
    sheet.head = {environment.say("table.output"), environment.say("table.mean"), environment.say("table.error"),
                  PairWords::tr("90 % interval"),  brokenLines(first, kHeadLine), equal,
                  brokenLines(second, kHeadLine)};
    for (const QString& word : {sheet.head[0], sheet.head[1], sheet.head[2], PairWords::tr("5 %"),
                                PairWords::tr("95 %"), PairWords::tr("Unit"), first, equal, second})
        sheet.figures.head.push_back(word.toStdString());
    const ComparedPair& found = pair.found.pair(pair.first, pair.second);
    for (std::size_t output = 0; output < kComparedOutputs.size(); ++output) {
        if (!isMoney(output) && !valuesHealth(pair.found)) continue;
        sheet.rows.push_back(differenceRow(output, found.differences[output], pair.input, environment));
        sheet.figures.rows.push_back(differenceFigures(output, found.differences[output], pair.input, environment));
    }
    return sheet;
}

Sheet scenarioSheet(const ShownPair& pair, const std::vector<ParameterId>& still, const Environment& environment) {
    const Scenario& one = scenarioOf(pair, pair.second);
    const Scenario& other = scenarioOf(pair, pair.first);
    Sheet sheet;
    sheet.words = 4;
    sheet.head = {PairWords::tr("Input"), environment.languages.of(one.label), environment.languages.of(other.label),
                  PairWords::tr("Rests on")};
    for (const ParameterId& id : differingInputs(pair.input, one, other)) {
        const Parameter& parameter = *findById(pair.input.parameters, id);
        const auto [before, after] = inWords({pair.input, parameter, *entryIn(one, parameter)},
                                             {pair.input, parameter, *entryIn(other, parameter)}, environment);
        const QString name = environment.languages.of(parameter.label);
        const bool isStill = std::ranges::find(still, id) != still.end();
        sheet.rows.push_back({isStill ? PairWords::tr("%1 – no effect on the result").arg(name) : name, before, after,
                              trustWords(pair, parameter)});
    }
    for (QStringList& row : settingRows(pair, environment)) sheet.rows.push_back(std::move(row));
    return sheet;
}

}  // namespace valor::ui
