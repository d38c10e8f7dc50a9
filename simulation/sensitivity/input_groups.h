// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs that can only be moved together.
#pragma once

#include <vector>

#include "simulation/engine/plan.h"

namespace valor::simulation {

struct InputGroup {
    std::vector<ParameterId> inputs;  ///< empty: when sites begin and stop
    std::vector<int> slots;
};

/// One group per stated input, with all its sites; inputs tied by correlations and the shares of a Dirichlet group
/// belong to one, as they cannot vary alone. Chance at sites is the last group, where there is any.
[[nodiscard]] std::vector<InputGroup> inputGroups(const Plan& plan);

}  // namespace valor::simulation
