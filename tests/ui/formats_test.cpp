// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/formats.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace valor::ui {
namespace {

const Formats kEnglish(Language::English, Language::English);
const Formats kDanish(Language::Danish, Language::Danish);
const Formats kBokmal(Language::Bokmal, Language::Bokmal);

TEST(Formats, GroupAndDecimalMarksFollowTheNumberSetting) {
    EXPECT_EQ(kEnglish.number(1234567.8, 1), "1,234,567.8");
    EXPECT_EQ(kDanish.number(1234567.8, 1), "1.234.567,8");
    EXPECT_EQ(kBokmal.number(1234567.8, 1), QString::fromUtf8("1\u00a0234\u00a0567,8"));
    EXPECT_EQ(kEnglish.number(999, 0), "999");
}

TEST(Formats, WordsAndNumbersAreTwoSettings) {
    const Formats mixed(Language::English, Language::Danish);
    EXPECT_EQ(mixed.number(1234.5, 1), "1.234,5");
    EXPECT_EQ(mixed.money(31.2e6, "DKK"), QString::fromUtf8("DKK\u00a031,2\u00a0million"));
    EXPECT_EQ(kDanish.money(31.2e6, "DKK"), QString::fromUtf8("31,2\u00a0mio.\u00a0kr."));
    EXPECT_EQ(kBokmal.money(31.2e6, "NOK"), QString::fromUtf8("31,2\u00a0mill.\u00a0kr"));
}

TEST(Formats, TheErrorOfAFigureIsWrittenInItsUnit) {
    EXPECT_EQ(kEnglish.moneyError(8.8e5, -44.1e6, "DKK"), QString::fromUtf8("DKK\u00a00.88\u00a0million"));
    EXPECT_EQ(kEnglish.moneyUnit(44.1e6, "DKK").factor, 1e6);
    EXPECT_EQ(kEnglish.moneyError(5, -44.1e6, "DKK"), QString::fromUtf8("DKK\u00a05.00"));  // not 0.000 million
}

TEST(Formats, AnEndThatRoundsToNoughtKeepsItsSide) {
    EXPECT_EQ(kDanish.bound(-0.31, 0), QString::fromUtf8("−0,3"));
    EXPECT_EQ(kDanish.bound(0.31, 0), "0,3");
    EXPECT_EQ(kDanish.bound(-0.51, 0), QString::fromUtf8("−1"));
    EXPECT_EQ(kDanish.bound(-1e-12, 2), "0,00");  // left over from rounding
    EXPECT_EQ(kDanish.bound(0, 2), "0,00");
    EXPECT_EQ(kDanish.moneyBoundLike(-4e4, 31e6), QString::fromUtf8("−0,04"));
    EXPECT_EQ(kDanish.moneyRange(-4e4, 31e6, "DKK"), QString::fromUtf8("−0,04 og 31\u00a0mio.\u00a0kr."));
    EXPECT_EQ(kEnglish.moneyRange(-31e6, 0, "DKK"), QString::fromUtf8("DKK\u00a0−31 and 0\u00a0million"));
}

/// Where no end rounds to nought, a range reads as in every other part of the program.
RC_GTEST_PROP(Formats, RangesReadAsThoseOfTheCore, ()) {
    const double middle = *rc::gen::inRange(-2'000'000, 2'000'000) * 137.0;
    const double half = *rc::gen::inRange(1, 1'000'000) * 53.0;
    const double low = middle - half, high = middle + half;
    RC_PRE(std::abs(low) > half && std::abs(high) > half);
    const QString core = QString::fromStdString(formatMoneyRange(low, high, "DKK", numberStyle(Language::Danish)));
    RC_ASSERT(kDanish.moneyRange(low, high, "DKK") == core);
}

TEST(Formats, PlacesGiveThreeDigits) {
    EXPECT_EQ(Formats::decimalsFor(0), 0);
    EXPECT_EQ(Formats::decimalsFor(1.5), 2);
    EXPECT_EQ(Formats::decimalsFor(15), 1);
    EXPECT_EQ(Formats::decimalsFor(1500), 0);
    EXPECT_EQ(kDanish.number(0.00123, Formats::decimalsFor(0.00123)), "0,00123");
}

TEST(Formats, AFigureIsShownWithTheFewestFaithfulDigits) {
    const Formats formats(Language::Danish, Language::Danish);
    EXPECT_EQ(formats.faithful(5999.97), "6.000");
    EXPECT_EQ(formats.faithful(0.939996), "0,94");
    EXPECT_EQ(formats.faithful(1.2028), "1,2028");
    EXPECT_EQ(formats.faithful(0), "0");
}

}  // namespace
}  // namespace valor::ui
