// SPDX-License-Identifier: GPL-3.0-or-later
// The figures that a scenario has instead of those of the case.
#pragma once

#include "core/model/case.h"

namespace valor {

/// The figure that a scenario has instead of the stated one; null where it has none.
[[nodiscard]] const DistributionEntry* overrideIn(const Scenario& scenario, const ParameterId& parameter);
/// What a scenario says of an input: its own entry, else the stated one; null for a formula.
[[nodiscard]] const DistributionEntry* entryIn(const Scenario& scenario, const Parameter& parameter);

}  // namespace valor
