// SPDX-License-Identifier: GPL-3.0-or-later
// Shares of a spread that are known beforehand.
#include "core/comparison/explained_variation.h"

#include <cmath>
#include <random>

#include "core/error/expects.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

std::vector<double> normals(std::uint64_t seed, std::size_t count) {
    std::mt19937_64 random(seed);
    std::normal_distribution<double> normal;
    std::vector<double> values(count);
    for (double& each : values) each = normal(random);
    return values;
}

TEST(ExplainedShare, IsTheShareOfTheVarianceOfASum) {
    const std::vector<double> one = normals(1, 10000), other = normals(2, 10000), unrelated = normals(3, 10000);
    std::vector<double> sum;
    for (std::size_t i = 0; i < one.size(); ++i) sum.push_back(one[i] + 2 * other[i]);
    EXPECT_NEAR(explainedShare(one, sum), 0.2, 0.015);
    EXPECT_NEAR(explainedShare(other, sum), 0.8, 0.015);
    EXPECT_NEAR(explainedShare(unrelated, sum), 0, 0.003);
}

/// A straight line would explain nothing of it.
TEST(ExplainedShare, SeesWhatBends) {
    const std::vector<double> one = normals(1, 10000);
    std::vector<double> bent;
    for (const double each : one) bent.push_back(each * each);
    EXPECT_GT(explainedShare(one, bent), 0.75);
}

/// Inputs that have nothing to do with the result explain nothing on average, and each as little as chance gives.
TEST(ExplainedShare, OfManyUnrelatedInputsDoesNotAddUp) {
    constexpr std::size_t kDraws = 400, kInputs = 400;
    const std::vector<double> output = normals(1000, kDraws);
    const double chance = explainedByChance(kDraws);
    double mean = 0, square = 0;
    for (std::size_t i = 0; i < kInputs; ++i) {
        const double share = explainedShare(normals(1001 + i, kDraws), output);
        mean += share / kInputs;
        square += share * share / kInputs;
    }
    EXPECT_NEAR(mean, 0, 0.004) << "0.008 where each is cut at nought: 40 % of fifty inputs";
    EXPECT_NEAR(std::sqrt(square), chance, 0.15 * chance);
    EXPECT_EQ(explainedByChance(19), 0);
}

/// A group in which the input does not vary has a mean, but no slope.
TEST(ExplainedShare, OfAnUnrelatedInputOfTwoValuesIsNoughtOnAverage) {
    double sum = 0;
    for (std::uint64_t i = 0; i < 50; ++i) {
        std::vector<double> input = normals(2000 + i, 400);
        for (double& each : input) each = each > 0 ? 1 : 0;
        sum += explainedShare(input, normals(3000 + i, 400));
    }
    EXPECT_NEAR(sum / 50, 0, 0.009);
}

TEST(ExplainedShare, IsNoughtWhereNothingVaries) {
    const std::vector<double> one = normals(1, 1000), same(1000, 3.0);
    EXPECT_EQ(explainedShare(same, one), 0);
    EXPECT_EQ(explainedShare(one, same), 0);
    EXPECT_EQ(explainedShare({}, {}), 0);
    EXPECT_THROW((void)explainedShare(one, {1.0}), ContractViolation);
}

}  // namespace
}  // namespace valor
