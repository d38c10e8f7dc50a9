// SPDX-License-Identifier: GPL-3.0-or-later
// Whole runs against arithmetic done by hand.
#include "tests/simulation/engine/engine_support.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

using namespace test;

// Minimal case: 12 000 examinations a year, 1.5 minutes each at 600 DKK/h, counted at half; 2.50 DKK an examination.
Case certain() {
    return CaseBuilder().with(fixed("minutes", "min/exam", 1.5)).build();
}

TEST(Analytic, NetBenefitOfACertainCase) {
    const RunResultPtr result = runCase(certain());
    const AlternativeResult& ai = result->alternatives.front();
    const double gain = presentValue(1000 * 1.5 * 10, 24, 0.035), price = presentValue(2500, 24, 0.035);
    EXPECT_NEAR(ai.netBenefit.mean, 0.5 * gain - price, 1e-6);
    EXPECT_NEAR(ai.netBenefit.sd, 0, 1e-9);
    EXPECT_NEAR(ai.capacity.mean, gain, 1e-6);
    EXPECT_NEAR(ai.cash.mean, -price, 1e-6);
    EXPECT_NEAR(ledger(ai, "vendor", FlowKind::Cash), price, 1e-6);
    EXPECT_EQ(ai.better.value, 1);
}

TEST(Analytic, MeanAndSpreadOfALinearCase) {
    const RunResultPtr result = runCase(minimalCase(), 4000);
    const AlternativeResult& ai = result->alternatives.front();
    const double perMinute = presentValue(1000 * 10, 24, 0.035);
    EXPECT_NEAR(ai.netBenefit.mean, 0.5 * 1.5 * perMinute - presentValue(2500, 24, 0.035),
                4.5 * ai.netBenefit.standardError);
    EXPECT_NEAR(ai.netBenefit.sd, 0.5 * 0.3 * perMinute, 0.01 * 0.5 * 0.3 * perMinute);
    EXPECT_NEAR(ai.netBenefit.at(Q975) - ai.netBenefit.mean, 1.96 * ai.netBenefit.sd, 0.05 * ai.netBenefit.sd);
}

TEST(Analytic, GrowthSeasonAndEligibleShare) {
    Case input = certain();
    input.parameters.push_back(fixed("growth", "1/yr", 0.1));
    input.parameters.push_back(fixed("eligible", "share", 0.8));
    input.needs.front().growth = ParameterId("growth");
    input.needs.front().eligibleShare = ParameterId("eligible");
    input.needs.front().season = {1.2, 1.2, 1.2, 1.2, 1.2, 1.2, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8};
    const RunResultPtr result = runCase(input);
    double expected = 0;
    for (int t = 0; t < 24; ++t) expected += 1000 * 0.8 * std::pow(1.1, t / 12.0) * (t % 12 < 6 ? 1.2 : 0.8);
    EXPECT_NEAR(result->alternatives.front().measures.front().total.mean, expected, 1e-6);
}

TEST(Analytic, UptakeFollowsItsLogisticCurve) {
    Case input = certain();
    input.parameters.push_back(fixed("most", "share", 0.9));
    input.parameters.push_back(fixed("speed", "1/month", 0.7));
    input.parameters.push_back(fixed("half", "month", 4));
    input.parameters.push_back(fixed("uptime", "share", 0.99));
    input.parameters.push_back(fixed("failing", "share", 0.05));
    Adoption& adoption = input.tools.front().adoption;
    adoption.uptakeMax = ParameterId("most");
    adoption.uptakeSpeed = ParameterId("speed");
    adoption.uptakeMidpoint = ParameterId("half");
    adoption.availability = ParameterId("uptime");
    adoption.failedShare = ParameterId("failing");
    input.alternatives.back().deployments.front().planned = YearMonth(2027, 4);
    const RunResultPtr result = runCase(input);
    double expected = 0;
    for (int t = 3; t < 24; ++t) expected += 1000 * 0.9 / (1 + std::exp(-0.7 * (t - 3 - 4))) * 0.99 * 0.95;
    EXPECT_NEAR(result->alternatives.front().measures.front().total.mean, expected, 1e-6);
}

TEST(Analytic, ExitEndsUse) {
    Case input = certain();
    input.alternatives.back().deployments.front().exit = YearMonth(2027, 7);
    EXPECT_NEAR(runCase(input)->alternatives.front().measures.front().total.mean, 6000, 1e-6);
}

