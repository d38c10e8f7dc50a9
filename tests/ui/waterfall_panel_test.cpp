// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/waterfall_panel.h"

#include <QApplication>
#include <QTest>

#include "tests/ui/fakes.h"
#include "ui/charts/picture.h"

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

WaterfallChart waterfall() {
    WaterfallChart chart;
    chart.frame = {"Why", "From 1 to 3.", {"Net benefit, million DKK", "million DKK"}, {}};
    chart.firstLabel = "Base";
    chart.secondLabel = "Other";
    chart.first = 1;
    chart.second = 3;
    chart.bars = {{"Minutes", "1.5 min", "3 min", 4, 3}, {"Settings", "", "", -2, -1}};
    return chart;
}

class WaterfallPanelTest : public testing::Test {
protected:
    qint64 count(const QColor& colour) {
        const QSize size(504, 240);
        const QImage image = rasterPicture(size, [&](QPainter& painter) { panel.paintPicture(painter, size); });
        qint64 found = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) found += image.pixel(x, y) == colour.rgb() ? 1 : 0;
        return found;
    }

    Theme theme{*qApp};
    Languages languages;
    test::FakeTexts texts;
    Environment environment{theme, languages, texts};
    WaterfallPanel panel{environment};
};

TEST_F(WaterfallPanelTest, GainsAndLossesAreAsLongAsTheyAre) {
    panel.setChart(waterfall());
    const auto gain = static_cast<double>(count(theme.tokens().data1));
    const auto loss = static_cast<double>(count(theme.tokens().data2));
    EXPECT_GT(loss, 500);
    EXPECT_NEAR(gain / loss, 2, 0.1);
}

TEST_F(WaterfallPanelTest, TheTableLeadsFromOneResultToTheOther) {
    panel.setChart(waterfall());
    const ChartTable table = panel.table();
    ASSERT_EQ(table.rows.size(), 4U);
    EXPECT_EQ(table.rows[0].back(), ChartTable::Cell(1.0));
    EXPECT_EQ(table.rows[1], (std::vector<ChartTable::Cell>{"Minutes", "1.5 min", "3 min", 4.0, 3.0, 5.0}));
    EXPECT_EQ(table.rows[2].back(), table.rows[3].back());
    for (const auto& row : table.rows) EXPECT_EQ(row.size(), table.head.size());
}

TEST_F(WaterfallPanelTest, KeysTellEveryStepAloud) {
    panel.setChart(waterfall());
    EXPECT_EQ(panel.accessibleDescription(), "From 1 to 3.");
    QTest::keyClick(&panel, Qt::Key_Down);
    EXPECT_EQ(panel.accessibleDescription(), "Base: 1.00 million DKK");
    QTest::keyClick(&panel, Qt::Key_Down);
    EXPECT_EQ(panel.accessibleDescription(), "Minutes: +4.00 million DKK, from 1.5 min to 3 min");
    for (int i = 0; i < 5; ++i) QTest::keyClick(&panel, Qt::Key_Down);
    EXPECT_EQ(panel.accessibleDescription(), "Other: 3.00 million DKK");
    QTest::keyClick(&panel, Qt::Key_Up);
    EXPECT_TRUE(panel.accessibleDescription().startsWith("Settings: "));
    QTest::keyClick(&panel, Qt::Key_Escape);
    EXPECT_EQ(panel.accessibleDescription(), "From 1 to 3.");
}

TEST_F(WaterfallPanelTest, ThePastIsPaleAndNothingIsAChartToo) {
    panel.setChart(waterfall());
    panel.setPast(true);
    EXPECT_EQ(count(theme.tokens().data1), 0);
    panel.setChart({});
    EXPECT_EQ(panel.table().rows.size(), 2U);
    EXPECT_EQ(count(theme.tokens().data1), 0);
}

}  // namespace
}  // namespace valor::ui
