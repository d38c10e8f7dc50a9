// SPDX-License-Identifier: GPL-3.0-or-later
// Totals of parts on their way into the totals of an alternative: [row][kGroup], all rows or those that hold something.
#pragma once

#include "simulation/engine/draws.h"
#include "simulation/engine/group_kernel.h"

namespace valor::simulation::VALOR_ISA {

inline void addTotals(const double* part, int rows, double* totals) {
    for (int i = 0; i < rows * kGroup; i += kWidth) (Draws::load(totals + i) + Draws::load(part + i)).store(totals + i);
}

inline int packTotals(const double* part, int rows, std::uint32_t first, std::uint32_t* numbers, double* packed) {
    int count = 0;
    for (int row = 0; row < rows; ++row) {
        const double* const from = part + row * kGroup;
        double* const to = packed + count * kGroup;
        bool holdsSomething = false;
        for (int lane = 0; lane < kGroup; lane += kWidth) {
            const Draws value = Draws::load(from + lane);
            value.store(to + lane);
            holdsSomething = holdsSomething || any(value != Draws(0));
        }
        numbers[count] = first + static_cast<std::uint32_t>(row);
        count += holdsSomething ? 1 : 0;
    }
    return count;
}

inline void addPacked(const std::uint32_t* numbers, const double* packed, int count, double* totals) {
    for (int i = 0; i < count; ++i) {
        double* const to = totals + numbers[i] * static_cast<std::size_t>(kGroup);
        for (int lane = 0; lane < kGroup; lane += kWidth)
            (Draws::load(to + lane) + Draws::load(packed + i * kGroup + lane)).store(to + lane);
    }
}

}  // namespace valor::simulation::VALOR_ISA
