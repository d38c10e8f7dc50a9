// SPDX-License-Identifier: GPL-3.0-or-later
#include <thread>

#include "tests/simulation/engine/engine_support.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

using namespace test;

Error problemOf(const RunRequest& request) {
    return simulation::MonteCarloEngine().run(request, {}, {}).problem.value();
}

TEST(RunRequest, RefusesWhatCannotBeRun) {
    EXPECT_EQ(problemOf({}).code, ErrorCode::RunRequestInvalid);
    EXPECT_EQ(problemOf(requestFor(minimalCase(), kFewestDraws - 1)).code, ErrorCode::RunRequestInvalid);
    EXPECT_EQ(problemOf(requestFor(minimalCase(), 2'000'000)).code, ErrorCode::RunRequestInvalid);
    RunRequest request = requestFor(minimalCase());
    request.scenario = ScenarioId("other");
    EXPECT_EQ(problemOf(request).code, ErrorCode::ReferenceUnknown);
    request = requestFor(minimalCase());
    request.alternatives = {AlternativeId("other")};
    EXPECT_EQ(problemOf(request).code, ErrorCode::ReferenceUnknown);
    Case lonely = minimalCase();
    lonely.alternatives.pop_back();
    EXPECT_EQ(problemOf(requestFor(lonely)).code, ErrorCode::NothingToSimulate);
}

TEST(RunRequest, WhatIsWrongIsSaidInCodesAndNumbers) {
    using Arguments = std::vector<std::pair<std::string, std::string>>;
    EXPECT_EQ(problemOf({}).arguments, (Arguments{{"reason", "no_case"}}));
    EXPECT_EQ(problemOf(requestFor(minimalCase(), 2)).arguments, (Arguments{{"lower", "40"}, {"upper", "1000000"}}));
    Case uncertain = CaseBuilder().with(stated("rate", "1/yr", Uniform{0.02, 0.05})).build();
    EXPECT_EQ(problemOf(requestFor(uncertain)).arguments,
              (Arguments{{"expected", "certain_figure"}, {"found", "rate"}}));
    Case untiered = CaseBuilder().with(clause("use", MarginalTiers{"processed", {}})).build();
    EXPECT_EQ(problemOf(requestFor(untiered)).arguments, (Arguments{{"reason", "no_tiers"}}));
}

TEST(RunRequest, SaysWhenAnAlternativeFirstCostsOrGains) {
    Case input = minimalCase();
    EXPECT_EQ(runCase(input)->alternatives.front().firstFlowMonth, 0);
    input.alternatives.back().contracts.clear();
    input.alternatives.back().deployments.front().planned = input.baseMonth.plusMonths(5);
    EXPECT_EQ(runCase(input)->alternatives.front().firstFlowMonth, 5);
    input.alternatives.back().deployments.front().planned = input.baseMonth.plusMonths(-5);
    EXPECT_EQ(runCase(input)->alternatives.front().firstFlowMonth, 0);
}

TEST(RunRequest, ProblemsOfTheModelNameTheirPlace) {
    Case input = minimalCase();
    input.effects.front().terms.front().parameter = ParameterId("wage");
    const Error problem = problemOf(requestFor(input));
    EXPECT_EQ(problem.code, ErrorCode::UnitMismatch);
    EXPECT_EQ(problem.subject, "alternatives/ai/effects/reading/terms/minutes_saved_per_case/parameters/wage");
}

TEST(RunRequest, AResultThatIsNoNumberIsRefusedWithItsDraw) {
    Case input = CaseBuilder()
                     .with(fixed("zero", "min/exam", 0))
                     .with(derived("minutes", "min/exam", "zero / (zero - zero) * zero"))
                     .build();
    EXPECT_EQ(problemOf(requestFor(input)).code, ErrorCode::RunNotFinite);
}

TEST(RunRequest, TheFewestDrawsGiveAResultUnderEveryScheme) {
    for (const SamplingScheme scheme : kSamplingSchemes) {
        RunRequest request = requestFor(minimalCase(), kFewestDraws);
        request.scheme = scheme;
        EXPECT_GT(runRequest(request)->alternatives.front().netBenefit.sd, 0);
    }
}

