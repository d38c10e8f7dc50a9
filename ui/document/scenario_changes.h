// SPDX-License-Identifier: GPL-3.0-or-later
// What a scenario changes, told apart by when it came there.
#pragma once

#include <vector>

#include "core/model/case.h"

namespace valor::ui {

struct ScenarioChanges {
    std::vector<ParameterId> recent;   ///< since the case was opened: new, moved, or back at the source
    std::vector<ParameterId> earlier;  ///< before that, but since the case was begun
    std::vector<ParameterId> undone;   ///< earlier ones that are back where they began: nothing is left of them
    std::vector<ParameterId> twice;    ///< of the recent ones those that were changed earlier, too
    std::vector<ParameterId> own;      ///< what the scenario was made with
};

/// @param opened, begun the scenario as it was then; null where it was not there yet: what it says is then its own
[[nodiscard]] ScenarioChanges changesOf(const Scenario& now, const Scenario* opened, const Scenario* begun);

/// `scenario` with what `begun` says of some figures, which may be nothing.
[[nodiscard]] Scenario withFormer(Scenario scenario, const Scenario& begun, const std::vector<ParameterId>& figures);

}  // namespace valor::ui
