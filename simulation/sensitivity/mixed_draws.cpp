// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/sensitivity/mixed_draws.h"

#include <utility>

#include "core/error/expects.h"

namespace valor::simulation {

// B has dimensions and scrambles of its own, so that both together lie as evenly as one sample of twice the inputs.
MixedDraws::MixedDraws(const Plan& plan, const std::vector<InputGroup>& groups, std::uint64_t seed, std::uint64_t rows,
                       InstructionSet set, TakesSecond takesSecond)
    : plan_(plan),
      groups_(groups),
      rows_(rows),
      engine_(engineKernels(set)),
      first_(plan, SamplingScheme::Sobol, seed, rows, set),
      second_(plan, SamplingScheme::Sobol, ~seed, rows, set, dimensionsOf(plan)),
      takesSecond_(std::move(takesSecond)) {
    expects(rows % kGroup == 0, "a stage of whole groups");
}

void MixedDraws::fill(std::uint64_t firstDraw, double* slots) const {
    const std::size_t stage = firstDraw / rows_;
    const std::uint64_t row = firstDraw % rows_;
    std::vector<double> others(static_cast<std::size_t>(plan_.slots) * kGroup);
    first_.fill(row, slots);
    second_.fill(row, others.data());
    for (std::size_t g = 0; g < groups_.size(); ++g)
        for (int lane = 0; lane < kGroup; ++lane) {
            if (!takesSecond_(stage, row + static_cast<std::uint64_t>(lane), g)) continue;
            for (const int slot : groups_[g].slots) slotOf(slots, slot)[lane] = slotOf(others.data(), slot)[lane];
        }
    completeSlots(plan_, engine_, slots);
}

}  // namespace valor::simulation
