// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/discounting.h"

#include <cmath>

#include "tests/support/case_builder.h"

#include <gtest/gtest.h>

namespace valor::test {
namespace {

TEST(DiscountFactors, CompoundOverTheRatesOfTheYears) {
    const std::vector<double> rates{0.04, 0.03, 0.03};
    const auto monthly = discountFactors(rates, DiscountTiming::Monthly, 24);
    EXPECT_EQ(monthly[0], 1);
    EXPECT_NEAR(monthly[6], std::pow(1.04, -0.5), 1e-15);
    EXPECT_NEAR(monthly[18], 1 / 1.04 * std::pow(1.03, -0.5), 1e-15);
    const auto middle = discountFactors(rates, DiscountTiming::MidYear, 24);
    EXPECT_NEAR(middle[0], std::pow(1.04, -0.5), 1e-15);
    EXPECT_EQ(middle[0], middle[11]);
    const auto end = discountFactors(rates, DiscountTiming::EndYear, 24);
    EXPECT_NEAR(end[12], 1 / 1.04 / 1.03, 1e-15);
}

TEST(DiscountRates, HoldFromTheirYearOnInAnyUnit) {
    const Case input = CaseBuilder()
                           .with(fixed("early", "%/yr", 4))
                           .with(fixed("late", "1/yr", 0.03))
                           .change([](Case& c) {
                               c.scenarios.front().discount = {{0, ParameterId("early")}, {3, ParameterId("late")}};
                           })
                           .build();
    const auto rates = discountRates(input, input.scenarios.front(), 4);
    ASSERT_EQ(rates.size(), 4U);
    EXPECT_NEAR(rates[0], 0.04, 1e-15);
    EXPECT_NEAR(rates[1], 0.04, 1e-15);
    EXPECT_NEAR(rates[2], 0.03, 1e-15);
    EXPECT_NEAR(rates[3], 0.03, 1e-15);
}

TEST(DiscountRates, NoStepIsNoDiscount) {
    const Case input = CaseBuilder().change([](Case& c) { c.scenarios.front().discount.clear(); }).build();
    EXPECT_EQ(discountRates(input, input.scenarios.front(), 2), (std::vector<double>{0, 0}));
}

}  // namespace
}  // namespace valor::test
