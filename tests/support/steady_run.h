// SPDX-License-Identifier: GPL-3.0-or-later
// A run whose one alternative brings given amounts month by month, discounted at 3.5 % a year.
#pragma once

#include <vector>

#include "core/model/case.h"
#include "core/result/run_result.h"

namespace valor::test {

/// The minimal case under a scenario with that rate and horizon.
[[nodiscard]] Case discountedCase(int months);

/// @param flows per draw, then per month: before discounting, every month of one draw alike. @param step of the fan
/// @param firstFlow months in which nothing happens yet
[[nodiscard]] RunResult steadyRun(const Case& input, const std::vector<double>& flows, int step, int firstFlow = 0);

}  // namespace valor::test
