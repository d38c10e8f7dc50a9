// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/influence_page.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>

#include "core/report/money_cell.h"
#include "core/report/page_writer.h"
#include "core/report/run_context.h"
#include "core/report/run_heading.h"
#include "core/units/unit.h"

namespace valor {
namespace {

constexpr int kShareDecimals = 1, kErrorDecimals = 2, kCorrelationDecimals = 3;
constexpr double kMostOfIt = 0.8;      // of the variance: what the sentence names the inputs for
constexpr std::size_t kMostNamed = 5;  // in the sentence
constexpr std::size_t kMostCorrelated = 3;
constexpr std::size_t kMostBars = 10;
constexpr double kLeastTogether = 0.01;  // of the variance, to be worth a sentence

/// What inputs add up to that are not shown by themselves.
struct Others {
    std::size_t count = 0;
    double alone = 0, withOthers = 0;
};

/// One alternative of an analysis in the words of the reader.
class InfluenceWords {
public:
    InfluenceWords(const InfluenceRequest& request, const InfluenceAnalysis& analysis, const Wording& wording)
        : case_(*request.input), method_(request.method), analysis_(analysis), wording_(wording) {}

    std::string say(std::string_view key, const PageWriter::Arguments& arguments = {}) const {
        return wording_.texts.text(key, wording_.language, arguments);
    }
    std::string nameOf(const Influence& influence) const {
        if (influence.inputs.empty()) return say("influence.sites");
        std::string names;
        for (const ParameterId& id : influence.inputs) names += (names.empty() ? "" : " + ") + label(id);
        return names;
    }
    bool isOfVariance() const { return method_ != InfluenceMethod::Rank; }
    bool hasTwo() const { return method_ != InfluenceMethod::Shapley; }
    std::string firstHead() const {
        if (method_ == InfluenceMethod::Shapley) return say("table.share");
        return say(isOfVariance() ? "table.alone" : "table.rank_correlation");
    }
    std::string secondHead() const {
        if (!hasTwo()) return {};
        return say(isOfVariance() ? "table.with_others" : "table.partial");
    }
    std::string value(double of) const {
        if (!isOfVariance()) return formatNumber(of, kCorrelationDecimals, wording_.numbers);
        return percent(of, kShareDecimals);
    }
    std::string error(double of) const {
        if (!isOfVariance()) return formatNumber(of, kCorrelationDecimals, wording_.numbers);
        return percent(of, kErrorDecimals);
    }
    /// "4 others, together": inputs that stand in one row.
    std::string nameOf(const Others& others) const {
        return say("influence.folded", {{"count", std::to_string(others.count)}});
    }

    /// How many stand by themselves: at most `rows`, and none at the end of which nothing is seen. One that is left
    /// over is named as well. @param rows 0: all
    std::size_t shown(std::size_t rows) const {
        const std::size_t all = analysis_.influences.size();
        std::size_t count = rows == 0 ? all : std::min(rows, all);
        while (count > 0 && isNought(analysis_.influences[count - 1])) --count;
        return count + 1 == all ? all : count;
    }
    Others othersFrom(std::size_t first) const {
        Others others;
        for (std::size_t i = first; i < analysis_.influences.size(); ++i, ++others.count) {
            others.alone += analysis_.influences[i].alone.value;
            others.withOthers += analysis_.influences[i].withOthers.value;
        }
        return others;
    }
    /// Which inputs it comes from. Empty where nothing moves the result.
    std::string sentence() const { return isOfVariance() ? sentenceOfShares() : sentenceOfRanks(); }

private:
    std::string label(const ParameterId& id) const {
        return labelled(findById(case_.parameters, id)->label, id.text(), wording_.language);
    }
    /// An estimate of a small share may be below nought.
    std::string percent(double share, int decimals) const {
        return formatNumber(kWholeInPercent * share, decimals, wording_.numbers) + wording_.numbers.unitSpace + "%";
    }
    /// As it is written.
    bool isNought(const Influence& influence) const {
        return value(influence.alone.value) == value(0) && (!hasTwo() || value(influence.withOthers.value) == value(0));
    }

