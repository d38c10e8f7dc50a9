// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settlement/settlement_words.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

std::string written(std::int64_t minor, Language language = Language::English) {
    return amountInWords(Money(minor, *Currency::make("DKK")), numberStyle(language));
}

TEST(SettlementWords, AmountsAreExactToTheMinorUnit) {
    EXPECT_EQ(written(71'843'904), "718,439.04");
    EXPECT_EQ(written(71'843'904, Language::Danish), "718.439,04");
    EXPECT_EQ(written(0), "0.00");
    EXPECT_EQ(written(5), "0.05");
    EXPECT_EQ(written(-5), "\u22120.05");
    EXPECT_EQ(written(-123'450), "\u22121,234.50");
}

/// The difference of two settlements, each as large as one may be: a double no longer holds its minor unit.
TEST(SettlementWords, LargeDifferencesKeepTheirMinorUnit) {
    EXPECT_EQ(written(2 * kMostSettled * 100 - 1), "179,999,999,999,999.99");
    EXPECT_EQ(written(1 - 2 * kMostSettled * 100), "\u2212179,999,999,999,999.99");
}

TEST(SettlementWords, QuantitiesAreWrittenInFull) {
    EXPECT_EQ(quantityInWords(ExactNumber::fraction(10'005, 10), numberStyle(Language::Bokmal)), "1\u00A0000,5");
    EXPECT_EQ(quantityInWords(ExactNumber(1), numberStyle(Language::English)), "1");
}

}  // namespace
}  // namespace valor
