// SPDX-License-Identifier: GPL-3.0-or-later
// The same question gives the same bits, however it is computed.
#include "simulation/lane/dispatch.h"
#include "tests/simulation/engine/engine_support.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

using namespace test;

/// A case that touches samplers of every form, correlation, roll-out, tiers and states.
Case richCase() {
    Case input = CaseBuilder()
                     .with(stated("minutes", "min/exam", TruncatedNormal{1.5, 0.6, 0, 4}))
                     .with(stated("wage", "DKK/h", Gamma{80, 7.5}))
                     .with(stated("volume", "exam/100k/yr", Pert{9'000, 12'000, 16'000}))
                     .build();
    for (Parameter parameter :
         {stated("se", "share", Beta{80, 20}), stated("sp", "share", Beta{90, 10}),
          stated("gain", "share", Normal{0.05, 0.02}), stated("prev", "share", Beta{1, 9}),
          stated("drift", "share/yr", Uniform{0, 0.02}), stated("found", "QALY/case", LogNormal{-4, 0.5}),
          stated("switch", "share", Discrete{{0, 1}, {0.5, 0.5}}), stated("t50", "month", Normal{6, 1}),
          stated("k", "1/month", Gamma{11, 0.02}), stated("stop", "1/yr", Beta{7, 61}),
          stated("inflation", "1/yr", Triangular{0.01, 0.02, 0.04})})
        input.parameters.push_back(parameter);
    input.parameters.push_back(derived("mixed_gain", "share", "switch * gain + (1 - switch) * 0.01"));
    input.correlations = {{ParameterId("minutes"), ParameterId("wage"), 0.4},
                          {ParameterId("se"), ParameterId("sp"), -0.5}};
    input.effects.push_back(effect("detect", Mechanism::Detection,
                                   {{"prevalence", "prev"},
                                    {"sensitivity_without", "se"},
                                    {"specificity_without", "sp"},
                                    {"sensitivity_gain", "mixed_gain"},
                                    {"sensitivity_drift", "drift"}},
                                   {consequence("extra_tp", FlowKind::Health, {"found"}, "created", "patients")}));
    Adoption& adoption = input.tools.front().adoption;
    adoption.rolloutMidpoint = ParameterId("t50");
    adoption.rolloutSpeed = ParameterId("k");
    adoption.discontinuation = ParameterId("stop");
    input.scenarios.front().inflation = ParameterId("inflation");
    input.contracts.front().clauses = {
        clause("tiers", MarginalTiers{"processed", {{"0", agreed("3.00")}, {"5000", agreed("1.50")}}})};
    return input;
}

std::string hashOf(RunRequest request, int threads, simulation::InstructionSet set) {
    request.threads = threads;
    return simulation::MonteCarloEngine(set).run(request, {}, {}).result->manifest.resultHash;
}

TEST(Determinism, SameHashForAnyThreadsAndInstructionSet) {
    for (const SamplingScheme scheme : kSamplingSchemes) {
        RunRequest request = requestFor(richCase(), 5000);
        request.scheme = scheme;
        const std::string expected = hashOf(request, 1, simulation::InstructionSet::Generic);
        for (const simulation::InstructionSet set : simulation::availableInstructionSets())
            for (const int threads : {1, 2, 3, 7}) EXPECT_EQ(hashOf(request, threads, set), expected);
    }
}

TEST(Determinism, FirstDrawsOfALongerRunAreTheSame) {
    for (const SamplingScheme scheme : {SamplingScheme::MonteCarlo, SamplingScheme::Sobol}) {
        RunRequest request = requestFor(richCase(), 1000);
        request.scheme = scheme;
        const auto shorter = runRequest(request);
        request.draws = 2500;
        const auto longer = runRequest(request);
        for (std::size_t c = 0; c < shorter->samples.size(); ++c)
            for (std::size_t i = 0; i < 1000; ++i)
                ASSERT_EQ(shorter->samples[c].values[i], longer->samples[c].values[i]) << shorter->samples[c].id;
    }
}

/// A dimension belongs to the place of a parameter in the case: what is added behind moves no draw.
TEST(Determinism, SobolPointsStayWithTheirParameters) {
    RunRequest request = requestFor(richCase(), 320);
    request.scheme = SamplingScheme::Sobol;
    const auto before = runRequest(request);
    Case more = richCase();
    more.parameters.push_back(stated("late", "share", Beta{2, 2}));
    request.input = std::make_shared<const Case>(std::move(more));
    const auto after = runRequest(request);
    for (std::size_t c = 0; c < before->samples.size(); ++c)
        EXPECT_EQ(before->samples[c].values, after->samples[c].values) << before->samples[c].id;
}

TEST(Determinism, SeedSchemeAndInputChangeTheIdentity) {
    const RunRequest request = requestFor(richCase(), 500);
    const RunManifest first = runRequest(request)->manifest;
    EXPECT_EQ(runRequest(request)->manifest.runId, first.runId);
    EXPECT_EQ(runRequest(request)->manifest.resultHash, first.resultHash);
    RunRequest other = request;
    other.seed = 2;
    EXPECT_NE(runRequest(other)->manifest.runId, first.runId);
    EXPECT_NE(runRequest(other)->manifest.resultHash, first.resultHash);
    other = request;
    other.scheme = SamplingScheme::MonteCarlo;
    EXPECT_NE(runRequest(other)->manifest.runId, first.runId);
    other = requestFor(CaseBuilder(richCase()).with(fixed("rate", "1/yr", 0.04)).build(), 500);
    EXPECT_NE(runRequest(other)->manifest.runId, first.runId);
}

TEST(Determinism, AnUnusedParameterMovesNoDraw) {
    Case input = richCase();
    const auto before = runCase(input, 300);
    input.parameters.insert(input.parameters.begin(), stated("bystander", "share", Beta{2, 3}));
    EXPECT_EQ(runCase(input, 300)->manifest.resultHash, before->manifest.resultHash);
}

TEST(Determinism, ARunBeforeChangesNothing) {
    simulation::MonteCarloEngine engine;
    const RunRequest request = requestFor(richCase(), 300);
    const std::string first = engine.run(request, {}, {}).result->manifest.resultHash;
    engine.run(requestFor(minimalCase(), 700), {}, {});
    EXPECT_EQ(engine.run(request, {}, {}).result->manifest.resultHash, first);
}

}  // namespace
}  // namespace valor
