// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/convergence_page.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/report/manifest_words.h"
#include "core/report/output_words.h"
#include "core/report/page_writer.h"
#include "core/report/run_context.h"
#include "core/report/run_heading.h"

namespace valor {
namespace {

constexpr double kMiddle95 = 1.96;  ///< standard errors on either side
constexpr double kLow95 = 0.025;
constexpr const char* kOutput = "net_benefit";

OutputAmounts amountsOf(const Case& input, const std::vector<ConvergencePoint>& points, const Wording& wording) {
    double largest = 0;
    for (const ConvergencePoint& point : points)
        for (const Estimate& each : point.netBenefits) largest = std::max(largest, std::abs(each.mean));
    return {input, kOutput, largest, wording};
}

std::string count(std::uint64_t draws, const Wording& wording) {
    return formatNumber(static_cast<double>(draws), 0, wording.numbers);
}

std::string sentenceOn(const Case& input, const RunResult& result, const std::vector<ConvergencePoint>& points,
                       std::size_t alternative, const Wording& wording) {
    const OutputAmounts amounts = amountsOf(input, points, wording);
    const Estimate& last = points.back().netBenefits[alternative];
    return wording.texts.text(
        "convergence.sentence", wording.language,
        {{"alternative", alternativeLabel(input, result.alternatives[alternative].alternative, wording.language)},
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
        table.heads.push_back(alternativeLabel(input, alternative.alternative, wording.language));
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

std::string convergenceHeading(const Case& input, const std::vector<ConvergencePoint>& points, const Wording& wording) {
    return wording.texts.text("convergence.heading", wording.language,
                              {{"unit", amountsOf(input, points, wording).unit()}});
}

Document convergencePage(const Case& input, const RunResult& result, const std::vector<ConvergencePoint>& points,
                         const Wording& wording) {
    PageWriter page(wording);
    page.title(page.say("convergence.title"));
    const Scenario& scenario = *findById(input.scenarios, result.manifest.scenario);
    page.paragraphs(headingLines(input, scenario, input.comparator, wording));
    for (std::size_t a = 0; a < result.alternatives.size(); ++a)
        page.paragraph(sentenceOn(input, result, points, a, wording));
    page.paragraph(page.say("convergence.fixed", {{"draws", count(result.manifest.draws, wording)}}));
    page.paragraph(convergenceHeading(input, points, wording));
    page.table(convergenceTable(input, result, points, wording));
    page.paragraph(page.say("convergence.legend"));
    page.paragraph(manifestSentence(result.manifest, wording));
    return page.finish();
}

FanChart convergenceChart(const Case& input, const RunResult& result, const std::vector<ConvergencePoint>& points,
                          std::size_t alternative, const Wording& wording) {
    const OutputAmounts amounts = amountsOf(input, points, wording);
    FanChart chart;
    chart.frame = {wording.texts.text("convergence.title", wording.language),
                   sentenceOn(input, result, points, alternative, wording),
                   {wording.texts.text("table.draws", wording.language), "", false, true},
                   {outputName(input, kOutput, wording) + ", " + amounts.unit(), amounts.unit()}};
    chart.centreLabel = wording.texts.text("convergence.mean", wording.language);
    ChartBand band;
    band.lowLabel = formatShare(kLow95, wording.numbers, 1);
    band.highLabel = formatShare(1 - kLow95, wording.numbers, 1);
    chart.within = 1 - 2 * kLow95;
    chart.fromZero = false;  // the error is small beside the mean
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
