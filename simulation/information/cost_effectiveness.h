// SPDX-License-Identifier: GPL-3.0-or-later
// Costs and effects of strategies: dominance, ratios, and the choice at a willingness to pay.
// @source Drummond et al. 2015, ch. 4 and 11; Fenwick, Claxton & Sculpher 2001, Health Econ 10:779 (CEAF)
#pragma once

#include <vector>

#include "core/result/sample_analysis.h"

namespace valor::simulation {

/// Mean outcomes, dominance and the ratios along the frontier.
[[nodiscard]] std::vector<StrategyOutcome> outcomesOf(const StrategySample& sample);
/// Willingness to pay from which on the next strategy of the frontier is best, ascending.
[[nodiscard]] std::vector<double> switchesOf(const std::vector<StrategyOutcome>& outcomes);
[[nodiscard]] std::vector<StrategyIncrement> incrementsOf(const StrategySample& sample, std::size_t reference);

/// Net benefits k × effect − cost, a column per strategy.
[[nodiscard]] std::vector<std::vector<double>> netBenefitsOf(const StrategySample& sample, double willingness);
[[nodiscard]] ChoiceAt choiceAt(const StrategySample& sample, double willingness, std::size_t reference);

}  // namespace valor::simulation
