// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/scroll_anchor.h"

#include <QCoreApplication>
#include <QFrame>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>
#include <algorithm>

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

class ScrollAnchorTest : public testing::Test {
protected:
    ScrollAnchorTest() {
        auto* body = new QWidget;
        auto* lines = new QVBoxLayout(body);
        for (QFrame*& part : parts) {
            lines->addWidget(part = new QFrame);
            part->setFixedHeight(200);
        }
        area.setWidget(body);
        area.setWidgetResizable(true);
        area.resize(300, 300);
        area.show();
        new ScrollAnchor(area);
        layOut();
    }
    /// Until the contents are as high as their parts ask for: layouts follow in rounds of their own.
    void layOut() {
        const auto isDone = [this] {
            const int wanted = std::max(area.widget()->layout()->minimumSize().height(), area.viewport()->height());
            return area.widget()->height() == wanted &&
                   area.verticalScrollBar()->maximum() == wanted - area.viewport()->height();
        };
        EXPECT_TRUE(QTest::qWaitFor([&] {
            QCoreApplication::sendPostedEvents();
            return isDone();
        }));
        QTest::qWait(1);
    }
    void scrollTo(const QWidget& part) { area.verticalScrollBar()->setValue(part.y() + 30); }
    [[nodiscard]] int seenAt(const QWidget& part) const { return part.mapTo(area.viewport(), QPoint()).y(); }

    QScrollArea area;
    std::array<QFrame*, 5> parts{};
};

TEST_F(ScrollAnchorTest, WhatIsLookedAtStaysWhenPartsAboveItGrowShrinkOrGo) {
    scrollTo(*parts[2]);
    const int before = seenAt(*parts[2]);
    parts[0]->setFixedHeight(330);
    layOut();
    EXPECT_EQ(seenAt(*parts[2]), before);
    parts[1]->hide();
    layOut();
    EXPECT_EQ(seenAt(*parts[2]), before);
    parts[1]->show();
    parts[0]->setFixedHeight(90);
    layOut();
    EXPECT_EQ(seenAt(*parts[2]), before);
}

TEST_F(ScrollAnchorTest, ItComesBackWhenTheContentsWereTooShortForAWhile) {
    scrollTo(*parts[3]);
    const int before = seenAt(*parts[3]);
    for (QFrame* part : {parts[0], parts[1], parts[2], parts[4]}) part->hide();
    layOut();
    EXPECT_NE(seenAt(*parts[3]), before);
    for (QFrame* part : {parts[0], parts[1], parts[2], parts[4]}) part->show();
    layOut();
    EXPECT_EQ(seenAt(*parts[3]), before);
}

TEST_F(ScrollAnchorTest, AtTheVeryTopTheTopStays) {
    parts[0]->setFixedHeight(330);
    layOut();
    EXPECT_EQ(area.verticalScrollBar()->value(), 0);
}

}  // namespace
}  // namespace valor::ui
