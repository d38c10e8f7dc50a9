// SPDX-License-Identifier: GPL-3.0-or-later
// Draws of two independent samples, mixed input by input: what the variance of a result is taken apart by.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "simulation/engine/sampling.h"
#include "simulation/sensitivity/input_groups.h"

namespace valor::simulation {

/// Stages of `rows` draws each: row r of every stage is made of row r of the samples A and B.
class MixedDraws final : public GroupSource {
public:
    /// Whether a group of inputs comes from B.
    using TakesSecond = std::function<bool(std::size_t stage, std::uint64_t row, std::size_t group)>;

    /// @param plan, groups must outlive this. @pre rows is a multiple of kGroup
    MixedDraws(const Plan& plan, const std::vector<InputGroup>& groups, std::uint64_t seed, std::uint64_t rows,
               InstructionSet set, TakesSecond takesSecond);

    void fill(std::uint64_t firstDraw, double* slots) const override;

private:
    const Plan& plan_;
    const std::vector<InputGroup>& groups_;
    std::uint64_t rows_;
    const EngineKernels& engine_;
    GroupSampling first_, second_;
    TakesSecond takesSecond_;
};

}  // namespace valor::simulation
