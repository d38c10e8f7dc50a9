// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/statistics/summary.h"

#include <cmath>
#include <random>
#include <vector>

#include "core/error/expects.h"
#include "simulation/statistics/quantile.h"

#include <gtest/gtest.h>

namespace valor::simulation {
namespace {

const std::vector<double> kProbabilities{0.025, 0.5, 0.975};

std::vector<double> column(std::size_t draws) {
    std::mt19937_64 generator(11);
    std::normal_distribution<double> normal(1, 2);
    std::vector<double> result(draws);
    for (double& value : result) value = normal(generator);
    return result;
}

TEST(Summary, GathersTheParts) {
    const auto draws = column(4000);
    const auto plan = makeSummaryPlan(draws.size(), kIndependentDraws, kProbabilities);
    const ColumnSummary summary = summarise(draws, plan);
    EXPECT_EQ(summary.count, 4000U);
    EXPECT_NEAR(summary.mean, 1, 0.1);
    EXPECT_NEAR(summary.standardDeviation, 2, 0.1);
    EXPECT_EQ(summary.standardError, summary.standardDeviation / std::sqrt(4000.0));
    const ErrorEstimate mean = estimateMean(draws, kIndependentDraws);
    EXPECT_EQ(summary.meanInterval, mean.interval);
    ASSERT_EQ(summary.quantiles.size(), 3U);
    const auto sorted = sortedCopy(draws);
    EXPECT_EQ(summary.minimum, sorted.front());
    EXPECT_EQ(summary.maximum, sorted.back());
    EXPECT_EQ(summary.quantiles[1], quantileOfSorted(sorted, 0.5));
    EXPECT_EQ(summarise(draws, sorted, plan), summary);
}

TEST(Summary, OfReplicatesDiffersInErrorsOnly) {
    const auto draws = column(4000);
    const ColumnSummary alone = summarise(draws, makeSummaryPlan(4000, kIndependentDraws, kProbabilities));
    const ColumnSummary together = summarise(draws, makeSummaryPlan(4000, kReplicatedHypercube, kProbabilities));
    EXPECT_EQ(together.mean, alone.mean);
    EXPECT_EQ(together.quantiles, alone.quantiles);
    EXPECT_NE(together.standardError, alone.standardError);
    // These draws are independent, so both kinds of error estimate the same thing.
    EXPECT_NEAR(together.standardError / alone.standardError, 1, 0.5);
}

TEST(Summary, PlanBelongsToANumberOfDraws) {
    const auto plan = makeSummaryPlan(100, kIndependentDraws, kProbabilities);
    EXPECT_THROW((void)summarise(column(101), plan), ContractViolation);
    EXPECT_THROW((void)makeSummaryPlan(1, kIndependentDraws, kProbabilities), ContractViolation);
}

}  // namespace
}  // namespace valor::simulation
