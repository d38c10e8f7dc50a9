// SPDX-License-Identifier: GPL-3.0-or-later
// What the Simulation page draws, as chart descriptions.
#pragma once

#include <QStringList>

#include "core/model/case.h"
#include "core/report/chart.h"
#include "core/result/run_result.h"
#include "ui/text/languages.h"
#include "ui/text/steady_unit.h"

namespace valor::ui {

/// @param unit of the amounts, which may be that of the chart before; as below
[[nodiscard]] FanChart netBenefitFan(const AlternativeResult& result, const Case& input, const Languages& languages,
                                     SteadyUnit& unit);
[[nodiscard]] DensityChart netBenefitDensity(const AlternativeResult& result, const Case& input,
                                             const Languages& languages, SteadyUnit& unit);
/// Yearly cash per budget holder: grouped with intervals up to three budgets; beyond that the mean of each party,
/// stacked in the order of the case, with the smallest parties in one. A party keeps its colour whatever it is paid.
/// What sellers are paid is the others' spending and not in it.
[[nodiscard]] BarsChart budgetBars(const AlternativeResult& result, const Case& input, const Languages& languages,
                                   SteadyUnit& unit);
/// "Prices of 2024.", or the money of each year where prices grow.
[[nodiscard]] QString budgetPrices(const Case& input, const Scenario& scenario, const Languages& languages);
/// Names of the smallest parties that budgetBars() puts into one series; empty: each has its own.
[[nodiscard]] QStringList budgetOthers(const AlternativeResult& result, const Case& input, const Languages& languages);
/// "AI vendor: DKK 12 million in all": the sellers, who are not in budgetBars(); empty: none is paid.
[[nodiscard]] QString sellersInWords(const AlternativeResult& result, const Case& input, const Languages& languages);
/// Every budget with its intervals, those of sellers too.
[[nodiscard]] BarsChart budgetDetails(const AlternativeResult& result, const Case& input, const Languages& languages,
                                      SteadyUnit& unit);

}  // namespace valor::ui
