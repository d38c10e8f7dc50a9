// SPDX-License-Identifier: GPL-3.0-or-later
// What a clause counts of those that stand before and after it in a month, and which clauses cannot be applied.
#include "tests/core/contract/every_kind.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

using namespace test;

/// 1 000 a month by use, at 60 % off for half a year, and 1 000 a month for 5 000 inhabitants: 24 000 a year at list,
/// 20 400 net.
ContractBuilder discountedAndFixed(int months = 12) {
    ContractBuilder contract(months);
    contract.cells_.push_back({SiteId("north"), NeedId("chest"), ToolId("reader"), PartyId("region")});
    contract.with("use", Subscription{agreed("1000"), "active_algorithms"});
    contract.with("all", Capitation{agreed("2.40")});
    contract.with("new", OnboardingDiscount{{{"0", "0.6"}, {"6", "0"}}, false, false});
    for (int month = 0; month < months; ++month) {
        const YearMonth when = contract.contract().start.plusMonths(month);
        contract.facts_.record(SiteId("north"), NeedId("chest"), "active_algorithms", when, ExactNumber(1));
        contract.facts_.record(SiteId("north"), {}, "inhabitants", when, ExactNumber(5'000));
    }
    return contract;
}

TEST(Order, AMinimumAtListCountsFixedChargesAsTheyStandAndUseBeforeDiscounts) {
    for (const auto& [atList, topUp] : {std::pair{true, "6000"}, {false, "9600"}}) {
        ContractBuilder contract = discountedAndFixed();
        contract.with("min", MinimumCommitment{agreed("30000"), atList});
        EXPECT_EQ(totalOf(contract.lines(), "min"), topUp);
        EXPECT_EQ(total(contract.lines()), atList ? "26400" : "30000");
    }
}

// A tenth of both charges is credited before the minimum: 2 040 of 20 400 as they are paid, net or at list.
TEST(Order, AMinimumAtListCountsEarlyCredits) {
    for (const auto& [atList, topUp] : {std::pair{true, "8040"}, {false, "11640"}}) {
        ContractBuilder contract = discountedAndFixed();
        Clause credit = clause("credit", ServiceCredit{measuredShare("availability"), {{"0", "0.1"}}, "1"}, "region");
        credit.stage = Stage::Fixed;
        contract.with(credit).with("min", MinimumCommitment{agreed("30000"), atList});
        contract.observe("availability", "0.9");
        EXPECT_EQ(totalOf(contract.lines(), "min"), topUp);
    }
}

// 12 000 a year; the rebate is 2·(0.90 − 0.86) of it, and the losses are 12 000 a year.
ContractBuilder rebateAndLosses(const std::string& lossShare) {
    ContractBuilder contract(24);
    contract.with("fee", Subscription{agreed("1000"), ""});
    contract.with("rebate", OutcomeRebate{measuredShare("sensitivity"), "0.90", RebateRule::Linear, "2", "1"});
    SharedSavings savings;
    savings.share = "0.5";
    savings.lossShare = lossShare;
    contract.with("savings", savings);
    for (const std::size_t own : {1U, 2U}) contract.contract_.clauses[own].exclusiveGroup = "outcome";
    contract.observe("baseline_cost", "1000").observe("actual_cost", "2000");
    for (int month = 0; month < 24; ++month) contract.observeShare(month, "sensitivity", 172, 200);
    return contract;
}

TEST(Order, SharedLossesCompeteWithDeductionsOfTheSameYear) {
    const auto larger = rebateAndLosses("0.3").lines(), smaller = rebateAndLosses("0.05").lines();
    EXPECT_EQ(totalOf(larger, "savings"), "-7200");  // 3 600 a year, above the rebate of 960
    EXPECT_EQ(totalOf(larger, "rebate"), "0");
    EXPECT_EQ(totalOf(smaller, "savings"), "0");  // 600 a year
    EXPECT_EQ(totalOf(smaller, "rebate"), "-1920");
    const ContractBuilder contract = rebateAndLosses("0.3");
    EXPECT_EQ(totalIn(larger, contract.contract(), 0, 12), "8400");
}

// At most 600 a year are at risk for performance; what was given back is not at risk.
TEST(Order, WhatIsGivenBackIsNotAtRisk) {
    for (const auto& [lossShare, back] : {std::pair{"0.3", "0"}, {"0.05", "720"}}) {
        ContractBuilder contract = rebateAndLosses(lossShare);
        contract.with("risk", AmountAtRisk{"0.05"});
        EXPECT_EQ(totalOf(contract.lines(), "risk"), back) << lossShare;
    }
}

std::string broken(const std::string& measure, const std::string& threshold) {
    ContractBuilder contract = contractOfKind(ClauseKind::FixedFee, "region");
    contract.with("break", Termination{6, {"0", {}, false}, "1", false, {measure, {}, "1"}, threshold});
    return total(contract.lines(), [](const InvoiceLine& line) { return line.clause.text() == "break"; });
}

TEST(Order, ABreakOnAConditionNeedsAMeasureAndAThreshold) {
    EXPECT_EQ(broken("", "0.5"), "clause.invalid reason=threshold_without_measure at clauses/break/metric");
    EXPECT_EQ(broken("sensitivity", ""), "clause.invalid reason=measure_without_threshold at clauses/break/threshold");
    for (const char* outside : {"-0.01", "1.01", "90"})
        EXPECT_EQ(broken("sensitivity", outside),
                  "clause.invalid reason=threshold_no_share at clauses/break/threshold");
    for (const char* inside : {"0", "0.9", "1"}) EXPECT_EQ(broken("sensitivity", inside), "0") << inside;
    EXPECT_EQ(broken("", ""), "0");
}

TEST(Order, AGuaranteedVolumeOnAConditionNeedsBothAsWell) {
    for (const auto& [measure, threshold] : {std::pair{"", "0.8"}, {"sensitivity", ""}}) {
        ContractBuilder contract = contractOfKind(ClauseKind::FixedFee, "region");
        contract.with("volume", VolumeGuarantee{agreed("1"), "9", "processed", measuredShare(measure), threshold});
        EXPECT_TRUE(total(contract.lines()).starts_with("clause.invalid reason=")) << measure << threshold;
    }
}

TEST(Order, AContractHasOneIndexation) {
    ContractBuilder contract = contractOfKind(ClauseKind::Indexation, "region");
    contract.with("again", Indexation{});
    EXPECT_EQ(total(contract.lines()), "clause.invalid reason=second_indexation at clauses/again/kind");
}

// The lower of two maxima ends the framework, in whatever order they are listed.
TEST(Order, TheMaximumThatIsReachedFirstEndsTheContract) {
    for (const auto& [first, second] : {std::pair{"2500", "900000"}, {"900000", "2500"}}) {
        ContractBuilder contract(12);
        contract.with("fee", Subscription{agreed("1000"), ""});
        contract.with("one", FrameworkMaximum{{first, {}, false}}).with("two", FrameworkMaximum{{second, {}, false}});
        EXPECT_EQ(total(contract.lines()), "2500") << first;
    }
}

}  // namespace
}  // namespace valor
