// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/simulation_charts.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "core/model/sellers.h"
#include "core/report/model_year.h"
#include "ui/pages/simulation/result_words.h"
#include "ui/text/sentences.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SimulationCharts)
};

constexpr std::size_t kMostGrouped = 3;  // budgets that can stand side by side in a year
constexpr std::size_t kMostStacked = 6;

std::string utf8(const QString& text) {
    return text.toStdString();
}

std::vector<double> scaled(const std::vector<double>& values, double factor) {
    std::vector<double> result;
    result.reserve(values.size());
    for (double value : values) result.push_back(value / factor);
    return result;
}

double widest(const Fan& fan) {
    double most = 0;
    for (double value : fan.levels[Q05]) most = std::max(most, std::abs(value));
    for (double value : fan.levels[Q95]) most = std::max(most, std::abs(value));
    return most;
}

ChartBand band(const Fan& fan, SummaryLevel low, SummaryLevel high, double factor, const Formats& formats) {
    return {utf8(formats.percent(kSummaryLevels[low], 0)), utf8(formats.percent(kSummaryLevels[high], 0)),
            scaled(fan.levels[low], factor), scaled(fan.levels[high], factor)};
}

bool isOfSeller(const BudgetImpact& budget, const Case& input) {
    const Party* party = findById(input.parties, budget.party);
    return party != nullptr && isSeller(*party);
}

/// The result with the budgets of sellers alone, or with all others.
AlternativeResult withBudgets(AlternativeResult result, const Case& input, bool ofSellers) {
    std::erase_if(result.budgets, [&](const BudgetImpact& each) { return isOfSeller(each, input) != ofSellers; });
    return result;
}

double largestYear(const AlternativeResult& result) {
    double most = 0;
    for (const BudgetImpact& budget : result.budgets)
        for (const Estimate& year : budget.years)
            most = std::max({most, std::abs(year.at(Q05)), std::abs(year.at(Q95))});
    return most;
}

BarSeries seriesOf(const BudgetImpact& budget, double factor, const Languages& languages) {
    BarSeries series;
    series.label = utf8(languages.of(budget.label));
    for (const Estimate& year : budget.years) {
        series.values.push_back(year.mean / factor);
        series.low.push_back(year.at(Q05) / factor);
        series.high.push_back(year.at(Q95) / factor);
    }
    return series;
}

/// Means add up, intervals do not.
void addValues(BarSeries& sum, const std::vector<double>& values) {
    sum.values.resize(std::max(sum.values.size(), values.size()));
    for (std::size_t i = 0; i < values.size(); ++i) sum.values[i] += values[i];
}

/// Among those who hold money and sell nothing, in the order of the case.
std::size_t placeOf(const PartyId& id, const Case& input) {
    std::size_t place = 0;
    for (const Party& party : input.parties) {
        if (party.id == id) return place;
        if (!isSeller(party)) ++place;
    }
    return place;
}

std::vector<BarSeries> perParty(const AlternativeResult& result, const Case& input, const Languages& languages,
                                double factor) {
    std::vector<BarSeries> series;
    std::vector<PartyId> parties;
    for (const BudgetImpact& budget : result.budgets) {
        const auto known = std::ranges::find(parties, budget.party);
        const auto at = static_cast<std::size_t>(known - parties.begin());
        if (known == parties.end()) {
            const Party* party = findById(input.parties, budget.party);
            parties.push_back(budget.party);
            series.push_back({utf8(party == nullptr ? qt(budget.party.text()) : languages.of(party->label)),
                              {},
                              {},
                              {},
                              placeOf(budget.party, input)});
        }
        addValues(series[at], seriesOf(budget, factor, languages).values);
    }
    return series;
}

double weight(const BarSeries& series) {
    double sum = 0;
    for (double value : series.values) sum += std::abs(value);
    return sum;
}

std::vector<BarSeries> partiesBySize(const AlternativeResult& result, const Case& input, const Languages& languages,
                                     double factor) {
    std::vector<BarSeries> series = perParty(result, input, languages, factor);
    std::ranges::stable_sort(series, std::greater<>(), weight);
    return series;
}