    std::string sentenceOfShares() const {
        std::vector<const Influence*> byShare;
        for (const Influence& each : analysis_.influences) byShare.push_back(&each);
        std::ranges::stable_sort(byShare, std::greater<>(), [](const Influence* each) { return each->alone.value; });
        std::string names;
        double share = 0;
        std::size_t count = 0;
        while (count < std::min(byShare.size(), kMostNamed) && share < kMostOfIt && byShare[count]->alone.value > 0) {
            const Influence& next = *byShare[count++];
            share += next.alone.value;
            names += (names.empty() ? "" : "; ") + nameOf(next) + " (" + percent(next.alone.value, 0) + ")";
        }
        if (count == 0) return {};
        const std::string key = "influence.most." + std::string(methodName(method_)) + (count == 1 ? ".one" : "");
        return say(key, {{"count", std::to_string(count)}, {"share", percent(share, 0)}, {"names", names}}) +
               togetherness();
    }
    /// What no input does by itself.
    std::string togetherness() const {
        const double rest = 1 - othersFrom(0).alone;
        if (method_ != InfluenceMethod::Sobol || rest < kLeastTogether) return {};
        return " " + say("influence.together", {{"share", percent(rest, 0)}});
    }
    std::string sentenceOfRanks() const {
        std::string names;
        for (std::size_t i = 0; i < std::min(analysis_.influences.size(), kMostCorrelated); ++i) {
            const Influence& each = analysis_.influences[i];
            if (isNought(each)) break;
            names += (names.empty() ? "" : "; ") + nameOf(each) + " (" + value(each.alone.value) + ")";
        }
        return names.empty() ? names : say("influence.most.rank", {{"names", names}});
    }

    const Case& case_;
    InfluenceMethod method_;
    const InfluenceAnalysis& analysis_;
    const Wording& wording_;
};

class InfluencePage {
public:
    InfluencePage(const InfluenceRequest& request, std::size_t rows, const Wording& wording)
        : case_(*request.input), request_(request), rows_(rows), wording_(wording), page_(wording) {}

    Document write(const Scenario& scenario, const std::vector<InfluenceAnalysis>& analyses) {
        page_.title(page_.say("influence.title"));
        page_.paragraphs(headingLines(case_, scenario, case_.comparator, wording_));
        for (const InfluenceAnalysis& analysis : analyses) writeAnalysis(analysis);
        page_.paragraph(page_.say("influence.legend." + std::string(methodName(request_.method))));
        page_.paragraph(page_.say("influence.drawn",
                                  {{"draws", count(request_.draws)},
                                   {"seed", std::to_string(request_.seed)},
                                   {"scheme", page_.say("scheme." + std::string(schemeName(SamplingScheme::Sobol)))},
                                   {"usual", count(RunRequest().draws)}}));
        return page_.finish();
    }

private:
    std::string count(std::uint64_t rows) const { return formatNumber(static_cast<double>(rows), 0, wording_.numbers); }

    /// Of plain draws: points that fill the space do no worse.
    double plainError(const InfluenceAnalysis& analysis) const {
        return analysis.sd / std::sqrt(static_cast<double>(request_.draws));
    }

