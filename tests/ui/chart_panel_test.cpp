// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QTest>
#include <cmath>
#include <limits>
#include <set>

#include "tests/ui/fakes.h"
#include "ui/charts/bars_panel.h"
#include "ui/charts/density_panel.h"
#include "ui/charts/fan_panel.h"
#include "ui/charts/heat_panel.h"
#include "ui/charts/picture.h"
#include "ui/charts/plane_panel.h"

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

const double kGap = std::numeric_limits<double>::quiet_NaN();

FanChart fan() {
    FanChart chart;
    chart.frame = {"Value <of> all", "It rises.", {"Years", ""}, {"million DKK", "million DKK"}};
    chart.x = {0, 1, 2, 3, 4};
    chart.centre = {-1, 0, 1, 2, 3};
    chart.bands = {{"5%", "95%", {-2, -1, 0, 1, 2}, {0, 1, 2, 3, 4}}};
    chart.centreLabel = "Median";
    chart.zeroLabel = "Break-even";
    return chart;
}

BarsChart bars() {
    BarsChart chart;
    chart.frame = {"Budget", "Much.", {"Year", ""}, {"million DKK", "million DKK"}};
    chart.categories = {"2027", "2028"};
    chart.series = {{"A", {1, -2}, {0.5, -3}, {2, -1}}, {"B", {kGap, 1}, {kGap, 0}, {kGap, 2}}};
    return chart;
}

class ChartPanelTest : public testing::Test {
protected:
    template <class Panel>
    QImage picture(Panel& panel) {
        panel.resize(480, 300);
        panel.show();
        QTest::qWait(1);
        return rasterPicture({504, 338}, [&](QPainter& painter) { panel.paintPicture(painter, {504, 338}); });
    }

    Theme theme{*qApp};
    Languages languages;
    test::FakeTexts texts;
    Environment environment{theme, languages, texts};
};

/// Share of pixels that are not the ground.
double inked(const QImage& image, const QColor& ground) {
    qint64 count = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) count += image.pixel(x, y) != ground.rgb() ? 1 : 0;
    return static_cast<double>(count) / (image.width() * image.height());
}

TEST_F(ChartPanelTest, AFanHasASentenceAPictureAndATable) {
    FanPanel panel(environment);
    panel.setChart(fan());
    EXPECT_EQ(panel.accessibleName(), "Value <of> all");
    EXPECT_EQ(QAccessible::queryAccessibleInterface(&panel)->role(), QAccessible::Graphic);
    EXPECT_GT(inked(picture(panel), theme.tokens().surface), 0.05);
    EXPECT_EQ(panel.table().head,
              (std::vector<std::string>{"Years", "5% (million DKK)", "Median (million DKK)", "95% (million DKK)"}));
    EXPECT_EQ(panel.table().rows.size(), 5U);
}

/// Qt Charts alone would draw straight across a gap.
TEST_F(ChartPanelTest, AGapStaysAGap) {
    FanPanel whole(environment), broken(environment);
    FanChart chart = fan();
    whole.setChart(chart);
    const double full = inked(picture(whole), theme.tokens().surface);
    chart.centre[2] = chart.bands[0].low[2] = chart.bands[0].high[2] = kGap;
    broken.setChart(chart);
    EXPECT_LT(inked(picture(broken), theme.tokens().surface), 0.8 * full);
}

TEST_F(ChartPanelTest, TheKeyboardWalksAlongTheFan) {
    FanPanel panel(environment);
    panel.setChart(fan());
    panel.show();
    QTest::keyClick(&panel, Qt::Key_Right);
    QTest::keyClick(&panel, Qt::Key_Right);
    EXPECT_EQ(panel.accessibleDescription(), QString("Years: 1, 0.0 million DKK, %1 between %2 and 1.0")
                                                 .arg(languages.formats().percent(0.9, 0), kMinus + QString("1.0")));
    QTest::keyClick(&panel, Qt::Key_Escape);
    EXPECT_EQ(panel.accessibleDescription(), "It rises.");
}

TEST_F(ChartPanelTest, AFanSaysHowMuchItsBandHoldsAndFindsRoomForASmallErrorOfALargeMean) {
    FanPanel panel(environment);
    FanChart chart = fan();
    chart.zeroLabel.clear();
    chart.within = 0.95;
    chart.centre = {45.2, 45.1, 45.1, 45, 45};
    chart.bands[0].low = {44, 44.5, 44.7, 44.8, 44.9};
    chart.bands[0].high = {46.4, 45.7, 45.5, 45.2, 45.1};
    panel.setChart(chart);
    const double flat = inked(picture(panel), theme.tokens().surface);
    chart.fromZero = false;
    panel.releaseAxis();
    panel.setChart(chart);
    EXPECT_GT(inked(picture(panel), theme.tokens().surface), 1.5 * flat);
    QTest::keyClick(&panel, Qt::Key_Right);
    EXPECT_TRUE(panel.accessibleDescription().contains(languages.formats().percent(0.95, 0) + " between 44.0"))
        << panel.accessibleDescription().toStdString();
}

