// SPDX-License-Identifier: GPL-3.0-or-later
// What of a run has to be computed anew because its plan differs from that of a run that was kept.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "core/result/run_result.h"
#include "simulation/engine/plan.h"

namespace valor::simulation {

struct Changes {
    std::vector<std::uint8_t> inputs;              ///< per stated input: its draws are others
    bool drawsInputs = false;                      ///< any of them
    bool derives = false;                          ///< what follows from inputs has to be found again
    std::vector<std::uint8_t> slots;               ///< per slot: its figures may be others
    std::vector<std::vector<std::uint8_t>> parts;  ///< per alternative and part: its totals may be others
};

/// Compares everything that the plans hold, not what was edited, so that nothing can be overlooked.
/// @return nothing when the plans are built differently: their parts or their inputs do not stand for each other
[[nodiscard]] std::optional<Changes> changesBetween(const Plan& before, const Plan& now, CountMode counts);

}  // namespace valor::simulation
