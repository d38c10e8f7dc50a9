// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/formats.h"

#include <limits>

#include <gtest/gtest.h>

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
    EXPECT_EQ(mixed.number(0.5, 1), "0,5");
    EXPECT_EQ(mixed.percent(0.5, 0), "50%");
}

TEST(Formats, MinusIsAMinusAndZeroHasNone) {
    EXPECT_EQ(kEnglish.number(-4.25, 2), QString::fromUtf8("\u22124.25"));
    EXPECT_EQ(kEnglish.number(-0.001, 2), "0.00");
}

TEST(Formats, ShortestKeepsSignificantDigitsAndDropsZeros) {
    EXPECT_EQ(kEnglish.shortest(0.0625, 6), "0.0625");
    EXPECT_EQ(kEnglish.shortest(34, 6), "34");
    EXPECT_EQ(kEnglish.shortest(0.123456789, 4), "0.1235");
    EXPECT_EQ(kEnglish.shortest(1234.5, 3), "1,235");
}

TEST(Formats, MoneyReadsInMillionsWithAHardSpace) {
    EXPECT_EQ(kEnglish.money(12345678, "DKK"), QString::fromUtf8("12.3\u00a0million\u00a0DKK"));
    EXPECT_EQ(kEnglish.money(-4500, "NOK"), QString::fromUtf8("\u22124,500\u00a0NOK"));
}

TEST(Formats, ValuesThatAreNoNumbersAreNotShownAsNumbers) {
    EXPECT_EQ(kEnglish.number(std::numeric_limits<double>::quiet_NaN(), 1), QString::fromUtf8("–"));
}

}  // namespace
}  // namespace valor::ui
