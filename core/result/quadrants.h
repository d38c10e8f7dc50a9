// SPDX-License-Identifier: GPL-3.0-or-later
// Where futures lie on the cost-effectiveness plane.
#pragma once

#include <span>

namespace valor {

/// Shares of draws. A draw that costs nothing counts as no more costly; one without any effect on health lies in no
/// quadrant.
struct QuadrantShares {
    double moreHealthCostlier = 0;  ///< north-east
    double moreHealthCheaper = 0;   ///< south-east: dominant
    double lessHealthCheaper = 0;   ///< south-west: worth it only when what is saved outweighs the health lost
    double lessHealthCostlier = 0;  ///< north-west: dominated
    double noEffect = 0;
};
/// @param effects gained and @param costs added in each draw, against the same comparator; of equal length, at least
/// one
[[nodiscard]] QuadrantShares quadrantShares(std::span<const double> effects, std::span<const double> costs);

}  // namespace valor
