// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs that follow from other inputs of the same draw.
#pragma once

#include "simulation/engine/group_kernel.h"
#include "simulation/lane/lane.h"

namespace valor::simulation::VALOR_ISA {

inline void deriveGroup(const Plan& plan, double* slots) {
    for (const DerivedInput& derived : plan.derived)
        for (int lane = 0; lane < kGroup; lane += static_cast<int>(Lane::kWidth)) {
            const auto variable = [&](std::uint32_t which) {
                const Operand& operand = derived.variables[which];
                return Lane::load(slots + operand.slot * kGroup + lane) * Lane(operand.factor);
            };
            evaluateTape<Lane>(derived.tape.data(), derived.tape.size(), variable)
                .store(slots + derived.slot * kGroup + lane);
        }
}
inline void correlateGroup(const Plan& plan, double* const* scores) {
    const std::size_t size = plan.correlated.inputs.size();
    for (int lane = 0; lane < kGroup; lane += static_cast<int>(Lane::kWidth))
        for (std::size_t row = size; row-- > 0;) {  // from below, so that inputs above are still independent
            Lane sum(0);
            for (std::size_t column = 0; column <= row; ++column)
                sum = sum + Lane(plan.correlated.factor[row * size + column]) * Lane::load(scores[column] + lane);
            sum.store(scores[row] + lane);
        }
}

}  // namespace valor::simulation::VALOR_ISA
