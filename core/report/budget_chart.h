// SPDX-License-Identifier: GPL-3.0-or-later
// Cash per year and holder of a budget as a chart, with the words beside it.
#pragma once

#include <string>
#include <vector>

#include "core/model/case.h"
#include "core/report/chart.h"
#include "core/report/statements.h"
#include "core/report/steady_unit.h"

namespace valor {

/// Yearly cash per budget holder: grouped with intervals up to three budgets; beyond that the mean of each party,
/// stacked in the order of the case, with the smallest parties in one. A party keeps its colour whatever it is paid.
/// What sellers are paid is the others' spending and not in it.
/// @param unit of the amounts, which may be that of the chart before; as below
[[nodiscard]] BarsChart budgetBars(const AlternativeResult& result, const Case& input, const Wording& wording,
                                   SteadyUnit& unit);
/// Every budget with its intervals, those of sellers too.
[[nodiscard]] BarsChart budgetDetails(const AlternativeResult& result, const Case& input, const Wording& wording,
                                      SteadyUnit& unit);
/// "In prices of 2024.", or the money of each year where prices grow.
[[nodiscard]] std::string budgetPrices(const Case& input, const Scenario& scenario, const Wording& wording);
/// Names of the smallest parties that budgetBars() puts into one series; empty: each has its own.
[[nodiscard]] std::vector<std::string> budgetOthers(const AlternativeResult& result, const Case& input,
                                                    const Wording& wording);
/// "AI vendor: DKK 12 million in all": the sellers, who are not in budgetBars(); empty: none is paid.
[[nodiscard]] std::string sellersInWords(const AlternativeResult& result, const Case& input, const Wording& wording);

}  // namespace valor
