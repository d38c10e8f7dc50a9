// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs that follow from other inputs of the same draw.
#pragma once

#include "simulation/engine/draws.h"
#include "simulation/engine/group_kernel.h"

namespace valor::simulation::VALOR_ISA {

inline void deriveGroup(const Plan& plan, double* slots) {
    for (const DerivedInput& derived : plan.derived)
        for (int lane = 0; lane < kGroup; lane += kWidth) {
            const auto variable = [&](std::uint32_t which) {
                const Operand& operand = derived.variables[which];
                return Draws::load(slots + operand.slot * kGroup + lane) * Draws(operand.factor);
            };
            evaluateTape<Draws>(derived.tape.data(), derived.tape.size(), variable)
                .store(slots + derived.slot * kGroup + lane);
        }
}
inline void correlateGroup(const Plan& plan, double* slots) {
    const auto& correlated = plan.correlated;
    const std::size_t size = correlated.inputs.size();
    const auto scoresOf = [&](std::size_t which) {
        return slots + plan.stated[static_cast<std::size_t>(correlated.inputs[which])].firstSlot * kGroup;
    };
    for (int lane = 0; lane < kGroup; lane += kWidth)
        for (std::size_t row = size; row-- > 0;) {  // from below, so that inputs above are still independent
            Draws sum(0);
            for (std::size_t column = 0; column <= row; ++column)
                sum = sum + Draws(correlated.factor[row * size + column]) * Draws::load(scoresOf(column) + lane);
            sum.store(scoresOf(row) + lane);
        }
}

}  // namespace valor::simulation::VALOR_ISA
