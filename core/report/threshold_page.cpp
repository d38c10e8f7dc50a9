// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/threshold_page.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/report/output_words.h"
#include "core/report/page_writer.h"
#include "core/report/run_context.h"
#include "core/report/run_heading.h"

namespace valor {
namespace {

/// Of the amounts that are told: the ends of a long range may be a thousand times as large and still be read.
double sizeOf(const ThresholdAnalysis& analysis) {
    constexpr double kReadable = 1000;
    double told = std::abs(analysis.target), largest = 0;
    for (const ThresholdAnalysis::Curve& curve : analysis.curves) {
        told = std::max(told, std::abs(curve.valueNow));
        for (const double value : curve.values) largest = std::max(largest, std::abs(value));
    }
    return std::max(told, largest / kReadable);
}

class ThresholdWords {
public:
    ThresholdWords(const Case& input, const Scenario& scenario, const ThresholdAnalysis& analysis,
                   const Wording& wording)
        : case_(input),
          scenario_(scenario),
          analysis_(analysis),
          wording_(wording),
          inputs_(input, analysis.parameter, wording),
          amounts_(input, analysis.output, sizeOf(analysis), wording) {}

    std::string say(std::string_view key, const PageWriter::Arguments& arguments = {}) const {
        return wording_.texts.text(key, wording_.language, arguments);
    }
    const OutputAmounts& amounts() const { return amounts_; }
    std::string nameOf(const ThresholdAnalysis::Curve& curve) const {
        return alternativeLabel(case_, curve.alternative, wording_.language);
    }
    const InputAmounts& inputs() const { return inputs_; }
    std::string value(double of) const { return inputs_.amount(of); }

    /// "at 12.4 DKK or less": where the output is at least the target.
    std::string places(const ThresholdAnalysis::Curve& curve) const {
        bool isReached = curve.values.front() >= analysis_.target;
        if (curve.crossings.empty()) return say(isReached ? "threshold.everywhere" : "threshold.nowhere", ends());
        std::vector<std::string> parts;
        for (std::size_t i = 0; i < curve.crossings.size(); ++i, isReached = !isReached)
            if (isReached)
                parts.push_back(i == 0 ? say("threshold.up_to", {{"high", value(curve.crossings[i])}})
                                       : say("threshold.between", {{"low", value(curve.crossings[i - 1])},
                                                                   {"high", value(curve.crossings[i])}}));
        if (isReached) parts.push_back(say("threshold.from", {{"low", value(curve.crossings.back())}}));
        std::string text;
        for (const std::string& part : parts) text += (text.empty() ? "" : "; ") + part;
        return text;
    }

    std::string sentence(const ThresholdAnalysis::Curve& curve) const {
        const PageWriter::Arguments all{{"alternative", nameOf(curve)},
                                        {"output", outputName(case_, analysis_.output, wording_)},
                                        {"target", amounts_.amount(analysis_.target)},
                                        {"input", inputs_.label()},
                                        {"places", places(curve)},
                                        {"now", value(analysis_.now)},
                                        {"value", amounts_.amount(curve.valueNow)},
                                        {"chance", formatShare(curve.probability, wording_.numbers)}};
        const std::string centre = centreSentence(case_, scenario_, analysis_.parameter, wording_);
        return say("threshold.sentence", all) + " " +
               say(analysis_.isCertain ? "threshold.certain" : "threshold.likely", all) +
               (centre.empty() ? "" : " " + centre);
    }

private:
    PageWriter::Arguments ends() const {
        return {{"low", value(analysis_.at.front())}, {"high", value(analysis_.at.back())}};
    }

    const Case& case_;
    const Scenario& scenario_;
    const ThresholdAnalysis& analysis_;
    const Wording& wording_;
    InputAmounts inputs_;
    OutputAmounts amounts_;
};

/// Stretches of the range in which the output stays below the target.
std::vector<std::pair<double, double>> shortOf(const ThresholdAnalysis& analysis,
                                               const ThresholdAnalysis::Curve& curve) {
    std::vector<std::pair<double, double>> zones;
    double from = analysis.at.front();
    bool isReached = curve.values.front() >= analysis.target;
    for (const double crossing : curve.crossings) {
        if (!isReached) zones.emplace_back(from, crossing);
        from = crossing;
        isReached = !isReached;
    }
    if (!isReached) zones.emplace_back(from, analysis.at.back());
    return zones;
}

}  // namespace

Document thresholdPage(const Case& input, const Scenario& scenario, const ThresholdAnalysis& analysis,
                       const Wording& wording) {
    const ThresholdWords words(input, scenario, analysis, wording);
    PageWriter page(wording);
    page.title(page.say("threshold.title"));
    page.paragraphs(headingLines(input, scenario, input.comparator, wording));
    for (const ThresholdAnalysis::Curve& curve : analysis.curves) page.paragraph(words.sentence(curve));
    DocumentTable table{{words.inputs().name()}, 0, {}};
    for (const ThresholdAnalysis::Curve& curve : analysis.curves)
        table.heads.push_back(words.nameOf(curve) + ", " + words.amounts().unit());
    constexpr std::size_t kEvery = 5;
    for (std::size_t i = 0; i < analysis.at.size(); i += kEvery) {
        std::vector<std::string> row{words.inputs().cell(analysis.at[i])};
        for (const ThresholdAnalysis::Curve& curve : analysis.curves)
            row.push_back(words.amounts().cell(curve.values[i]));
        table.rows.push_back(std::move(row));
    }
    page.table(std::move(table));
    page.paragraph(page.say("threshold.legend"));
    return page.finish();
}

CurveChart thresholdChart(const Case& input, const Scenario& scenario, const ThresholdAnalysis& analysis,
                          const Wording& wording) {
    const ThresholdWords words(input, scenario, analysis, wording);
    CurveChart chart;
    chart.frame = {words.say("threshold.title"),
                   words.sentence(analysis.curves.front()),
                   {words.inputs().name(), ""},
                   {outputName(input, analysis.output, wording) + ", " + words.amounts().unit(), ""}};
    for (const ThresholdAnalysis::Curve& curve : analysis.curves) {
        Curve& shown = chart.curves.emplace_back();
        if (analysis.curves.size() > 1) shown.label = words.nameOf(curve);
        for (const double value : analysis.at) shown.x.push_back(words.inputs().inUnit(value));
        for (const double value : curve.values) shown.y.push_back(words.amounts().inUnit(value));
        for (const double crossing : curve.crossings)
            chart.marks.push_back({words.inputs().inUnit(crossing), words.value(crossing)});
    }
    if (analysis.curves.size() == 1) {
        for (const auto& [from, to] : shortOf(analysis, analysis.curves.front()))
            chart.zones.emplace_back(words.inputs().inUnit(from), words.inputs().inUnit(to));
        chart.zoneLabel = words.say("threshold.short_of");
    }
    if (analysis.now >= analysis.at.front() && analysis.now <= analysis.at.back())
        chart.marks.push_back(
            {words.inputs().inUnit(analysis.now), words.say("threshold.now", {{"value", words.value(analysis.now)}})});
    return chart;
}

}  // namespace valor
