// SPDX-License-Identifier: GPL-3.0-or-later
// Fills the parameter slots of a group of draws.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "core/result/run_result.h"
#include "simulation/engine/group_kernel.h"
#include "simulation/engine/plan.h"
#include "simulation/random/latin_hypercube.h"
#include "simulation/random/sampling_kernels.h"
#include "simulation/random/sobol.h"

namespace valor::simulation {

/// The values of one slot in a group.
[[nodiscard]] inline double* slotOf(double* slots, int slot) {
    return slots + static_cast<std::size_t>(slot) * kGroup;
}

/// Where the values of a group of draws come from. Immutable and shared by all workers.
class GroupSource {
public:
    virtual ~GroupSource() = default;
    /// Slots of draws firstDraw … firstDraw + kGroup - 1. Draws beyond the run repeat its last one.
    virtual void fill(std::uint64_t firstDraw, double* slots) const = 0;
};

/// Divides the variates of each share group by their sum and derives what follows from the stated inputs.
void completeSlots(const Plan& plan, const EngineKernels& kernels, double* slots);

/// How many Sobol dimensions the parameters of a plan take.
[[nodiscard]] std::size_t dimensionsOf(const Plan& plan);

/// Random draws.
class GroupSampling final : public GroupSource {
public:
    /// @param skipped Sobol dimensions that the parameters leave to another sample
    GroupSampling(const Plan& plan, SamplingScheme scheme, std::uint64_t seed, std::uint64_t draws, InstructionSet set,
                  std::size_t skipped = 0);
    /// Made for refill() alone. @param inputs that it draws, one value for each that is stated; where one of them is
    /// correlated all that are belong to them
    GroupSampling(const Plan& plan, SamplingScheme scheme, std::uint64_t seed, std::uint64_t draws, InstructionSet set,
                  std::vector<std::uint8_t> inputs, std::size_t skipped = 0);

    /// @pre made for all inputs
    void fill(std::uint64_t firstDraw, double* slots) const override;
    /// Draws the inputs that this was made for; reads no other slot.
    void refill(std::uint64_t firstDraw, double* slots) const { fillStated(firstDraw, slots); }
    /// What follows from the stated inputs in the slots.
    void derive(double* slots) const { engine_.derive(plan_, slots); }

private:
    void planLatin();
    void planSobol(std::size_t skipped);
    void fillStated(std::uint64_t firstDraw, double* slots) const;
    void fillUniforms(std::uint64_t firstDraw, double* slots) const;
    void fillScores(std::uint64_t firstDraw, double* slots) const;
    void transform(double* slots) const;
    void uniforms(StreamId stream, std::size_t index, std::uint64_t firstDraw, double* u) const;

    const Plan& plan_;
    SamplingScheme scheme_;
    std::uint64_t seed_, draws_;
    const SamplingKernels& sampling_;
    const EngineKernels& engine_;
    std::vector<std::uint8_t> inputs_;  ///< stated ones that are drawn, one value for each
    // One per stream: stated inputs in order, then uniforms. Those without points of their own draw by chance.
    std::vector<std::unique_ptr<const LatinPlan>> latin_;  ///< none where the input is not drawn
    std::vector<std::optional<SobolPlan>> sobol_;
};

}  // namespace valor::simulation
