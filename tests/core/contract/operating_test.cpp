// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contract/operating.h"

#include <algorithm>
#include <cmath>

#include "tests/core/contract/every_kind.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

using namespace test;

OutcomeRebate rebate(RebateRule rule) {
    return {measuredShare("sensitivity"), "0.90", rule, "5", "0.25"};
}

// TV-R2: n = 200, guarantee 0.90.
TEST(Operating, R2ErrorRatesOfThePointAndTheLimitRule) {
    struct Row {
        double share, point, limit;
    };
    const int point = largestRebatedCount(rebate(RebateRule::Linear), 200);
    const int limit = largestRebatedCount(rebate(RebateRule::UpperLimit), 200);
    EXPECT_EQ(point, 179);
    EXPECT_EQ(limit, 172);
    for (const Row& row :
         {Row{.95, .0012, .0000}, {.92, .1225, .0028}, {.90, .4408, .0434}, {.88, .7734, .2196}, {.85, .9745, .6834}}) {
        EXPECT_NEAR(chanceOfAtMost(point, 200, row.share), row.point, 5e-5) << row.share;
        EXPECT_NEAR(chanceOfAtMost(limit, 200, row.share), row.limit, 5e-5) << row.share;
    }
}

TEST(Operating, SumOfTheProbabilitiesByHand) {
    double sum = 0;
    for (int x = 0; x <= 3; ++x)
        sum += std::tgamma(11) / std::tgamma(x + 1) / std::tgamma(11 - x) * std::pow(0.4, x) * std::pow(0.6, 10 - x);
    EXPECT_NEAR(chanceOfAtMost(3, 10, 0.4), sum, 1e-12);
    EXPECT_EQ(chanceOfAtMost(-1, 10, 0.4), 0);
    EXPECT_EQ(chanceOfAtMost(10, 10, 0.4), 1);
}

TEST(Operating, TheSampleIsWhatTheContractExpectsUntilItIsDecided) {
    ContractBuilder contract(24);
    OutcomeRebate yearly = rebate(RebateRule::Linear);
    yearly.metric.sample = "20";
    contract.with("rebate", yearly);
    contract.with("back", MoneyBack{{"sensitivity", {}, "10"}, "0.8", 5, "1"});
    contract.with("use", PerUnit{agreed("1"), "processed"});
    const auto found = operatingCharacteristics(contract.contract());
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].sample, 240);
    EXPECT_EQ(found[1].sample, 60);
    for (const OperatingCharacteristic& each : found) {
        ASSERT_FALSE(each.points.empty());
        for (std::size_t i = 1; i < each.points.size(); ++i)
            EXPECT_LE(each.points[i].paysOut, each.points[i - 1].paysOut);
    }
}

/// Malus 10 %, bonus 5 %; of two measures one weighs 0.8, between 0.80 and 0.90.
TEST(Operating, ABonusIsShownByWhatIsMeasured) {
    ContractBuilder contract(12);
    contract.with("promise", PerformanceBonus{{{measuredShare("sensitivity"), "0.80", "0.90", "0.8"},
                                               {Metric{"turnaround_minutes", {}, "1"}, "60", "30", "0.2"}},
                                              "0.10",
                                              "0.05"});
    const auto found = performancePayments(contract.contract());
    ASSERT_EQ(found.size(), 2U);
    const auto change = [&](std::size_t metric, std::size_t point) {
        return found[metric].points[point].measured.text() + ": " + found[metric].points[point].change.text();
    };
    ASSERT_EQ(found[0].points.size(), 7U);
    EXPECT_EQ(change(0, 0), "0.775: -0.07");  // 0.15 · 0.2 − 0.10
    EXPECT_EQ(change(0, 1), "0.8: -0.07");
    EXPECT_EQ(change(0, 3), "0.85: -0.01");
    EXPECT_EQ(change(0, 5), "0.9: 0.05");
    EXPECT_EQ(change(0, 6), "0.925: 0.05");
    EXPECT_TRUE(found[0].isShare);
    EXPECT_EQ(found[1].measure, "turnaround_minutes");
    EXPECT_FALSE(found[1].isShare);
    EXPECT_EQ(change(1, 1), "60: 0.02") << "fewer minutes are better";
}

