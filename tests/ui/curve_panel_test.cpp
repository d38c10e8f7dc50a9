// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/curve_panel.h"

#include <QApplication>
#include <QImage>
#include <algorithm>

#include "tests/ui/fakes.h"

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

constexpr QSize kPicture(504, 260);
constexpr int kDark = 70;  ///< of 255: words are, lines and curves are not

class CurvePanelTest : public testing::Test {
protected:
    /// @return points of words in the lower half of a picture whose curve goes from `low` to `high`
    int wordsBelow(double low, double high) {
        CurveChart chart;
        chart.frame = {"Payments", "They rise.", {"Units", ""}, {"DKK", ""}};
        chart.curves = {{"", {0, 50, 100}, {low, high, high}}};
        chart.marks = {{20, "expected"}};
        theme.setMode(ThemeMode::Light);
        panel.setChart(chart);
        panel.resize(kPicture);
        panel.grab();  // lays it out
        QImage image(kPicture, QImage::Format_RGB32);
        image.fill(theme.tokens().surface);
        panel.render(&image);
        const QRect below(image.width() / 4, image.height() / 2, image.width() / 3, image.height() / 3);
        int count = 0;
        for (int y = below.top(); y <= below.bottom(); ++y)
            for (int x = below.left(); x <= below.right(); ++x) {
                const QColor ink = image.pixelColor(x, y);
                count += std::max({ink.red(), ink.green(), ink.blue()}) < kDark ? 1 : 0;
            }
        return count;
    }

    Theme theme{*qApp};
    Languages languages;
    test::FakeTexts texts;
    Environment environment{theme, languages, texts};
    CurvePanel panel{environment};
};

TEST_F(CurvePanelTest, TheWordAtAMarkKeepsOutOfTheWayOfTheCurve) {
    EXPECT_EQ(wordsBelow(1, 3), 0) << "at the top, where there is room";
    EXPECT_GT(wordsBelow(795, 800), 10) << "at the foot, where the curve runs along the top";
}

}  // namespace
}  // namespace valor::ui
