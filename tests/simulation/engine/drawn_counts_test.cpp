// SPDX-License-Identifier: GPL-3.0-or-later
// Runs whose counts are drawn: right on average, whole, as spread as they should be, and the same everywhere.
#include <algorithm>
#include <cmath>

#include "core/effect/mechanism.h"
#include "tests/simulation/engine/engine_support.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

using namespace test;

constexpr std::uint64_t kDraws = 4000;

/// The minimal case with a need of so many examinations a year, all answered at the same speed.
Case smallSite(double perYear) {
    Case input = CaseBuilder().with(fixed("minutes", "min/exam", 1.5)).build();
    input.parameters.push_back(fixed("few", "exam/yr", perYear));
    input.needs.front().siteVolumes = {{input.sites.front().id, ParameterId("few")}};
    return input;
}

RunResultPtr runWith(const Case& input, CountMode counts, std::uint64_t draws = kDraws) {
    RunRequest request = requestFor(input, draws);
    request.scheme = SamplingScheme::MonteCarlo;
    request.counts = counts;
    return runRequest(request);
}

/// A term within its rule, small and positive.
double typical(const TermRule& rule, std::size_t position) {
    const double value = 0.15 + 0.05 * static_cast<double>(position);
    return rule.name == "capacity_minutes" ? 1e-9 : value;  // a queue that never empties is linear in its arrivals
}

/// smallSite() with one effect of the mechanism that values each of its events.
Case caseOf(const MechanismRule& rule) {
    Case input = smallSite(600);
    input.parameters.push_back(fixed("one", "DKK", 1));
    std::vector<std::pair<std::string, std::string>> terms;
    for (std::size_t t = 0; t < rule.terms.size(); ++t) {
        const std::string name = "term" + std::to_string(t);
        input.parameters.push_back(fixed(name, std::string(rule.terms[t].unit), typical(rule.terms[t], t)));
        terms.emplace_back(std::string(rule.terms[t].name), name);
    }
    std::vector<Consequence> consequences;
    for (const EventRule& event : rule.events)
        consequences.push_back(consequence(std::string(event.name), FlowKind::Other, {"one"}, "outside", "patients"));
    Effect effect = test::effect("all", rule.mechanism, terms, consequences);
    if (rule.mechanism == Mechanism::Formula) {
        effect.expression = "processed * one";
        effect.expressionUnit = "case*DKK";
    }
    input.effects = {effect};
    return input;
}

class EveryMechanism : public testing::TestWithParam<MechanismRule> {};

TEST_P(EveryMechanism, HasTheExpectedCountsOnAverage) {
    const Case input = caseOf(GetParam());
    const auto expected = runWith(input, CountMode::Expected), drawn = runWith(input, CountMode::Drawn);
    const auto& means = expected->alternatives.front().measures;
    const auto& draws = drawn->alternatives.front().measures;
    ASSERT_GE(means.size(), 1 + GetParam().events.size());
    for (std::size_t m = 0; m < means.size(); ++m)
        EXPECT_NEAR(draws[m].total.mean, means[m].total.mean, 4.5 * draws[m].total.standardError + 1e-9)
            << means[m].measure;
}

INSTANTIATE_TEST_SUITE_P(DrawnCounts, EveryMechanism, testing::ValuesIn(allMechanisms()),
                         [](const auto& info) { return std::string(info.param.name); });

