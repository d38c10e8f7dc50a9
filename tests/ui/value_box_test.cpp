// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/value_box.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

class ValueBoxTest : public testing::Test {
protected:
    ValueBoxTest() {
        box.setLimits({0, 100});
        box.setStep(0.5);
        box.setFormats({Language::English, Language::Danish});
        box.showValue(6.2);
        box.resize(150, 30);
        box.show();
    }
    void type(const QString& text) {
        box.selectAll();
        QTest::keyClicks(&box, text);
        QTest::keyClick(&box, Qt::Key_Return);
    }

    ValueBox box;
    QSignalSpy entered{&box, &ValueBox::entered};
};

TEST_F(ValueBoxTest, ShowsTheReadersMarkAndTakesEither) {
    EXPECT_EQ(box.text(), "6,2");
    type("7.5");
    ASSERT_EQ(entered.count(), 1);
    EXPECT_DOUBLE_EQ(entered.front().front().toDouble(), 7.5);
}

TEST_F(ValueBoxTest, NothingIsSentWhileTyping) {
    box.selectAll();
    QTest::keyClicks(&box, "12");
    EXPECT_EQ(entered.count(), 0);
}

TEST_F(ValueBoxTest, WhatCannotBeReadStaysAndIsExplained) {
    type("3.500");
    EXPECT_EQ(entered.count(), 0);
    EXPECT_EQ(box.text(), "3.500");
    EXPECT_TRUE(box.problem().contains("3500"));
    QTest::keyClick(&box, Qt::Key_Escape);
    EXPECT_EQ(box.text(), "6,2");
    EXPECT_TRUE(box.problem().isEmpty());
}

TEST_F(ValueBoxTest, UnreadTextSurvivesARefreshButNotAnotherValue) {
    type("3.500");
    box.showValue(6.2);
    EXPECT_EQ(box.text(), "3.500");
    box.showValue(6.3);
    EXPECT_EQ(box.text(), "6,3");
    EXPECT_TRUE(box.problem().isEmpty());
}

TEST_F(ValueBoxTest, ARefusedValueIsNotKept) {
    type("7");
    box.refuse("not possible.");
    EXPECT_DOUBLE_EQ(box.value(), 6.2);
    EXPECT_EQ(box.text(), "7");
    EXPECT_TRUE(box.problem().startsWith("not possible. 6,2")) << box.problem().toStdString();
    EXPECT_TRUE(box.property("invalid").toBool());
    QTest::keyClick(&box, Qt::Key_Escape);
    EXPECT_EQ(box.text(), "6,2");
}

TEST_F(ValueBoxTest, NothingIsClamped) {
    type("250");
    EXPECT_EQ(entered.count(), 0);
    EXPECT_FALSE(box.problem().isEmpty());
    EXPECT_DOUBLE_EQ(box.value(), 6.2);
}

TEST_F(ValueBoxTest, LeavingWithoutAChangeChangesNothingEvenWhenTheTextIsRounded) {
    box.showValue(0.9399961234);
    QTest::keyClick(&box, Qt::Key_Return);
    EXPECT_EQ(entered.count(), 0);
    EXPECT_DOUBLE_EQ(box.value(), 0.9399961234);
}

TEST_F(ValueBoxTest, ArrowsStepInsideTheLimits) {
    QTest::keyClick(&box, Qt::Key_Up);
    ASSERT_EQ(entered.count(), 1);
    EXPECT_DOUBLE_EQ(entered.front().front().toDouble(), 6.7);
    box.showValue(0.2);
    QTest::keyClick(&box, Qt::Key_Down);
    EXPECT_EQ(entered.count(), 1);
    EXPECT_FALSE(box.problem().isEmpty());
}

TEST_F(ValueBoxTest, FewestFaithfulDigits) {
    box.showValue(0.939996);
    EXPECT_EQ(box.text(), "0,94");
    box.showValue(1.2028);
    EXPECT_EQ(box.text(), "1,2028");
    box.showValue(42000);
    EXPECT_EQ(box.text(), QString::fromUtf8("42\u00a0000"));
}

}  // namespace
}  // namespace valor::ui