/// From places in the case to colours; of two parties with the same one the later takes the next that is free.
/// @param own parties in the order of the case, fewer than there are colours
void chooseHues(std::span<BarSeries> own) {
    constexpr std::size_t kOwn = kBarHues - 1;  // the last one is that of all others
    std::array<bool, kOwn> taken{};
    for (BarSeries& each : own) {
        std::size_t hue = *each.hue % kOwn;
        while (taken[hue]) hue = (hue + 1) % kOwn;
        taken[hue] = true;
        each.hue = hue;
    }
}

/// The largest by themselves in the order of the case, all others in one. @param series largest first
std::vector<BarSeries> folded(std::vector<BarSeries> series) {
    const std::size_t own = series.size() <= kMostStacked ? series.size() : kMostStacked - 1;
    const std::span largest(series.data(), own);
    std::ranges::sort(largest, {}, &BarSeries::hue);
    chooseHues(largest);
    if (own == series.size()) return series;
    BarSeries others{utf8(Words::tr("%1 others").arg(series.size() - own)), {}, {}, {}, kBarHues - 1};
    for (std::size_t i = own; i < series.size(); ++i) addValues(others, series[i].values);
    series.resize(own);
    series.push_back(std::move(others));
    return series;
}

BarsChart emptyBudget(const AlternativeResult& result, const Case& input, const MoneyUnit& scale) {
    BarsChart chart;
    chart.frame.title = utf8(Words::tr("Budget impact per holder"));
    chart.frame.vertical = {utf8(Words::tr("%1 per year; below zero is spending").arg(scale.text)),
                            utf8(Words::tr("%1 per year").arg(scale.text))};
    chart.frame.horizontal.title = utf8(Words::tr("Year"));
    std::size_t years = 0;
    for (const BudgetImpact& budget : result.budgets) years = std::max(years, budget.years.size());
    for (std::size_t year = 0; year < years; ++year)
        chart.categories.push_back(modelYear(input.baseMonth, static_cast<int>(year)));
    return chart;
}

QString spokenTotals(const std::vector<BarSeries>& series, double factor, const Case& input,
                     const Languages& languages) {
    QStringList parts;
    for (const BarSeries& each : series) {
        double sum = 0;
        for (double value : each.values) sum += value * factor;
        parts << Words::tr("%1: %2 in all").arg(qt(each.label), languages.formats().money(sum, input.currency));
    }
    return parts.join("; ");
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

}  // namespace

FanChart netBenefitFan(const AlternativeResult& result, const Case& input, const Languages& languages,
                       SteadyUnit& unit) {
    const Formats formats = languages.formats();
    const Fan& fan = result.cumulativeNetBenefit;
    const MoneyUnit scale = unit.fit(widest(fan), input.currency, formats);
    FanChart chart;
    chart.frame.title = utf8(Words::tr("Cumulative net benefit"));
    chart.frame.vertical = {utf8(scale.text), utf8(scale.text)};
    chart.frame.horizontal.title = utf8(Words::tr("Years from %1").arg(monthName(input.baseMonth, languages.words())));
    chart.frame.horizontal.counted = true;
    for (int month : fan.months) chart.x.push_back(month / 12.0);
    chart.bands = {band(fan, Q05, Q95, scale.factor, formats), band(fan, Q25, Q75, scale.factor, formats)};
    chart.centreLabel = utf8(Words::tr("Median"));
    chart.centre = scaled(fan.levels[Median], scale.factor);
    chart.zeroLabel = utf8(Words::tr("Pays for itself"));
    if (!chart.centre.empty())
        chart.frame.sentence = utf8(oneStop(
            Words::tr("After %1 years the median is %2; 90 % of futures lie between %3 and %4.")
                .arg(formats.shortest(chart.x.back(), 3), formats.money(fan.levels[Median].back(), input.currency),
                     formats.money(fan.levels[Q05].back(), input.currency),
                     formats.money(fan.levels[Q95].back(), input.currency))));
    return chart;
}

