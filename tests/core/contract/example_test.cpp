// SPDX-License-Identifier: GPL-3.0-or-later
// Observations on which every clause of a contract can be followed.
#include "core/contract/example.h"

#include <algorithm>

#include "core/contract/settlement.h"
#include "tests/core/contract/every_kind.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

using namespace test;

/// A guarantee, a service credit and a bonus whose malus and bonus cancel at six tenths of the way.
Contract promising(RebateRule rule) {
    ContractBuilder contract(24);
    contract.with("use", PerUnit{agreed("20"), "processed"});
    OutcomeRebate rebate{measuredShare("audited_positives_true"), "0.85", rule, "1", "0.25"};
    contract.with("promise", rebate);
    ServiceCredit credit;
    credit.steps = {{"0", "0.10"}, {"0.98", "0.05"}, {"0.995", "0"}};
    contract.with("credit", credit);
    contract.with("bonus", PerformanceBonus{{{measuredShare("specificity"), "0.50", "0.60", "1"}}, "0.06", "0.04"});
    return contract.contract();
}

/// Everything is as good as can be.
std::optional<Observation> perfect(std::string_view measure, const SiteId&, const NeedId&, YearMonth) {
    if (measure == "processed") return Observation{ExactNumber(1000), {}, {}};
    return observedShare(1);
}

bool acts(const std::vector<InvoiceLine>& lines, const char* clause, int year) {
    return std::ranges::any_of(lines, [&](const InvoiceLine& line) {
        return line.clause.text() == clause && line.month.monthsSince(YearMonth(2027, 1)) / 12 == year;
    });
}

TEST(Example, EveryGuaranteeCreditAndBonusActsInTheYearThatIsShown) {
    for (const RebateRule rule :
         {RebateRule::Step, RebateRule::Linear, RebateRule::UpperLimit, RebateRule::Posterior}) {
        const Contract contract = promising(rule);
        const auto shown = exampleOf(contract, {}, perfect, Performance::EachClauseActs);
        ASSERT_TRUE(shown);
        const auto lines = settle(contract, shown->cells, shown->facts);
        ASSERT_TRUE(lines);
        const int year = fullestYear(*shown, contract.months);
        for (const char* clause : {"promise", "credit", "bonus"}) EXPECT_TRUE(acts(*lines, clause, year)) << clause;
        EXPECT_EQ(std::ranges::count(shown->madeUp, "processed"), 0) << "expected";
        EXPECT_EQ(shown->madeUp.size(), 3U);
    }
}

TEST(Example, ACreditActsInAContractOfAMonthAsWell) {
    for (const int months : {1, 2, 3}) {
        ContractBuilder builder(months);
        ServiceCredit credit;
        credit.steps = {{"0", "0.5"}, {"0.99", "0"}};
        builder.with("use", PerUnit{agreed("20"), "processed"}).with("credit", credit);
        const auto shown = exampleOf(builder.contract(), {}, perfect, Performance::EachClauseActs);
        ASSERT_TRUE(shown);
        const auto lines = settle(builder.contract(), shown->cells, shown->facts);
        ASSERT_TRUE(lines);
        EXPECT_TRUE(acts(*lines, "credit", 0)) << months;
    }
}

TEST(Example, WhatIsExpectedIsNotChangedWhereNothingHasToAct) {
    const Contract contract = promising(RebateRule::Linear);
    const auto expected = exampleOf(contract, {}, perfect);
    ASSERT_TRUE(expected);
    EXPECT_TRUE(expected->madeUp.empty());
    const auto lines = settle(contract, expected->cells, expected->facts);
    ASSERT_TRUE(lines);
    EXPECT_FALSE(acts(*lines, "promise", 0));
    EXPECT_FALSE(acts(*lines, "credit", 0));
}

/// The money comes back below 0.75, the guarantee is 0.80: the contract goes on, and the guarantee is missed.
TEST(Example, AMissedGuaranteePassesTheTestThatEndsTheContract) {
    ContractBuilder builder(24);
    builder.with("use", PerUnit{agreed("20"), "processed"});
    builder.with("promise", OutcomeRebate{measuredShare("sensitivity"), "0.80", RebateRule::Linear, "1", "0.25"});
    builder.with("back", MoneyBack{measuredShare("sensitivity"), "0.75", 5, "1"});
    const auto shown = exampleOf(builder.contract(), {});
    ASSERT_TRUE(shown);
    const auto lines = settle(builder.contract(), shown->cells, shown->facts);
    ASSERT_TRUE(lines);
    EXPECT_TRUE(acts(*lines, "promise", 0));
    EXPECT_TRUE(acts(*lines, "use", 1));
    EXPECT_FALSE(acts(*lines, "back", 0));
}

