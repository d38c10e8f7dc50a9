// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/distribution/distribution.h"

#include <cmath>
#include <limits>

#include "core/distribution/centre.h"
#include "core/error/expects.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

TEST(Centre, IsWhatTheCentralValueIs) {
    for (const Distribution& each : {Distribution(Beta{2, 5}), Distribution(Gamma{2, 3}), Distribution(Normal{1, 2}),
                                     Distribution(Uniform{0, 4})}) {
        ASSERT_EQ(centreOf(familyOf(each)), Centre::Mean);
        EXPECT_EQ(centralValue(each), mean(each));
    }
    EXPECT_EQ(centreOf(Family::LogNormal), Centre::Median);
    EXPECT_NEAR(centralValue(LogNormal{1, 0.5}), quantile(LogNormal{1, 0.5}, 0.5), 1e-9);
    EXPECT_EQ(centreOf(Family::Pert), Centre::Mode);
    EXPECT_EQ(centralValue(Pert{2, 5, 12, 4}), 5);
    EXPECT_EQ(centreOf(Family::Fixed), Centre::None);
}

TEST(Quantile, AtZeroAndOneIsTheSupport) {
    EXPECT_EQ(quantile(Gamma{2, 3}, 0), 0);
    EXPECT_EQ(quantile(Gamma{2, 3}, 1), kInfinity);
    EXPECT_EQ(quantile(Normal{0, 1}, 0), -kInfinity);
    EXPECT_EQ(quantile(Pert{2, 5, 12, 4}, 1), 12);
    EXPECT_EQ(quantile(Poisson{3}, 0), 0);
    EXPECT_EQ(quantile(TruncatedNormal{0, 1, -1, kInfinity}, 0), -1);
    EXPECT_EQ(quantile(Fixed{4}, 0.3), 4);
}

TEST(Quantile, RefusesProbabilitiesOutsideTheUnitInterval) {
    EXPECT_THROW(static_cast<void>(quantile(Fixed{4}, -0.1)), ContractViolation);
    EXPECT_THROW(static_cast<void>(quantile(Fixed{4}, 1.1)), ContractViolation);
    EXPECT_THROW(static_cast<void>(quantile(Fixed{4}, std::nan(""))), ContractViolation);
    EXPECT_THROW(static_cast<void>(cumulative(Fixed{4}, std::nan(""))), ContractViolation);
}

// Boost's default rounds the lower half down and the upper half up; the generalised inverse never rounds down.
TEST(Quantile, OfPoissonIsTheSmallestCountThatReachesTheProbability) {
    for (const double rate : {0.01, 0.7, 4.2, 30.0, 1e3, 1e6}) {
        const Poisson d{rate};
        for (const double p : {1e-12, 0.01, 0.3, 0.5, 0.9, 0.999, 1 - 1e-12}) {
            const double count = quantile(d, p);
            EXPECT_EQ(count, std::floor(count));
            EXPECT_GE(cumulative(d, count), p);
            if (count > 0) {
                EXPECT_LT(cumulative(d, count - 1), p);
            }
        }
    }
}

TEST(Quantile, OfPoissonAtAJumpStaysOnIt) {
    const Poisson d{4.2};
    for (double count = 0; count < 20; ++count) {
        const double reached = cumulative(d, count);
        EXPECT_EQ(quantile(d, reached), count);
        EXPECT_EQ(quantile(d, std::nextafter(reached, 1)), count + 1);
    }
}

TEST(Quantile, OfDiscreteSkipsValuesWithoutProbability) {
    const Discrete d{{1, 2, 3, 4}, {0, 0.5, 0, 0.5}};
    EXPECT_EQ(quantile(d, 0), 2);
    EXPECT_EQ(quantile(d, 0.5), 2);
    EXPECT_EQ(quantile(d, 0.5000001), 4);
    EXPECT_EQ(quantile(d, 1), 4);
    EXPECT_EQ(support(d), (Support{2, 4}));
    // Ten tenths add to less than one in doubles; the last value must still be found.
    EXPECT_EQ(quantile(Discrete{{1, 2, 3}, {0.7, 0.2, 0.1 - 1e-10}}, 1 - 1e-12), 3);
}

