// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/scaled_probabilities.h"

#include "tests/simulation/engine/engine_support.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

using namespace test;

/// Everybody is recalled whose ratio exceeds two: the probability without the tool is a half.
Case recalling(Distribution ratio) {
    Case input = CaseBuilder()
                     .with(fixed("recall", "share", 0.5))
                     .with(stated("ratio", "ratio", std::move(ratio)))
                     .with(fixed("readings", "reading/exam", 2))
                     .with(fixed("none", "share", 0))
                     .with(fixed("speed", "min/reading", 1))
                     .build();
    input.effects = {effect("reading", Mechanism::ReaderReplacement,
                            {{"readings_per_exam", "readings"},
                             {"reading_reduction", "none"},
                             {"minutes_per_reading", "speed"},
                             {"recall_without", "recall"},
                             {"recall_ratio", "ratio"}},
                            {consequence("recalls", FlowKind::Other, {}, "outside", "patients")})};
    return input;
}

RunOutcome outcomeOf(const Case& input, CountMode counts) {
    RunRequest request = requestFor(input, 4000);
    request.counts = counts;
    request.threads = 2;
    return simulation::MonteCarloEngine().run(request, {}, {});
}

TEST(ScaledProbabilities, FuturesInWhichOneWasExceededAreCounted) {
    for (const CountMode counts : {CountMode::Expected, CountMode::Drawn}) {
        const RunOutcome outcome = outcomeOf(recalling(Uniform{1, 2.25}), counts);
        ASSERT_EQ(outcome.diagnostics.items().size(), 1U);
        const Diagnostic& item = outcome.diagnostics.items().front();
        EXPECT_EQ(item.severity, Severity::Warning);
        EXPECT_EQ(item.problem.code, ErrorCode::ProbabilityAboveOne);
        EXPECT_EQ(item.problem.subject, "effects/reading");
        // A stratified design meets the fifth of the range above two in a fifth of its draws.
        const std::vector<std::pair<std::string, std::string>> expected{
            {"base", "recall"}, {"ratio", "ratio"}, {"futures", "20"}};
        EXPECT_EQ(item.problem.arguments, expected);
    }
}

TEST(ScaledProbabilities, NobodyIsRecalledTwice) {
    const RunOutcome outcome = outcomeOf(recalling(Uniform{1, 2.25}), CountMode::Expected);
    const std::vector<double>& recalls = column(*outcome.result, "ai.measure.chest.reading.recalls");
    const std::vector<double>& processed = column(*outcome.result, "ai.measure.chest.processed");
    double most = 0;
    for (std::size_t i = 0; i < recalls.size(); ++i) most = std::max(most, recalls[i] / processed[i]);
    EXPECT_NEAR(most, 1, 1e-12);
}

TEST(ScaledProbabilities, WhatStaysWithinOneIsNotMentioned) {
    EXPECT_TRUE(outcomeOf(recalling(Uniform{1, 2}), CountMode::Expected).diagnostics.items().empty());
    EXPECT_TRUE(outcomeOf(recalling(Fixed{2}), CountMode::Expected).diagnostics.items().empty());
}

}  // namespace
}  // namespace valor
