// SPDX-License-Identifier: GPL-3.0-or-later
// What the budgets of a party gain or spend, draw by draw.
#pragma once

#include <vector>

#include "core/result/run_result.h"

namespace valor {

using Draws = std::vector<double>;

[[nodiscard]] Draws plus(Draws sum, const Draws& other, double factor = 1);

/// Cash of a year, 0 = first, over all budgets of the party; money of that year. @pre the run kept its samples
[[nodiscard]] Draws cashOfYear(const RunResult& run, const AlternativeId& alternative, const PartyId& party, int year);

/// Present value of the cash over the horizon, over all budgets of the party; nought where it has none.
/// @pre the run kept its samples
[[nodiscard]] Draws presentCash(const RunResult& run, const AlternativeId& alternative, const PartyId& party);

/// Years of the horizon of a run.
[[nodiscard]] int yearsIn(const RunResult& run);

}  // namespace valor
