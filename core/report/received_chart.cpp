// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/received_chart.h"

#include <algorithm>
#include <cmath>

#include "core/report/chart_words.h"
#include "core/report/model_year.h"
#include "core/report/run_context.h"
#include "core/report/steady_unit.h"

namespace valor {
namespace {

std::vector<double> quantiles(const BudgetImpact& received, SummaryLevel level, double factor) {
    std::vector<double> values;
    for (const Estimate& year : received.years) values.push_back(year.at(level) / factor);
    return values;
}

std::string peakSentence(const BudgetImpact& received, const Case& input, const ChartWords& words) {
    const auto peak = std::ranges::max_element(received.years, {}, [](const Estimate& e) { return e.at(Median); });
    const int year = static_cast<int>(peak - received.years.begin());
    const std::string_view key = isSameInEveryFuture(*peak) ? "chart.received_certain" : "chart.received_sentence";
    return words.sentence(key, {{"year", modelYear(input.baseMonth, year)},
                                {"median", words.money(peak->at(Median))},
                                {"low", words.money(peak->at(Q05))},
                                {"high", words.money(peak->at(Q95))}});
}

}  // namespace

FanChart receivedFan(const BudgetImpact& received, const Case& input, const Wording& wording) {
    const ChartWords words(input.currency, wording);
    double most = 0;
    for (const Estimate& year : received.years) most = std::max({most, std::abs(year.at(Q05)), std::abs(year.at(Q95))});
    const AmountUnit scale = amountUnit(most, input.currency, wording.numbers);
    const auto level = [&](SummaryLevel of) { return quantiles(received, of, scale.factor); };
    const auto band = [&](SummaryLevel low, SummaryLevel high) {
        return ChartBand{formatShare(kSummaryLevels[low], wording.numbers),
                         formatShare(kSummaryLevels[high], wording.numbers), level(low), level(high)};
    };
    FanChart chart;
    chart.frame.title =
        words.say("chart.received", {{"party", labelled(received.label, received.account, wording.language)}});
    chart.frame.horizontal.title = input.baseMonth.month() == 1
                                       ? words.say("chart.year")
                                       : words.say("chart.year_from", {{"month", words.month(input.baseMonth)}});
    chart.frame.horizontal.calendar = true;
    chart.frame.vertical = {scale.text, scale.text};
    for (std::size_t year = 0; year < received.years.size(); ++year)
        chart.x.push_back(static_cast<double>(input.baseMonth.year()) + static_cast<double>(year));
    chart.bands = {band(Q05, Q95), band(Q25, Q75)};
    chart.centreLabel = words.say("chart.median");
    chart.centre = level(Median);
    chart.frame.sentence = peakSentence(received, input, words);
    return chart;
}

std::vector<const BudgetImpact*> payeesIn(const AlternativeResult& result, const Contract& contract) {
    std::vector<const BudgetImpact*> found;
    for (const BudgetImpact& budget : result.budgets) {
        const bool isPaid = std::ranges::any_of(contract.clauses, [&](const Clause& clause) {
            return clause.payee == budget.account || clause.payee == budget.party.text();
        });
        if (isPaid && !budget.years.empty()) found.push_back(&budget);
    }
    return found;
}

}  // namespace valor
