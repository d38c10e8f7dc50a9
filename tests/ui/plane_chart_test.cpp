// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/plane_chart.h"

#include <QImage>
#include <QLabel>
#include <QPainter>
#include <numeric>

#include "tests/support/case_builder.h"
#include "tests/ui/window_fixture.h"
#include "ui/charts/plane_panel.h"

namespace valor::test {
namespace {

/// A scenario in which a QALY is worth 100,000.
Case valued() {
    Case input = sampleCase();
    input.parameters.push_back(fixed("per_qaly", "DKK/QALY", 100'000));
    input.scenarios.front().valuation.qalyValue = ParameterId("per_qaly");
    return input;
}

const CostEffectiveness kDraws{{1, 2, -1, -2, 3}, {50'000, -10'000, -400'000, 5'000, 900'000}};

TEST(CostEffectivenessCharts, ThePlaneHoldsEveryDrawAndItsLineIsTheValueOfAQaly) {
    const Case input = valued();
    const ui::Languages languages;
    ui::SteadyUnit unit;
    const PlaneChart chart = ui::costEffectivenessPlane({kDraws, input, input.scenarios.front()}, languages, unit);
    double sum = 0;
    for (const PlaneChart::Cell& cell : chart.cells) sum += cell.share;
    EXPECT_NEAR(sum, 1, 1e-9);
    const double scale = ui::Formats(Language::English, Language::English).moneyUnit(900'000, "DKK").factor;
    EXPECT_DOUBLE_EQ(chart.slope, 100'000 / scale);
    EXPECT_TRUE(chart.slopeLabel.find("100,000") != std::string::npos) << chart.slopeLabel;
    EXPECT_EQ(chart.corners[0], "20 of 100");
    EXPECT_EQ(chart.corners[1], "40 of 100");
}

TEST(CostEffectivenessCharts, TheSouthWestIsSaidInWords) {
    const QString words = ui::quadrantsInWords(quadrantShares(kDraws.effects, kDraws.costs));
    EXPECT_TRUE(words.contains("saves and loses health: 20")) << words.toStdString();
    EXPECT_TRUE(words.contains("only when more is saved"));
    EXPECT_FALSE(ui::quadrantsInWords(QuadrantShares{.moreHealthCostlier = 1}).contains("only when"));
}

TEST(CostEffectivenessCharts, TheCurveGoesThroughTheShareAtTheStatedValue) {
    const Case input = valued();
    const ui::Languages languages;
    const FanChart curve = ui::acceptabilityCurve({kDraws, input, input.scenarios.front()}, languages);
    // At 100,000: 1·100 > 50, 2·100 > −10, −100 > −400 thousand, but neither −200 > 5 nor 300 > 900.
    EXPECT_DOUBLE_EQ(curve.centre[curve.centre.size() / 2], 60);
    EXPECT_DOUBLE_EQ(curve.centre.front(), 40);
}

TEST(PlanePanel, TheLineEndsAtTheEdgeOfTheData) {
    const ui::AxisScale x{-2, 4, 1}, y{-10, 10, 5};
    const QLineF line = ui::lineInside(5, x, y);
    EXPECT_EQ(line.p1(), QPointF(-2, -10));
    EXPECT_EQ(line.p2(), QPointF(2, 10));
    EXPECT_TRUE(ui::lineInside(5, x, {50, 60, 5}).isNull());
}

TEST_F(WindowTest, CostAgainstHealthIsShownWhereHealthCounts) {
    openSample();
    auto* plane = window.findChild<ui::PlanePanel*>();
    ASSERT_NE(plane, nullptr);
    EXPECT_TRUE(find("planeCard").isVisible());
    EXPECT_FALSE(plane->chart().cells.empty());
    EXPECT_EQ(plane->table().rows.size(), plane->chart().cells.size());
    EXPECT_EQ(plane->accessibleDescription(), QString::fromStdString(plane->chart().frame.sentence));
    QImage picture(500, 320, QImage::Format_RGB32);
    QPainter painter(&picture);
    plane->paintPicture(painter, picture.size());
    painter.end();
    int blue = 0;
    for (int px = 0; px < picture.width(); ++px)
        for (int py = 0; py < picture.height(); ++py)
            if (picture.pixelColor(px, py).blue() > picture.pixelColor(px, py).red() + 40) ++blue;
    EXPECT_GT(blue, 30);
}

}  // namespace
}  // namespace valor::test