HeatChart map() {
    HeatChart chart;
    chart.frame = {"Map", "It pays at low prices.", {"Price", "DKK"}, {"Use", "%"}};
    chart.value.title = "Gain";
    chart.xLabels = {"1", "2", "3"};
    chart.yLabels = {"10", "20"};
    chart.values = {{1, -2, -3}, {4, 5, -6}};
    chart.cells = {{"one", "two", "three"}, {"four", "five", "six"}};
    return chart;
}

/// Rows go upwards, and an arrow never leaves its row or column.
TEST_F(ChartPanelTest, AMapIsReadInBothDirections) {
    HeatPanel panel(environment);
    panel.setChart(map());
    panel.show();
    const auto pressed = [&panel](Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(&panel, key, modifiers);
        return panel.accessibleDescription().section(": ", -1).toStdString();
    };
    EXPECT_EQ(pressed(Qt::Key_Up), "one");
    EXPECT_EQ(pressed(Qt::Key_Up), "four");
    EXPECT_EQ(pressed(Qt::Key_Up), "four");
    EXPECT_EQ(pressed(Qt::Key_Right), "five");
    EXPECT_EQ(pressed(Qt::Key_Down), "two");
    EXPECT_EQ(pressed(Qt::Key_Right), "three");
    EXPECT_EQ(pressed(Qt::Key_Right), "three");
    EXPECT_EQ(pressed(Qt::Key_Left, Qt::ShiftModifier), "one");
    EXPECT_EQ(pressed(Qt::Key_Left), "one");
    QTest::keyClick(&panel, Qt::Key_Escape);
    EXPECT_EQ(panel.accessibleDescription(), "It pays at low prices.");
    EXPECT_EQ(pressed(Qt::Key_Left), "six");
}

TEST_F(ChartPanelTest, AMapSaysWhereTheCaseStands) {
    HeatPanel panel(environment);
    panel.setChart(map());
    const QImage without = picture(panel);
    HeatChart marked = map();
    marked.mark = HeatMark{"now", 0.5, 1, "1.5 DKK", "20 %", "4.5", 4.5};
    panel.setChart(marked);
    EXPECT_NE(picture(panel), without);
    ASSERT_EQ(panel.table().rows.size(), 7U);
    const std::vector<ChartTable::Cell> last{"1.5 DKK (now)", "20 % (now)", 4.5};
    EXPECT_EQ(panel.table().rows.back(), last);
}

/// Wherever the ring lies, no figure is crossed by it.
TEST_F(ChartPanelTest, TheMarkOfAMapLeavesItsFiguresReadable) {
    HeatPanel panel(environment);
    HeatChart chart = map();
    for (auto& row : chart.cells)
        for (auto& cell : row) cell = "-61.2";
    panel.setChart(chart);
    const QImage without = picture(panel);
    const auto pictureWith = [&](double column) {
        chart.mark = HeatMark{"now", column, 0, "1.5 DKK", "20 %", "4.5", 4.5};
        panel.setChart(chart);
        return picture(panel);
    };
    const auto isChanged = [&](const QImage& marked, int x, int y) {
        return marked.pixel(x, y) != without.pixel(x, y);
    };
    const QImage around = pictureWith(0), across = pictureWith(0.3);
    QRect ring, beside;
    for (int y = around.height() / 5; y < around.height(); ++y)  // below the legend, which names the mark
        for (int x = 0; x < around.width(); ++x) {
            if (isChanged(around, x, y)) ring |= QRect(x, y, 1, 1);
            if (isChanged(across, x, y)) beside |= QRect(x, y, 1, 1);
        }
    ASSERT_GT(ring.width(), 40);
    ASSERT_TRUE(beside.contains(ring.center())) << "it would cross the figure";
    const QRect figure(ring.center() - QPoint(8, 5), QSize(17, 11));
    for (int y = figure.top(); y <= figure.bottom(); ++y)
        for (int x = figure.left(); x <= figure.right(); ++x) ASSERT_FALSE(isChanged(across, x, y)) << x << ' ' << y;
}

TEST_F(ChartPanelTest, AMapFollowsTheTheme) {
    theme.setMode(ThemeMode::Light);
    HeatPanel panel(environment);
    panel.setChart(map());
    const QImage light = picture(panel);
    EXPECT_GT(inked(light, theme.tokens().surface), 0.3);
    theme.setMode(ThemeMode::Dark);
    EXPECT_NE(picture(panel), light);
    theme.setMode(ThemeMode::Light);
    EXPECT_EQ(picture(panel), light);
}

