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

TEST_F(ValueBoxTest, BlanksInADecimalFieldAreNotCalledDecimals) {
    type("4 2000");
    EXPECT_FALSE(box.problem().contains("Whole")) << box.problem().toStdString();
    EXPECT_FALSE(box.problem().isEmpty());
}

TEST_F(ValueBoxTest, AnUnitBehindTheNumberIsNoProblemWhileItIsTyped) {
    box.setSuffix("min./us.", "min");
    box.selectAll();
    QTest::keyClicks(&box, "14,5 mi");
    EXPECT_TRUE(box.problem().isEmpty()) << box.problem().toStdString();
    QTest::keyClicks(&box, "n");
    QTest::keyClick(&box, Qt::Key_Return);
    ASSERT_EQ(entered.count(), 1);
    EXPECT_DOUBLE_EQ(entered.front().front().toDouble(), 14.5);
}

TEST_F(ValueBoxTest, AnotherUnitIsToldWhichOneTheFieldCountsIn) {
    box.setSuffix("min./us.", "min");
    for (const char* typed : {"0,5 h", "5 %"}) {
        type(typed);
        EXPECT_TRUE(box.problem().contains("min./us.")) << box.problem().toStdString();
        EXPECT_EQ(box.text(), typed);
    }
    EXPECT_EQ(entered.count(), 0);
}

TEST_F(ValueBoxTest, AMarkForThousandsOrForDecimalsIsAskedAbout) {
    box.setLimits({0, 1e6});
    box.setSuffix("kr.", "kr.");
    box.showValue(9500);
    type("12.000");
    EXPECT_EQ(entered.count(), 0);
    ASSERT_EQ(box.readings().size(), 2U);
    EXPECT_EQ(box.readings()[0].text.toStdString(), "12 000 kr.");
    EXPECT_EQ(box.readings()[1].text.toStdString(), "12 kr.");
    box.take(box.readings()[0].value);
    ASSERT_EQ(entered.count(), 1);
    EXPECT_DOUBLE_EQ(entered.front().front().toDouble(), 12000);
    box.setSuffix("DKK", "DKK");
    box.setFormats({Language::English, Language::English});
    type("1,234 DKK");
    ASSERT_EQ(box.readings().size(), 2U);
    EXPECT_DOUBLE_EQ(box.readings()[0].value, 1234);
    EXPECT_DOUBLE_EQ(box.readings()[1].value, 1.234);
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
    QSignalSpy stepped(&box, &ValueBox::stepped);
    QTest::keyClick(&box, Qt::Key_Up);
    ASSERT_EQ(stepped.count(), 1);
    EXPECT_DOUBLE_EQ(stepped.front().front().toDouble(), 6.7);
    box.showValue(0.2);
    QTest::keyClick(&box, Qt::Key_Down);
    EXPECT_EQ(stepped.count(), 1);
    EXPECT_EQ(entered.count(), 0) << "steps are one gesture, an entry is another";
    EXPECT_FALSE(box.problem().isEmpty());
}

TEST_F(ValueBoxTest, AShareTypedWherePercentAreShownIsAskedAbout) {
    box.setSuffix("%", "%");
    box.showValue(35);
    type("0,4");
    EXPECT_EQ(entered.count(), 0);
    ASSERT_EQ(box.readings().size(), 2U);
    EXPECT_EQ(box.readings()[0].text, QString("40") + QChar(0xA0) + '%');
    EXPECT_EQ(box.readings()[1].text, QString("0,4") + QChar(0xA0) + '%');
    EXPECT_TRUE(box.problem().contains("35")) << box.problem().toStdString();
    QTest::keyClick(&box, Qt::Key_Return);  // asking twice is no answer
    EXPECT_EQ(entered.count(), 0);
    box.take(box.readings()[0].value);
    ASSERT_EQ(entered.count(), 1);
    EXPECT_DOUBLE_EQ(entered.front().front().toDouble(), 40);
    EXPECT_TRUE(box.readings().empty());
}

TEST_F(ValueBoxTest, OnlyAFigureUpToOneThatReadsAsAShareIsAskedAbout) {
    const auto asks = [this](const QString& suffix, double before, const QString& typed) {
        box.setSuffix(suffix, suffix);
        box.showValue(before);
        type(typed);
        const bool asked = !box.readings().empty();
        QTest::keyClick(&box, Qt::Key_Escape);
        EXPECT_TRUE(box.readings().empty());
        return asked;
    };
    EXPECT_TRUE(asks("%", 40, "0.5"));
    EXPECT_TRUE(asks("%", 30, "0.4"));
    EXPECT_TRUE(asks("%", 5, "0.1"));
    EXPECT_TRUE(asks("%", 60, "1"));
    EXPECT_FALSE(asks("%", 40, "1.1"));
    EXPECT_FALSE(asks("%", 0.7, "0.4")) << "small figures stay small";
    EXPECT_FALSE(asks("%", 0.4, "40")) << "nobody writes percent as a hundred times a share";
    EXPECT_FALSE(asks("%", 40, "4"));
    EXPECT_FALSE(asks("min", 40, "0.4"));
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
