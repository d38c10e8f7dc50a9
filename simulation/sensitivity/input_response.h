// SPDX-License-Identifier: GPL-3.0-or-later
// How an output answers while one or two inputs move and all others stand at their means.
#pragma once

#include "core/ports/influence.h"
#include "simulation/engine/sampler_cache.h"
#include "simulation/lane/dispatch.h"

namespace valor::simulation {

/// @see InfluenceAnalyst::grid()
[[nodiscard]] Result<std::optional<GridAnalysis>> respondToTwo(const GridRequest& request, SamplerCache& samplers,
                                                               InstructionSet set, const std::stop_token& stop,
                                                               const ProgressFunction& progress);
/// Sign changes are found among 65 even steps, then narrowed to a ten-thousandth of a step, so two that lie within one
/// step of each other may be missed. @see InfluenceAnalyst::threshold()
/// @tested a product, whose threshold and its probability are known in closed form
[[nodiscard]] Result<std::optional<ThresholdAnalysis>> seekThreshold(const ThresholdRequest& request,
                                                                     SamplerCache& samplers, InstructionSet set,
                                                                     const std::stop_token& stop,
                                                                     const ProgressFunction& progress);

}  // namespace valor::simulation