/// 2027, not 2,027: neither aloud nor in the table that is copied.
TEST_F(ChartPanelTest, CalendarYearsAreWrittenWithoutGrouping) {
    FanPanel panel(environment);
    FanChart chart = fan();
    chart.frame.horizontal.calendar = true;
    for (double& year : chart.x) year += 2026;
    panel.setChart(chart);
    panel.show();
    QTest::keyClick(&panel, Qt::Key_Right);
    QTest::keyClick(&panel, Qt::Key_Right);
    EXPECT_TRUE(panel.accessibleDescription().startsWith("Years: 2027,"))
        << panel.accessibleDescription().toStdString();
    EXPECT_EQ(panel.table().rows[1].front(), ChartTable::Cell("2027"));
}

TEST_F(ChartPanelTest, ChartsFollowTheTheme) {
    theme.setMode(ThemeMode::Light);
    FanPanel fanPanel(environment);
    BarsPanel barsPanel(environment);
    fanPanel.setChart(fan());
    barsPanel.setChart(bars());
    const QImage lightFan = picture(fanPanel), lightBars = picture(barsPanel);
    theme.setMode(ThemeMode::Dark);
    EXPECT_EQ(QColor(picture(fanPanel).pixel(2, 2)), darkTokens().surface);
    EXPECT_NE(picture(fanPanel), lightFan);
    EXPECT_NE(picture(barsPanel), lightBars);
    theme.setMode(ThemeMode::Light);
    EXPECT_EQ(picture(fanPanel), lightFan);
}

TEST_F(ChartPanelTest, OnPaperADarkWindowIsLightAndStaysDarkItself) {
    theme.setMode(ThemeMode::Light);
    FanPanel fanPanel(environment);
    BarsPanel barsPanel(environment);
    fanPanel.setChart(fan());
    barsPanel.setChart(bars());
    const QImage lightFan = picture(fanPanel), lightBars = picture(barsPanel);
    theme.setMode(ThemeMode::Dark);
    const QImage darkFan = picture(fanPanel), darkBars = picture(barsPanel);
    const auto paper = [](ChartPanel& panel) {
        return rasterPicture({504, 338}, [&](QPainter& painter) { panel.paintOnPaper(painter, {504, 338}); });
    };
    EXPECT_EQ(paper(fanPanel), lightFan);
    EXPECT_EQ(paper(barsPanel), lightBars);
    EXPECT_EQ(picture(fanPanel), darkFan);
    EXPECT_EQ(picture(barsPanel), darkBars);
    theme.setMode(ThemeMode::Light);
}

/// Zero is then beyond the picture, and with it the place where the label usually stands.
TEST_F(ChartPanelTest, ALossIsNamedWhereEveryFutureLoses) {
    DensityPanel panel(environment);
    DensityChart chart;
    chart.frame = {"Distribution", "Bad.", {"million DKK", "million DKK"}, {}};
    chart.lower = -100;
    chart.width = 5;
    chart.shares = {0.1, 0.2, 0.4, 0.3};
    chart.cumulativeLabel = "at or below";
    panel.setChart(chart);
    const QImage silent = picture(panel);
    chart.lossLabel = "Loss in 100 %";
    panel.setChart(chart);
    EXPECT_NE(picture(panel), silent);
}

TEST_F(ChartPanelTest, CopyingPutsPictureVectorAndDataOnTheClipboard) {
    DensityPanel panel(environment);
    DensityChart chart;
    chart.frame = {"Distribution", "Wide.", {"million DKK", "million DKK"}, {}};
    chart.lower = -2;
    chart.width = 1;
    chart.shares = {0.1, 0.2, 0.4, 0.3};
    chart.cumulativeLabel = "at or below";
    panel.setChart(chart);
    picture(panel);
    QTest::keyClick(&panel, Qt::Key_C, Qt::ControlModifier);
    EXPECT_TRUE(QGuiApplication::clipboard()->mimeData()->hasImage());
    EXPECT_TRUE(QGuiApplication::clipboard()->mimeData()->data("image/svg+xml").contains("<svg"));
    QTest::keyClick(&panel, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text().count('\n'), 5);
}

