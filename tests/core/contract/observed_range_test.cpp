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
