// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/amount_unit.h"

#include "tests/support/case_builder.h"

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

std::string unitOf(ClauseTerms terms, const char* field, const char* payer = "hospital") {
    return amountUnit(test::clause("use", std::move(terms), payer), field);
}

TEST(AmountUnit, SaysWhatAnAmountIsPaidFor) {
    EXPECT_EQ(unitOf(FixedFee{test::agreed("5"), 0}, "amount"), "$");
    EXPECT_EQ(unitOf(Subscription{test::agreed("5"), ""}, "amount"), "$/month");
    EXPECT_EQ(unitOf(Subscription{test::agreed("5"), "inhabitants"}, "amount"), "$/month/inhabitant");
    EXPECT_EQ(unitOf(Subscription{test::agreed("5"), "active_algorithms"}, "amount"), "$/month/algorithm");
    EXPECT_EQ(unitOf(PerUnit{test::agreed("5"), "billable_studies"}, "price"), "$/exam");
    EXPECT_EQ(unitOf(MarginalTiers{"billable_calls", {}, TierWindow::Month, false}, "price"), "$/call");
    EXPECT_EQ(unitOf(TwoPartTariff{test::agreed("5"), test::agreed("1"), "processed"}, "amount"), "$/month");
    EXPECT_EQ(unitOf(TwoPartTariff{test::agreed("5"), test::agreed("1"), "processed"}, "price"), "$/case");
    EXPECT_EQ(unitOf(Capitation{test::agreed("5"), "inhabitants"}, "amount"), "$/inhabitant/yr");
    EXPECT_EQ(unitOf(SpendCap{test::agreed("5"), TierWindow::Month, false}, "amount"), "$/month");
    EXPECT_EQ(unitOf(SpendCap{test::agreed("5"), TierWindow::Term, false}, "amount"), "$");
}

/// Where every site is a buyer of its own, each pays what is not counted.
TEST(AmountUnit, EverySiteThatPaysPaysALumpSum) {
    EXPECT_EQ(unitOf(FixedFee{test::agreed("5"), 0}, "amount", "site/it"), "$/site");
    EXPECT_EQ(unitOf(Subscription{test::agreed("5"), ""}, "amount", "site/it"), "$/month/site");
    EXPECT_EQ(unitOf(PerUnit{test::agreed("5"), "processed"}, "price", "site/it"), "$/case");
}

}  // namespace
}  // namespace valor::ui
