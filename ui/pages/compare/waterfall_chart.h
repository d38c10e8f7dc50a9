// SPDX-License-Identifier: GPL-3.0-or-later
// Why the net benefit is another under another scenario, as a chart in the words of the reader.
#pragma once

#include <vector>

#include "core/comparison/waterfall.h"
#include "core/model/case.h"
#include "core/report/chart.h"
#include "ui/text/environment.h"

namespace valor::ui {

/// Steps that move nothing, alone or in turn, are left out.
[[nodiscard]] WaterfallChart netBenefitWaterfall(const Waterfall& found, const Case& input, const Scenario& first,
                                                 const Scenario& second, const Environment& environment);
/// What differs and moves nothing; an empty id stands for the settings of the scenario.
[[nodiscard]] std::vector<ParameterId> stillInputs(const Waterfall& found);

}  // namespace valor::ui
