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

/// A few futures far out would leave the others a sliver. @return share of the draws that stays in the picture
double leaveOutTails(DensityChart& chart) {
    constexpr double kTail = 0.005;  // of the draws, on either side
    constexpr std::size_t kMuchShorter = 2, kFewestBins = 8;
    const std::size_t bins = chart.shares.size();
    std::size_t first = 0, last = bins;
    double left = 0, right = 0;
    while (first < last && left + chart.shares[first] <= kTail) left += chart.shares[first++];
    while (first < last && right + chart.shares[last - 1] <= kTail) right += chart.shares[--last];
    const std::size_t kept = last - first;
    if (kept < kFewestBins || kMuchShorter * kept > bins) return 1;
    chart.shares = {chart.shares.begin() + static_cast<std::ptrdiff_t>(first),
                    chart.shares.begin() + static_cast<std::ptrdiff_t>(last)};
    chart.lower += static_cast<double>(first) * chart.width;
    chart.before = left;
    return 1 - left - right;
}

/// What the axis of a distribution is of, and how much of it is shown.
std::string densityTitle(const std::string& unit, double shown, const ChartWords& words) {
    if (shown >= 1) return words.say("chart.net_benefit", {{"unit", unit}});
    return words.say("chart.net_benefit_part", {{"unit", unit}, {"share", formatShare(shown, words.numbers(), 1)}});
}

std::string fanSentence(const Fan& fan, double years, const ChartWords& words) {
    const double low = fan.levels[Q05].back(), median = fan.levels[Median].back(), high = fan.levels[Q95].back();
    const std::string after = formatSignificant(years, 3, words.numbers());
    constexpr double kRounding = 1e-9;  // of the median
    if (high - low <= kRounding * std::abs(median))
        return words.sentence("chart.fan_sentence_certain", {{"years", after}, {"value", words.money(median)}});
    return words.sentence(
        "chart.fan_sentence",
        {{"years", after}, {"median", words.money(median)}, {"low", words.money(low)}, {"high", words.money(high)}});
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
    if (!chart.centre.empty()) chart.frame.sentence = fanSentence(fan, chart.x.back(), words);
    return chart;
}

DensityChart netBenefitDensity(const AlternativeResult& result, const Case& input, const Wording& wording,
                               SteadyUnit& unit) {
    const ChartWords words(input.currency, wording);
    const Density& density = result.netBenefitDensity;
    const double ends = std::max(std::abs(result.netBenefit.at(Q05)), std::abs(result.netBenefit.at(Q95)));
    const AmountUnit scale =
        unit.fit(std::max(widest(result.cumulativeNetBenefit), ends), input.currency, wording.numbers);
    const double loss = result.worse.value;
    DensityChart chart;
    chart.frame.title = words.say("chart.density");
    chart.cumulativeLabel = words.say("chart.at_or_below");
    chart.lower = density.lower / scale.factor;
    chart.width = density.width / scale.factor;
    chart.shares = density.shares;
    chart.frame.horizontal = {densityTitle(scale.text, leaveOutTails(chart), words), scale.text};
    constexpr double kRare = 0.1;
    if (loss > 0)
        chart.lossLabel =
            words.say("chart.loss", {{"share", formatShare(loss, wording.numbers, loss < kRare ? 1 : 0)}});
    chart.frame.sentence = words.sentence("chart.density_sentence", {{"mean", words.money(result.netBenefit.mean)},
                                                                     {"share", formatShare(loss, wording.numbers, 1)}});
    return chart;
}

}  // namespace valor
