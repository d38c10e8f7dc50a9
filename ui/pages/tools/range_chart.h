// SPDX-License-Identifier: GPL-3.0-or-later
// The distribution of one input, as a chart description.
#pragma once

#include <optional>

#include "core/model/case.h"
#include "core/report/chart.h"
#include "ui/text/environment.h"
#include "ui/text/unit_words.h"

namespace valor::ui {

/// Absent where there is nothing to draw: a fixed value, a formula.
[[nodiscard]] std::optional<RangeChart> rangeOf(const Case& input, const Scenario& scenario, const Parameter& parameter,
                                                const Environment& environment);

/// The same for a distribution that no input has yet.
[[nodiscard]] std::optional<RangeChart> rangeOf(const Distribution& distribution, const ShownUnit& unit,
                                                const QString& name, const Environment& environment);

}  // namespace valor::ui
