// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/statistics/estimate.h"

#include <cmath>
#include <vector>

#include "core/error/expects.h"

#include <gtest/gtest.h>

namespace valor::simulation {
namespace {

TEST(CriticalValue, IsNormalOrStudent) {
    EXPECT_NEAR(criticalValue(kIndependentDraws), 1.959963984540054, 1e-12);
    EXPECT_NEAR(criticalValue(kReplicatedHypercube), 2.093024054408263, 1e-12);  // qt(0.975, 19)
}

TEST(StandardError, OfReplicatesIsTheSpreadOfTheirMeans) {
    // Replicates of two: {1, 5}, {2, 6}, {3, 10} with means 3, 4, 6.5.
    const std::vector<double> column{1, 2, 3, 5, 6, 10};
    const double sd = std::sqrt(((3 - 4.5) * (3 - 4.5) + (4 - 4.5) * (4 - 4.5) + 2 * 2) / 2);
    EXPECT_NEAR(standardErrorOfMean(column, {3}), sd / std::sqrt(3.0), 1e-15);
}

TEST(StandardError, OfUnevenReplicatesCountsEachByItsDraws) {
    // Replicates {1, 3, 7} and {2, 4}.
    const std::vector<double> column{1, 2, 3, 4, 7};
    EXPECT_NEAR(standardErrorOfMean(column, {2}), std::abs(11.0 / 3 - 3) / 2, 1e-15);
}

TEST(StandardError, NeedsDraws) {
    EXPECT_THROW((void)standardErrorOfMean(std::vector<double>{1}, kIndependentDraws), ContractViolation);
    EXPECT_THROW((void)standardErrorOfMean(std::vector<double>{1, 2, 3}, {4}), ContractViolation);
    EXPECT_THROW((void)standardErrorOfMean(std::vector<double>{1, 2, 3}, {1}), ContractViolation);
}

TEST(Probability, NeverAndAlwaysKeepAnError) {
    const ErrorEstimate never = estimateProbability(0, 100);
    EXPECT_EQ(never.interval.low, 0.0);
    EXPECT_NEAR(never.interval.high, 0.0369935, 1e-7);  // z^2 / (n + z^2)
    const ErrorEstimate always = estimateProbability(100, 100);
    EXPECT_EQ(always.interval.high, 1.0);
    EXPECT_NEAR(always.interval.low, 1 - 0.0369935, 1e-7);
}

TEST(Probability, RareEventsOfReplicatesFallBackToWilson) {
    std::vector<double> column(2000, -1.0);
    column[17] = 1;
    EXPECT_EQ(estimateProbabilityAbove(column, 0, kReplicatedHypercube), estimateProbability(1, 2000));
}

TEST(Probability, AtTheThresholdIsNotAbove) {
    const std::vector<double> column{0, 0, 1, -1};
    EXPECT_EQ(estimateProbabilityAbove(column, 0, kIndependentDraws).value, 0.25);
}

TEST(Difference, OfPairsThatMoveTogetherHasNoError) {
    const std::vector<double> first{1, 5, 9};
    const std::vector<double> second{0, 4, 8};
    const ErrorEstimate estimate = estimateDifference(first, second, kIndependentDraws);
    EXPECT_EQ(estimate.value, 1.0);
    EXPECT_EQ(estimate.standardError, 0.0);
    EXPECT_THROW((void)estimateDifference(first, std::vector<double>{1, 2}, kIndependentDraws), ContractViolation);
}

TEST(Ratio, OfProportionalColumnsHasNoError) {
    const std::vector<double> denominator{1, 2, 4};
    const std::vector<double> numerator{-3, -6, -12};
    const ErrorEstimate estimate = estimateRatio(numerator, denominator, kIndependentDraws);
    EXPECT_DOUBLE_EQ(estimate.value, -3.0);
    EXPECT_NEAR(estimate.standardError, 0, 1e-15);
    EXPECT_THROW((void)estimateRatio(numerator, std::vector<double>{-1, 0, 1}, kIndependentDraws), ContractViolation);
}

}  // namespace
}  // namespace valor::simulation
