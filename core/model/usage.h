// SPDX-License-Identifier: GPL-3.0-or-later
// Which parameters an alternative depends on.
#pragma once

#include <vector>

#include "core/model/case.h"

namespace valor {

/// Stated parameters that the value of `alternative` (or of the whole case when null) depends on under `scenario`,
/// directly or through formulas, in the order of the case.
[[nodiscard]] std::vector<ParameterId> inputsOf(const Case& input, const Scenario& scenario,
                                                const Alternative* alternative);

}  // namespace valor
