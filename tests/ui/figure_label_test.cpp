// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/figure_label.h"

#include <QFontMetrics>
#include <QTest>
#include <cmath>

#include "ui/theme/fonts.h"

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

constexpr double kUsual = 16;
const QString kAmount = QStringLiteral("2,03\u00A0mill.\u00A0DKK");

int widthOf(const QString& text, double size) {
    return static_cast<int>(std::ceil(QFontMetricsF(productFont(size, QFont::DemiBold)).horizontalAdvance(text)));
}

TEST(FigureLabel, BecomesSmallerBeforeANumberIsTorn) {
    FigureLabel label(kUsual);
    label.setFigure(kAmount);
    const int usual = widthOf(kAmount, kUsual) + 2 * FigureLabel::kFrame;
    label.resize(usual, 80);
    label.show();
    EXPECT_EQ(label.font().pointSizeF(), kUsual) << "there is room";
    label.resize(usual - 12, 80);
    EXPECT_LT(label.font().pointSizeF(), kUsual);
    EXPECT_LE(QFontMetrics(label.font()).horizontalAdvance(kAmount), label.width() - 2 * FigureLabel::kFrame);
    label.resize(usual, 80);
    EXPECT_EQ(label.font().pointSizeF(), kUsual) << "it grows with its place";
}

/// Widths of letters are no whole pixels.
TEST(FigureLabel, TheLastLetterIsWholeInEveryWidth) {
    for (const QString& amount : {kAmount, QStringLiteral("855\u00A0tusen\u00A0DKK")}) {
        FigureLabel label(kUsual);
        label.setFigure(amount);
        label.show();
        for (int width = label.minimumSizeHint().width(); width < widthOf(amount, kUsual) + 10; ++width) {
            label.resize(width, 80);
            EXPECT_LE(QFontMetricsF(label.font()).horizontalAdvance(amount), width - 2 * FigureLabel::kFrame) << width;
        }
    }
}

TEST(FigureLabel, WordsMayStandInSeveralLines) {
    FigureLabel label(kUsual);
    const QString words = QStringLiteral("Not within 60\u00A0months");
    label.setFigure(words);
    label.resize(widthOf(QStringLiteral("60\u00A0months"), kUsual) + 2 * FigureLabel::kFrame, 80);
    label.show();
    EXPECT_LT(label.width(), widthOf(words, kUsual));
    EXPECT_EQ(label.font().pointSizeF(), kUsual);
}

TEST(FigureLabel, AsksForTheRoomOfItsWidestNumberAndNoMore) {
    FigureLabel label(kUsual);
    label.setFigure(kAmount);
    const int least = label.minimumSizeHint().width();
    EXPECT_LT(least, widthOf(kAmount, kUsual));
    label.resize(least, 80);
    label.show();
    EXPECT_LE(QFontMetrics(label.font()).horizontalAdvance(kAmount), least - 2 * FigureLabel::kFrame);
    EXPECT_EQ(label.minimumSizeHint().width(), least) << "also once it is small";
}

}  // namespace
}  // namespace valor::ui
