// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/correlation/conversion.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <string>

#include "core/error/expects.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

double unitsInTheLastPlace(double got, double wanted) {
    const double unit = std::nextafter(std::abs(wanted), 2.0) - std::abs(wanted);
    return std::abs(got - wanted) / unit;
}

/// 2 sin(pi x / 6) in extended precision, far below the last place of a double.
long double extended(double x) {
    return 2 * std::sin(std::numbers::pi_v<long double> / 6 * x);
}

TEST(SpearmanToPearson, IsExactAtTheEnds) {
    EXPECT_EQ(spearmanToPearson(-1), -1.0);
    EXPECT_EQ(spearmanToPearson(0), 0.0);
    EXPECT_EQ(spearmanToPearson(1), 1.0);
    EXPECT_EQ(kendallToPearson(1), 1.0);
    EXPECT_EQ(kendallToPearson(-1), -1.0);
}

TEST(SpearmanToPearson, IsWithinOneUnitInTheLastPlace) {
    static_assert(std::numeric_limits<long double>::digits >= 64, "the comparison needs extended precision");
    double worst = 0;
    for (int i = 1; i <= 200000; ++i) {
        const double x = i / 200000.0;
        const long double error = std::abs(static_cast<long double>(spearmanToPearson(x)) - extended(x));
        const double rounded = static_cast<double>(extended(x));
        const double unit = std::nextafter(rounded, 2.0) - rounded;
        worst = std::max(worst, static_cast<double>(error) / unit);
        ASSERT_EQ(spearmanToPearson(-x), -spearmanToPearson(x));
    }
    EXPECT_LE(worst, 1.0) << worst;
    RecordProperty("worst_ulp", std::to_string(worst));
}

TEST(SpearmanToPearson, BitsAreFixed) {
    // Correctly rounded values from 60-digit decimal arithmetic; a change of any bit changes every digest.
    EXPECT_EQ(spearmanToPearson(0.1), 0x1.acbc748efc90ep-4);
    EXPECT_EQ(spearmanToPearson(0.25), 0x1.0b5150f6da2d1p-2);
    EXPECT_EQ(spearmanToPearson(0.3), 0x1.4060b67a85375p-2);
    EXPECT_EQ(spearmanToPearson(0.49), 0x1.03d91f645e206p-1);
    EXPECT_EQ(spearmanToPearson(0.7), 0x1.6ef801fced33cp-1);
    EXPECT_EQ(spearmanToPearson(0.95), 0x1.e89c4e59427b1p-1);
}

TEST(KendallToPearson, IsWithinFourUnitsInTheLastPlace) {
    for (int i = 1; i <= 100000; ++i) {
        const double tau = i / 100000.0;
        const auto wanted = static_cast<double>(std::sin(std::numbers::pi_v<long double> / 2 * tau));
        ASSERT_LE(unitsInTheLastPlace(kendallToPearson(tau), wanted), 4) << tau;
    }
}

TEST(PearsonToSpearman, UndoesTheConversion) {
    for (int i = -1000; i <= 1000; ++i) {
        const double rho = i / 1000.0;
        EXPECT_NEAR(pearsonToSpearman(spearmanToPearson(rho)), rho, 3e-16) << rho;
    }
}

TEST(Conversion, RefusesWhatIsNoCorrelation) {
    EXPECT_THROW((void)spearmanToPearson(1.0001), ContractViolation);
    EXPECT_THROW((void)pearsonToSpearman(-2), ContractViolation);
    EXPECT_THROW((void)kendallToPearson(std::nan("")), ContractViolation);
}

}  // namespace
}  // namespace valor
