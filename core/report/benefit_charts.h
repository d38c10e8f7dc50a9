// SPDX-License-Identifier: GPL-3.0-or-later
// The net benefit of an alternative as charts: how it grows, and how it is spread.
#pragma once

#include "core/model/case.h"
#include "core/report/chart.h"
#include "core/report/statements.h"
#include "core/report/steady_unit.h"

namespace valor {

/// @param unit of the amounts, which may be that of the chart before; as below
[[nodiscard]] FanChart netBenefitFan(const AlternativeResult& result, const Case& input, const Wording& wording,
                                     SteadyUnit& unit);
[[nodiscard]] DensityChart netBenefitDensity(const AlternativeResult& result, const Case& input, const Wording& wording,
                                             SteadyUnit& unit);

}  // namespace valor
