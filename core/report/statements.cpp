// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/statements.h"

#include <cmath>

#include "core/report/money_cell.h"

namespace valor {
namespace {

std::string moneyRange(const Estimate& estimate, std::string_view currency, const Wording& wording) {
    return formatMoneyRange(estimate.at(Q05), estimate.at(Q95), currency, wording.numbers);
}

}  // namespace

bool isSameInEveryFuture(const Estimate& value) {
    constexpr double kRounding = 1e-9;  // of the mean
    const double negligible = kRounding * std::abs(value.mean);
    return value.standardError <= negligible && value.at(Q95) - value.at(Q05) <= negligible;
}

std::string decisionSentence(const AlternativeResult& result, std::string_view currency, const Wording& wording) {
    if (isSameInEveryFuture(result.netBenefit))
        return wording.texts.text("statement.certain", wording.language,
                                  {{"mean", formatMoney(result.netBenefit.mean, currency, wording.numbers)}});
    return wording.texts.text("statement.better", wording.language,
                              {{"futures", formatFutures(result.better.value, wording.numbers)},
                               {"range", moneyRange(result.netBenefit, currency, wording)},
                               {"level", formatShare(0.9, wording.numbers)}});
}

std::string simulationErrorSentence(const AlternativeResult& result, std::string_view currency,
                                    const Wording& wording) {
    if (isSameInEveryFuture(result.netBenefit))
        return wording.texts.text("statement.no_simulation_error", wording.language);
    const double error = result.netBenefit.standardError;
    const MoneyFormat format = moneyFormatFor(result.netBenefit.mean, error);
    const int decimals = decimalsToTell(result.better.low, result.better.high, 1, wording.numbers);
    return wording.texts.text(
        "statement.simulation_error", wording.language,
        {{"low", formatNumber(100 * result.better.low, decimals, wording.numbers)},
         {"high", formatShare(result.better.high, wording.numbers, decimals)},
         {"mean", formatMoney(result.netBenefit.mean, currency, wording.numbers, format)},
         {"error", formatMoney(error, currency, wording.numbers, moneyFormatFor(error, error / 10))}});
}

std::string comparisonSentence(const PairedComparison& comparison, const std::string& first, const std::string& second,
                               std::string_view currency, const Wording& wording) {
    if (isSameInEveryFuture(comparison.difference))
        return wording.texts.text("statement.comparison_certain", wording.language,
                                  {{"first", first},
                                   {"second", second},
                                   {"difference", formatMoney(comparison.difference.mean, currency, wording.numbers)}});
    const double ties = 1 - comparison.firstBetter.value - comparison.secondBetter.value;
    constexpr double kRounding = 1e-9;  // shares of at most a million draws
    return wording.texts.text(ties > kRounding ? "statement.comparison_ties" : "statement.comparison", wording.language,
                              {{"first", first},
                               {"second", second},
                               {"futures", formatFutures(comparison.firstBetter.value, wording.numbers)},
                               {"ties", formatFutures(ties, wording.numbers)},
                               {"range", moneyRange(comparison.difference, currency, wording)},
                               {"level", formatShare(0.9, wording.numbers)}});
}

}  // namespace valor
