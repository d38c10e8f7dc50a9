// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/number_format.h"

#include <cmath>
#include <limits>

#include "core/report/money_cell.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

const NumberStyle kEnglish = numberStyle(Language::English);
const NumberStyle kDanish = numberStyle(Language::Danish);
const NumberStyle kBokmal = numberStyle(Language::Bokmal);

/// No-break spaces made visible.
std::string shown(std::string text) {
    for (auto at = text.find("\u00A0"); at != std::string::npos; at = text.find("\u00A0")) text.replace(at, 2, "_");
    return text;
}

TEST(FormatNumber, GroupsAndMarksFollowTheLanguage) {
    EXPECT_EQ(formatNumber(1234567.891, 2, kEnglish), "1,234,567.89");
    EXPECT_EQ(formatNumber(1234567.891, 2, kDanish), "1.234.567,89");
    EXPECT_EQ(shown(formatNumber(1234567.891, 2, kBokmal)), "1_234_567,89");
    EXPECT_EQ(formatNumber(999, 0, kEnglish), "999");
    EXPECT_EQ(formatNumber(1000, 0, kEnglish), "1,000");
}

TEST(FormatNumber, MinusIsTheMinusSign) {
    EXPECT_EQ(formatNumber(-4.25, 2, kDanish), "\u22124,25");
    EXPECT_EQ(formatNumber(-1234, 0, kEnglish), "\u22121,234");
}

TEST(FormatNumber, NothingIsNeverNegative) {
    EXPECT_EQ(formatNumber(-0.004, 2, kEnglish), "0.00");
    EXPECT_EQ(formatNumber(-0.0, 0, kEnglish), "0");
}

TEST(FormatNumber, RoundsUpOverTheGroup) {
    EXPECT_EQ(formatNumber(999.96, 1, kEnglish), "1,000.0");
}

TEST(FormatNumber, LimitsHaveSigns) {
    constexpr double inf = std::numeric_limits<double>::infinity();
    EXPECT_EQ(formatNumber(inf, 1, kEnglish), "∞");
    EXPECT_EQ(formatNumber(-inf, 1, kEnglish), "\u2212∞");
    EXPECT_EQ(formatNumber(std::nan(""), 1, kEnglish), "–");
    EXPECT_EQ(formatNumber(1e300, 0, kEnglish).size(), 301U + 100U);
}

TEST(FormatSignificant, KeepsWhatMatters) {
    EXPECT_EQ(formatSignificant(0.0123456, 3, kEnglish), "0.0123");
    EXPECT_EQ(formatSignificant(1234.5, 5, kDanish), "1.234,5");
    EXPECT_EQ(formatSignificant(1234567, 3, kEnglish), "1,234,567");
    EXPECT_EQ(formatSignificant(0.5, 6, kEnglish), "0.5");
    EXPECT_EQ(formatSignificant(-3, 6, kEnglish), "\u22123");
    EXPECT_EQ(formatSignificant(0, 6, kEnglish), "0");
    EXPECT_EQ(formatSignificant(100, 6, kEnglish), "100");
}

