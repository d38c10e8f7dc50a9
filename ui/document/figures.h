// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of a case as a reader meets them: central values, stated or derived, and how well they are founded.
#pragma once

#include <optional>
#include <vector>

#include "core/model/case.h"

namespace valor::ui {

/// Central value of a parameter in its own unit; formulas are evaluated on the central values they name.
[[nodiscard]] std::optional<double> centralOf(const Case& input, const Scenario& scenario, const ParameterId& id);

struct Foundation {
    std::vector<ParameterId> inputs;       ///< all the alternative depends on
    std::vector<ParameterId> assumptions;  ///< of these, resting on nothing published; a changed input is one
    std::vector<ParameterId> overridden;   ///< changed in the scenario
};
[[nodiscard]] Foundation foundationOf(const Case& input, const Scenario& scenario, const Alternative& alternative);

}  // namespace valor::ui
