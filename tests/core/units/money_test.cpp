// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/money.h"

#include "core/error/expects.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

const Currency kKrone = *Currency::make("DKK");
const Currency kNorwegian = *Currency::make("NOK");

TEST(Currency, KnowsOnlyItsList) {
    EXPECT_EQ(Currency::make("XYZ").error().code, ErrorCode::CurrencyUnknown);
    EXPECT_EQ(Currency::make("dkk").error().code, ErrorCode::CurrencyUnknown);
    EXPECT_EQ(kKrone.code(), "DKK");
}

TEST(Money, WritesMinorUnits) {
    EXPECT_EQ(Money(123450, kKrone).text(), "1234.50 DKK");
    EXPECT_EQ(Money(-5, kKrone).text(), "-0.05 DKK");
}

TEST(Money, UnlikeCurrenciesAreNotAdded) {
    EXPECT_THROW(static_cast<void>(Money(1, kKrone) + Money(1, kNorwegian)), ContractViolation);
}

TEST(Money, SplitAddsBackExactly) {
    for (const std::int64_t amount : {100LL, -100LL, 7LL, 0LL, 1'000'000'007LL}) {
        Money sum(0, kKrone);
        for (const Money part : Money(amount, kKrone).split(12)) {
            sum = sum + part;
            EXPECT_LE(std::abs(part.minorUnits() - amount / 12), 1);
        }
        EXPECT_EQ(sum, Money(amount, kKrone));
    }
}

TEST(Money, RoundsTheExactAmount) {
    EXPECT_EQ(Money::rounded(ExactNumber::fraction(2, 3), kKrone)->minorUnits(), 67);
    EXPECT_EQ(Money::rounded(ExactNumber::fraction(1, 0), kKrone).error().code, ErrorCode::NumberTooLarge);
}

TEST(Balance, KeepsCurrenciesApart) {
    Balance balance;
    balance += Money(100, kKrone);
    balance += Money(50, kNorwegian);
    balance += Money(-100, kKrone);
    EXPECT_EQ(balance.in(kKrone).minorUnits(), 0);
    EXPECT_EQ(balance.in(kNorwegian).minorUnits(), 50);
    EXPECT_FALSE(balance.isZero());
}

}  // namespace
}  // namespace valor
