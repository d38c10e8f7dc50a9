// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lane/functions.h"

#include <cmath>

#include "core/lane/scalar.h"
#include "tests/core/lane/ulp.h"

#include <gtest/gtest.h>

namespace valor::lane {
namespace {

using Real = long double;
constexpr std::size_t kPoints = 200'000;

double expAt(double x) {
    return exp(Scalar(x)).value;
}
double expm1At(double x) {
    return expm1(Scalar(x)).value;
}
double logAt(double x) {
    return log(Scalar(x)).value;
}
double log1pAt(double x) {
    return log1p(Scalar(x)).value;
}
double powAt(double x, double y) {
    return pow(Scalar(x), Scalar(y)).value;
}

TEST(Exp, StaysWithinOneUlp) {
    const auto exact = [](Real x) { return std::exp(x); };
    EXPECT_LE(largestUlpError(grid(-708, 709.78, kPoints), expAt, exact), 1);
    EXPECT_LE(largestUlpError(grid(-2, 2, kPoints), expAt, exact), 1);
    EXPECT_LE(largestUlpError(grid(-746, -708, kPoints), expAt, exact), 1);
}

TEST(Exp, HasItsLimits) {
    EXPECT_EQ(expAt(0), 1);
    EXPECT_EQ(expAt(710), kInfinity);
    EXPECT_EQ(expAt(kInfinity), kInfinity);
    EXPECT_EQ(expAt(-746), 0);
    EXPECT_EQ(expAt(-kInfinity), 0);
    EXPECT_TRUE(std::isnan(expAt(kNaN)));
    EXPECT_GT(expAt(-745), 0);
    EXPECT_LT(expAt(709.78), kInfinity);
}

TEST(Expm1, StaysWithinTwoUlp) {
    const auto exact = [](Real x) { return std::expm1(x); };
    EXPECT_LT(largestUlpError(grid(-3, 3, kPoints), expm1At, exact), 2);
    EXPECT_LT(largestUlpError(grid(-60, 709, kPoints), expm1At, exact), 2);
    EXPECT_LT(largestUlpError(powerGrid(1e-300, 1, kPoints), expm1At, exact), 2);
}

TEST(Expm1, HasItsLimits) {
    EXPECT_EQ(expm1At(0), 0);
    EXPECT_EQ(expm1At(-kInfinity), -1);
    EXPECT_EQ(expm1At(kInfinity), kInfinity);
    EXPECT_TRUE(std::isnan(expm1At(kNaN)));
}

TEST(Log, StaysWithinOneUlp) {
    const auto exact = [](Real x) { return std::log(x); };
    EXPECT_LT(largestUlpError(powerGrid(1e-320, 1e308, kPoints), logAt, exact), 1);
    EXPECT_LT(largestUlpError(grid(0.5, 2, kPoints), logAt, exact), 1);
    EXPECT_LT(largestUlpError(grid(1 - 1e-9, 1 + 1e-9, kPoints), logAt, exact), 1);
}

TEST(Log, HasItsLimits) {
    EXPECT_EQ(logAt(1), 0);
    EXPECT_EQ(logAt(0), -kInfinity);
    EXPECT_EQ(logAt(kInfinity), kInfinity);
    EXPECT_TRUE(std::isnan(logAt(-1)));
    EXPECT_TRUE(std::isnan(logAt(-kInfinity)));
    EXPECT_TRUE(std::isnan(logAt(kNaN)));
}

TEST(Log1p, StaysWithinOneUlp) {
    const auto exact = [](Real x) { return std::log1p(x); };
    EXPECT_LT(largestUlpError(grid(-0.999999, 3, kPoints), log1pAt, exact), 1);
    EXPECT_LT(largestUlpError(powerGrid(1e-300, 1e300, kPoints), log1pAt, exact), 1);
}

TEST(Log1p, HasItsLimits) {
    EXPECT_EQ(log1pAt(0), 0);
    EXPECT_EQ(log1pAt(-1), -kInfinity);
    EXPECT_EQ(log1pAt(kInfinity), kInfinity);
    EXPECT_TRUE(std::isnan(log1pAt(-1.5)));
    EXPECT_TRUE(std::isnan(log1pAt(kNaN)));
}

// The error grows with |y log x|, because log(x) is known to about 2^-59 of itself.
TEST(Pow, StaysWithinItsBound) {
    for (double y : {-3.0, 0.5, 1.0 / 3, 2.7, 5.0}) {
        const auto computed = [y](double x) { return powAt(x, y); };
        const auto exact = [y](Real x) { return std::pow(x, Real{y}); };
        EXPECT_LT(largestUlpError(grid(0.25, 4, 50'000), computed, exact), 2) << y;
    }
    const auto computed = [](double x) { return powAt(x, 2.3); };
    const auto exact = [](Real x) { return std::pow(x, Real{2.3}); };
    EXPECT_LT(largestUlpError(powerGrid(1e-130, 1e130, 50'000), computed, exact), 16);
    const auto monthly = [](double x) { return powAt(x, -120.0); };
    const auto monthlyExact = [](Real x) { return std::pow(x, -120.0L); };
    EXPECT_LT(largestUlpError(grid(1, 1.1, 50'000), monthly, monthlyExact), 2);
}

TEST(Pow, HasItsLimits) {
    EXPECT_EQ(powAt(0, 2), 0);
    EXPECT_EQ(powAt(0, 0), 1);
    EXPECT_EQ(powAt(0, -1), kInfinity);
    EXPECT_EQ(powAt(kInfinity, 2), kInfinity);
    EXPECT_EQ(powAt(kInfinity, -2), 0);
    EXPECT_EQ(powAt(2, 10), 1024);
    EXPECT_EQ(powAt(3, 1), 3);
    EXPECT_EQ(powAt(10, 400), kInfinity);
    EXPECT_EQ(powAt(10, -400), 0);
    EXPECT_EQ(powAt(2, 1e305), kInfinity);
    EXPECT_TRUE(std::isnan(powAt(-2, 2)));
}

TEST(Logistic, StaysWithinThreeUlp) {
    const auto computed = [](double x) { return logistic(Scalar(x)).value; };
    EXPECT_LT(largestUlpError(grid(-700, 40, kPoints), computed, [](Real x) { return 1 / (1 + std::exp(-x)); }), 3);
    EXPECT_EQ(computed(0), 0.5);
    EXPECT_EQ(computed(-800), 0);
    EXPECT_EQ(computed(800), 1);
}

TEST(Logit, StaysWithinFourUlpAndUndoesLogistic) {
    const auto computed = [](double p) { return logit(Scalar(p)).value; };
    const auto exact = [](Real p) {
        return std::fabs(p - 0.5L) < 0.3L ? std::log1p((2 * p - 1) / (1 - p)) : std::log(p / (1 - p));
    };
    EXPECT_LT(largestUlpError(grid(0, 1, kPoints), computed, exact), 4);
    EXPECT_LT(largestUlpError(powerGrid(1e-300, 0.5, kPoints), computed, exact), 4);
    EXPECT_EQ(computed(0), -kInfinity);
    EXPECT_EQ(computed(1), kInfinity);
    EXPECT_NEAR(logistic(logit(Scalar(0.37))).value, 0.37, 1e-16);
}

TEST(MinAndMax, ReturnTheSecondWhenUnordered) {
    EXPECT_EQ(min(Scalar(kNaN), Scalar(2)).value, 2);
    EXPECT_TRUE(std::isnan(min(Scalar(2), Scalar(kNaN)).value));
    EXPECT_EQ(max(Scalar(kNaN), Scalar(2)).value, 2);
    EXPECT_TRUE(std::signbit(min(Scalar(0.0), Scalar(-0.0)).value));
}

}  // namespace
}  // namespace valor::lane
