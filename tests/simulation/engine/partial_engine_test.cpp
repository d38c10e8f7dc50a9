// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/partial_engine.h"

#include <algorithm>

#include "tests/simulation/engine/engine_support.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace valor {
namespace {

using namespace test;

constexpr std::uint64_t kFiveBlocks = 5000;  // five blocks, the last one short

/// Correlated, with delays, tiers and a probability that goes beyond one now and then.
Case sharedCase() {
    Case input = CaseBuilder()
                     .with(stated("wage", "DKK/h", Gamma{80, 7.5}))
                     .with(fixed("recall", "share", 0.5))
                     .with(stated("ratio", "ratio", Uniform{1, 2.25}))
                     .with(fixed("readings", "reading/exam", 2))
                     .with(fixed("none", "share", 0))
                     .with(fixed("speed", "min/reading", 1))
                     .with(stated("stop", "1/yr", Beta{7, 61}))
                     .with(Correlation{ParameterId("wage"), ParameterId("minutes"), 0.5})
                     .build();
    input.effects.push_back(effect("recalling", Mechanism::ReaderReplacement,
                                   {{"readings_per_exam", "readings"},
                                    {"reading_reduction", "none"},
                                    {"minutes_per_reading", "speed"},
                                    {"recall_without", "recall"},
                                    {"recall_ratio", "ratio"}},
                                   {consequence("recalls", FlowKind::Other, {}, "outside", "patients")}));
    input.tools.front().adoption.discontinuation = ParameterId("stop");
    return input;
}

RunRequest requestWith(SamplingScheme scheme, CountMode counts = CountMode::Expected) {
    RunRequest request = requestFor(sharedCase(), kFiveBlocks);
    request.scheme = scheme;
    request.counts = counts;
    return request;
}

RunPart partOf(const RunRequest& request, std::uint64_t number, std::uint64_t count) {
    simulation::PartialEngine engine;
    auto part = engine.part(request, shareOf(request.draws, number, count), {}, {});
    if (!part) throw std::runtime_error(std::string(errorName(part.error().code)));
    return std::move(part->value());
}

/// The last first: the order of parts says nothing.
std::vector<RunPart> partsOf(const RunRequest& request, std::uint64_t count) {
    std::vector<RunPart> parts;
    for (std::uint64_t number = count; number >= 1; --number) parts.push_back(partOf(request, number, count));
    return parts;
}

RunResult timeless(const RunOutcome& outcome) {
    if (outcome.problem) throw std::runtime_error(std::string(errorName(outcome.problem->code)));
    RunResult result = *outcome.result;
    result.manifest.seconds = 0;
    return result;
}

TEST(PartialRuns, AnyDivisionIsTheWholeRunToTheLastBit) {
    simulation::PartialEngine engine;
    for (const SamplingScheme scheme : kSamplingSchemes)
        for (const CountMode counts : {CountMode::Expected, CountMode::Drawn}) {
            const RunRequest request = requestWith(scheme, counts);
            const RunOutcome whole = simulation::MonteCarloEngine().run(request, {}, {});
            for (const std::uint64_t count : {1U, 2U, 3U, 5U}) {
                const RunOutcome joined = engine.join(request, partsOf(request, count), {}, {});
                EXPECT_EQ(timeless(joined), timeless(whole)) << count;
                EXPECT_EQ(joined.diagnostics.items(), whole.diagnostics.items());
            }
            EXPECT_EQ(whole.diagnostics.items().size(), 1U) << "the warning that parts must add up";
        }
}

TEST(PartialRuns, PartsOfTheSameRunOnly) {
    simulation::PartialEngine engine;
    const RunRequest request = requestWith(SamplingScheme::Sobol);
    const auto reasonFor = [&](std::vector<RunPart> parts) {
        const RunOutcome outcome = engine.join(request, std::move(parts), {}, {});
        if (!outcome.problem) return std::string("joined");
        EXPECT_EQ(outcome.problem->code, ErrorCode::RunRequestInvalid);
        return outcome.problem->subject + " " + outcome.problem->arguments.front().second;
    };
    std::vector<RunPart> parts = partsOf(request, 3);
    EXPECT_EQ(reasonFor(parts), "joined");
    RunRequest other = request;
    other.seed = 2;
    EXPECT_EQ(reasonFor({parts[0], partOf(other, 2, 3), parts[2]}), "1 other_run");
    EXPECT_EQ(reasonFor({parts[0], parts[1]}), "1 missing");
    EXPECT_EQ(reasonFor({parts[1], parts[2]}), "2 missing");
    EXPECT_EQ(reasonFor({parts[0], parts[1], parts[2], parts[1]}), "3 doubled");
    EXPECT_EQ(reasonFor({parts[0], partOf(request, 1, 2), parts[2]}), "2 doubled");
    std::vector<RunPart> renamed = parts;
    renamed[1].columns.front().id = "other";
    EXPECT_EQ(reasonFor(renamed), "1 other_run");
    std::vector<RunPart> shortened = parts;
    shortened[0].columns.back().values.pop_back();
    EXPECT_EQ(reasonFor(shortened), "0 other_run");
    EXPECT_EQ(reasonFor({}), "0 missing");
}

TEST(PartialRuns, WhatIsMissingIsNamedByItsDraws) {
    simulation::PartialEngine engine;
    const RunRequest request = requestWith(SamplingScheme::Sobol);
    const std::vector<RunPart> parts = partsOf(request, 3);
    const auto missing = [&](std::vector<RunPart> some) {
        const auto arguments = engine.join(request, std::move(some), {}, {}).problem->arguments;
        return arguments.at(1).second + " to " + arguments.at(2).second + " of " + arguments.at(3).second;
    };
    const auto of = [&](const DrawRange& range) {
        return std::to_string(range.first + 1) + " to " + std::to_string(range.end) + " of " +
               std::to_string(request.draws);
    };
    EXPECT_EQ(missing({parts[0], parts[2]}), of(parts[1].range));
    EXPECT_EQ(missing({parts[0], parts[1]}), of(parts[2].range));
}

TEST(PartialRuns, APartHoldsWholeBlocks) {
    simulation::PartialEngine engine;
    const RunRequest request = requestWith(SamplingScheme::MonteCarlo);
    for (const DrawRange& range : {DrawRange{1, 1024}, DrawRange{0, 1000}, DrawRange{1024, 1024}, DrawRange{0, 6144}}) {
        const auto part = engine.part(request, range, {}, {});
        ASSERT_FALSE(part.has_value()) << range.first;
        EXPECT_EQ(part.error().code, ErrorCode::RunRequestInvalid);
    }
    EXPECT_EQ(partsPossible(kFiveBlocks), 5U);
    std::uint64_t next = 0;
    for (std::uint64_t number = 1; number <= 4; ++number) {
        const DrawRange range = shareOf(kFiveBlocks, number, 4);
        EXPECT_EQ(range.first, next);
        next = range.end;
    }
    EXPECT_EQ(next, kFiveBlocks);
}

TEST(GrowingRuns, AreRunsOfAsManyDrawsToTheLastBit) {
    simulation::PartialEngine engine;
    for (const SamplingScheme scheme : {SamplingScheme::MonteCarlo, SamplingScheme::Sobol}) {
        RunRequest request = requestWith(scheme);
        request.draws = 20'000;
        const Estimate all = runRequest(request)->alternatives.front().netBenefit;
        const RunOutcome grown = engine.grow(request, {{}, 1.4 * all.standardError, false, {}}, {}, {});
        RunResult result = timeless(grown);
        ASSERT_TRUE(result.manifest.until) << "it says what was wanted";
        EXPECT_EQ(result.manifest.until->error, 1.4 * all.standardError);
        EXPECT_EQ(result.manifest.grown,
                  (Growth{StopCause::Error, "ai.net_benefit", result.alternatives.front().netBenefit.standardError}));
        result.manifest.until.reset();
        result.manifest.grown.reset();
        EXPECT_LT(result.manifest.draws, 20'000U);
        EXPECT_EQ(result.manifest.draws % 4096, 0U);
        request.draws = result.manifest.draws;
        const RunOutcome fixed = simulation::MonteCarloEngine().run(request, {}, {});
        EXPECT_EQ(result, timeless(fixed));
        EXPECT_EQ(grown.diagnostics.items(), fixed.diagnostics.items());
    }
}

TEST(GrowingRuns, StopWhereTheFirstLookIsSureEnough) {
    simulation::PartialEngine engine;
    RunRequest request = requestWith(SamplingScheme::MonteCarlo);
    request.draws = 20'000;
    const auto drawsFor = [&](const StopRule& rule) {
        return engine.grow(request, rule, {}, {}).result->manifest.draws;
    };
    const std::uint64_t plain = drawsFor({{"ai.ledger.hospital.capacity"}, 0.004, true, {}});
    RunRequest before = request;
    before.draws = plain - 4096;
    const auto sizeOfError = [](const RunRequest& of) {
        const RunResultPtr result = runRequest(of);
        for (const KindResult& kind : result->alternatives.front().parties.front().kinds)
            if (kind.kind == FlowKind::Capacity) return kind.presentValue.standardError / kind.presentValue.mean;
        return 0.0;
    };
    ASSERT_GT(plain, 4096U) << "the first look would say nothing";
    EXPECT_GT(sizeOfError(before), 0.004);
    before.draws = plain;
    EXPECT_LE(sizeOfError(before), 0.004);
    EXPECT_EQ(drawsFor({{}, {}, false, 1e-9}), 4096U) << "the first look is already too late";
}

/// The door that the window uses: the rule stands in the request, and progress tells the error.
TEST(GrowingRuns, AreMadeByTheEngineThatMakesAllRuns) {
    RunRequest request = requestWith(SamplingScheme::Sobol);
    request.draws = 20'000;
    const StopRule rule{{"ai.net_benefit"}, 1e-9, true, {}};
    const RunOutcome grown = simulation::PartialEngine().grow(request, rule, {}, {});
    request.until = rule;
    std::optional<double> told;
    const RunOutcome outcome = simulation::MonteCarloEngine().run(request, {}, [&](const Progress& progress) {
        if (!progress.error) return;
        told = progress.error;
        EXPECT_EQ(progress.output, "ai.net_benefit");
    });
    EXPECT_EQ(timeless(outcome), timeless(grown));
    ASSERT_TRUE(told);
    EXPECT_GT(*told, 1e-9);
}

TEST(GrowingRuns, SayWhenTheyAreNotSure) {
    simulation::PartialEngine engine;
    RunRequest request = requestWith(SamplingScheme::Sobol);
    request.draws = 6000;
    const StopRule rule{{}, 1e-9, false, {}};
    const RunManifest manifest = engine.grow(request, rule, {}, {}).result->manifest;
    EXPECT_EQ(manifest.draws, 6000U);
    EXPECT_EQ(manifest.until, rule) << "what was wanted is remembered where it was not reached";
    ASSERT_TRUE(manifest.grown);
    EXPECT_EQ(manifest.grown->endedBy, StopCause::Draws);
    EXPECT_GT(*manifest.grown->error, 1e-9);
    request.until = StopRule{{}, 1e-9, false, 1e-9};
    const RunOutcome late = simulation::MonteCarloEngine().run(request, {}, {});
    EXPECT_EQ(late.result->manifest.until, request.until);
    EXPECT_EQ(late.result->manifest.grown->endedBy, StopCause::Time);
    EXPECT_EQ(late.result->manifest.draws, 4096U);
}

TEST(GrowingRuns, RefuseWhatCannotGrow) {
    simulation::PartialEngine engine;
    const RunOutcome latin = engine.grow(requestWith(SamplingScheme::LatinHypercube), {{}, 1, false, {}}, {}, {});
    ASSERT_TRUE(latin.problem);
    EXPECT_EQ(latin.problem->code, ErrorCode::RunRequestInvalid);
    const RunOutcome unknown = engine.grow(requestWith(SamplingScheme::Sobol), {{"ai.net"}, 1, false, {}}, {}, {});
    ASSERT_TRUE(unknown.problem);
    EXPECT_EQ(unknown.problem->code, ErrorCode::ReferenceUnknown);
}

TEST(PartialRuns, AndGrowingOnesStopWhenAsked) {
    simulation::PartialEngine engine;
    std::stop_source stopped;
    stopped.request_stop();
    const RunRequest request = requestWith(SamplingScheme::Sobol);
    EXPECT_FALSE(engine.part(request, {0, kFiveBlocks}, stopped.get_token(), {})->has_value());
    EXPECT_EQ(engine.grow(request, {{}, 1, false, {}}, stopped.get_token(), {}).status, RunOutcome::Status::Cancelled);
    EXPECT_EQ(engine.join(request, partsOf(request, 2), stopped.get_token(), {}).status, RunOutcome::Status::Cancelled);
}

}  // namespace
}  // namespace valor
