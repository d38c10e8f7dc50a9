// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/statistics/quantile.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <random>
#include <vector>

#include "core/error/expects.h"

#include <gtest/gtest.h>

namespace valor::simulation {
namespace {

TEST(SortColumn, AgreesWithTheStandardSort) {
    std::mt19937_64 generator(7);
    for (const std::size_t draws : {0U, 1U, 2U, 15U, 1000U, 100003U}) {
        std::normal_distribution<double> normal(0, 1e6);
        std::vector<double> column(draws);
        for (double& value : column) value = std::round(normal(generator)) / 64;  // some equal
        std::vector<double> expected = column;
        std::sort(expected.begin(), expected.end());
        EXPECT_EQ(sortedCopy(column), expected) << draws;
    }
}

TEST(SortColumn, NegativeZeroBecomesZero) {
    std::vector<double> column{0.0, -0.0, 1.0, -0.0, -1.0};
    sortColumn(column);
    EXPECT_EQ(column, (std::vector<double>{-1, 0, 0, 0, 1}));
    for (double value : column) EXPECT_NE(std::bit_cast<std::uint64_t>(value), std::uint64_t{1} << 63U);
}

TEST(QuantileOfSorted, InterpolatesAsTypeSeven) {
    const std::vector<double> sorted{1, 2, 4, 8};
    EXPECT_EQ(quantileOfSorted(sorted, 0), 1.0);
    EXPECT_EQ(quantileOfSorted(sorted, 1), 8.0);
    EXPECT_EQ(quantileOfSorted(sorted, 0.5), 3.0);
    EXPECT_EQ(quantileOfSorted(sorted, 0.25), 1.75);
    EXPECT_EQ(quantileOfSorted(std::vector<double>{5}, 0.3), 5.0);
}

TEST(QuantileOfSorted, RefusesNothingAndNonsense) {
    EXPECT_THROW((void)quantileOfSorted({}, 0.5), ContractViolation);
    EXPECT_THROW((void)quantileOfSorted(std::vector<double>{1, 2}, 1.1), ContractViolation);
    EXPECT_THROW((void)quantileOfSorted(std::vector<double>{1, 2}, std::nan("")), ContractViolation);
}

}  // namespace
}  // namespace valor::simulation
