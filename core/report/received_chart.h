// SPDX-License-Identifier: GPL-3.0-or-later
// What sellers receive by year, as a chart.
#pragma once

#include <vector>

#include "core/model/case.h"
#include "core/report/chart.h"
#include "core/report/statements.h"

namespace valor {

/// What a seller receives in each year of the horizon, costs that the case gives it taken off.
/// @pre `received` has a year
[[nodiscard]] FanChart receivedFan(const BudgetImpact& received, const Case& input, const Wording& wording);
/// The payees of the contract among the budgets of the result: what is known of their payments by year.
[[nodiscard]] std::vector<const BudgetImpact*> payeesIn(const AlternativeResult& result, const Contract& contract);

}  // namespace valor
