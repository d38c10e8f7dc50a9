// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QApplication>
#include <QIcon>
#include <QLabel>
#include <QListWidget>
#include <QPalette>
#include <QPixmap>
#include <QTest>

#include "ui/theme/glyphs.h"
#include "ui/theme/restyle.h"

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

class ThemeContrast : public testing::TestWithParam<bool> {
protected:
    const Tokens t = GetParam() ? darkTokens() : lightTokens();

    /// A list with one box to tick, as it stands on the screen; the box is within the first kBoxEnd columns.
    [[nodiscard]] static QImage pictureOfBox(Qt::CheckState state) {
        Theme theme(*qApp);
        theme.setMode(GetParam() ? ThemeMode::Dark : ThemeMode::Light);
        QListWidget list;
        (new QListWidgetItem("Alternative", &list))->setCheckState(state);
        list.resize(200, 60);
        list.show();
        QTest::qWait(1);
        return list.grab().toImage();
    }
    static constexpr int kBoxEnd = 30;
};

TEST_P(ThemeContrast, TextIsReadableOnEveryGround) {
    for (const QColor& ground : {t.surface, t.page, t.selection}) {
        EXPECT_GE(contrast(t.text, ground), 4.5);
        EXPECT_GE(contrast(t.muted, ground), 4.5);
        EXPECT_GE(contrast(t.primary, ground), 4.5);
    }
    EXPECT_GE(contrast(t.bad, t.surface), 4.5);
    EXPECT_GE(contrast(t.bad, t.badTint), 4.5);
    EXPECT_GE(contrast(t.warn, t.warnTint), 4.5);
    EXPECT_GE(contrast(t.onPrimary, t.primary), 4.5);
}

TEST_P(ThemeContrast, EdgesOfControlsAndDataAreVisible) {
    for (const QColor& mark : {t.control, t.data1, t.data2, t.data3, t.data4, t.dataInk})
        EXPECT_GE(contrast(mark, t.surface), 3.0) << mark.name().toStdString();
}

INSTANTIATE_TEST_SUITE_P(LightAndDark, ThemeContrast, testing::Bool());

TEST(StyleSheet, EveryTokenIsFilledIn) {
    EXPECT_FALSE(styleSheet(lightTokens()).contains('@'));
    EXPECT_FALSE(styleSheet(darkTokens()).contains('@'));
}

TEST(ThemeSwitch, ReachesPaletteAndStyleSheet) {
    Theme theme(*qApp);
    theme.setMode(ThemeMode::Light);
    const QString light = qApp->styleSheet();
    theme.setMode(ThemeMode::Dark);
    EXPECT_NE(qApp->styleSheet(), light);
    EXPECT_EQ(qApp->palette().color(QPalette::Window), darkTokens().page);
}

class Restyled : public QLabel {
public:
    int looks = 0;

protected:
    void changeEvent(QEvent* event) override {
        if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange) ++looks;
        QLabel::changeEvent(event);
    }
};

TEST(Restyle, GivesTheLookOfThePropertyAndWorksOnlyWhereItChanges) {
    Theme theme(*qApp);
    theme.setMode(ThemeMode::Light);
    Restyled label;
    label.show();
    QTest::qWait(1);
    restyle(label, "class", "error");
    EXPECT_EQ(label.palette().color(QPalette::WindowText), lightTokens().bad);
    label.looks = 0;
    restyle(label, "class", "error");
    restyle(label, "invalid", false);
    EXPECT_EQ(label.looks, 0) << "it says so already";
    EXPECT_FALSE(label.property("invalid").isValid()) << "what was never set is false";
    restyle(label, "class", "muted");
    EXPECT_EQ(label.palette().color(QPalette::WindowText), lightTokens().muted);
    EXPECT_GT(label.looks, 0);
}

/// The frame that the style draws by itself is lost on a dark ground.
TEST_P(ThemeContrast, ABoxToTickInAListHasAFrame) {
    const QImage image = pictureOfBox(Qt::Unchecked);
    int framed = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < kBoxEnd; ++x) framed += image.pixel(x, y) == t.control.rgb() ? 1 : 0;
    EXPECT_GT(framed, 24);
}

/// A ticked box differs from a filled one by more than its colour.
TEST_P(ThemeContrast, ATickedBoxHasATick) {
    const QImage image = pictureOfBox(Qt::Checked);
    QRect box;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < kBoxEnd; ++x)
            if (image.pixel(x, y) == t.primary.rgb()) box |= QRect(x, y, 1, 1);
    ASSERT_GT(box.width(), 10);
    int ticked = 0;
    for (int y = box.top(); y <= box.bottom(); ++y)
        for (int x = box.left(); x <= box.right(); ++x)
            ticked += contrast(image.pixelColor(x, y), t.primary) >= 3 ? 1 : 0;
    EXPECT_GT(ticked, 6);
}

TEST(Glyphs, AreSharpAtAnySizeAndFollowTheTheme) {
    Theme theme(*qApp);
    theme.setMode(ThemeMode::Light);
    const QIcon icon = glyphIcon(Glyph::Simulation, theme);
    const QImage light = icon.pixmap(48, 48).toImage();
    EXPECT_EQ(light.size(), QSize(48, 48));
    theme.setMode(ThemeMode::Dark);
    EXPECT_NE(icon.pixmap(47, 47).toImage(), light);
}

}  // namespace
}  // namespace valor::ui