// Share of sites live t months after the planned date is 1 / (1 + exp(-k (t - t50))).
TEST(Analytic, RolloutDelayFollowsItsCurve) {
    Case input = certain();
    input.parameters.push_back(fixed("t50", "month", 8));
    input.parameters.push_back(fixed("k", "1/month", 0.4));
    input.tools.front().adoption.rolloutMidpoint = ParameterId("t50");
    input.tools.front().adoption.rolloutSpeed = ParameterId("k");
    const RunResultPtr result = runCase(input, 8000);
    double expected = 0;
    for (int t = 0; t < 24; ++t) expected += 1000 / (1 + std::exp(-0.4 * (t - 8)));
    const Estimate& processed = result->alternatives.front().measures.front().total;
    EXPECT_NEAR(processed.mean, expected, 4.5 * processed.standardError + 1);
}

TEST(Analytic, DiscontinuationThinsOutUse) {
    Case input = certain();
    input.parameters.push_back(fixed("stop", "1/yr", 0.3));
    input.tools.front().adoption.discontinuation = ParameterId("stop");
    const RunResultPtr result = runCase(input, 8000);
    double expected = 0;
    for (int t = 0; t < 24; ++t) expected += 1000 * std::pow(0.7, t / 12.0);
    const Estimate& processed = result->alternatives.front().measures.front().total;
    EXPECT_NEAR(processed.mean, expected, 4.5 * processed.standardError + 1);
}

