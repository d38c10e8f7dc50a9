// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/number_entry.h"

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

struct Entry {
    const char* text;
    NumberKind kind;
    double value;
    NumberProblem problem = NumberProblem::None;
};

class ReadNumber : public testing::TestWithParam<Entry> {};

TEST_P(ReadNumber, GivesTheValueOrTheProblem) {
    const NumberEntry read = readNumber(QString::fromUtf8(GetParam().text), GetParam().kind, "DKK per exam");
    EXPECT_EQ(read.problem, GetParam().problem);
    if (GetParam().problem == NumberProblem::None) {
        ASSERT_TRUE(read.value);
        EXPECT_DOUBLE_EQ(*read.value, GetParam().value);
    } else {
        EXPECT_FALSE(read.value);
    }
}

constexpr auto kInteger = NumberKind::Integer;
constexpr auto kDecimal = NumberKind::Decimal;

INSTANTIATE_TEST_SUITE_P(EitherMark, ReadNumber,
                         testing::Values(Entry{"0.062", kDecimal, 0.062}, Entry{"0,062", kDecimal, 0.062},
                                         Entry{"3,5", kDecimal, 3.5}, Entry{"3.5", kDecimal, 3.5},
                                         Entry{"-3.25", kDecimal, -3.25}, Entry{"\u22123,25", kDecimal, -3.25},
                                         Entry{"12.3", kDecimal, 12.3}, Entry{"1234.5", kDecimal, 1234.5},
                                         Entry{"3.5000", kDecimal, 3.5}, Entry{"42", kDecimal, 42},
                                         Entry{"+7", kDecimal, 7}, Entry{".5", kDecimal, 0.5}));

INSTANTIATE_TEST_SUITE_P(NeverAFactorOfTen, ReadNumber,
                         testing::Values(Entry{"3.500", kDecimal, 0, NumberProblem::Ambiguous},
                                         Entry{"3,500", kDecimal, 0, NumberProblem::Ambiguous},
                                         Entry{"-12.345", kDecimal, 0, NumberProblem::Ambiguous},
                                         Entry{"1.234,5", kDecimal, 0, NumberProblem::GroupedMarks},
                                         Entry{"1.234.567", kDecimal, 0, NumberProblem::GroupedMarks},
                                         Entry{"12.34", kInteger, 0, NumberProblem::BadGroups},
                                         Entry{"1.2345", kInteger, 0, NumberProblem::BadGroups},
                                         Entry{"0.062", kInteger, 0, NumberProblem::BadGroups},
                                         Entry{"1.234,567", kInteger, 0, NumberProblem::BadGroups}));

INSTANTIATE_TEST_SUITE_P(Groups, ReadNumber,
                         testing::Values(Entry{"42.000", kInteger, 42000}, Entry{"42,000", kInteger, 42000},
                                         Entry{"1.234.567", kInteger, 1234567}, Entry{"42 000", kInteger, 42000},
                                         Entry{"42\u00a0000", kDecimal, 42000},
                                         Entry{"42\u202f000,5", kDecimal, 42000.5},
                                         Entry{"1 234,500", kDecimal, 1234.5},
                                         Entry{"4 2000", kDecimal, 0, NumberProblem::BadGroups}));

INSTANTIATE_TEST_SUITE_P(OtherText, ReadNumber,
                         testing::Values(Entry{"", kDecimal, 0, NumberProblem::Empty},
                                         Entry{"  ", kDecimal, 0, NumberProblem::Empty},
                                         Entry{"abc", kDecimal, 0, NumberProblem::NotANumber},
                                         Entry{"1e3", kDecimal, 0, NumberProblem::NotANumber},
                                         Entry{"3.", kDecimal, 0, NumberProblem::NotANumber},
                                         Entry{"--3", kDecimal, 0, NumberProblem::NotANumber},
                                         Entry{"nan", kDecimal, 0, NumberProblem::NotANumber},
                                         Entry{"inf", kDecimal, 0, NumberProblem::NotANumber},
                                         Entry{"=1+1", kDecimal, 0, NumberProblem::NotANumber},
                                         Entry{"34 DKK per exam", kDecimal, 34}));

