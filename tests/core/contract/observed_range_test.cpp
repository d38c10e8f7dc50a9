// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contract/observed_range.h"

#include "tests/core/contract/every_kind.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

using namespace test;

TEST(ObservedRange, AMeasureIsAShareByItsUnitOrByWhatItIsComparedWith) {
    EXPECT_TRUE(isShareAgainst("availability", {}));
    EXPECT_TRUE(isShareAgainst("sensitivity", {"0.80", "0.90"}));
    EXPECT_TRUE(isShareAgainst("audited_positives_true", {"0.85"}));
    EXPECT_FALSE(isShareAgainst("audited_positives_true", {"40", "50"})) << "a count";
    EXPECT_FALSE(isShareAgainst("sensitivity", {"80", "90"}));
    EXPECT_FALSE(isShareAgainst("turnaround_minutes", {"0.5", "1"})) << "minutes, however few";
    EXPECT_FALSE(isShareAgainst("sensitivity", {}));
    EXPECT_FALSE(isShareAgainst("missed", {"1", "0"})) << "one case or none";
}

/// A bonus on hours from 1 down to 0.5 must be settled with 1.2 hours as with 0.4.
TEST(ObservedRange, OfAMeasureOfItsOwnNothingIsKnown) {
    ContractBuilder contract(24);
    contract.with("speed", PerformanceBonus{{{measuredShare("report_hours"), "1", "0.5", "1"}}, "0.10", "0.05"});
    const ShareMeasures shares = shareMeasures(contract.contract());
    EXPECT_FALSE(isShareAgainst("report_hours", {"1", "0.5"}));
    EXPECT_FALSE(shares.isShare("report_hours"));
    EXPECT_FALSE(slipIn("report_hours", {ExactNumber::fraction(6, 5), std::nullopt, std::nullopt}, shares));
    EXPECT_FALSE(slipIn("report_hours", {std::nullopt, ExactNumber(60), ExactNumber(50)}, shares)) << "hours a report";
}

TEST(ObservedRange, AnAcceptanceOfItsOwnNameIsYesOrNo) {
    const auto called = [](const char* name) {
        Milestone milestone;
        milestone.amount = agreed("100");
        milestone.measure = name;
        ContractBuilder contract(24);
        contract.with("live", milestone).with("use", PerUnit{agreed("1"), "visits"});
        return shareMeasures(contract.contract());
    };
    const Observation half{ExactNumber::fraction(1, 2), std::nullopt, std::nullopt};
    EXPECT_TRUE(slipIn("handed_over", half, called("handed_over")));
    EXPECT_FALSE(slipIn("handed_over", {ExactNumber(1), std::nullopt, std::nullopt}, called("handed_over")));
    EXPECT_FALSE(slipIn("handed_over", half, called("other"))) << "no milestone reads it";
    EXPECT_FALSE(slipIn("visits", half, called("visits"))) << "a price counts it too";
    EXPECT_FALSE(slipIn("processed", half, called("processed"))) << "a count";
}

TEST(ObservedRange, WhatAStatisticalRuleJudgesIsAShareWhateverItsName) {
    ContractBuilder contract(24);
    contract.with("agree", OutcomeRebate{measuredShare("agreement"), "0.90", RebateRule::UpperLimit, "5", "0.25"});
    contract.with("plain", OutcomeRebate{measuredShare("hours"), "0.90", RebateRule::Linear, "5", "0.25"});
    EXPECT_EQ(shareMeasures(contract.contract()).compared, std::set<std::string>{"agreement"});
}

TEST(ObservedRange, EveryClauseThatComparesAShareMakesItOne) {
    ContractBuilder contract(24);
    contract.with("promise", OutcomeRebate{measuredShare("sensitivity"), "0.90", RebateRule::Linear, "5", "0.25"});
    contract.with("back", MoneyBack{measuredShare("specificity"), "0.8", 5, "1"});
    contract.with("bonus", PerformanceBonus{{{measuredShare("recalls"), "0.05", "0.03", "0.5"},
                                             {measuredShare("turnaround_minutes"), "60", "30", "0.5"}},
                                            "0.10",
                                            "0.05"});
    contract.with("use", PerUnit{agreed("1"), "recalls"});
    const ShareMeasures shares = shareMeasures(contract.contract());
    EXPECT_EQ(shares.compared, (std::set<std::string>{"recalls", "sensitivity", "specificity"}));
    EXPECT_TRUE(shares.isShareValue("sensitivity"));
    EXPECT_TRUE(shares.isShareValue("availability")) << "by its unit";
    EXPECT_TRUE(shares.isShare("recalls"));
    EXPECT_FALSE(shares.isShareValue("recalls")) << "paid for by the piece";
}

TEST(ObservedRange, OnlyWhatCannotBeIsASlip) {
    const ShareMeasures shares{{"sensitivity"}, {}};
    const auto slip = [&](const char* measure, const Observation& observed) {
        const auto found = slipIn(measure, observed, shares);
        return found ? std::string(found->part) : "none";
    };
    const auto of = [](int numerator, int denominator) {
        return Observation{std::nullopt, ExactNumber(numerator), ExactNumber(denominator)};
    };
    const auto value = [](int whole) { return Observation{ExactNumber(whole), std::nullopt, std::nullopt}; };
    EXPECT_EQ(slip("sensitivity", of(60, 50)), "numerator");
    EXPECT_EQ(slip("sensitivity", of(50, 50)), "none");
    EXPECT_EQ(slip("sensitivity", of(1, 0)), "denominator");
    EXPECT_EQ(slip("sensitivity", of(0, 0)), "none") << "nothing was looked at";
    EXPECT_EQ(slip("sensitivity", value(2)), "value");
    EXPECT_EQ(slip("turnaround_minutes", of(500, 2)), "none");
    EXPECT_EQ(slip("processed", value(-1)), "value");
    EXPECT_EQ(slip("savings_verified", value(-1)), "none") << "a loss";
    EXPECT_EQ(slip("minutes_saved", value(-1)), "none") << "a month that took longer";
    EXPECT_EQ(slip("index_value", value(0)), "value");
}

}  // namespace
}  // namespace valor