TEST(Analytic, NobodyStoppingIsUseToTheEndAndEverybodyStoppingIsNone) {
    const auto processed = [](double share) {
        Case input = certain();
        input.parameters.push_back(fixed("stop", "1/yr", share));
        input.tools.front().adoption.discontinuation = ParameterId("stop");
        return runCase(input)->alternatives.front().measures.front().total.mean;
    };
    EXPECT_NEAR(processed(0), 24'000, 1e-6);
    EXPECT_LT(processed(1), 1'500);  // all but a share of 1e-12 stop within the year, most in its first weeks
}

TEST(Analytic, AContractAfterTheHorizonPaysNothing) {
    Case input = certain();
    input.contracts.front().start = YearMonth(2200, 1);
    EXPECT_EQ(runCase(input)->alternatives.front().cash.mean, 0);
}

// TV-K1: 500 000 inhabitants at 2.40 a year pay 100 000 a month, whatever the number of algorithms.
TEST(Analytic, CapitationCountsTheInhabitantsOfASiteOnce) {
    Case input =
        CaseBuilder(certain()).with(fixed("catchment", "inhabitant", 500'000)).with(fixed("rate", "1/yr", 0)).build();
    input.parameters.push_back(fixed("per_head", "DKK/inhabitant/yr", 2.4));
    Need second = input.needs.front();
    second.id = NeedId("knee");
    input.needs.push_back(second);
    Deployment another = input.alternatives.back().deployments.front();
    another.need = NeedId("knee");
    input.alternatives.back().deployments.push_back(another);
    input.contracts.front().clauses = {clause("heads", PerUnit{test::open("per_head"), "inhabitants"})};
    EXPECT_NEAR(runCase(input)->alternatives.front().clauses.front().total.mean, 24 * 100'000, 1e-6);
}

TEST(Analytic, NominalPaymentsLoseValueAndIndexedOnesKeepIt) {
    Case input = certain();
    input.parameters.push_back(fixed("inflation", "1/yr", 0.05));
    input.scenarios.front().inflation = ParameterId("inflation");
    const double real = presentValue(2500, 24, 0.035);
    EXPECT_NEAR(runCase(input)->alternatives.front().cash.mean, -real, 0.5);  // indexed, rounded to the øre
    input.contracts.front().indexedToPrices = false;
    double nominal = 0;
    for (int t = 0; t < 24; ++t) nominal += 2500 * std::pow(1.05 * 1.035, -t / 12.0);
    const RunResultPtr result = runCase(input);
    EXPECT_NEAR(result->alternatives.front().cash.mean, -nominal, 1e-6);
    for (const BudgetImpact& budget : result->alternatives.front().budgets)
        if (budget.account == "vendor") {
            EXPECT_NEAR(budget.years[0].mean, 30'000, 1e-6);  // money of the year
        }
}

// TV-DF: factors at year ends for Denmark, with the lower rate from year 36.
TEST(Analytic, DiscountFactorsStepForward) {
    Case input = certain();
    input.parameters.push_back(fixed("price", "DKK", 1'000'000));
    Scenario& scenario = input.scenarios.front();
    scenario.months = 61;
    const auto factorAt = [&](int month) {
        Case own = input;
        CashItem item = cashItem("once", CashBasis::Once, {"price"});
        item.start = own.baseMonth.plusMonths(month);
        own.alternatives.back().cashItems = {item};
        own.alternatives.back().contracts.clear();
        own.alternatives.back().deployments.clear();
        return -runCase(own)->alternatives.front().cash.mean / 1e6;
    };
    const double expected[] = {.966184, .933511, .901943, .871442, .841973};
    for (int year = 1; year <= 5; ++year) EXPECT_NEAR(factorAt(12 * year), expected[year - 1], 5e-7);
    input.parameters.push_back(fixed("later", "1/yr", 0.025));
    scenario.discount.push_back({3, ParameterId("later")});
    EXPECT_NEAR(factorAt(24), .933511, 5e-7);
    EXPECT_NEAR(factorAt(36), .933511 / 1.025, 5e-7);
    EXPECT_NEAR(factorAt(48), .933511 / 1.025 / 1.025, 5e-7);
    scenario.discount.pop_back();
    scenario.timing = DiscountTiming::EndYear;
    EXPECT_NEAR(factorAt(14), .933511, 5e-7);
    scenario.timing = DiscountTiming::MidYear;
    EXPECT_NEAR(factorAt(3), std::pow(1.035, -0.5), 5e-7);
}

TEST(Analytic, BreakEvenMonthFollowsTheCumulativeSum) {
    Case input = certain();
    input.parameters.push_back(fixed("start_cost", "DKK", 20'000));
    input.parameters.push_back(fixed("zero", "1/yr", 0));
    input.scenarios.front().discount = {{0, ParameterId("zero")}};
    input.alternatives.back().cashItems = {cashItem("start", CashBasis::Once, {"start_cost"})};
    const AlternativeResult ai = runCase(input)->alternatives.front();  // 5 000 a month against 20 000
    ASSERT_TRUE(ai.breakEvenMonth);
    EXPECT_EQ(ai.breakEvenMonth->mean, 3);  // after four payments, months 0 to 3, nothing is owed
    EXPECT_EQ(ai.neverBreaksEven, 0);
    EXPECT_EQ(ai.cumulativeNetBenefit.months.front(), 0);
    EXPECT_NEAR(ai.cumulativeNetBenefit.mean[2], -20'000 + 6 * 5'000, 1e-6);
}

/// Nothing is gained before anything happens: the month of break-even is never before the first flow.
TEST(Analytic, NothingPaysForItselfBeforeItsFirstFlow) {
    Case input = certain();
    input.alternatives.back().contracts.clear();
    for (Deployment& deployment : input.alternatives.back().deployments)
        deployment.planned = input.baseMonth.plusMonths(3);
    const AlternativeResult later = runCase(input)->alternatives.front();
    EXPECT_EQ(later.firstFlowMonth, 3);
    ASSERT_TRUE(later.breakEvenMonth);
    EXPECT_EQ(later.breakEvenMonth->mean, 3);
    input.parameters.push_back(fixed("start_cost", "DKK", 4'000));
    input.alternatives.back().cashItems = {cashItem("start", CashBasis::Once, {"start_cost"})};
    const AlternativeResult paid = runCase(input)->alternatives.front();  // in month 0, against 7 500 a month from 3 on
    EXPECT_EQ(paid.firstFlowMonth, 0);
    EXPECT_EQ(paid.breakEvenMonth->mean, 3);
}

TEST(Analytic, WhatChangesNothingNeverPaysForItself) {
    Case input = certain();
    input.alternatives.back().deployments.clear();
    input.alternatives.back().contracts.clear();
    const AlternativeResult nothing = runCase(input)->alternatives.front();
    EXPECT_EQ(nothing.firstFlowMonth, 0);
    EXPECT_FALSE(nothing.breakEvenMonth);
    EXPECT_EQ(nothing.neverBreaksEven, 1);
}

TEST(Analytic, HealthCountsAtTheValueOfAQaly) {
    Case input =
        CaseBuilder().with(fixed("minutes", "min/exam", 0)).with(fixed("qaly_per_minute", "QALY/min", 0.001)).build();
    input.parameters.push_back(fixed("avoided", "share", 0.02));
    input.parameters.push_back(fixed("gain", "QALY/case", 0.01));
    input.effects.push_back(
        effect("avoid", Mechanism::Avoidance, {{"avoided_share", "avoided"}},
               {consequence("procedures_avoided", FlowKind::Health, {"gain"}, "created", "patients")}));
    input.alternatives.back().contracts.clear();
    const AlternativeResult ai = runCase(input)->alternatives.front();
    const double qalys = presentValue(1000 * 0.02 * 0.01, 24, 0.035);
    EXPECT_NEAR(ai.qalys.mean, qalys, 1e-9);
    EXPECT_NEAR(ai.netBenefit.mean, qalys * 500'000, 1e-6);
}

}  // namespace
}  // namespace valor
