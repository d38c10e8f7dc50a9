// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/tornado_chart.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/report/chart_words.h"
#include "core/report/output_words.h"
#include "core/report/run_context.h"

namespace valor {
namespace {

constexpr std::size_t kShownInputs = 10;
constexpr int kInputDigits = 3;  // an end of a guess is no measurement

/// 6,603,198 becomes 6,600,000: beyond its digits nothing is known.
double rounded(double value, int digits) {
    if (value == 0 || !std::isfinite(value)) return value;
    const double unit = std::pow(10.0, std::floor(std::log10(std::abs(value))) + 1 - digits);
    return std::round(value / unit) * unit;
}

double widest(const OneWayAnalysis& analysis) {
    double most = std::abs(analysis.atMeans);
    for (const OneWayInput& input : analysis.inputs)
        most = std::max({most, std::abs(input.atLow), std::abs(input.atHigh)});
    return most;
}

TornadoBar barOf(const OneWayInput& moved, const Case& input, const Scenario& scenario, double factor,
                 const Wording& wording) {
    const Parameter& parameter = *findById(input.parameters, moved.parameter);
    const InputAmounts amounts(input, moved.parameter, wording);
    const std::string sign = amounts.unit().starts_with('%') ? wording.numbers.unitSpace + "%" : std::string();
    const auto written = [&](double value) {
        const double end = rounded(amounts.inUnit(value), kInputDigits);
        return formatSignificant(end, kInputDigits, wording.numbers) + sign;
    };
    const std::string mark = "confidence." + std::string(confidenceName(confidenceIn(input, scenario, parameter)));
    return {.label = amounts.label(),
            .low = written(moved.low),
            .high = written(moved.high),
            .unit = amounts.unit(),
            .atLow = moved.atLow / factor,
            .atHigh = moved.atHigh / factor,
            .mark = wording.texts.text(mark, wording.language),
            .turnsAt = moved.turnsAt ? written(*moved.turnsAt) : std::string()};
}

std::string sentenceOf(const OneWayAnalysis& analysis, const Case& input, const Wording& wording) {
    const ChartWords words(input.currency, wording);
    if (analysis.inputs.empty()) return words.say("chart.tornado_nothing");
    const OneWayInput& first = analysis.inputs.front();
    const auto turning = std::ranges::count_if(analysis.inputs, turnsDecision);
    return words.sentence("chart.tornado_sentence", {{"input", InputAmounts(input, first.parameter, wording).label()},
                                                     {"low", words.money(first.atLow)},
                                                     {"high", words.money(first.atHigh)},
                                                     {"turning", std::to_string(turning)}});
}

}  // namespace

TornadoChart netBenefitTornado(const OneWayAnalysis& analysis, const Case& input, const Scenario& scenario,
                               const Wording& wording, SteadyUnit& unit) {
    const ChartWords words(input.currency, wording);
    const AmountUnit scale = unit.fit(widest(analysis), input.currency, wording.numbers);
    TornadoChart chart;
    chart.frame.title = words.say("chart.tornado");
    chart.frame.sentence = sentenceOf(analysis, input, wording);
    chart.frame.horizontal = {words.say("chart.net_benefit", {{"unit", scale.text}}), scale.text};
    chart.lowLabel = words.say("chart.input_low");
    chart.highLabel = words.say("chart.input_high");
    chart.centre = analysis.atMeans / scale.factor;
    const std::size_t shown = std::min(kShownInputs, analysis.inputs.size());
    for (std::size_t i = 0; i < shown; ++i)
        chart.bars.push_back(barOf(analysis.inputs[i], input, scenario, scale.factor, wording));
    return chart;
}

std::vector<std::string> ratesInTornado(const OneWayAnalysis& analysis, const Case& input, const Scenario& scenario,
                                        const NumberStyle& numbers) {
    std::vector<std::string> rates;
    for (std::size_t i = 0; i < std::min(kShownInputs, analysis.inputs.size()); ++i) {
        const Parameter& parameter = *findById(input.parameters, analysis.inputs[i].parameter);
        std::string rate = rateInWords(input, scenario, parameter, numbers);
        if (!rate.empty() && std::ranges::find(rates, rate) == rates.end()) rates.push_back(std::move(rate));
    }
    return rates;
}

}  // namespace valor