DensityChart netBenefitDensity(const AlternativeResult& result, const Case& input, const Languages& languages,
                               SteadyUnit& unit) {
    const Formats formats = languages.formats();
    const Density& density = result.netBenefitDensity;
    const double ends = std::max(std::abs(result.netBenefit.at(Q05)), std::abs(result.netBenefit.at(Q95)));
    const MoneyUnit scale = unit.fit(std::max(widest(result.cumulativeNetBenefit), ends), input.currency, formats);
    const double loss = result.worse.value;
    DensityChart chart;
    chart.frame.title = utf8(Words::tr("Distribution of net benefit"));
    chart.frame.horizontal = {utf8(Words::tr("Net benefit, %1").arg(scale.text)), utf8(scale.text)};
    chart.cumulativeLabel = utf8(Words::tr("Share of futures at or below"));
    chart.lower = density.lower / scale.factor;
    chart.width = density.width / scale.factor;
    chart.shares = density.shares;
    if (const double shown = leaveOutTails(chart); shown < 1)
        chart.frame.horizontal.title =
            utf8(Words::tr("Net benefit, %1 (%2 of futures shown)").arg(scale.text, formats.percent(shown, 1)));
    if (loss > 0) chart.lossLabel = utf8(Words::tr("Loss in %1").arg(formats.percent(loss, loss < 0.1 ? 1 : 0)));
    chart.frame.sentence =
        utf8(Words::tr("The mean net benefit is %1; a loss occurs in %2 of futures.")
                 .arg(formats.money(result.netBenefit.mean, input.currency), formats.percent(loss, 1)));
    return chart;
}

BarsChart budgetDetails(const AlternativeResult& result, const Case& input, const Languages& languages,
                        SteadyUnit& unit) {
    const MoneyUnit scale = unit.fit(largestYear(result), input.currency, languages.formats());
    BarsChart chart = emptyBudget(result, input, scale);
    for (const BudgetImpact& budget : result.budgets) chart.series.push_back(seriesOf(budget, scale.factor, languages));
    chart.frame.sentence = utf8(spokenTotals(chart.series, scale.factor, input, languages));
    return chart;
}

BarsChart budgetBars(const AlternativeResult& result, const Case& input, const Languages& languages, SteadyUnit& unit) {
    const AlternativeResult held = withBudgets(result, input, false);
    BarsChart chart = budgetDetails(held, input, languages, unit);
    if (chart.series.size() <= kMostGrouped) return chart;
    const MoneyUnit scale = unit.fit(largestYear(held), input.currency, languages.formats());
    chart.stacked = true;
    chart.series = folded(partiesBySize(held, input, languages, scale.factor));
    chart.frame.sentence = utf8(spokenTotals(chart.series, scale.factor, input, languages));
    return chart;
}

QString budgetPrices(const Case& input, const Scenario& scenario, const Languages& languages) {
    const QString year = QString::number(input.priceYear);
    if (scenario.inflation.empty()) return Words::tr("In prices of %1.").arg(year);
    return Words::tr("In money of each year: prices of %1, raised by inflation from %2 on.")
        .arg(year, monthName(input.baseMonth, languages.words()));
}

QStringList budgetOthers(const AlternativeResult& result, const Case& input, const Languages& languages) {
    QStringList names;
    const AlternativeResult held = withBudgets(result, input, false);
    if (held.budgets.size() <= kMostGrouped) return names;
    const std::vector<BarSeries> series = partiesBySize(held, input, languages, 1);
    if (series.size() <= kMostStacked) return names;
    for (std::size_t i = kMostStacked - 1; i < series.size(); ++i) names << qt(series[i].label);
    return names;
}

QString sellersInWords(const AlternativeResult& result, const Case& input, const Languages& languages) {
    const AlternativeResult paid = withBudgets(result, input, true);
    return spokenTotals(partiesBySize(paid, input, languages, 1), 1, input, languages);
}

}  // namespace valor::ui
