// SPDX-License-Identifier: GPL-3.0-or-later
// A window or dialog without a mouse: what Tab reaches, what is said of it, and how its focus looks.
#pragma once

#include <QAccessible>
#include <QApplication>
#include <QImage>
#include <QScrollArea>
#include <QTest>
#include <algorithm>
#include <cstdlib>
#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace valor::test {

/// What Tab must reach: enabled, shown, and ready to take the focus from the keyboard.
inline std::set<QWidget*> stopsIn(QWidget& root) {
    std::set<QWidget*> found;
    for (QWidget* widget : root.findChildren<QWidget*>())
        if (widget->window() == root.window() && widget->isVisibleTo(&root) && widget->isEnabled() &&
            (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr)
            found.insert(widget);
    return found;
}

/// Goes on with Tab until `most` steps are done. @return every stop, in its order
inline std::vector<QWidget*> walkedByTab(int most) {
    std::vector<QWidget*> seen;
    std::set<QWidget*> known;
    for (int step = 0; step < most; ++step) {
        QWidget* now = QApplication::focusWidget();
        if (now == nullptr) break;
        if (known.insert(now).second) seen.push_back(now);
        QTest::keyClick(now, Qt::Key_Tab);
    }
    return seen;
}

inline std::string describe(const QWidget* widget) {
    const QWidget* around = widget->parentWidget();
    return std::string(widget->metaObject()->className()) + " " + widget->objectName().toStdString() + " in " +
           (around == nullptr ? "" : around->metaObject()->className());
}

inline QString spokenName(QWidget* widget) {
    QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
    return spoken == nullptr ? QString() : spoken->text(QAccessible::Name);
}

inline void bringIntoView(QWidget& widget) {
    for (QWidget* around = widget.parentWidget(); around != nullptr; around = around->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(around)) area->ensureWidgetVisible(&widget);
    QTest::qWait(1);
}

/// With its surroundings, on which a mark may lie.
inline QImage looksOf(QWidget& widget) {
    QWidget& root = *widget.window();
    const QRect place(widget.mapTo(&root, QPoint()), widget.size());
    return root.grab(place.adjusted(-4, -4, 4, 4).intersected(root.rect())).toImage();
}

/// Pixels of which a person sees that they are others.
inline int differingPixels(const QImage& one, const QImage& other) {
    constexpr int kSeen = 24;  // of 255 steps of grey
    int count = 0;
    for (int y = 0; y < std::min(one.height(), other.height()); ++y)
        for (int x = 0; x < std::min(one.width(), other.width()); ++x)
            count += std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y))) >= kSeen ? 1 : 0;
    return count;
}

inline void expectReachedByTab(QWidget& root) {
    const std::set<QWidget*> wanted = stopsIn(root);
    ASSERT_FALSE(wanted.empty()) << describe(&root);
    (*wanted.begin())->setFocus(Qt::TabFocusReason);
    const auto seen = walkedByTab(static_cast<int>(3 * wanted.size() + 20));
    ASSERT_FALSE(seen.empty()) << "no focus after " << describe(*wanted.begin());
    for (QWidget* widget : wanted)
        EXPECT_NE(std::ranges::find(seen, widget), seen.end())
            << describe(widget) << ", after " << describe(seen.back());
}

inline void expectNamed(QWidget& root) {
    for (QWidget* widget : stopsIn(root)) EXPECT_FALSE(spokenName(widget).trimmed().isEmpty()) << describe(widget);
}

inline void expectFocusShows(QWidget& widget) {
    constexpr int kLeast = 45;
    bringIntoView(widget);
    EXPECT_FALSE(widget.visibleRegion().isEmpty()) << describe(&widget);
    if (QWidget* before = QApplication::focusWidget()) before->clearFocus();
    QTest::qWait(1);
    const QImage without = looksOf(widget);
    widget.setFocus(Qt::TabFocusReason);
    EXPECT_TRUE(QTest::qWaitFor([&] { return QApplication::focusWidget() == &widget; }, 2000)) << describe(&widget);
    EXPECT_TRUE(QTest::qWaitFor([&] { return differingPixels(looksOf(widget), without) > kLeast; }, 2000))
        << describe(&widget);
}

}  // namespace valor::test
