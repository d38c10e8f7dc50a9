// SPDX-License-Identifier: GPL-3.0-or-later
// How the totals of an alternative are the sum of its parts: by halves, and the halves by halves, so that a part that
// changes leaves few sums to be added to it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "simulation/engine/plan.h"

namespace valor::simulation {

/// The sum of parts [first, end), which is that of its two halves; of one part, the part itself.
struct SumNode {
    int first = 0, end = 0;
    int firstClause = 0, endClause = 0;  ///< those of its contracts, among all clauses of the alternative
    int left = -1, right = -1;           ///< nodes; none below a single part

    [[nodiscard]] int parts() const { return end - first; }
    [[nodiscard]] bool isPart() const { return left < 0; }
};

/// Parents before children: the first node, where there is any part, is the sum of all.
using SumTree = std::vector<SumNode>;
[[nodiscard]] SumTree sumTreeOf(const std::vector<PartPlan>& parts);

/// How a run comes by a sum.
enum class SumStep : std::uint8_t {
    Unread,    ///< it does not: a larger one is taken over
    TakeOver,  ///< from what the run before has kept
    Compute,   ///< a part goes through the model
    Add        ///< from its halves
};

/// What a run does for each node of a tree, and which sums it leaves behind for the next.
struct SumPlan {
    std::vector<SumStep> steps;
    std::vector<std::uint8_t> keeps;

    [[nodiscard]] std::vector<std::uint8_t> computedParts(const SumTree& tree) const;
};

/// What a run leaves behind.
struct SumKeeping {
    bool keeps = false;
    int grain = 1;              ///< largest number of parts that are kept as their sum alone
    std::size_t sums = 0;       ///< how many may be kept after an edit, which splits those that it changes
    std::size_t largeSums = 0;  ///< how many of these may be of more parts than the grain
};

/// What a run before has left behind.
struct SumsBefore {
    std::vector<std::uint8_t> kept;     ///< per node
    std::vector<std::uint8_t> changed;  ///< per part: it had changed since the run before that
    std::size_t largeSums = 0;          ///< how many of those that are kept have more parts than the grain

    /// How many are kept.
    [[nodiscard]] std::size_t count() const;
};

/// Whoever moves a slider edits the same figure again and again: where the same parts change as in the run before, the
/// largest sums without them are kept as well.
/// @param changed per part @param before null: there is nothing to take over, and every part is changed
[[nodiscard]] SumPlan sumPlanOf(const SumTree& tree, const std::vector<std::uint8_t>& changed, const SumsBefore* before,
                                const SumKeeping& keeping);
/// As the next run reads it.
[[nodiscard]] SumsBefore sumsLeftBy(const SumTree& tree, const SumPlan& plan, std::vector<std::uint8_t> changed,
                                    int grain);

}  // namespace valor::simulation
