// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/result/quadrants.h"

#include <cstddef>

#include "core/error/expects.h"

namespace valor {

QuadrantShares quadrantShares(std::span<const double> effects, std::span<const double> costs) {
    expects(!effects.empty() && effects.size() == costs.size(), "each draw has an effect and a cost");
    QuadrantShares shares;
    const double each = 1.0 / static_cast<double>(effects.size());
    for (std::size_t i = 0; i < effects.size(); ++i) {
        const bool isCostlier = costs[i] > 0;
        if (effects[i] > 0)
            (isCostlier ? shares.moreHealthCostlier : shares.moreHealthCheaper) += each;
        else if (effects[i] < 0)
            (isCostlier ? shares.lessHealthCostlier : shares.lessHealthCheaper) += each;
        else
            shares.noEffect += each;
    }
    return shares;
}

}  // namespace valor
