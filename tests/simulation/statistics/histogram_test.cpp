// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/statistics/histogram.h"

#include <algorithm>
#include <numeric>
#include <random>
#include <vector>

#include "core/error/expects.h"

#include <gtest/gtest.h>

namespace valor::simulation {
namespace {

std::vector<double> sortedNormal(std::size_t draws) {
    std::mt19937_64 generator(3);
    std::normal_distribution<double> normal;
    std::vector<double> column(draws);
    for (double& value : column) value = normal(generator);
    std::sort(column.begin(), column.end());
    return column;
}

TEST(Histogram, CountsEveryDrawOnceAndHasAreaOne) {
    const Histogram histogram = makeHistogram(sortedNormal(5000));
    EXPECT_EQ(histogram.draws(), 5000U);
    EXPECT_EQ(histogram.below + histogram.above, 0U);
    double area = 0;
    for (std::size_t bin = 0; bin < histogram.counts.size(); ++bin)
        area += histogram.density(bin) * histogram.binWidth();
    EXPECT_NEAR(area, 1, 1e-12);
}

TEST(Histogram, BinsFollowTheNumberOfDraws) {
    EXPECT_EQ(makeHistogram(sortedNormal(100)).counts.size(), kFewestBins);
    const std::size_t middle = makeHistogram(sortedNormal(5000)).counts.size();
    EXPECT_GT(middle, kFewestBins);
    EXPECT_LT(middle, kMostBins);
    EXPECT_EQ(makeHistogram(sortedNormal(200000)).counts.size(), kMostBins);
}

TEST(Histogram, FollowsFreedmanAndDiaconis) {
    std::vector<double> sorted(10000);
    std::iota(sorted.begin(), sorted.end(), 0.0);
    // range 9999, interquartile range 4999.5, 10000^(1/3) = 21.54: 21.54 bins, rounded up
    EXPECT_EQ(makeHistogram(sorted).counts.size(), 22U);
}

TEST(Histogram, FarDrawsAreCountedButNotDrawn) {
    std::vector<double> sorted = sortedNormal(5000);
    sorted.back() = 1e6;
    const Histogram histogram = makeHistogram(sorted);
    EXPECT_LT(histogram.high, 10);
    EXPECT_GT(histogram.above, 0U);
    EXPECT_EQ(histogram.draws(), 5000U);
}

TEST(Histogram, OfAConstantIsOneBin) {
    const Histogram histogram = makeHistogram(std::vector<double>(30, 4.0));
    EXPECT_EQ(histogram.counts, std::vector<std::uint64_t>{30});
    EXPECT_EQ(histogram.low, 4.0);
    EXPECT_EQ(histogram.high, 4.0);
    EXPECT_EQ(histogram.density(0), 0.0);
}

TEST(Histogram, MostlyEqualDrawsStillShowTheRest) {
    std::vector<double> sorted(100, 0.0);
    std::fill(sorted.end() - 10, sorted.end(), 5.0);
    const Histogram histogram = makeHistogram(sorted);
    EXPECT_EQ(histogram.counts.size(), kFewestBins);
    EXPECT_EQ(histogram.counts.front(), 90U);
    EXPECT_EQ(histogram.counts.back(), 10U);
}

TEST(Histogram, EdgesRunFromLowToHigh) {
    const Histogram histogram = makeHistogram(sortedNormal(1000));
    EXPECT_EQ(histogram.edge(0), histogram.low);
    EXPECT_EQ(histogram.edge(histogram.counts.size()), histogram.high);
    EXPECT_THROW((void)makeHistogram({}), ContractViolation);
}

}  // namespace
}  // namespace valor::simulation
