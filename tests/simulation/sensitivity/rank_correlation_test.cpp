// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/sensitivity/rank_correlation.h"

#include <cmath>

#include <gtest/gtest.h>

namespace valor::simulation {
namespace {

using Column = std::vector<double>;

TEST(Ranks, EqualValuesShareTheMeanOfTheirs) {
    EXPECT_EQ(ranksOf(Column{3, 1, 3, 2, 3}), (Column{4, 1, 4, 2, 4}));
    EXPECT_EQ(ranksOf(Column{}), Column{});
}

/// 1 − 6 Σd² / (n (n² − 1)) where no ranks are shared: Σd² = 2 for one swap of neighbours among six.
TEST(RankCorrelation, IsSpearmansFormula) {
    const Column input{1, 2, 3, 4, 5, 6}, output{1, 8, 4, 16, 64, 99};
    const RankCorrelations found = rankCorrelations({input}, output);
    EXPECT_NEAR(found.spearman[0].value, 1 - 6.0 * 2 / (6 * 35), 1e-12);
    EXPECT_NEAR(found.partial[0].value, found.spearman[0].value, 1e-6) << "there are no others";
}

TEST(RankCorrelation, SeesAnyRisingCurveAndNoConstant) {
    Column input, rising, still;
    for (int i = 0; i < 50; ++i) {
        input.push_back(i);
        rising.push_back(std::exp(i / 4.0));
        still.push_back(1);
    }
    const RankCorrelations found = rankCorrelations({input, still}, rising);
    EXPECT_NEAR(found.spearman[0].value, 1, 1e-12);
    EXPECT_NEAR(found.spearman[0].standardError, 0, 1e-9);
    EXPECT_EQ(found.spearman[1].value, 0);
    EXPECT_EQ(found.partial[1].value, 0);
}

TEST(RankCorrelation, AnInputThatFollowsFromAnotherHasNoPartialOne) {
    Column first, second, output;
    for (int i = 0; i < 100; ++i) {
        first.push_back((i * 37) % 101);
        second.push_back(100 - first.back());
        output.push_back(first.back() + (i * 53) % 61);
    }
    const RankCorrelations found = rankCorrelations({first, second}, output);
    EXPECT_GT(found.spearman[0].value, 0.5);
    EXPECT_EQ(found.partial[0].value, 0);
    EXPECT_EQ(found.partial[1].value, 0);
}

}  // namespace
}  // namespace valor::simulation
