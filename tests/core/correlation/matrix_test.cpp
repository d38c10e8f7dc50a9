// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/correlation/matrix.h"

#include <algorithm>
#include <vector>

#include "core/error/expects.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

SquareMatrix allPairs(std::size_t size, double correlation) {
    SquareMatrix matrix(size);
    for (std::size_t i = 0; i < size; ++i)
        for (std::size_t j = 0; j < size; ++j) matrix.at(i, j) = i == j ? 1 : correlation;
    return matrix;
}

TEST(LowerCholesky, OfTwoIsTheTextbookOne) {
    const auto lower = lowerCholesky(allPairs(2, 0.6));
    ASSERT_TRUE(lower);
    EXPECT_EQ(lower->at(0, 0), 1.0);
    EXPECT_EQ(lower->at(0, 1), 0.0);
    EXPECT_EQ(lower->at(1, 0), 0.6);
    EXPECT_DOUBLE_EQ(lower->at(1, 1), 0.8);
}

TEST(LowerCholesky, RefusesIndefiniteAndSingular) {
    EXPECT_FALSE(lowerCholesky(allPairs(3, -0.51)));
    EXPECT_FALSE(lowerCholesky(allPairs(2, 1.0)));
}

TEST(LowerCholesky, OfNothingIsNothing) {
    EXPECT_TRUE(lowerCholesky(SquareMatrix(0)));
}

TEST(EigenvaluesAbove, SeesTheSmallest) {
    // Equal correlations r among n have smallest eigenvalue 1 - r, or 1 + (n-1) r for negative r.
    EXPECT_TRUE(hasEigenvaluesAbove(allPairs(4, 0.9), 0.0999));
    EXPECT_FALSE(hasEigenvaluesAbove(allPairs(4, 0.9), 0.1001));
}

TEST(EigenSystem, OfEqualCorrelationsIsKnown) {
    auto system = eigenSystem(allPairs(5, 0.3));
    std::sort(system.eigenvalues.begin(), system.eigenvalues.end());
    for (std::size_t k = 0; k < 4; ++k) EXPECT_NEAR(system.eigenvalues[k], 0.7, 1e-15);
    EXPECT_NEAR(system.eigenvalues[4], 2.2, 1e-14);
}

TEST(EigenSystem, OfDiagonalIsTheDiagonal) {
    SquareMatrix matrix(3);
    matrix.at(0, 0) = 3;
    matrix.at(1, 1) = -1;
    matrix.at(2, 2) = 2;
    const auto system = eigenSystem(matrix);
    EXPECT_EQ(system.eigenvalues, (std::vector<double>{3, -1, 2}));
    EXPECT_EQ(system.vectors, SquareMatrix::identity(3));
}

TEST(LargestDifference, NeedsOneSize) {
    EXPECT_THROW((void)largestDifference(SquareMatrix(2), SquareMatrix(3)), ContractViolation);
}

}  // namespace
}  // namespace valor
