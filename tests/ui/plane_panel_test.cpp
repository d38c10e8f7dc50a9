// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plane_panel.h"

#include <QImage>
#include <QLabel>
#include <QPainter>

#include "tests/ui/window_fixture.h"

namespace valor::test {
namespace {

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