TEST_F(ChartPanelTest, TheKeyboardReadsADistributionFromBinToBin) {
    DensityPanel panel(environment);
    DensityChart chart;
    chart.frame = {"Distribution", "Wide.", {"million DKK", "million DKK"}, {}};
    chart.lower = -2;
    chart.width = 1;
    chart.shares = {0.1, 0.2, 0.4, 0.3};
    panel.setChart(chart);
    const QImage silent = picture(panel);
    QTest::keyClick(&panel, Qt::Key_Right);
    QTest::keyClick(&panel, Qt::Key_Right);
    EXPECT_EQ(panel.accessibleDescription(), QString::fromUtf8("0.0 million DKK or less: 30.0\u00a0%"))
        << panel.accessibleDescription().toStdString();
    EXPECT_NE(picture(panel), silent);
    QTest::keyClick(&panel, Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_TRUE(panel.accessibleDescription().startsWith("2.0 million DKK or less: 100"));
    chart.shares = {0.5, 0.5};
    panel.setChart(chart);
    EXPECT_EQ(panel.accessibleDescription(), "Wide.") << "the place that was read is gone";
    QTest::keyClick(&panel, Qt::Key_Left);
    QTest::keyClick(&panel, Qt::Key_Escape);
    EXPECT_EQ(panel.accessibleDescription(), "Wide.");
}

TEST_F(ChartPanelTest, TheKeyboardReadsBarsYearByYear) {
    BarsPanel panel(environment);
    panel.setChart(bars());
    const QImage silent = picture(panel);
    QTest::keyClick(&panel, Qt::Key_Right);
    EXPECT_TRUE(panel.accessibleDescription().startsWith("2027, A: 1.0 million DKK"))
        << panel.accessibleDescription().toStdString();
    EXPECT_FALSE(panel.accessibleDescription().contains("B:")) << "nothing is known of it in that year";
    EXPECT_NE(picture(panel), silent);
    QTest::keyClick(&panel, Qt::Key_Right);
    EXPECT_TRUE(panel.accessibleDescription().contains("B: 1.0"));
}

PlaneChart plane(double size) {
    PlaneChart chart;
    chart.frame = {"Plane", "Good.", {"QALY", "QALY"}, {"million DKK", "million DKK"}};
    chart.width = chart.height = 0.5;
    chart.cells = {{size, size, 0.25}, {-size, -size, 0.75}};
    return chart;
}

TEST_F(ChartPanelTest, TheKeyboardReadsThePlaneFromLeftToRight) {
    PlanePanel panel(environment);
    panel.setChart(plane(3));
    QTest::keyClick(&panel, Qt::Key_Right);
    EXPECT_TRUE(panel.accessibleDescription().startsWith(QString("QALY: ") + kMinus + "3"))
        << panel.accessibleDescription().toStdString();
    EXPECT_TRUE(panel.accessibleDescription().contains("75.0"));
    QTest::keyClick(&panel, Qt::Key_Right);
    EXPECT_TRUE(panel.accessibleDescription().contains("25.0"));
}

TEST_F(ChartPanelTest, TheAxesOfThePlaneHoldStillUntilTheDataLeaveThemOrAnotherSubjectComes) {
    PlanePanel fresh(environment), panel(environment);
    fresh.setChart(plane(9.2));
    panel.setChart(plane(9.9));  // beyond 10 with its hexagon
    panel.setChart(plane(9.2));
    EXPECT_NE(picture(panel), picture(fresh));
    panel.releaseAxes();
    panel.setChart(plane(9.2));
    EXPECT_EQ(picture(panel), picture(fresh));
}

/// In black and white, or for an eye that sees no tints.
TEST_F(ChartPanelTest, SeriesOfBarsAreToldApartWithoutTheirTint) {
    BarsChart chart;
    chart.frame = {"Budget", "Much.", {"Year", ""}, {"million DKK", "million DKK"}};
    chart.categories = {"2027"};
    chart.stacked = true;
    for (int series = 0; series < 8; ++series)
        chart.series.push_back({std::string(1, char('A' + series)), {1}, {}, {}});
    BarsPanel panel(environment);
    const auto tones = [&](std::size_t series) {
        std::set<QRgb> found;
        const QImage tile = panel.brushOf(series).textureImage();
        for (int y = 0; y < tile.height(); ++y)
            for (int x = 0; x < tile.width(); ++x) found.insert(tile.pixel(x, y));
        return found.size();
    };
    panel.setChart(chart);
    std::vector<QImage> tiles;
    for (const std::size_t plain : {0U, 1U}) EXPECT_EQ(panel.brushOf(plain).style(), Qt::SolidPattern);
    for (std::size_t series = 2; series < 8; ++series) {
        EXPECT_GE(tones(series), 2U) << series;
        const QImage shape = panel.brushOf(series).textureImage().convertToFormat(QImage::Format_Mono);
        for (const QImage& other : tiles) EXPECT_NE(shape, other) << series;
        tiles.push_back(shape);
    }
}

TEST_F(ChartPanelTest, BarsShowTheirDetailsInTheTable) {
    BarsPanel panel(environment);
    panel.setChart(bars());
    EXPECT_EQ(panel.table().head.size(), 7U);
    EXPECT_GT(inked(picture(panel), theme.tokens().surface), 0.05);
    BarsChart details = bars();
    details.series.resize(1);
    panel.setChart(bars(), details);
    EXPECT_EQ(panel.table().head.size(), 4U);
}

}  // namespace
}  // namespace valor::ui
