// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/plane_chart.h"

#include <cmath>

#include "tests/data/text/shipped_texts.h"
#include "tests/support/case_builder.h"

#include <gtest/gtest.h>

namespace valor::test {
namespace {

/// A scenario in which a QALY is worth 100,000.
Case valued() {
    Case input = minimalCase();
    input.parameters.push_back(fixed("per_qaly", "DKK/QALY", 100'000));
    input.scenarios.front().valuation.qalyValue = ParameterId("per_qaly");
    return input;
}

const CostEffectiveness kDraws{{1, 2, -1, -2, 3}, {50'000, -10'000, -400'000, 5'000, 900'000}};

TEST(CostEffectivenessCharts, ThePlaneHoldsEveryDrawAndItsLineIsTheValueOfAQaly) {
    const Case input = valued();
    const Wording wording{catalog()};
    SteadyUnit unit;
    const PlaneChart chart = costEffectivenessPlane({kDraws, input, input.scenarios.front()}, wording, unit);
    double sum = 0;
    for (const PlaneChart::Cell& cell : chart.cells) sum += cell.share;
    EXPECT_NEAR(sum, 1, 1e-9);
    const double scale = amountUnit(900'000, "DKK", wording.numbers).factor;
    EXPECT_DOUBLE_EQ(chart.slope, 100'000 / scale);
    EXPECT_TRUE(chart.slopeLabel.find("100,000") != std::string::npos) << chart.slopeLabel;
    EXPECT_EQ(chart.corners[0], "20 of 100");
    EXPECT_EQ(chart.corners[1], "40 of 100");
}

TEST(CostEffectivenessCharts, TheSouthWestIsSaidInWords) {
    const Wording wording{catalog()};
    const std::string words = quadrantsInWords(quadrantShares(kDraws.effects, kDraws.costs), wording);
    EXPECT_TRUE(words.find("saves and loses health: 20") != std::string::npos) << words;
    EXPECT_TRUE(words.find("only when more is saved") != std::string::npos);
    EXPECT_FALSE(quadrantsInWords(QuadrantShares{.moreHealthCostlier = 1}, wording).find("only when") !=
                 std::string::npos);
}

TEST(CostEffectivenessCharts, TheCurveGoesThroughTheShareAtTheStatedValue) {
    const Case input = valued();
    const Wording wording{catalog()};
    const FanChart curve = acceptabilityCurve({kDraws, input, input.scenarios.front()}, wording);
    // At 100,000: 1·100 > 50, 2·100 > −10, −100 > −400 thousand, but neither −200 > 5 nor 300 > 900.
    EXPECT_DOUBLE_EQ(curve.centre[curve.centre.size() / 2], 60);
    EXPECT_DOUBLE_EQ(curve.centre.front(), 40);
}

}  // namespace
}  // namespace valor::test
