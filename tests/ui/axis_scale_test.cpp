// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axis_scale.h"

#include <QFontMetricsF>

#include "ui/charts/axis_painter.h"
#include "ui/charts/density_panel.h"
#include "ui/theme/fonts.h"

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

TEST(NiceScale, TicksAreRoundAndCoverTheData) {
    const AxisScale scale = niceScale(-4.1, 31.7, 6);
    EXPECT_DOUBLE_EQ(scale.step, 10);
    EXPECT_DOUBLE_EQ(scale.low, -10);
    EXPECT_DOUBLE_EQ(scale.high, 40);
    EXPECT_EQ(scale.ticks().size(), 6U);
    EXPECT_EQ(niceScale(0, 0.23, 6).decimals(), 2);
    EXPECT_LT(niceScale(5, 5, 6).low, 5);
}

TEST(ExactScale, HasNumbersInASmallRangeAndNoneBetweenWholeYears) {
    const AxisScale ratio = exactScale(0.1, 0.4, 7);
    EXPECT_EQ(ratio.ticks().size(), 7U);
    EXPECT_EQ(ratio.decimals(), 2);
    EXPECT_GE(exactScale(0.8, 1.6, 7).ticks().size(), 4U);
    EXPECT_DOUBLE_EQ(exactScale(0, 5, 11, leastStep({"Years", "", false, true})).step, 1);
    EXPECT_DOUBLE_EQ(exactScale(2026, 2029, 11, leastStep({"Year", "", true})).step, 1);
    EXPECT_DOUBLE_EQ(leastStep({"Hours", "h"}), 0);
}

TEST(StickyScale, HoldsStillUntilDataLeaveOrShrink) {
    StickyScale sticky;
    const AxisScale first = sticky.fit(0, 95, 5);
    EXPECT_EQ(sticky.fit(0, 80, 5), first);
    EXPECT_NE(sticky.fit(0, 110, 5), first);
    sticky.fit(0, 95, 5);
    EXPECT_NE(sticky.fit(0, 10, 5), first);
}

TEST(SeparateLabels, ImportantOnesKeepTheirPlaceAndNoneOverlap) {
    std::vector<EndLabel> labels{{"Median", 50, {}, true}, {"75 %", 51, {}}, {"25 %", 49, {}}, {"95 %", 20, {}}};
    separateLabels(labels, 10, 0, 100);
    EXPECT_DOUBLE_EQ(labels[0].y, 50);
    for (const EndLabel& a : labels)
        for (const EndLabel& b : labels) EXPECT_TRUE(&a == &b || !a.shown || !b.shown || std::abs(a.y - b.y) >= 10);
}

/// Clipping is lost in SVG; the two parts of a density are cut by geometry and add up to the whole.
TEST(AreaBetween, PartsAddUpToTheWhole) {
    const std::vector<QPointF> curve{{-2, 0}, {-1, 0.5}, {1, 1}, {3, 0}};
    const auto area = [](const QPolygonF& shape) {
        double twice = 0;
        for (qsizetype i = 0; i < shape.size(); ++i) {
            const QPointF a = shape[i], b = shape[(i + 1) % shape.size()];
            twice += a.x() * b.y() - b.x() * a.y();
        }
        return std::abs(twice) / 2;
    };
    EXPECT_NEAR(area(areaBetween(curve, -100, 0)) + area(areaBetween(curve, 0, 100)),
                area(areaBetween(curve, -100, 100)), 1e-12);
    EXPECT_NEAR(area(areaBetween(curve, -100, 100)), 0.25 + 1.5 + 1, 1e-12);
    EXPECT_TRUE(areaBetween(curve, 5, 6).isEmpty());
}

TEST(LabelStride, NumbersNeverRunTogether) {
    const Formats formats(Language::English, Language::English);
    const AxisScale scale = niceScale(-120, 20, 7);
    const double count = (scale.high - scale.low) / scale.step;
    EXPECT_EQ(labelStride(scale, formats, 800), 1U);
    const QFontMetricsF metrics(productFont(kSmallSize));
    for (const double width : {60.0, 120.0, 200.0, 300.0}) {
        const double apart = width / count * static_cast<double>(labelStride(scale, formats, width));
        EXPECT_GT(apart, metrics.horizontalAdvance("-100") + 4) << width;
    }
}

}  // namespace
}  // namespace valor::ui