TEST(MoneyFormatFor, UnitFollowsTheSize) {
    EXPECT_EQ(moneyFormatFor(9'999).scale, MoneyScale::One);
    EXPECT_EQ(moneyFormatFor(-10'000).scale, MoneyScale::Thousand);
    EXPECT_EQ(moneyFormatFor(1e6).scale, MoneyScale::Million);
    EXPECT_EQ(moneyFormatFor(2e9).scale, MoneyScale::Billion);
    EXPECT_EQ(moneyFormatFor(5, 2e6).scale, MoneyScale::Million);
}

TEST(MoneyFormatFor, DigitsFollowTheUncertainty) {
    EXPECT_EQ(moneyFormatFor(31.4e6, 4e6).decimals, 0);
    EXPECT_EQ(moneyFormatFor(31.4e6, 0.4e6).decimals, 1);
    EXPECT_EQ(moneyFormatFor(31.4e6, 40e6).decimals, 0);
    EXPECT_EQ(moneyFormatFor(31.4e6, 1).decimals, 3);
    EXPECT_EQ(moneyFormatFor(31.4e6).decimals, 1);
    EXPECT_EQ(moneyFormatFor(3.14e6).decimals, 2);
    EXPECT_EQ(moneyFormatFor(314e6).decimals, 0);
    EXPECT_EQ(moneyFormatFor(0).decimals, 0);
    EXPECT_EQ(moneyFormatFor(0.5).decimals, 2);
}

TEST(FormatMoney, WordsFollowTheLanguage) {
    EXPECT_EQ(shown(formatMoney(31.2e6, "DKK", kEnglish)), "DKK_31.2_million");
    EXPECT_EQ(shown(formatMoney(31.2e6, "DKK", kDanish)), "31,2_mio._kr.");
    EXPECT_EQ(shown(formatMoney(31.2e6, "NOK", kBokmal)), "31,2_mill._kr");
    EXPECT_EQ(shown(formatMoney(-2.5e9, "DKK", kDanish)), "\u22122,50_mia._kr.");
    EXPECT_EQ(shown(formatMoney(45'200, "NOK", kBokmal)), "45,2_tusen_kr");
    EXPECT_EQ(shown(formatMoney(1234, "DKK", kDanish)), "1.234_kr.");
}

TEST(FormatMoney, ForeignMoneyIsNamedByItsCode) {
    EXPECT_EQ(shown(formatMoney(31.2e6, "NOK", kDanish)), "31,2_mio._NOK");
    EXPECT_EQ(shown(formatMoney(31.2e6, "DKK", kBokmal)), "31,2_mill._DKK");
}

TEST(FormatMoneyRange, HasOneUnitAndDigitsOfTheWidth) {
    EXPECT_EQ(shown(formatMoneyRange(-4.1e6, 31.2e6, "DKK", kEnglish)), "DKK_\u22124 and 31_million");
    EXPECT_EQ(shown(formatMoneyRange(-4.1e6, 31.2e6, "DKK", kDanish)), "\u22124 og 31_mio._kr.");
    EXPECT_EQ(shown(formatMoneyRange(0.4e6, 1.2e6, "NOK", kBokmal)), "0,40 og 1,20_mill._kr");
}

TEST(FormatMoneyRange, AnEndThatIsNotNoughtKeepsItsSign) {
    EXPECT_EQ(shown(formatMoneyRange(-0.3, 40, "DKK", kEnglish)), "DKK_\u22120.3 and 40");
    EXPECT_EQ(shown(formatMoneyRange(-310e3, 31.2e6, "DKK", kDanish)), "\u22120,3 og 31_mio._kr.");
    EXPECT_EQ(shown(formatMoneyRange(-1e-9, 40, "DKK", kEnglish)), "DKK_0 and 40");  // rounding
}

TEST(FormatMoneyRange, APointHasThreeDigits) {
    EXPECT_EQ(shown(formatMoneyRange(34839.0, 34839.0 + 1e-9, "DKK", kEnglish)), "DKK_34.8 and 34.8_thousand");
}

TEST(MoneyUnit, HeadsAColumn) {
    EXPECT_EQ(shown(moneyUnit("DKK", kEnglish, MoneyScale::Million)), "DKK_million");
    EXPECT_EQ(shown(moneyUnit("DKK", kDanish, MoneyScale::Million)), "mio._kr.");
    EXPECT_EQ(shown(moneyUnit("NOK", kBokmal, MoneyScale::Million)), "mill._kr");
    EXPECT_EQ(shown(moneyUnit("EUR", kDanish, MoneyScale::One)), "EUR");
}

TEST(FormatShare, NeverClaimsCertaintyItHasNot) {
    EXPECT_EQ(shown(formatShare(0.871, kEnglish)), "87_%");
    EXPECT_EQ(shown(formatShare(0.8714, kDanish, 1)), "87,1_%");
    EXPECT_EQ(shown(formatShare(0.001, kEnglish)), "<1_%");
    EXPECT_EQ(shown(formatShare(0.999, kEnglish)), ">99_%");
    EXPECT_EQ(shown(formatShare(0.9999, kEnglish, 1)), ">99.9_%");
    EXPECT_EQ(shown(formatShare(0, kEnglish)), "0_%");
    EXPECT_EQ(shown(formatShare(1, kEnglish)), "100_%");
    EXPECT_EQ(shown(formatShare(0.995, kEnglish)), ">99_%") << "not all";
}

TEST(FormatFutures, CountsOutOfHundred) {
    EXPECT_EQ(formatFutures(0.871, kEnglish), "87");
    EXPECT_EQ(formatFutures(0.0001, kEnglish), "<1");
    EXPECT_EQ(formatFutures(0.9999, kEnglish), ">99");
    EXPECT_EQ(formatFutures(0.995, kEnglish), ">99") << "not all";
    EXPECT_EQ(formatFutures(1, kEnglish), "100");
    EXPECT_EQ(formatFutures(0, kEnglish), "0");
}

TEST(MoneyCell, ASmallLossKeepsItsSign) {
    const NumberStyle style = numberStyle(Language::Danish);
    const MoneyFormat millions{MoneyScale::Million, 1};
    EXPECT_EQ(formatMoneyCell(1'540'000, style, millions), "1,5");
    EXPECT_EQ(formatMoneyCell(-40'000, style, millions), "\u22120,04");
    EXPECT_EQ(formatMoneyCell(-340, style, millions), "\u22120,0003");
    EXPECT_EQ(formatMoneyCell(0, style, millions), "0,0");
    EXPECT_EQ(formatMoneyCell(-1e-3, style, millions), "0,0") << "nothing but rounding";
}

TEST(MoneyCell, ARowHasTheDecimalsOfItsSmallestAmount) {
    const NumberStyle style = numberStyle(Language::English);
    const MoneyFormat millions{MoneyScale::Million, 1};
    EXPECT_EQ(formatOfRow({1'540'000, 0, 340'000}, style, millions).decimals, 1);
    EXPECT_EQ(formatOfRow({1'540'000, -40'000}, style, millions).decimals, 2);
    EXPECT_EQ(formatOfRow({1e-3, 1'540'000}, style, millions).decimals, 1) << "nothing but rounding";
}

TEST(DecimalsToTell, AnIntervalHasTwoEnds) {
    const NumberStyle style = numberStyle(Language::English);
    EXPECT_EQ(decimalsToTell(0.861, 0.877, 1, style), 1);
    EXPECT_EQ(decimalsToTell(0.57212, 0.57238, 1, style), 2);
    EXPECT_EQ(decimalsToTell(0.572, 0.572, 1, style), 1);
    EXPECT_EQ(decimalsToTell(0.5720001, 0.5720002, 1, style), 3);
}

TEST(ErrorNumber, IsOneDigitFinerAndNeverNoughtUnlessItIs) {
    const NumberStyle style = numberStyle(Language::English);
    const MoneyFormat millions{MoneyScale::Million, 1};
    EXPECT_EQ(formatErrorNumber(12'300, style, millions), "0.01");
    EXPECT_EQ(formatErrorNumber(340, style, millions), "0.0003");
    EXPECT_EQ(formatErrorNumber(0, style, millions), "0.00");
}

}  // namespace
}  // namespace valor
