// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/benefit_charts.h"

#include <algorithm>
#include <cmath>

#include "core/report/chart_words.h"

namespace valor {
namespace {

constexpr double kMonthsPerYear = 12;

std::vector<double> scaled(const std::vector<double>& values, double factor) {
    std::vector<double> result;
    result.reserve(values.size());
    for (const double value : values) result.push_back(value / factor);
    return result;
}

double widest(const Fan& fan) {
    double most = 0;
    for (const double value : fan.levels[Q05]) most = std::max(most, std::abs(value));
    for (const double value : fan.levels[Q95]) most = std::max(most, std::abs(value));
    return most;
}

ChartBand band(const Fan& fan, SummaryLevel low, SummaryLevel high, double factor, const NumberStyle& numbers) {
    return {formatShare(kSummaryLevels[low], numbers), formatShare(kSummaryLevels[high], numbers),
            scaled(fan.levels[low], factor), scaled(fan.levels[high], factor)};
}

}  // namespace

FanChart netBenefitFan(const AlternativeResult& result, const Case& input, const Wording& wording, SteadyUnit& unit) {
    const ChartWords words(input.currency, wording);
    const Fan& fan = result.cumulativeNetBenefit;
    const AmountUnit scale = unit.fit(widest(fan), input.currency, wording.numbers);
    FanChart chart;
    chart.frame.title = words.say("chart.fan");
    chart.frame.vertical = {scale.text, scale.text};
    chart.frame.horizontal.title = words.say("chart.years_from", {{"month", words.month(input.baseMonth)}});
    chart.frame.horizontal.counted = true;
    for (const int month : fan.months) chart.x.push_back(month / kMonthsPerYear);
    chart.bands = {band(fan, Q05, Q95, scale.factor, wording.numbers),
                   band(fan, Q25, Q75, scale.factor, wording.numbers)};
    chart.centreLabel = words.say("chart.median");
    chart.centre = scaled(fan.levels[Median], scale.factor);
    chart.zeroLabel = words.say("chart.pays_for_itself");
    if (!chart.centre.empty())
        chart.frame.sentence =
            words.sentence("chart.fan_sentence", {{"years", formatSignificant(chart.x.back(), 3, wording.numbers)},
                                                  {"median", words.money(fan.levels[Median].back())},
                                                  {"low", words.money(fan.levels[Q05].back())},
                                                  {"high", words.money(fan.levels[Q95].back())}});
    return chart;
}

DensityChart netBenefitDensity(const AlternativeResult& result, const Case& input, const Wording& wording,
                               SteadyUnit& unit) {
    const ChartWords words(input.currency, wording);
    const Density& density = result.netBenefitDensity;
    const double upper = density.lower + density.width * static_cast<double>(density.shares.size());
    const AmountUnit scale =
        unit.fit(std::max(std::abs(density.lower), std::abs(upper)), input.currency, wording.numbers);
    const double loss = result.worse.value;
    DensityChart chart;
    chart.frame.title = words.say("chart.density");
    chart.frame.horizontal = {words.say("chart.net_benefit", {{"unit", scale.text}}), scale.text};
    chart.cumulativeLabel = words.say("chart.at_or_below");
    chart.lower = density.lower / scale.factor;
    chart.width = density.width / scale.factor;
    chart.shares = density.shares;
    constexpr double kRare = 0.1;
    if (loss > 0)
        chart.lossLabel =
            words.say("chart.loss", {{"share", formatShare(loss, wording.numbers, loss < kRare ? 1 : 0)}});
    chart.frame.sentence = words.sentence("chart.density_sentence", {{"mean", words.money(result.netBenefit.mean)},
                                                                     {"share", formatShare(loss, wording.numbers, 1)}});
    return chart;
}

}  // namespace valor
