// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/result/quadrants.h"

#include <vector>

#include <gtest/gtest.h>

namespace valor {
namespace {

TEST(Quadrants, EveryQuadrantIsCounted) {
    const std::vector<double> effects{1, 1, 1, -1, -1, -1, -1, 0}, costs{5, -5, 0, -5, -5, 5, 0, 9};
    const QuadrantShares shares = quadrantShares(effects, costs);
    EXPECT_DOUBLE_EQ(shares.moreHealthCostlier, 1 / 8.0);
    EXPECT_DOUBLE_EQ(shares.moreHealthCheaper, 2 / 8.0);
    EXPECT_DOUBLE_EQ(shares.lessHealthCheaper, 3 / 8.0);
    EXPECT_DOUBLE_EQ(shares.lessHealthCostlier, 1 / 8.0);
    EXPECT_DOUBLE_EQ(shares.noEffect, 1 / 8.0);
}

}  // namespace
}  // namespace valor