TEST(ReadNumberUnit, MayBeWrittenInFullInPartOrNotAtAll) {
    for (const char* text : {"14,5 min./us.", "14,5 min.", "14,5 min", "14,5min", "14,5"}) {
        const NumberEntry read = readNumber(text, NumberKind::Decimal, "min./us.");
        ASSERT_TRUE(read.value) << text;
        EXPECT_DOUBLE_EQ(*read.value, 14.5);
    }
    for (const char* other : {"14,5 timer", "0,5 h", "5 %", "12.000 kr."})
        EXPECT_EQ(readNumber(other, NumberKind::Decimal, "min.").problem, NumberProblem::OtherUnit) << other;
}

TEST(ReadNumberPercent, TakesTheSignAlone) {
    const NumberEntry read = readNumber("6,2 %", NumberKind::Decimal, "% per year");
    ASSERT_TRUE(read.value);
    EXPECT_DOUBLE_EQ(*read.value, 6.2);
}

NumberEntry readIn(const char* text, QChar decimal) {
    return readNumber(text, kDecimal, {}, decimal);
}

TEST(ReadNumberInItsForm, TakesTheGroupMarkOfTheForm) {
    EXPECT_DOUBLE_EQ(readIn("1.234,5", ',').value.value(), 1234.5);
    EXPECT_DOUBLE_EQ(readIn("-12.345.678,25", ',').value.value(), -12345678.25);
    EXPECT_DOUBLE_EQ(readIn("1.234.567", ',').value.value(), 1234567);
    EXPECT_DOUBLE_EQ(readIn("1,234.5", '.').value.value(), 1234.5);
    EXPECT_DOUBLE_EQ(readIn("0.062", ',').value.value(), 0.062);
    EXPECT_DOUBLE_EQ(readIn("3.5", ',').value.value(), 3.5);
}

TEST(ReadNumberInItsForm, AnAmountIsReadAsTheWindowWritesIt) {
    const auto amount = [](const char* text, QChar decimal) {
        return readNumber(text, NumberKind::Amount, {}, decimal);
    };
    EXPECT_DOUBLE_EQ(amount("20.000", ',').value.value(), 20000);
    EXPECT_DOUBLE_EQ(amount("-1.250", ',').value.value(), -1250);
    EXPECT_DOUBLE_EQ(amount("20,000", '.').value.value(), 20000);
    EXPECT_DOUBLE_EQ(amount("20.000,5", ',').value.value(), 20000.5);
    EXPECT_DOUBLE_EQ(amount("12,5", ',').value.value(), 12.5);
    EXPECT_EQ(amount("20,000", ',').problem, NumberProblem::Ambiguous) << "the decimal mark of the form";
    EXPECT_EQ(amount("20.000", '.').problem, NumberProblem::Ambiguous);
}

TEST(ReadNumberInItsForm, BothMeaningsCanBeChosenFrom) {
    const auto meant = meaningsOf("20,000 kr.", "kr.");
    ASSERT_TRUE(meant);
    EXPECT_DOUBLE_EQ(meant->grouped, 20000);
    EXPECT_DOUBLE_EQ(meant->decimal, 20);
    EXPECT_FALSE(meaningsOf("20.5", {}));
    EXPECT_FALSE(meaningsOf("abc", {}));
}

TEST(KindOfUnit, MoneyAndCountsAreAmounts) {
    for (const char* unit : {"$", "$/case", "DKK", "NOK/month", "case/yr", "case/100k/yr", "inhabitant", "exam/month",
                             "$/site/yr", "NOK/FTE/yr"})
        EXPECT_EQ(kindOfUnit(unit), NumberKind::Amount) << unit;
    for (const char* unit : {"", "share", "min/case", "1/yr", "QALY/case", "%/yr", "month", "$/min", "DKK/inhabitant",
                             "case/inhabitant/yr", "patient/case"})
        EXPECT_EQ(kindOfUnit(unit), NumberKind::Decimal) << unit;
}

TEST(ReadNumberInItsForm, NeverGuesses) {
    EXPECT_EQ(readIn("1.234,5", '.').problem, NumberProblem::GroupedMarks);
    EXPECT_EQ(readIn("1,234.5", ',').problem, NumberProblem::GroupedMarks);
    EXPECT_EQ(readIn("1.234", ',').problem, NumberProblem::Ambiguous);
    EXPECT_EQ(readIn("1,234", ',').problem, NumberProblem::Ambiguous);
    EXPECT_EQ(readIn("12.34,5", ',').problem, NumberProblem::GroupedMarks);
    EXPECT_EQ(readIn("1234.567,8", ',').problem, NumberProblem::GroupedMarks);
    EXPECT_EQ(readIn("0.123.456", ',').problem, NumberProblem::GroupedMarks);
}

}  // namespace
}  // namespace valor::ui
