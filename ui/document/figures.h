// SPDX-License-Identifier: GPL-3.0-or-later
// How well the figures behind a case are founded, and which of them a reader can change.
#pragma once

#include <vector>

#include "core/model/case.h"

namespace valor::ui {

/// Of all alternatives together, as the command line counts them.
struct Foundation {
    std::vector<ParameterId> inputs;       ///< all the results of the scenario depend on
    std::vector<ParameterId> assumptions;  ///< of these, resting on nothing published; a changed input is one
    std::vector<ParameterId> overridden;   ///< changed in the scenario
};
[[nodiscard]] Foundation foundationOf(const Case& input, const Scenario& scenario);
/// The key inputs of the case, in its order.
[[nodiscard]] std::vector<ParameterId> keyInputsOf(const Case& input);
/// Everything else that the alternative depends on.
[[nodiscard]] std::vector<ParameterId> otherInputsOf(const Case& input, const Scenario& scenario,
                                                     const Alternative& alternative);
/// Both: what a reader can change.
[[nodiscard]] std::vector<ParameterId> shownInputs(const Case& input, const Scenario& scenario,
                                                   const Alternative& alternative);

}  // namespace valor::ui