TEST(DrawnRun, VolumeOfFewPatientsIsPoisson) {
    Case input = smallSite(3.6);  // 0.3 a month
    input.scenarios.front().months = 1;
    const auto result = runWith(input, CountMode::Drawn, 20'000);
    const Estimate& processed = result->alternatives.front().measures.front().total;
    EXPECT_NEAR(processed.mean, 0.3, 4.5 * std::sqrt(0.3 / 20'000));
    EXPECT_NEAR(processed.sd * processed.sd, 0.3, 0.02);
    const std::vector<double>& counts = column(*result, "ai.measure.chest.processed");
    const auto none = static_cast<double>(std::ranges::count(counts, 0.0));
    EXPECT_NEAR(none / 20'000, std::exp(-0.3), 4.5 * std::sqrt(0.19 / 20'000));
}

TEST(DrawnRun, MonthsAreIndependent) {
    const auto result = runWith(smallSite(1200), CountMode::Drawn, 20'000);
    const Estimate& processed = result->alternatives.front().measures.front().total;
    EXPECT_NEAR(processed.sd * processed.sd / 2400, 1, 0.05);  // 24 months of 100
}

TEST(DrawnRun, BillsWholeNumbers) {
    Case input = smallSite(617);
    input.parameters.push_back(fixed("broken", "share", 0.13));
    input.tools.front().adoption.failedShare = ParameterId("broken");
    for (const char* measure : {"processed", "eligible", "offered", "failed"}) {
        input.contracts.front().clauses = {clause("each", PerUnit{agreed("1.00"), measure})};
        input.contracts.front().indexedToPrices = false;
        const auto whole = [&](CountMode counts) {
            const auto result = runWith(input, counts, 200);
            return std::ranges::all_of(column(*result, "ai.clause.offer.each"),
                                       [](double paid) { return paid == std::floor(paid); });
        };
        EXPECT_TRUE(whole(CountMode::Drawn)) << measure;
        EXPECT_FALSE(whole(CountMode::Expected)) << measure;
    }
}

TEST(DrawnRun, EqualAccuracyGivesExactlyNothing) {
    Case input = smallSite(600);
    for (const auto& [name, value] : {std::pair{"prev", 0.2}, {"se", 0.8}, {"sp", 0.9}, {"zero", 0.0}})
        input.parameters.push_back(fixed(name, "share", value));
    input.parameters.push_back(fixed("worth", "DKK/case", 1000));
    input.effects = {effect("detect", Mechanism::Detection,
                            {{"prevalence", "prev"},
                             {"sensitivity_without", "se"},
                             {"specificity_without", "sp"},
                             {"sensitivity_gain", "zero"}},
                            {consequence("extra_tp", FlowKind::Cash, {"worth"}, "outside", "hospital"),
                             consequence("extra_fp", FlowKind::Cash, {"worth"}, "outside", "hospital")})};
    input.contracts.front().clauses.clear();
    const auto result = runWith(input, CountMode::Drawn, 300);
    for (const double value : column(*result, "ai.net_benefit")) EXPECT_EQ(value, 0);
}

TEST(DrawnRun, AnAlternativeEqualToAnotherDrawsTheSame) {
    Case input = smallSite(600);
    Alternative twin = input.alternatives.back();
    twin.id = AlternativeId("twin");
    input.alternatives.push_back(twin);
    const auto result = runWith(input, CountMode::Drawn, 200);
    EXPECT_EQ(column(*result, "ai.net_benefit"), column(*result, "twin.net_benefit"));
}

TEST(DrawnRun, IsTheSameForAnyThreadsAndInstructionSet) {
    RunRequest request = requestFor(caseOf(ruleOf(Mechanism::ReaderReplacement)), 1000);
    request.counts = CountMode::Drawn;
    request.threads = 1;
    const auto hashOf = [&](simulation::InstructionSet set) {
        return simulation::MonteCarloEngine(set).run(request, {}, {}).result->manifest.resultHash;
    };
    const std::string expected = hashOf(simulation::InstructionSet::Generic);
    for (const simulation::InstructionSet set : simulation::availableInstructionSets())
        for (const int threads : {1, 3}) {
            request.threads = threads;
            EXPECT_EQ(hashOf(set), expected);
        }
}

TEST(DrawnRun, IsAnotherRunThanTheExpectedOne) {
    const Case input = smallSite(600);
    const RunManifest expected = runWith(input, CountMode::Expected, 100)->manifest;
    const RunManifest drawn = runWith(input, CountMode::Drawn, 100)->manifest;
    EXPECT_NE(expected.runId, drawn.runId);
    EXPECT_NE(expected.resultHash, drawn.resultHash);
    EXPECT_EQ(drawn.counts, CountMode::Drawn);
}

}  // namespace
}  // namespace valor
