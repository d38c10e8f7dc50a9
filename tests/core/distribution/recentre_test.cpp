// SPDX-License-Identifier: GPL-3.0-or-later
#include <limits>

#include "core/distribution/distribution.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

constexpr double kEndless = std::numeric_limits<double>::infinity();

TEST(Recentred, StretchesThePertToKeepItsModeInside) {
    EXPECT_EQ(recentred(Pert{2, 5, 12, 3}, 6).value(), Distribution(Pert{2, 6, 12, 3}));
    EXPECT_EQ(recentred(Pert{2, 5, 12, 3}, 14).value(), Distribution(Pert{2, 14, 14, 3}));
    EXPECT_EQ(recentred(Triangular{2, 5, 12}, 1).value(), Distribution(Triangular{1, 1, 12}));
}

TEST(Recentred, KeepsTheBoundsOfATruncatedNormalAndTheSdOfItsParent) {
    const auto moved = std::get<TruncatedNormal>(recentred(TruncatedNormal{0.5, 0.2, 0, 1}, 0.9).value());
    EXPECT_EQ(moved.lower, 0);
    EXPECT_EQ(moved.upper, 1);
    EXPECT_EQ(moved.sd, 0.2);
    EXPECT_NEAR(mean(moved), 0.9, 1e-12);
}

TEST(Recentred, RefusesWhatTheFamilyCannotBe) {
    const std::pair<Distribution, double> impossible[] = {
        {Beta{2, 3}, 1.0},
        {Beta{2, 3}, -0.1},
        {DirichletShare{"mix", 2, 3}, 0.0},
        {Gamma{2, 3}, -1.0},
        {LogNormal{0, 1}, 0.0},
        {Poisson{2}, 0.0},
        {Poisson{2}, 1e16},
        {TruncatedNormal{0, 1, 0, kEndless}, 0.0},
        {TruncatedNormal{0, 1, 0, 1}, 1.0},
        {TruncatedNormal{0, 1, 0, kEndless}, 1e-3},
        {Fixed{1}, kEndless},
        {Normal{0, 1}, std::numeric_limits<double>::quiet_NaN()},
        {Uniform{0, 1}, 1e300},
    };
    for (const auto& [distribution, central] : impossible) {
        SCOPED_TRACE(familyName(familyOf(distribution)));
        const auto moved = recentred(distribution, central);
        ASSERT_FALSE(moved);
        EXPECT_EQ(moved.error().code, ErrorCode::DistributionInvalid);
    }
}

}  // namespace
}  // namespace valor