TEST(Operating, NoShareIsMeasuredBeyondTheWhole) {
    ContractBuilder contract(12);
    contract.with("promise", PerformanceBonus{{{measuredShare("sensitivity"), "0", "1", "0.5"},
                                               {Metric{"audited_positives_true", {}, "1"}, "0.99", "1", "0.5"}},
                                              "0.10",
                                              "0.05"});
    const auto found = performancePayments(contract.contract());
    ASSERT_EQ(found.size(), 2U);
    const std::vector<PerformancePoint>& whole = found[0].points;
    ASSERT_EQ(whole.size(), 5U) << "each share once";
    EXPECT_EQ(whole.front().measured.text(), "0");
    EXPECT_EQ(whole.back().measured.text(), "1");
    ASSERT_EQ(found[1].points.size(), 6U);
    EXPECT_EQ(found[1].points.front().measured.text(), "0.9875");
    EXPECT_EQ(found[1].points.back().measured.text(), "1");
}

/// The number that is told is the last at which a settlement gives a rebate, under each rule.
TEST(Operating, TheCountThatIsToldIsTheOneThatSettles) {
    for (const RebateRule rule :
         {RebateRule::Step, RebateRule::Linear, RebateRule::UpperLimit, RebateRule::Posterior}) {
        OutcomeRebate terms = rebate(rule);
        terms.guarantee = "0.85";
        terms.metric.sample = "40";
        ContractBuilder contract(12);
        contract.with("use", PerUnit{agreed("100"), "processed"}).with("promise", terms);
        contract.observe("processed", "10");
        const auto told = operatingCharacteristics(contract.contract());
        ASSERT_EQ(told.size(), 1U);
        EXPECT_EQ(told[0].sample, 480);
        const auto back = [&](int count) {
            for (int month = 0; month < 12; ++month)
                contract.observeShare(month, "sensitivity", month == 0 ? count : 0, month == 0 ? 480 : 0);
            return totalOf(contract.lines(), "promise");
        };
        EXPECT_NE(back(told[0].most), "0") << told[0].most;
        EXPECT_EQ(back(told[0].most + 1), "0") << told[0].most;
        const bool isExact = rule == RebateRule::Step || rule == RebateRule::Linear;
        EXPECT_TRUE(!isExact || told[0].most == 407) << "0.85 of 480 are 408, not " << told[0].most;
    }
}

TEST(Operating, ACertaintyIsToldOnlyWhereTheRuleAsksForOne) {
    for (const RebateRule rule :
         {RebateRule::Step, RebateRule::Linear, RebateRule::UpperLimit, RebateRule::Posterior}) {
        ContractBuilder contract(12);
        contract.with("promise", rebate(rule));
        const OperatingCharacteristic told = operatingCharacteristics(contract.contract()).front();
        const bool asks = rule == RebateRule::UpperLimit || rule == RebateRule::Posterior;
        EXPECT_EQ(told.rule, rule);
        EXPECT_EQ(isStatistical(told.rule), asks);
        EXPECT_DOUBLE_EQ(told.certainty, asks ? 0.95 : 0);
    }
}

/// Malus 10 %, bonus 5 %, between 0.80 and 0.90, two observations: 0, 1 or 2 of two are so.
TEST(Operating, ABonusIsExpectedOverWhatAFewObservationsMayShow) {
    ContractBuilder contract(2);
    contract.with("promise", PerformanceBonus{{{measuredShare("sensitivity"), "0.80", "0.90", "1"}}, "0.10", "0.05"});
    const auto found = performancePayments(contract.contract());
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].sample, 2);
    ASSERT_FALSE(found[0].expected.empty());
    for (const ExpectedChange& at : found[0].expected) {
        const double both = at.trueShare * at.trueShare;  // only then the target is reached
        EXPECT_NEAR(at.change, 0.15 * both - 0.10, 1e-12) << at.trueShare;
    }
    EXPECT_NEAR(found[0].expected.front().trueShare, 0.75, 1e-12);
    EXPECT_NEAR(found[0].expected.back().trueShare, 0.95, 1e-12);
}

/// With very many observations chance moves nothing away from the bends.
TEST(Operating, WithManyObservationsABonusIsWhatTheShareSays) {
    ContractBuilder contract(12);
    Metric metric = measuredShare("sensitivity");
    metric.sample = "80000";
    contract.with("promise", PerformanceBonus{{{metric, "0.80", "0.90", "1"}}, "0.10", "0.05"});
    const auto found = performancePayments(contract.contract());
    ASSERT_EQ(found.size(), 1U);
    for (const ExpectedChange& at : found.front().expected) {
        const double score = std::clamp((at.trueShare - 0.80) / 0.10, 0.0, 1.0);
        EXPECT_NEAR(at.change, 0.15 * score - 0.10, 1e-3) << at.trueShare;
    }
}

}  // namespace
}  // namespace valor
