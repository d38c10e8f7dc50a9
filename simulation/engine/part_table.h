// SPDX-License-Identifier: GPL-3.0-or-later
// Which parts an alternative has, and what has to be computed for some of them.
#pragma once

#include <cstdint>
#include <vector>

#include "simulation/engine/plan.h"

namespace valor::simulation {

/// Fills in `table.parts`: one for each need in the order of its first use, one for the cash items, and one for each
/// contract. @pre everything else of the alternative is compiled
void addParts(const AlternativePlan& alternative, UseTable& table);

/// Parts of an alternative that are computed together, and what they need. All in ascending order.
struct Selection {
    std::vector<int> parts, uses, effects, sinks;
    bool cashItems = false;
};
/// @param wanted per part of the table
[[nodiscard]] Selection selectionOf(const UseTable& table, const std::vector<std::uint8_t>& wanted);

/// The uses of an alternative as its counts are taken.
[[nodiscard]] inline const UseTable& usesOf(const AlternativePlan& alternative, CountMode counts) {
    return counts == CountMode::Drawn ? alternative.apart : alternative.together;
}

}  // namespace valor::simulation
