// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/units/exact_number.h"

#include <limits>

#include <gtest/gtest.h>

namespace valor {
namespace {

using N = ExactNumber;

TEST(ExactNumber, ReadsAndWritesDecimals) {
    for (const char* text : {"0", "1", "-1", "12.5", "-0.01", "999999999999999999", "0.000000000001"})
        EXPECT_EQ(N::parse(text)->text(), text);
    EXPECT_EQ(N::parse("1.50")->text(), "1.5");
    EXPECT_EQ(N::fraction(1, 3).text(), "0.333333333333");
}

TEST(ExactNumber, RefusesWhatIsNoDecimal) {
    for (const char* text : {"", "-", ".", "1.", ".5", "1,5", "1e3", "+1", " 1", "1 ", "0x1", "1.2.3", "--1", "nan",
                             "1234567890123456789", "0.1234567890123"})
        EXPECT_EQ(N::parse(text).error().code, ErrorCode::NumberMalformed) << text;
}

TEST(ExactNumber, RoundsHalfAwayFromZero) {
    EXPECT_EQ(N::parse("2.345")->roundedTo(2).value(), 235);
    EXPECT_EQ(N::parse("-2.345")->roundedTo(2).value(), -235);
    EXPECT_EQ(N::parse("2.3449")->roundedTo(2).value(), 234);
    EXPECT_EQ(N::fraction(1, 3).roundedTo(0).value(), 0);
    EXPECT_EQ(N::fraction(-1, 2).roundedTo(0).value(), -1);
}

TEST(ExactNumber, OverflowIsRememberedNotWrapped) {
    const N large = N(std::numeric_limits<std::int64_t>::max());
    N product = large;
    for (int i = 0; i < 3; ++i) product = product * large;
    EXPECT_FALSE(product.isValid());
    EXPECT_FALSE((product + N(1)).isValid());
    EXPECT_FALSE((N(1) / N(0)).isValid());
    EXPECT_EQ(product.roundedTo(2).error().code, ErrorCode::NumberTooLarge);
    EXPECT_FALSE(product < N(1));
    EXPECT_FALSE(product == product);
    EXPECT_FALSE(min(product, N(1)).isValid());
    EXPECT_FALSE(min(N(1), product).isValid());
    EXPECT_FALSE(max(product, N(0)).isValid());
    EXPECT_FALSE(max(N(0), product).isValid());
}

TEST(ExactNumber, CarriedKeepsTwelveDecimalsOfAnyFraction) {
    const auto large = [](ExactNumber::Integer numerator) {  // of 3·10^29, without room for twelve digits more
        ExactNumber::Integer scale = 1;
        for (int i = 0; i < 29; ++i) scale *= 10;
        return ExactNumber::fraction(numerator * 100'000 * scale + 1, 3 * scale);
    };
    EXPECT_EQ(carried(large(1)).text(), "33333.333333333333");
    EXPECT_EQ(carried(large(2)).text(), "66666.666666666667");
    EXPECT_EQ(carried(large(-1)).text(), "-33333.333333333333");
    EXPECT_EQ(carried(ExactNumber::fraction(1, 8)), ExactNumber::fraction(1, 8));
}

TEST(ExactNumber, PutsADoubleOnTheGrid) {
    EXPECT_EQ(N::onGrid(0.1 + 0.2, 2), *N::parse("0.3"));
    EXPECT_EQ(N::onGrid(-17.005, 1), *N::parse("-17"));
    EXPECT_FALSE(N::onGrid(std::numeric_limits<double>::quiet_NaN(), 2).isValid());
    EXPECT_FALSE(N::onGrid(1e300, 2).isValid());
}

}  // namespace
}  // namespace valor
