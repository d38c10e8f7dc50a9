// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/tornado_panel.h"

#include <QApplication>
#include <QTest>

#include "core/report/chart_table.h"
#include "tests/ui/fakes.h"
#include "ui/charts/picture.h"

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

TornadoChart tornado() {
    TornadoChart chart;
    chart.frame = {"What moves it", "Minutes most.", {"Net benefit, million DKK", "million DKK"}, {}};
    chart.lowLabel = "Low";
    chart.highLabel = "High";
    chart.centre = 1;
    chart.bars = {{"Minutes", "0.9", "2.1", "min", -3, 5, "Assumption", "1.2"},
                  {"Wage", "500", "700", "DKK per hour", 0.5, 1.5, "Found", ""}};
    return chart;
}

class TornadoPanelTest : public testing::Test {
protected:
    QImage picture(TornadoPanel& panel) {
        return rasterPicture({504, 200}, [&](QPainter& painter) { panel.paintPicture(painter, {504, 200}); });
    }
    static qint64 count(const QImage& image, const QColor& colour) {
        qint64 found = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x) found += image.pixel(x, y) == colour.rgb() ? 1 : 0;
        return found;
    }

    Theme theme{*qApp};
    Languages languages;
    test::FakeTexts texts;
    Environment environment{theme, languages, texts};
    TornadoPanel panel{environment};
};

TEST_F(TornadoPanelTest, HalvesAreAsLongAsTheyMove) {
    panel.setChart(tornado());
    const QImage image = picture(panel);
    const double low = static_cast<double>(count(image, theme.tokens().data2));
    const double high = static_cast<double>(count(image, theme.tokens().data1));
    EXPECT_GT(low, 500);
    EXPECT_NEAR(low / high, 1, 0.1);  // 4 + 0.5 to each side
}

TEST_F(TornadoPanelTest, TheTableHasEveryFigure) {
    panel.setChart(tornado());
    const ChartTable table = panel.table();
    ASSERT_EQ(table.rows.size(), 2U);
    EXPECT_EQ(table.head[5], "Low (million DKK)");
    EXPECT_EQ(table.rows[0],
              (std::vector<ChartTable::Cell>{"Minutes", "Assumption", "0.9", "2.1", "min", -3.0, 5.0, "1.2"}));
    EXPECT_EQ(panel.accessibleDescription(), "Minutes most.");
}

/// A field beside which no unit stands, and a bar of the same input that ends with one, would be two figures.
TEST_F(TornadoPanelTest, OnlyABarWithoutAUnitEndsWithoutOne) {
    TornadoChart chart = tornado();
    chart.bars[0].unit.clear();
    panel.setChart(chart);
    EXPECT_EQ(TornadoPanel::endOf(panel.chart().bars[0], true), "0.9");
    chart.bars[0].unit = environment.say("unit.ratio").toStdString();
    panel.setChart(chart);
    EXPECT_EQ(panel.table().rows[0][4], ChartTable::Cell(chart.bars[0].unit)) << "a unit of the case's own";
    EXPECT_EQ(panel.table().rows[1][4], ChartTable::Cell("DKK per hour"));
}

/// Where the ends are written nothing else is: not the names, not a bar, not the other end.
TEST_F(TornadoPanelTest, EndsHaveTheirUnitAndRoomAtBothSides) {
    TornadoChart chart = tornado();
    panel.setChart(chart);
    const qint64 bar = count(picture(panel), theme.tokens().data1);
    for (TornadoBar& each : chart.bars) each.unit = "DKK per examination and year";
    panel.setChart(chart);
    const QImage image = picture(panel);
    EXPECT_LT(count(image, theme.tokens().data1), bar) << "bars make room";
    EXPECT_GT(count(image, theme.tokens().data1), 200);
    EXPECT_TRUE(TornadoPanel::endOf(chart.bars[0], true).endsWith("DKK per examination and year"));
    EXPECT_TRUE(TornadoPanel::endOf(chart.bars[0], false).endsWith("DKK per examination and year"));
    chart.bars[0].unit = "%";
    EXPECT_EQ(tableOf(chart, environment.wording()).rows[0][4], ChartTable::Cell(std::string()))
        << "its figures bear the sign";
    EXPECT_EQ(tableOf(chart, environment.wording()).rows[1][4], ChartTable::Cell(chart.bars[1].unit));
    EXPECT_EQ(TornadoPanel::endOf(chart.bars[0], true), "0.9") << "its figures have the sign already";
}

TEST_F(TornadoPanelTest, ThePastIsPale) {
    panel.setChart(tornado());
    panel.setPast(true);
    EXPECT_EQ(count(picture(panel), theme.tokens().data1), 0);
    panel.setChart(tornado());  // in other words, say
    EXPECT_EQ(count(picture(panel), theme.tokens().data1), 0);
    panel.setPast(false);
    EXPECT_GT(count(picture(panel), theme.tokens().data1), 0);
}

TEST_F(TornadoPanelTest, ABarIsChosenWithMouseAndKeys) {
    std::vector<int> chosen;
    QObject::connect(&panel, &TornadoPanel::chosen, [&](int bar) { chosen.push_back(bar); });
    panel.setChart(tornado());
    panel.resize(500, panel.sizeHint().height());
    panel.show();
    QTest::mouseClick(&panel, Qt::LeftButton, {}, {250, panel.height() / 2 - 10});
    ASSERT_EQ(chosen.size(), 1U);
    QTest::mouseClick(&panel, Qt::LeftButton, {}, {250, panel.height() - 4});  // below the bars
    QTest::keyClick(&panel, Qt::Key_Return);                                   // on none
    EXPECT_EQ(chosen.size(), 1U);
    QTest::keyClick(&panel, Qt::Key_Down);
    EXPECT_TRUE(panel.accessibleDescription().startsWith("Minutes: -3") ||
                panel.accessibleDescription().startsWith(QString("Minutes: ") + QChar(0x2212) + "3"));
    QTest::keyClick(&panel, Qt::Key_Down);
    QTest::keyClick(&panel, Qt::Key_Down);
    QTest::keyClick(&panel, Qt::Key_Return);
    EXPECT_EQ(chosen.back(), 1);
    QTest::keyClick(&panel, Qt::Key_Escape);
    EXPECT_EQ(panel.accessibleDescription(), "Minutes most.");
}

TEST_F(TornadoPanelTest, GrowsWithItsBarsAndSaysWhenThereAreNone) {
    TornadoChart chart = tornado();
    panel.setChart(chart);
    const int two = panel.sizeHint().height();
    chart.bars.insert(chart.bars.end(), 8, chart.bars.back());
    panel.setChart(chart);
    EXPECT_GT(panel.sizeHint().height(), two + 150);
    chart.bars.clear();
    panel.setChart(chart);
    EXPECT_GT(count(picture(panel), theme.tokens().surface), 504 * 100);
    EXPECT_EQ(count(picture(panel), theme.tokens().data1), 0);
}

}  // namespace
}  // namespace valor::ui
