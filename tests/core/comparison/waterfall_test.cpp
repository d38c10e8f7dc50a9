// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/waterfall.h"

#include <numeric>

#include "tests/core/comparison/computed_runs.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace valor::test {
namespace {

const ScenarioId kBase("base"), kOther("other");

double sum(const Figure& figure, const Scenario&) {
    return figure("a") + figure("b");
}
double product(const Figure& figure, const Scenario& scenario) {
    return figure("a") * figure("b") * scenario.months / 24;
}

WaterfallRequest requestFor(const Case& input, const ScenarioId& first = kBase, const ScenarioId& second = kOther) {
    WaterfallRequest request{{}, first, second, AlternativeId("ai")};
    request.run.input = std::make_shared<const Case>(input);
    request.run.draws = 50;
    return request;
}

Waterfall explain(ComputedRuns& runs, const WaterfallRequest& request) {
    return **explainDifference(runs, request, {}, [](Progress) {});
}

TEST(Waterfall, EffectsThatAddUpAreTheirEffectsAlone) {
    ComputedRuns runs(sum);
    const Waterfall found = explain(runs, requestFor(twoInputs()));
    EXPECT_DOUBLE_EQ(found.first, 5);
    EXPECT_DOUBLE_EQ(found.second, 12);
    ASSERT_EQ(found.steps.size(), 2U);
    EXPECT_EQ(found.steps[0], (WaterfallStep{ParameterId("b"), 4, 4}));
    EXPECT_EQ(found.steps[1], (WaterfallStep{ParameterId("a"), 3, 3}));
    EXPECT_EQ(found.draws, 50U);
}

/// 2·3 = 6; a alone 5·3 = 15 (+9), b alone 2·7 = 14 (+8); then b beside the new a: 5·7 = 35 (+20).
TEST(Waterfall, WhatInputsDoTogetherFallsToTheLaterOne) {
    ComputedRuns runs(product);
    const Waterfall found = explain(runs, requestFor(twoInputs()));
    ASSERT_EQ(found.steps.size(), 2U);
    EXPECT_EQ(found.steps[0], (WaterfallStep{ParameterId("a"), 9, 9}));
    EXPECT_EQ(found.steps[1], (WaterfallStep{ParameterId("b"), 8, 20}));
}

TEST(Waterfall, SettingsAreOneStepAndTheLast) {
    Case input = twoInputs();
    input.scenarios.back().months = 48;
    ComputedRuns runs(product);
    const Waterfall found = explain(runs, requestFor(input));
    ASSERT_EQ(found.steps.size(), 3U);
    EXPECT_TRUE(found.steps[2].parameter.empty());
    EXPECT_DOUBLE_EQ(found.steps[2].alone, 6);
    EXPECT_DOUBLE_EQ(found.steps[2].amount, 35);
    EXPECT_DOUBLE_EQ(found.second, 70);
}

TEST(Waterfall, TheWayBackReturnsInputsToWhatIsStated) {
    ComputedRuns runs(sum);
    const Waterfall found = explain(runs, requestFor(twoInputs(), kOther, kBase));
    ASSERT_EQ(found.steps.size(), 2U);
    EXPECT_EQ(found.steps[0], (WaterfallStep{ParameterId("b"), -4, -4}));
    EXPECT_TRUE(explain(runs, requestFor(twoInputs(), kBase, kBase)).steps.empty());
}

TEST(Waterfall, AsksForTheMeansOfOneAlternativeOnly) {
    ComputedRuns runs(product);
    const Waterfall found = explain(runs, requestFor(twoInputs()));
    EXPECT_EQ(runs.asked.size(), 2 + found.steps.size());
    for (const RunRequest& asked : runs.asked) {
        EXPECT_EQ(asked.alternatives, std::vector<AlternativeId>{AlternativeId("ai")});
        EXPECT_FALSE(asked.keepSamples);
        EXPECT_EQ(asked.draws, 50U);
    }
}

TEST(Waterfall, StopsAndTellsWhatIsWrong) {
    ComputedRuns runs(sum);
    std::stop_source stop;
    runs.onRun = [&] { stop.request_stop(); };
    const auto stopped = explainDifference(runs, requestFor(twoInputs()), stop.get_token(), [](Progress) {});
    ASSERT_TRUE(stopped);
    EXPECT_FALSE(stopped->has_value());
    const auto unknown = explainDifference(runs, requestFor(twoInputs(), kBase, ScenarioId("absent")), {}, {});
    EXPECT_EQ(unknown.error().code, ErrorCode::ReferenceUnknown);
    runs.problem = Error{ErrorCode::RunNotFinite, "run", {}};
    const auto failed = explainDifference(runs, requestFor(twoInputs()), {}, [](Progress) {});
    EXPECT_EQ(failed.error().code, ErrorCode::RunNotFinite);
}

/// Whatever the inputs do together, and whichever of them differ.
RC_GTEST_PROP(WaterfallProperty, LeadsFromTheFirstToTheSecond, ()) {
    Case input = twoInputs();
    for (ParameterOverride& own : input.scenarios.back().overrides) own.entry = entry(*rc::gen::inRange(-9, 10));
    input.scenarios.back().months = *rc::gen::element(24, 36);
    ComputedRuns runs([](const Figure& figure, const Scenario& scenario) {
        const double a = figure("a"), b = figure("b");
        return a * a - 3 * a * b + scenario.months * b;
    });
    const Waterfall found = explain(runs, requestFor(input));
    const double led = std::accumulate(found.steps.begin(), found.steps.end(), found.first,
                                       [](double at, const WaterfallStep& step) { return at + step.amount; });
    RC_ASSERT(std::abs(led - found.second) < 1e-9);
}

}  // namespace
}  // namespace valor::test
