// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/convergence_page.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/report/manifest_words.h"
#include "core/report/output_words.h"
#include "core/report/run_context.h"
#include "core/report/run_heading.h"

namespace valor {
namespace {

constexpr double kMiddle95 = 1.96;  ///< standard errors on either side
constexpr double kLow95 = 0.025;
constexpr int kDigits = 3;
constexpr const char* kOutput = "net_benefit";

OutputAmounts amountsOf(const Case& input, const std::vector<ConvergencePoint>& points, const Wording& wording) {
    double largest = 0;
    for (const ConvergencePoint& point : points)
        for (const Estimate& each : point.netBenefits) largest = std::max(largest, std::abs(each.mean));
    return {input, kOutput, largest, wording};
}

std::string nameOf(const AlternativeResult& alternative, const Wording& wording) {
    return labelled(alternative.label, alternative.alternative.text(), wording.language);
}

std::string count(std::uint64_t draws, const Wording& wording) {
    return formatNumber(static_cast<double>(draws), 0, wording.numbers);
}

/// Whether the rule is met by the net benefits, and how large their error may be at most.
std::string ruleSentence(const RunResult& result, const StopRule& rule, const Wording& wording) {
    const auto say = [&](std::string_view key, const std::vector<std::pair<std::string, std::string>>& with) {
        return wording.texts.text(key, wording.language, with);
    };
    if (!rule.error)
        return say("convergence.seconds", {{"seconds", formatSignificant(*rule.seconds, kDigits, wording.numbers)}});
    double largest = 0;
    for (const AlternativeResult& each : result.alternatives) {
        const double error = each.netBenefit.standardError, size = std::abs(each.netBenefit.mean);
        largest = std::max(largest, rule.isRelative ? (size > 0 ? error / size : HUGE_VAL) : error);
    }
    const auto said = [&](double error) {
        return rule.isRelative
                   ? formatSignificant(100 * error, kDigits, wording.numbers) + wording.numbers.unitSpace + "%"
                   : formatSignificant(error, kDigits, wording.numbers);
    };
    return say(
        largest <= *rule.error ? "convergence.reached" : "convergence.missed",
        {{"error", said(largest)}, {"wanted", said(*rule.error)}, {"draws", count(result.manifest.draws, wording)}});
}

std::string sentenceOn(const Case& input, const RunResult& result, const std::vector<ConvergencePoint>& points,
                       std::size_t alternative, const Wording& wording) {
    const OutputAmounts amounts = amountsOf(input, points, wording);
    const Estimate& last = points.back().netBenefits[alternative];
    return wording.texts.text("convergence.sentence", wording.language,
                              {{"alternative", nameOf(result.alternatives[alternative], wording)},
                               {"draws", count(points.back().draws, wording)},
                               {"mean", amounts.amount(last.mean)},
                               {"error", amounts.amount(last.standardError)},
                               {"low", amounts.amount(last.mean - kMiddle95 * last.standardError)},
                               {"high", amounts.amount(last.mean + kMiddle95 * last.standardError)}});
}

}  // namespace

DocumentTable convergenceTable(const Case& input, const RunResult& result, const std::vector<ConvergencePoint>& points,
                               const Wording& wording) {
    const OutputAmounts amounts = amountsOf(input, points, wording);
    DocumentTable table{{wording.texts.text("table.draws", wording.language)}, 0, {}};
    for (const AlternativeResult& alternative : result.alternatives) {
        table.heads.push_back(nameOf(alternative, wording));
        table.heads.push_back(wording.texts.text("table.error", wording.language));
    }
    for (const ConvergencePoint& point : points) {
        std::vector<std::string> row{count(point.draws, wording)};
        for (const Estimate& each : point.netBenefits) {
            row.push_back(amounts.cell(each.mean));
            row.push_back(amounts.error(each.standardError));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

Document convergencePage(const Case& input, const RunResult& result, const std::vector<ConvergencePoint>& points,
                         const std::optional<StopRule>& rule, const Wording& wording) {
    Document page{wording.language, wording.texts.text("convergence.title", wording.language), {}};
    const auto paragraph = [&page](std::string text) { page.blocks.emplace_back(Paragraph{std::move(text)}); };
    const Scenario& scenario = *findById(input.scenarios, result.manifest.scenario);
    for (std::string& line : headingLines(input, scenario, input.comparator, wording)) paragraph(std::move(line));
    for (std::size_t a = 0; a < result.alternatives.size(); ++a)
        paragraph(sentenceOn(input, result, points, a, wording));
    paragraph(rule ? ruleSentence(result, *rule, wording)
                   : wording.texts.text("convergence.fixed", wording.language,
                                        {{"draws", count(result.manifest.draws, wording)}}));
    paragraph(wording.texts.text("convergence.heading", wording.language,
                                 {{"unit", amountsOf(input, points, wording).unit()}}));
    page.blocks.emplace_back(convergenceTable(input, result, points, wording));
    paragraph(wording.texts.text("convergence.legend", wording.language));
    paragraph(manifestSentence(result.manifest, wording));
    return page;
}

FanChart convergenceChart(const Case& input, const RunResult& result, const std::vector<ConvergencePoint>& points,
                          std::size_t alternative, const Wording& wording) {
    const OutputAmounts amounts = amountsOf(input, points, wording);
    FanChart chart;
    chart.frame = {wording.texts.text("convergence.title", wording.language),
                   sentenceOn(input, result, points, alternative, wording),
                   {wording.texts.text("table.draws", wording.language), ""},
                   {outputName(input, kOutput, wording) + ", " + amounts.unit(), amounts.unit()}};
    chart.centreLabel = wording.texts.text("convergence.mean", wording.language);
    ChartBand band;
    band.lowLabel = formatShare(kLow95, wording.numbers, 1);
    band.highLabel = formatShare(1 - kLow95, wording.numbers, 1);
    for (const ConvergencePoint& point : points) {
        const Estimate& each = point.netBenefits[alternative];
        chart.x.push_back(static_cast<double>(point.draws));
        chart.centre.push_back(amounts.inUnit(each.mean));
        band.low.push_back(amounts.inUnit(each.mean - kMiddle95 * each.standardError));
        band.high.push_back(amounts.inUnit(each.mean + kMiddle95 * each.standardError));
    }
    chart.bands.push_back(std::move(band));
    return chart;
}

}  // namespace valor