    void writeAnalysis(const InfluenceAnalysis& analysis) {
        const InfluenceWords words(request_, analysis, wording_);
        page_.heading(2, alternativeLabel(case_, analysis.alternative, wording_.language));
        const MoneyFormat format = formatOfTable(std::max(std::abs(analysis.mean), analysis.sd));
        page_.paragraph(page_.say("influence.spread",
                                  {{"mean", formatMoney(analysis.mean, case_.currency, wording_.numbers, format)},
                                   {"error", formatErrorNumber(plainError(analysis), wording_.numbers, format)},
                                   {"sd", formatMoney(analysis.sd, case_.currency, wording_.numbers, format)}}));
        page_.paragraph(words.sentence());
        DocumentTable table{heads(words), 1, {}};
        const std::size_t shown = words.shown(rows_);
        for (std::size_t i = 0; i < shown; ++i) table.rows.push_back(row(words, analysis.influences[i]));
        const Others others = words.othersFrom(shown);
        if (others.count > 0 && words.isOfVariance()) table.rows.push_back(row(words, others));
        page_.table(std::move(table));
        if (others.count > 0 && !words.isOfVariance())
            page_.paragraph(page_.say("influence.others", {{"less", std::to_string(others.count)}}));
    }

    std::vector<std::string> heads(const InfluenceWords& words) const {
        const std::string error = page_.say("table.error");
        std::vector<std::string> heads{page_.say("table.parameter"), words.firstHead(), error};
        if (words.hasTwo()) heads.insert(heads.end(), {words.secondHead(), error});
        return heads;
    }

    std::vector<std::string> row(const InfluenceWords& words, const Influence& influence) const {
        std::vector<std::string> cells{words.nameOf(influence)};
        for (const Figure& figure : {influence.alone, influence.withOthers})
            cells.insert(cells.end(), {words.value(figure.value), words.error(figure.standardError)});
        cells.resize(words.hasTwo() ? 5 : 3);
        return cells;
    }
    /// What they do together counts once for each of them, so that with others their sum is the most it can be.
    std::vector<std::string> row(const InfluenceWords& words, const Others& others) const {
        std::vector<std::string> cells{words.nameOf(others), words.value(others.alone), ""};
        if (words.hasTwo()) cells.insert(cells.end(), {"\u2264 " + words.value(others.withOthers), ""});
        return cells;
    }

    const Case& case_;
    const InfluenceRequest& request_;
    std::size_t rows_;
    const Wording& wording_;
    PageWriter page_;
};

}  // namespace

std::string_view methodName(InfluenceMethod method) {
    switch (method) {
        case InfluenceMethod::Sobol: return "sobol";
        case InfluenceMethod::Shapley: return "shapley";
        case InfluenceMethod::Rank: return "rank";
    }
    return {};
}

Document influencePage(const Scenario& scenario, const InfluenceRequest& request,
                       const std::vector<InfluenceAnalysis>& analyses, std::size_t rows, const Wording& wording) {
    return InfluencePage(request, rows, wording).write(scenario, analyses);
}

SharesChart influenceChart(const InfluenceRequest& request, const InfluenceAnalysis& analysis, const Wording& wording) {
    const InfluenceWords words(request, analysis, wording);
    const double factor = words.isOfVariance() ? kWholeInPercent : 1;
    const auto figure = [factor](const Figure& of) {
        return SharesFigure{factor * of.value, factor * of.standardError};
    };
    SharesChart chart;
    const std::string unit = words.isOfVariance() ? "%" : "";
    const std::string axis = words.isOfVariance() ? words.say("table.share") + ", %" : words.firstHead();
    chart.frame = {words.say("influence.title"), words.sentence(), {axis, unit}, {words.say("table.parameter"), ""}};
    chart.firstLabel = words.firstHead();
    chart.secondLabel = words.secondHead();
    const std::size_t shown = words.shown(kMostBars);
    for (std::size_t i = 0; i < shown; ++i) {
        const Influence& each = analysis.influences[i];
        SharesBar& bar = chart.bars.emplace_back(SharesBar{words.nameOf(each), figure(each.alone), {}});
        if (words.hasTwo()) bar.second = figure(each.withOthers);
    }
    const Others others = words.othersFrom(shown);
    if (others.count > 0 && words.isOfVariance())
        chart.bars.push_back({words.nameOf(others), {factor * others.alone, 0}, std::nullopt});
    return chart;
}

}  // namespace valor