TEST(Quantile, OfSteppedSampleReturnsToItsValue) {
    const Empirical d{{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, true};
    for (const double value : d.sample) EXPECT_EQ(quantile(d, cumulative(d, value)), value);
}

TEST(Quantile, OfOneValueIsThatValue) {
    for (const bool discrete : {false, true}) {
        const Empirical d{{7}, discrete};
        EXPECT_EQ(quantile(d, 0.2), 7);
        EXPECT_EQ(standardDeviation(d), 0);
        EXPECT_EQ(cumulative(d, 6.9), 0);
        EXPECT_EQ(cumulative(d, 7), 1);
    }
}

TEST(Cumulative, IsZeroBelowAndOneAboveTheSupport) {
    EXPECT_EQ(cumulative(Beta{0.5, 0.5}, -0.1), 0);
    EXPECT_EQ(cumulative(Beta{0.5, 0.5}, 1.1), 1);
    EXPECT_EQ(cumulative(LogNormal{0, 1}, 0), 0);
    EXPECT_EQ(cumulative(LogNormal{0, 1}, -2), 0);
    EXPECT_EQ(cumulative(Normal{0, 1}, -kInfinity), 0);
    EXPECT_EQ(cumulative(Normal{0, 1}, kInfinity), 1);
    EXPECT_EQ(cumulative(Triangular{0, 0, 1}, 0), 0);
    EXPECT_EQ(cumulative(Triangular{0, 1, 1}, 1), 1);
    EXPECT_EQ(cumulative(Fixed{4}, 4), 1);
    EXPECT_EQ(cumulative(Fixed{4}, 3.9), 0);
}

TEST(Cumulative, StepsOnWholeNumbersForPoisson) {
    EXPECT_DOUBLE_EQ(cumulative(Poisson{2}, 0.99), std::exp(-2.0));
    EXPECT_DOUBLE_EQ(cumulative(Poisson{2}, 1), 3 * std::exp(-2.0));
    EXPECT_EQ(cumulative(Poisson{2}, -0.5), 0);
}

TEST(ProbabilityOutside, CountsBothEndsButNotTheEndsThemselves) {
    EXPECT_EQ(probabilityOutside(Beta{2, 2}, {0, 1}), 0);
    EXPECT_NEAR(probabilityOutside(Normal{0, 1}, {-1.959963984540054, 1.959963984540054}), 0.05, 1e-12);
    EXPECT_NEAR(probabilityOutside(Discrete{{0, 1, 2}, {0.2, 0.5, 0.3}}, {0, 1}), 0.3, 1e-15);
    EXPECT_NEAR(probabilityOutside(Discrete{{0, 1, 2}, {0.2, 0.5, 0.3}}, {1, 2}), 0.2, 1e-15);
    EXPECT_EQ(probabilityOutside(Uniform{2, 3}, {4, 5}), 1);
    EXPECT_EQ(probabilityOutside(Normal{0, 1}, {-kInfinity, kInfinity}), 0);
}

TEST(CentralValue, IsModeMedianOrMeanByFamily) {
    EXPECT_EQ(centralValue(Pert{2, 5, 12, 4}), 5);
    EXPECT_EQ(centralValue(Triangular{2, 5, 12}), 5);
    EXPECT_DOUBLE_EQ(centralValue(LogNormal{std::log(3.0), 1}), 3);
    EXPECT_EQ(centralValue(Gamma{4, 3}), 12);
    EXPECT_EQ(centralValue(Fixed{9}), 9);
    EXPECT_EQ(centralValue(Poisson{9}), 9);
}

TEST(Moments, SurviveLargeOffsets) {
    const Uniform far{1e9, 1e9 + 1};
    EXPECT_EQ(mean(far), 1e9 + 0.5);
    EXPECT_NEAR(standardDeviation(Triangular{1e9, 1e9, 1e9 + 1}), std::sqrt(1.0 / 18), 1e-12);
    EXPECT_NEAR(standardDeviation(Empirical{{1e9, 1e9 + 1, 1e9 + 2}, false}), 1, 1e-12);
    EXPECT_NEAR(standardDeviation(LogNormal{0, 1e-9}) / 1e-9, 1, 1e-12);
}

}  // namespace
}  // namespace valor
