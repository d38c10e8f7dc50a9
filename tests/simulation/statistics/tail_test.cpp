// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/statistics/tail.h"

#include <numeric>
#include <vector>

#include "core/error/expects.h"

#include <gtest/gtest.h>

namespace valor::simulation {
namespace {

std::vector<double> oneTo(std::size_t n) {
    std::vector<double> losses(n);
    std::iota(losses.begin(), losses.end(), 1.0);
    return losses;
}

TEST(ValueAtRisk, IsTheSmallestLossReachingTheShare) {
    EXPECT_EQ(valueAtRisk(oneTo(100), 0.95), 95.0);
    EXPECT_EQ(valueAtRisk(oneTo(100), 0.07), 7.0);  // 0.07 * 100 is above 7 in doubles
    EXPECT_EQ(valueAtRisk(oneTo(100), 0.951), 96.0);
    EXPECT_EQ(valueAtRisk(oneTo(1), 0.5), 1.0);
}

TEST(ConditionalValueAtRisk, IsTheMeanOfTheWorst) {
    EXPECT_DOUBLE_EQ(conditionalValueAtRisk(oneTo(100), 0.95), 98.0);
    EXPECT_DOUBLE_EQ(conditionalValueAtRisk(oneTo(100), 0.9), 95.5);
}

TEST(ConditionalValueAtRisk, CountsTheLastDrawInPart) {
    // k = 2.5: (10 + 9 + 0.5 * 8) / 2.5
    EXPECT_DOUBLE_EQ(conditionalValueAtRisk(oneTo(10), 0.75), 23.0 / 2.5);
    EXPECT_DOUBLE_EQ(conditionalValueAtRisk(oneTo(10), 0.99), 10.0);
}

TEST(ConditionalValueAtRisk, OfEqualLossesIsThatLossWithoutError) {
    const std::vector<double> losses(50, 3.0);
    const ErrorEstimate estimate = estimateConditionalValueAtRisk(losses, losses, 0.9, kIndependentDraws);
    EXPECT_EQ(estimate.value, 3.0);
    EXPECT_EQ(estimate.standardError, 0.0);
}

TEST(ConditionalValueAtRisk, RefusesNonsense) {
    EXPECT_THROW((void)conditionalValueAtRisk({}, 0.9), ContractViolation);
    EXPECT_THROW((void)valueAtRisk(oneTo(5), 1), ContractViolation);
}

}  // namespace
}  // namespace valor::simulation
