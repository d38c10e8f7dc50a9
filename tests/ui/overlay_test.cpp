// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/overlay.h"

#include <QLabel>
#include <QTest>

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

TEST(Overlay, MessagesLieOverTheLowerEdgeAndTakeNoRoomWhenTheyAreGone) {
    QWidget ground;
    ground.resize(400, 300);
    auto* first = new QLabel("one");
    auto* second = new QLabel("two");
    first->setFixedHeight(40);
    second->setFixedHeight(30);
    first->hide();
    second->hide();
    auto* overlay = new Overlay({first, second}, ground);
    ground.show();
    QTest::qWait(1);
    EXPECT_EQ(overlay->height(), 0);
    first->show();
    second->show();
    QTest::qWait(1);
    EXPECT_EQ(overlay->geometry(), QRect(0, 230, 400, 70));
    ground.resize(500, 200);
    QTest::qWait(1);
    EXPECT_EQ(overlay->geometry(), QRect(0, 130, 500, 70));
    first->hide();
    QTest::qWait(1);
    EXPECT_EQ(overlay->geometry(), QRect(0, 170, 500, 30));
}

TEST(Overlay, TellsHowMuchRoomAMessageThatStaysTakes) {
    QWidget ground;
    ground.resize(400, 300);
    auto* message = new QLabel("one");
    auto* passing = new QLabel("two");
    message->setFixedHeight(40);
    passing->setFixedHeight(30);
    passing->setProperty(kPassing, true);
    message->hide();
    passing->hide();
    auto* overlay = new Overlay({message, passing}, ground);
    std::vector<int> told;
    QObject::connect(overlay, &Overlay::stays, &ground, [&](int high) { told.push_back(high); });
    ground.show();
    passing->show();
    QTest::qWait(1);
    EXPECT_TRUE(told.empty()) << "it goes by itself";
    message->show();
    QTest::qWait(1);
    message->hide();
    QTest::qWait(1);
    EXPECT_EQ(told, (std::vector{40, 0}));
}

}  // namespace
}  // namespace valor::ui
