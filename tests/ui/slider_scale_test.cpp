// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/slider_scale.h"

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

TEST(SliderScale, BoundedFamiliesUseTheirSupport) {
    const SliderScale scale = sliderScale(Pert{10, 34, 80, 4}, 1);
    EXPECT_DOUBLE_EQ(scale.valueAt(scale.first), 10);
    EXPECT_DOUBLE_EQ(scale.valueAt(scale.last), 80);
    EXPECT_DOUBLE_EQ(scale.step, 0.5);
}

TEST(SliderScale, UnboundedFamiliesUseWidenedQuantiles) {
    const SliderScale scale = sliderScale(Normal{100, 10}, 1);
    EXPECT_LT(scale.valueAt(scale.first), quantile(Normal{100, 10}, 0.005));
    EXPECT_GT(scale.valueAt(scale.last), quantile(Normal{100, 10}, 0.995));
}

TEST(SliderScale, SharesStayInsideTheirOpenRangeInPercent) {
    const SliderScale scale = sliderScale(Beta{1, 30}, 100);
    EXPECT_GT(scale.valueAt(scale.first), 0);
    EXPECT_LT(scale.valueAt(scale.last), 100);
    const SliderScale high = sliderScale(Beta{60, 1}, 100);
    EXPECT_LT(high.valueAt(high.last), 100);
}

TEST(SliderScale, EveryPositionComesBackToItself) {
    for (const Distribution& d : {Distribution(Pert{10, 34, 80, 4}), Distribution(Gamma{4, 0.01}),
                                  Distribution(Fixed{0}), Distribution(Fixed{-3}), Distribution(LogNormal{10, 0.2})}) {
        const SliderScale scale = sliderScale(d, 1);
        ASSERT_LT(scale.first, scale.last);
        for (int position = scale.first; position <= scale.last; ++position)
            EXPECT_EQ(scale.positionOf(scale.valueAt(position)), position);
        EXPECT_LE(scale.last - scale.first, 260);
    }
}

TEST(SliderScale, DiscreteFiguresAreNotMoved) {
    EXPECT_FALSE(isMovable(Discrete{{1, 2}, {0.5, 0.5}}));
    EXPECT_TRUE(isMovable(Beta{2, 3}));
}

}  // namespace
}  // namespace valor::ui
