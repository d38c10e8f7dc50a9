// SPDX-License-Identifier: GPL-3.0-or-later
// What makes outcomes comparable: the same futures whatever else is asked, no winner by rounding, no figure from
// nowhere.
#include <algorithm>

#include "tests/simulation/engine/engine_support.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

using namespace test;

/// Alternative "ai-fee" adds a fee that is correlated with the minutes of both; scenario "fixed" fixes the fee.
Case correlatedCase() {
    Case input = minimalCase();
    input.parameters.push_back(stated("fee", "DKK", Gamma{9, 1000}));
    input.correlations.push_back({ParameterId("fee"), ParameterId("minutes"), 0.6});
    Alternative withFee = input.alternatives.back();
    withFee.id = AlternativeId("ai-fee");
    withFee.cashItems = {cashItem("fee", CashBasis::PerSiteOnce, {"fee"})};
    input.alternatives.push_back(withFee);
    Scenario known = input.scenarios.front();
    known.id = ScenarioId("fixed");
    known.overrides.push_back({ParameterId("fee"), NativeEntry{Fixed{9000}}});
    input.scenarios.push_back(known);
    return input;
}

std::vector<double> benefitOfAi(const Case& input, std::vector<AlternativeId> alternatives, const char* scenario) {
    RunRequest request = requestFor(input, 200);
    request.alternatives = std::move(alternatives);
    request.scenario = ScenarioId(scenario);
    return column(*runRequest(request), "ai.net_benefit");
}

TEST(SameFutures, CorrelatedDrawsDoNotDependOnWhichAlternativesAreAskedFor) {
    const Case input = correlatedCase();
    const AlternativeId ai("ai"), withFee("ai-fee");
    EXPECT_EQ(benefitOfAi(input, {ai}, "base"), benefitOfAi(input, {ai, withFee}, "base"));
}

TEST(SameFutures, FixingAFigureMovesNoDrawOfThoseCorrelatedWithIt) {
    const Case input = correlatedCase();
    const AlternativeId ai("ai");
    EXPECT_EQ(benefitOfAi(input, {ai}, "base"), benefitOfAi(input, {ai}, "fixed"));
}

TEST(SameFutures, TheCorrelationIsThere) {
    Case without = correlatedCase();
    without.correlations.clear();
    EXPECT_NE(benefitOfAi(correlatedCase(), {AlternativeId("ai")}, "base"),
              benefitOfAi(without, {AlternativeId("ai")}, "base"));
}

/// Zero patients in both groups: 0 / 0 in half of all draws.
TEST(SameFutures, AShareThatIsNotANumberIsRefusedWithEitherKindOfCounts) {
    Case input = minimalCase();
    input.parameters.push_back(stated("seen", "case", Poisson{0.7}));
    input.parameters.push_back(derived("suited", "share", "seen / (seen + seen)"));
    input.needs.front().eligibleShare = ParameterId("suited");
    for (const CountMode counts : {CountMode::Expected, CountMode::Drawn}) {
        RunRequest request = requestFor(input, 200);
        request.counts = counts;
        const RunOutcome outcome = simulation::MonteCarloEngine().run(request, {}, {});
        ASSERT_TRUE(outcome.problem.has_value()) << countsName(counts);
        EXPECT_EQ(outcome.problem->code, ErrorCode::RunNotFinite) << countsName(counts);
    }
}

TEST(SameFutures, TheOrderOfItemsMakesNoWinner) {
    Case input = minimalCase();
    std::vector<CashItem> items;
    for (const char* name : {"x", "y", "z"}) {
        input.parameters.push_back(stated(name, "DKK", Gamma{9, 0.1}));
        items.push_back(cashItem(name, CashBasis::PerMonth, {name}));
    }
    input.alternatives.back().cashItems = items;
    Alternative twin = input.alternatives.back();
    twin.id = AlternativeId("twin");
    std::ranges::reverse(twin.cashItems);
    input.alternatives.push_back(twin);
    const RunResultPtr result = runCase(input, 500);
    EXPECT_EQ(result->comparisons.front().firstBetter.value, 0);
    EXPECT_EQ(result->comparisons.front().secondBetter.value, 0);
    EXPECT_DOUBLE_EQ(result->alternatives[0].best.value, result->alternatives[1].best.value);
    input.comparator = AlternativeId("ai");
    RunRequest request = requestFor(input, 500);
    request.alternatives = {AlternativeId("twin")};
    const AlternativeResult against = runRequest(request)->alternatives.front();
    EXPECT_EQ(against.better.value, 0);
    EXPECT_EQ(against.worse.value, 0);
    EXPECT_EQ(against.neverBreaksEven, 1) << "nothing differs, so there is nothing to pay back";
}

TEST(SameFutures, TheComparatorAskedForByNameIsCountedOnce) {
    Case input = minimalCase();
    RunRequest request = requestFor(input, 200);
    request.alternatives = {input.comparator, AlternativeId("ai")};
    const RunResultPtr result = runRequest(request);
    const double ai = result->alternatives.back().best.value;
    EXPECT_NEAR(ai + result->comparatorBest.value, 1, 1e-12);
}

}  // namespace
}  // namespace valor
