// SPDX-License-Identifier: GPL-3.0-or-later
// What a run draws of its inputs, as columns.
#pragma once

#include "core/ports/input_draws.h"
#include "simulation/engine/sampler_cache.h"
#include "simulation/lane/dispatch.h"

namespace valor::simulation {

/// @tested the net benefit of a linear case computed from the columns is that of the run, draw by draw
class SampledInputs final : public InputDraws {
public:
    explicit SampledInputs(InstructionSet set = bestInstructionSet()) : set_(set) {}

    Result<std::optional<std::vector<InputColumn>>> inputs(const RunRequest& request, std::stop_token stop) override;

private:
    InstructionSet set_;
    SamplerCache samplers_;
};

}  // namespace valor::simulation
