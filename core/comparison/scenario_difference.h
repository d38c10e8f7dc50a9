// SPDX-License-Identifier: GPL-3.0-or-later
// In what two scenarios of a case differ: figures of inputs, and how value is measured.
#pragma once

#include <vector>

#include "core/model/case.h"

namespace valor {

/// The inputs that do not have the same entry in both, in the order of the case.
[[nodiscard]] std::vector<ParameterId> differingInputs(const Case& input, const Scenario& first,
                                                       const Scenario& second);
/// Whether horizon, discounting, inflation or valuation differ. What they are called does not count.
[[nodiscard]] bool settingsDiffer(const Scenario& first, const Scenario& second);

}  // namespace valor
