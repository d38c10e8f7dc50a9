// SPDX-License-Identifier: GPL-3.0-or-later
// How well the figures behind an alternative are founded.
#pragma once

#include <vector>

#include "core/model/case.h"

namespace valor::ui {

struct Foundation {
    std::vector<ParameterId> inputs;       ///< all the alternative depends on
    std::vector<ParameterId> assumptions;  ///< of these, resting on nothing published; a changed input is one
    std::vector<ParameterId> overridden;   ///< changed in the scenario
};
[[nodiscard]] Foundation foundationOf(const Case& input, const Scenario& scenario, const Alternative& alternative);
/// The key inputs of the case, then everything else that the alternative depends on: what a reader can change.
[[nodiscard]] std::vector<ParameterId> shownInputs(const Case& input, const Scenario& scenario,
                                                   const Alternative& alternative);

}  // namespace valor::ui
