// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lane/normal.h"

#include <cmath>

#include "core/lane/scalar.h"
#include "tests/core/lane/ulp.h"

#include <boost/math/distributions/normal.hpp>
#include <gtest/gtest.h>

namespace valor::lane {
namespace {

using Real = long double;
constexpr std::size_t kTested = 100'000;
const boost::math::normal_distribution<Real> kStandardNormal;

double cdfAt(double z) {
    return normalCdf(Scalar(z)).value;
}
double quantileAt(double p) {
    return normalQuantile(Scalar(p)).value;
}

TEST(NormalCdf, KeepsRelativePrecisionInBothTails) {
    const auto exact = [](Real z) { return cdf(kStandardNormal, z); };
    EXPECT_LT(largestUlpError(grid(-8.5, 8.5, kTested), cdfAt, exact), 8);
    EXPECT_LT(largestUlpError(grid(-37, -5, kTested), cdfAt, exact), 8);
}

TEST(NormalCdf, RisesAndIsSymmetric) {
    double previous = 0;
    for (double z : grid(-10, 10, kTested)) {
        const double p = cdfAt(z);
        EXPECT_GE(p, previous * (1 - 1e-15)) << z;
        EXPECT_NEAR(p + cdfAt(-z), 1, 2e-16) << z;
        previous = p;
    }
    EXPECT_EQ(cdfAt(0), 0.5);
    EXPECT_EQ(cdfAt(-kInfinity), 0);
    EXPECT_EQ(cdfAt(kInfinity), 1);
    EXPECT_TRUE(std::isnan(cdfAt(kNaN)));
}

TEST(NormalQuantile, KeepsRelativePrecisionInBothTails) {
    const auto exact = [](Real p) { return quantile(kStandardNormal, p); };
    EXPECT_LT(largestUlpError(grid(0, 1, kTested), quantileAt, exact), 8);
    EXPECT_LT(largestUlpError(powerGrid(1e-300, 0.1, kTested), quantileAt, exact), 8);
    EXPECT_LT(largestUlpError(grid(0.499999, 0.500001, kTested), quantileAt, exact), 8);
}

TEST(NormalQuantile, IsSymmetricAndHasItsLimits) {
    for (double p : grid(0, 0.5, 1000)) EXPECT_EQ(quantileAt(1 - p), -quantileAt(1 - (1 - p)));
    EXPECT_EQ(quantileAt(0.5), 0);
    EXPECT_EQ(quantileAt(0), -kInfinity);
    EXPECT_EQ(quantileAt(1), kInfinity);
    EXPECT_TRUE(std::isnan(quantileAt(-0.1)));
    EXPECT_TRUE(std::isnan(quantileAt(1.1)));
    EXPECT_TRUE(std::isnan(quantileAt(kNaN)));
}

TEST(NormalQuantile, IsUndoneByTheDistributionFunction) {
    for (double p : grid(1e-9, 1 - 1e-9, kTested)) EXPECT_NEAR(cdfAt(quantileAt(p)), p, 5e-16);
}

}  // namespace
}  // namespace valor::lane
