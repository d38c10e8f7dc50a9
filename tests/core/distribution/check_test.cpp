// SPDX-License-Identifier: GPL-3.0-or-later
#include <limits>
#include <string>
#include <vector>

#include "core/distribution/distribution.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

constexpr double kNoEnd = std::numeric_limits<double>::infinity();
const double kNan = std::numeric_limits<double>::quiet_NaN();

struct Broken {
    Distribution distribution;
    std::string parameter;
};

TEST(CheckDistribution, RefusesEveryBrokenRuleAndNamesTheParameter) {
    const std::vector<Broken> broken{
        {Fixed{kNan}, "value"},
        {Beta{0, 1}, "alpha"},
        {Beta{1, -1}, "beta"},
        {Beta{kNoEnd, 1}, "alpha"},
        {Gamma{0, 1}, "shape"},
        {Gamma{1, kNan}, "scale"},
        {LogNormal{kNoEnd, 1}, "mean_log"},
        {LogNormal{0, 0}, "sd_log"},
        {Normal{kNan, 1}, "mean"},
        {Normal{0, 0}, "sd"},
        {TruncatedNormal{kNan, 1, 0, 1}, "mean"},
        {TruncatedNormal{0, -1, 0, 1}, "sd"},
        {TruncatedNormal{0, 1, 1, 1}, "upper"},
        {TruncatedNormal{0, 1, kNan, 1}, "upper"},
        {TruncatedNormal{0, 1, 40, kNoEnd}, "mean"},
        {TruncatedNormal{0, 1, -kNoEnd, -40}, "mean"},
        {Pert{0, 2, 1, 4}, "mode"},
        {Pert{0, 0, 0, 4}, "max"},
        {Pert{0, 0.5, 1, 0}, "lambda"},
        {Pert{-kNoEnd, 0, 1, 4}, "min"},
        {Triangular{0, -1, 1}, "mode"},
        {Triangular{1, 1, 0}, "max"},
        {Uniform{1, 1}, "max"},
        {Uniform{-1.7e308, 1.7e308}, "max"},
        {Discrete{{}, {}}, "values"},
        {Discrete{{2, 1}, {0.5, 0.5}}, "values"},
        {Discrete{{1, 1}, {0.5, 0.5}}, "values"},
        {Discrete{{1, 2}, {1}}, "probabilities"},
        {Discrete{{1, 2}, {1.5, -0.5}}, "probabilities"},
        {Discrete{{1, 2}, {0.5, 0.5 + 1e-8}}, "probabilities"},
        {Empirical{{}, false}, "sample"},
        {Empirical{{1, kNan}, false}, "sample"},
        {Empirical{{2, 1}, false}, "sample"},
        {Poisson{0}, "mean"},
        {Poisson{1e16}, "mean"},
        {DirichletShare{"", 1, 2}, "group"},
        {DirichletShare{"mix", 0, 2}, "alpha"},
        {DirichletShare{"mix", 2, 2}, "total"},
        {DirichletShare{"mix", 2, kNoEnd}, "total"},
    };
    for (std::size_t i = 0; i < broken.size(); ++i) {
        SCOPED_TRACE(i);
        const auto status = checkDistribution(broken[i].distribution);
        ASSERT_FALSE(status);
        EXPECT_EQ(status.error().code, ErrorCode::DistributionInvalid);
        EXPECT_EQ(status.error().subject, broken[i].parameter);
        ASSERT_EQ(status.error().arguments.size(), 3U);
        EXPECT_EQ(status.error().arguments[0].second, broken[i].parameter);
    }
}

TEST(CheckDistribution, AcceptsLimitsThatAreStillDistributions) {
    const std::vector<Distribution> sound{
        Fixed{-3},
        Beta{1e-3, 1e6},
        Gamma{1e-3, 1e9},
        LogNormal{-5, 1e-6},
        TruncatedNormal{0, 1, -kNoEnd, kNoEnd},
        TruncatedNormal{0, 1, 37, kNoEnd},
        Pert{0, 0, 1, 4},
        Pert{0, 1, 1, 0.5},
        Triangular{0, 1, 1},
        Discrete{{7}, {1}},
        Discrete{{1, 2, 3}, {0, 1, 0}},
        Empirical{{1, 1, 1}, true},
        Poisson{1e15},
        DirichletShare{"mix", 1, 1.5},
    };
    for (std::size_t i = 0; i < sound.size(); ++i) EXPECT_TRUE(checkDistribution(sound[i])) << i;
}

TEST(Family_Names, ReadBackAsTheirFamily) {
    const auto last = static_cast<int>(Family::DirichletShare);
    for (int i = 0; i <= last; ++i) {
        const auto family = static_cast<Family>(i);
        EXPECT_EQ(parseFamily(familyName(family)).value(), family);
    }
    EXPECT_EQ(familyName(Family::LogNormal), "lognormal");
    EXPECT_EQ(familyName(Family::TruncatedNormal), "truncated_normal");
    EXPECT_EQ(familyName(Family::DirichletShare), "dirichlet_share");
    EXPECT_EQ(familyOf(Poisson{2}), Family::Poisson);
    EXPECT_EQ(familyOf(Fixed{2}), Family::Fixed);
}

TEST(Family_Names, RefuseUnknownNames) {
    const auto unknown = parseFamily("weibull");
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, ErrorCode::DistributionInvalid);
    EXPECT_EQ(unknown.error().arguments.back().second, "weibull");
}

}  // namespace
}  // namespace valor