/// However little the test lies below the guarantee: there is always something between.
TEST(Example, ATestCloseBelowTheGuaranteeIsPassedToo) {
    for (const char* tested : {"0.8999", "0.899", "0.897", "0.89", "0.88", "0.87", "0.85", "0.5"}) {
        ContractBuilder builder(24);
        builder.with("use", PerUnit{agreed("20"), "processed"});
        builder.with("promise", OutcomeRebate{measuredShare("sensitivity"), "0.90", RebateRule::Linear, "1", "0.25"});
        builder.with("back", MoneyBack{measuredShare("sensitivity"), tested, 3, "1"});
        const auto shown = exampleOf(builder.contract(), {});
        ASSERT_TRUE(shown);
        const auto lines = settle(builder.contract(), shown->cells, shown->facts);
        ASSERT_TRUE(lines);
        EXPECT_TRUE(acts(*lines, "promise", 0)) << tested;
        EXPECT_TRUE(acts(*lines, "use", 1)) << tested;
        EXPECT_FALSE(acts(*lines, "back", 0)) << tested;
    }
}

/// The text counts on 20 a month: so does the example, and the rule acts on them.
TEST(Example, AGuaranteeIsJudgedOnAsManyAsItCountsOn) {
    for (const RebateRule rule : {RebateRule::Step, RebateRule::Linear, RebateRule::UpperLimit, RebateRule::Posterior})
        for (const TierWindow window : {TierWindow::Month, TierWindow::ContractYear, TierWindow::Term}) {
            ContractBuilder builder(24);
            OutcomeRebate rebate{{"audited_positives_true", {}, "20"}, "0.9", rule, "1", "0.25"};
            rebate.window = window;
            builder.with("use", PerUnit{agreed("20"), "processed"}).with("promise", rebate);
            const auto shown = exampleOf(builder.contract(), {}, perfect, Performance::EachClauseActs);
            ASSERT_TRUE(shown);
            const auto audited = std::ranges::find(shown->listed, "audited_positives_true", &ExampleFact::measure);
            ASSERT_NE(audited, shown->listed.end());
            EXPECT_EQ(audited->observed.denominator, ExactNumber(20));
            EXPECT_GT(*audited->observed.numerator, ExactNumber(10)) << "missed by a little";
            const auto lines = settle(builder.contract(), shown->cells, shown->facts);
            ASSERT_TRUE(lines);
            EXPECT_TRUE(acts(*lines, "promise", window == TierWindow::Term ? 1 : 0)) << static_cast<int>(rule);
        }
}

/// Twelve observations, the default of one a month, are no plan of an audit.
TEST(Example, WhereNobodyPlannedAnAuditTwoHundredAreShown) {
    const auto shown = exampleOf(promising(RebateRule::UpperLimit), {}, perfect, Performance::EachClauseActs);
    ASSERT_TRUE(shown);
    const auto audited = std::ranges::find(shown->listed, "audited_positives_true", &ExampleFact::measure);
    EXPECT_EQ(audited->observed.denominator, ExactNumber(200));
}

TEST(Example, BeforeAnythingIsInUseNothingOfItIsObserved) {
    ContractBuilder builder(24);
    builder.with("use", PerUnit{agreed("20"), "processed"}).with("missed", Warranty{agreed("100"), "missed"});
    builder.with("promise", OutcomeRebate{measuredShare("sensitivity"), "0.9", RebateRule::Linear, "1", "0.25"});
    const YearMonth live(2027, 6);
    const Expectation fromJune = [&](std::string_view measure, const SiteId&, const NeedId&,
                                     YearMonth month) -> std::optional<Observation> {
        const bool isLive = month >= live;
        if (measure == "active_algorithms") return Observation{ExactNumber(isLive ? 1 : 0), {}, {}};
        if (measure == "processed") return Observation{ExactNumber(isLive ? 1000 : 0), {}, {}};
        return std::nullopt;
    };
    const auto shown = exampleOf(builder.contract(), {}, fromJune, Performance::EachClauseActs);
    ASSERT_TRUE(shown);
    const int before = live.monthsSince(builder.contract().start);
    for (const ExampleFact& fact : shown->listed) {
        const Observation& seen = fact.observed;
        if (fact.measure == "sensitivity") {
            EXPECT_EQ(*seen.denominator > ExactNumber(0), fact.month >= before) << fact.month;
        } else if (fact.measure == "missed") {
            EXPECT_EQ(*seen.value > ExactNumber(0), fact.month >= before) << fact.month;
        }
    }
    const auto lines = settle(builder.contract(), shown->cells, shown->facts);
    ASSERT_TRUE(lines);
    EXPECT_TRUE(acts(*lines, "promise", 0));
}

TEST(Example, SharesAreRoundedToCounts) {
    EXPECT_EQ(*observedShare(0.57).numerator, ExactNumber(114));
    EXPECT_EQ(*observedShare(0.995).numerator, ExactNumber(199));
    EXPECT_EQ(*observedShare(1.2).numerator, ExactNumber(200));
}

}  // namespace
}  // namespace valor
