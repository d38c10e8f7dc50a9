// SPDX-License-Identifier: GPL-3.0-or-later
// Fills the parameter slots of a group of draws.
#pragma once

#include <cstdint>
#include <vector>

#include "core/result/run_result.h"
#include "simulation/engine/group_kernel.h"
#include "simulation/engine/plan.h"
#include "simulation/random/latin_hypercube.h"
#include "simulation/random/sampling_kernels.h"

namespace valor::simulation {

/// Immutable and shared by all workers.
class GroupSampling {
public:
    GroupSampling(const Plan& plan, SamplingScheme scheme, std::uint64_t seed, std::uint64_t draws, InstructionSet set);

    /// Slots of draws firstDraw … firstDraw + kGroup - 1. Draws beyond the run repeat its last one.
    void fill(std::uint64_t firstDraw, double* slots) const;

private:
    void uniforms(StreamId stream, std::size_t latin, std::uint64_t firstDraw, double* u) const;
    void normaliseShares(double* slots) const;

    const Plan& plan_;
    SamplingScheme scheme_;
    std::uint64_t seed_, draws_;
    const SamplingKernels& sampling_;
    const EngineKernels& engine_;
    std::vector<LatinPlan> latin_;  ///< one per stream: stated inputs in order, then uniforms
};

}  // namespace valor::simulation
