// SPDX-License-Identifier: GPL-3.0-or-later
// The waterfall over the real engine: the chain ends where the second scenario begins, and each step is a difference
// in the same futures.
#include "core/comparison/waterfall.h"

#include <numeric>

#include "core/model/edit.h"
#include "tests/simulation/engine/engine_support.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

using namespace test;

const ScenarioId kBase("base"), kOther("other");
const ParameterId kMinutes("minutes"), kFee("fee");

/// Scenario "other": more minutes saved, a dearer fee, and two years more.
Case twoScenarios() {
    Case input = CaseBuilder()
                     .with(stated("fee", "DKK", Gamma{9, 1000}))
                     .with(cashItem("fee", CashBasis::PerSiteOnce, {"fee"}))
                     .build();
    Scenario other = input.scenarios.front();
    other.id = kOther;
    other.overrides = {{kFee, NativeEntry{Gamma{4, 5000}}}, {kMinutes, NativeEntry{Normal{2.5, 0.3}}}};
    input.scenarios.push_back(other);
    return input;
}

double meanUnder(const CasePtr& input, const ScenarioId& scenario) {
    RunRequest request = requestFor(*input, 400);
    request.scenario = scenario;
    return runRequest(request)->alternatives.front().netBenefit.mean;
}

Waterfall explain(const Case& input) {
    simulation::MonteCarloEngine engine;
    const WaterfallRequest request{requestFor(input, 400), kBase, kOther, AlternativeId("ai")};
    return **explainDifference(engine, request, {}, [](Progress) {});
}

TEST(WaterfallOfRuns, AllInputsOfTheSecondScenarioMakeItsResult) {
    const Case input = twoScenarios();
    CasePtr state = std::make_shared<const Case>(input);
    for (const ParameterOverride& own : {input.scenarios.back().overrides[1], input.scenarios.back().overrides[0]})
        state = *withOverride(state, kBase, own.parameter, own.entry);
    EXPECT_DOUBLE_EQ(meanUnder(state, kBase), meanUnder(state, kOther));
}

/// The fee is paid once and has nothing to do with minutes: both steps are what they move alone.
TEST(WaterfallOfRuns, InputsThatHaveNothingToDoWithEachOtherAddUp) {
    const Waterfall found = explain(twoScenarios());
    ASSERT_EQ(found.steps.size(), 2U);
    EXPECT_EQ(found.steps[0].parameter, kMinutes);
    for (const WaterfallStep& step : found.steps) EXPECT_NEAR(step.amount, step.alone, 1e-9 * std::abs(found.second));
    EXPECT_NEAR(found.steps[1].amount, -11000, 200);  // 9 × 1,000 instead of 4 × 5,000, paid in month 0
}

TEST(WaterfallOfRuns, StepsLeadToTheSecondResultWithSettingsToo) {
    Case input = twoScenarios();
    input.scenarios.back().months = 48;
    const Waterfall found = explain(input);
    ASSERT_EQ(found.steps.size(), 3U);
    const double led = std::accumulate(found.steps.begin(), found.steps.end(), found.first,
                                       [](double at, const WaterfallStep& step) { return at + step.amount; });
    EXPECT_NEAR(led, meanUnder(std::make_shared<const Case>(input), kOther), 1e-9 * std::abs(found.second));
    EXPECT_GT(found.steps[2].amount, found.steps[2].alone);  // more minutes over more months
}

}  // namespace
}  // namespace valor
