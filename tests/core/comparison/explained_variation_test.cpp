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

TEST(ExplainedShare, IsNoughtWhereNothingVaries) {
    const std::vector<double> one = normals(1, 1000), same(1000, 3.0);
    EXPECT_EQ(explainedShare(same, one), 0);
    EXPECT_EQ(explainedShare(one, same), 0);
    EXPECT_EQ(explainedShare({}, {}), 0);
    EXPECT_THROW((void)explainedShare(one, {1.0}), ContractViolation);
}

}  // namespace
}  // namespace valor