TEST(RunRequest, OneSingleDrawThatBreaksEvenIsReported) {
    Case input = CaseBuilder().with(stated("minutes", "min/exam", Normal{-3, 1.9})).build();
    for (std::uint64_t seed = 1; seed < 60; ++seed) {
        RunRequest request = requestFor(input, kFewestDraws);
        request.seed = seed;
        const AlternativeResult ai = runRequest(request)->alternatives.front();
        if (!ai.breakEvenMonth || ai.neverBreaksEven < 1 - 1.5 / 40) continue;
        EXPECT_EQ(ai.breakEvenMonth->min, ai.breakEvenMonth->max);
        return;
    }
    FAIL() << "no run with exactly one such draw";
}

TEST(RunRequest, StopsAtOnce) {
    std::stop_source source;
    source.request_stop();
    const RunOutcome outcome =
        simulation::MonteCarloEngine().run(requestFor(minimalCase(), 1'000'000), source.get_token(), {});
    EXPECT_EQ(outcome.status, RunOutcome::Status::Cancelled);
    EXPECT_EQ(outcome.result, nullptr);
}

TEST(RunRequest, ReportsProgressUpToTheLastDraw) {
    Progress last;
    RunRequest request = requestFor(minimalCase(), 5000);
    const RunOutcome outcome = simulation::MonteCarloEngine().run(request, {}, [&](Progress p) { last = p; });
    ASSERT_EQ(outcome.status, RunOutcome::Status::Completed);
    EXPECT_EQ(last.done, 5000U);
    EXPECT_EQ(last.total, 5000U);
}

TEST(RunRequest, PairedComparisonUsesTheSameDraws) {
    Case input = minimalCase();
    Alternative dearer = input.alternatives.back();
    dearer.id = AlternativeId("dearer");
    input.parameters.push_back(fixed("extra", "DKK", 100));
    dearer.cashItems = {cashItem("extra", CashBasis::Once, {"extra"})};
    input.alternatives.push_back(dearer);
    const auto result = runCase(input, 500);
    ASSERT_EQ(result->comparisons.size(), 1U);
    EXPECT_NEAR(result->comparisons.front().difference.mean, 100, 1e-6);
    EXPECT_NEAR(result->comparisons.front().difference.sd, 0, 1e-6);
    const PairedComparison& pair = result->comparisons.front();
    EXPECT_EQ(pair.firstBetter.value, 1);
    EXPECT_EQ(pair.secondBetter.value, 0);
    // The dearer one is never the best, and the other two share all futures.
    EXPECT_EQ(result->alternatives.back().best.value, 0);
    const AlternativeResult& ai = result->alternatives.front();
    EXPECT_EQ(ai.best.value, ai.better.value);
    EXPECT_NEAR(ai.best.value + result->comparatorBest.value, 1, 1e-12);
}

TEST(RunRequest, ATieIsNeithersAndBestIsShared) {
    Case input = CaseBuilder().with(fixed("minutes", "min/exam", 1.5)).build();  // better than today in every draw
    Alternative twin = input.alternatives.back();
    twin.id = AlternativeId("twin");
    input.alternatives.push_back(twin);
    const auto result = runCase(input, 200);
    EXPECT_EQ(result->comparisons.front().firstBetter.value, 0);
    EXPECT_EQ(result->comparisons.front().secondBetter.value, 0);
    for (const AlternativeResult& each : result->alternatives) {
        EXPECT_EQ(each.best.value, 0.5);
        EXPECT_LT(each.best.low, 0.05);
        EXPECT_EQ(each.best.high, 1);
    }
    EXPECT_EQ(result->comparatorBest.value, 0);
}

TEST(RunRequest, AStockIsTheMeanMonthAndNotASum) {
    Case input = CaseBuilder().with(fixed("minutes", "min/exam", 1.5)).build();  // 1 000 examinations a month
    for (const auto& [name, unit, value] : {std::tuple{"capacity", "min/month", 1.0}, {"each", "min/exam", 10.0}})
        input.parameters.push_back(fixed(name, unit, value));
    input.effects = {effect(
        "queue", Mechanism::Waiting,
        {{"capacity_minutes", "capacity"}, {"minutes_per_case", "each"}, {"minutes_saved_per_case", "minutes"}}, {})};
    const MeasureTotal backlog = runCase(input, 64)->alternatives.front().measures.back();
    EXPECT_EQ(backlog.measure, "backlog_avoided");
    EXPECT_EQ(backlog.aggregation, Aggregation::Mean);
    EXPECT_NEAR(backlog.total.mean, 1500 * (24 + 1) / 2.0, 1e-6);  // grows by 1 500 minutes a month for 24 months
}

}  // namespace
}  // namespace valor
