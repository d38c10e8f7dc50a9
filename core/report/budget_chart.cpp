// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/budget_chart.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <span>

#include "core/model/sellers.h"
#include "core/report/chart_words.h"
#include "core/report/model_year.h"
#include "core/report/run_context.h"

namespace valor {
namespace {

constexpr std::size_t kMostGrouped = 3;  // budgets that can stand side by side in a year
constexpr std::size_t kMostStacked = 6;

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

BarSeries seriesOf(const BudgetImpact& budget, double factor, const Wording& wording) {
    BarSeries series;
    series.label = labelled(budget.label, budget.account, wording.language);
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

std::vector<BarSeries> perParty(const AlternativeResult& result, const Case& input, const Wording& wording,
                                double factor) {
    std::vector<BarSeries> series;
    std::vector<PartyId> parties;
    for (const BudgetImpact& budget : result.budgets) {
        const auto known = std::ranges::find(parties, budget.party);
        const auto at = static_cast<std::size_t>(known - parties.begin());
        if (known == parties.end()) {
            parties.push_back(budget.party);
            const std::string label = partyLabel(input, budget.party, wording.language);
            series.push_back({label, {}, {}, {}, placeOf(budget.party, input)});
        }
        addValues(series[at], seriesOf(budget, factor, wording).values);
    }
    return series;
}

double weight(const BarSeries& series) {
    double sum = 0;
    for (double value : series.values) sum += std::abs(value);
    return sum;
}

std::vector<BarSeries> partiesBySize(const AlternativeResult& result, const Case& input, const Wording& wording,
                                     double factor) {
    std::vector<BarSeries> series = perParty(result, input, wording, factor);
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
std::vector<BarSeries> folded(std::vector<BarSeries> series, const ChartWords& words) {
    const std::size_t own = series.size() <= kMostStacked ? series.size() : kMostStacked - 1;
    const std::span largest(series.data(), own);
    std::ranges::sort(largest, {}, &BarSeries::hue);
    chooseHues(largest);
    if (own == series.size()) return series;
    const std::string count = std::to_string(series.size() - own);
    BarSeries others{words.say("chart.others", {{"count", count}}), {}, {}, {}, kBarHues - 1};
    for (std::size_t i = own; i < series.size(); ++i) addValues(others, series[i].values);
    series.resize(own);
    series.push_back(std::move(others));
    return series;
}

BarsChart emptyBudget(const AlternativeResult& result, const Case& input, const AmountUnit& scale,
                      const ChartWords& words) {
    BarsChart chart;
    chart.frame.title = words.say("chart.budget");
    chart.frame.vertical = {words.say("chart.per_year_spending", {{"unit", scale.text}}),
                            words.say("chart.per_year", {{"unit", scale.text}})};
    chart.frame.horizontal.title = words.say("chart.year");
    std::size_t years = 0;
    for (const BudgetImpact& budget : result.budgets) years = std::max(years, budget.years.size());
    for (std::size_t year = 0; year < years; ++year)
        chart.categories.push_back(modelYear(input.baseMonth, static_cast<int>(year)));
    return chart;
}

std::string spokenTotals(const std::vector<BarSeries>& series, double factor, const ChartWords& words) {
    std::string text;
    for (const BarSeries& each : series) {
        double sum = 0;
        for (const double value : each.values) sum += value * factor;
        if (!text.empty()) text += "; ";
        text += words.say("chart.in_all", {{"name", each.label}, {"amount", words.money(sum)}});
    }
    return text;
}

}  // namespace

BarsChart budgetDetails(const AlternativeResult& result, const Case& input, const Wording& wording, SteadyUnit& unit) {
    const ChartWords words(input.currency, wording);
    const AmountUnit scale = unit.fit(largestYear(result), input.currency, wording.numbers);
    BarsChart chart = emptyBudget(result, input, scale, words);
    for (const BudgetImpact& budget : result.budgets) chart.series.push_back(seriesOf(budget, scale.factor, wording));
    chart.frame.sentence = spokenTotals(chart.series, scale.factor, words);
    return chart;
}

BarsChart budgetBars(const AlternativeResult& result, const Case& input, const Wording& wording, SteadyUnit& unit) {
    const AlternativeResult held = withBudgets(result, input, false);
    BarsChart chart = budgetDetails(held, input, wording, unit);
    if (chart.series.size() <= kMostGrouped) return chart;
    const ChartWords words(input.currency, wording);
    const AmountUnit scale = unit.fit(largestYear(held), input.currency, wording.numbers);
    chart.stacked = true;
    chart.series = folded(partiesBySize(held, input, wording, scale.factor), words);
    chart.frame.sentence = spokenTotals(chart.series, scale.factor, words);
    return chart;
}

std::string budgetPrices(const Case& input, const Scenario& scenario, const Wording& wording) {
    const ChartWords words(input.currency, wording);
    const std::string year = std::to_string(input.priceYear);
    if (scenario.inflation.empty()) return words.say("chart.prices", {{"year", year}});
    return words.say("chart.prices_inflated", {{"year", year}, {"month", words.month(input.baseMonth)}});
}

std::vector<std::string> budgetOthers(const AlternativeResult& result, const Case& input, const Wording& wording) {
    std::vector<std::string> names;
    const AlternativeResult held = withBudgets(result, input, false);
    if (held.budgets.size() <= kMostGrouped) return names;
    const std::vector<BarSeries> series = partiesBySize(held, input, wording, 1);
    if (series.size() <= kMostStacked) return names;
    for (std::size_t i = kMostStacked - 1; i < series.size(); ++i) names.push_back(series[i].label);
    return names;
}

std::string sellersInWords(const AlternativeResult& result, const Case& input, const Wording& wording) {
    const AlternativeResult paid = withBudgets(result, input, true);
    return spokenTotals(partiesBySize(paid, input, wording, 1), 1, ChartWords(input.currency, wording));
}

}  // namespace valor
