// SPDX-License-Identifier: GPL-3.0-or-later
// What a flow of a later month is worth at the base month.
#pragma once

#include <vector>

#include "core/model/case.h"

namespace valor {

/// Discount factor per month: (1 + r)^(-t/12), compounding forward over the yearly rates. MidYear and EndYear move
/// every flow of a year to its middle or end. @param rates 1/yr, for every year that a month or its end falls in
/// @source test vector TV-DF
[[nodiscard]] std::vector<double> discountFactors(const std::vector<double>& rates, DiscountTiming timing, int months);

/// One rate per year from the base month on; the last step holds on. @param stepRates 1/yr, one for each of `steps`
[[nodiscard]] std::vector<double> yearlyRates(const std::vector<DiscountStep>& steps,
                                              const std::vector<double>& stepRates, int years);

/// The rates of a scenario, one per year from the base month on.
/// @pre a valid case: the rates are fixed figures
[[nodiscard]] std::vector<double> discountRates(const Case& input, const Scenario& scenario, int years);

}  // namespace valor
