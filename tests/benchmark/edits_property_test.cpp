// SPDX-License-Identifier: GPL-3.0-or-later
// After any row of edits, an engine that remembers its runs gives the bits of one that does not.
#include <algorithm>

#include "simulation/engine/changes.h"
#include "simulation/engine/monte_carlo_engine.h"
#include "tests/benchmark/workload.h"
#include "tests/support/figure_edit.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace valor::benchmark {
namespace {

constexpr Size kSize{2, 2, 30};
constexpr std::size_t kMemory = 100'000'000;

std::size_t numberOf(const Case& input, const std::string& parameter) {
    const auto found = std::ranges::find(input.parameters, ParameterId(parameter), &Parameter::id);
    return static_cast<std::size_t>(found - input.parameters.begin());
}

/// One thing that a person may do to a case.
Case edited(Case input) {
    switch (*rc::gen::inRange(0, 9)) {
        case 0: input.contracts[1].clauses.pop_back(); break;
        case 1: input.alternatives.back().deployments.back().planned = YearMonth(2027, *rc::gen::inRange(1, 12)); break;
        case 2: input.correlations.front().spearman = *rc::gen::inRange(-3, 4) * 0.1; break;
        case 3: input.scenarios.front().valuation.counted.pop_back(); break;
        case 4: input.alternatives.back().cashItems.front().basis = CashBasis::PerSiteOnce; break;
        case 5:
            std::get<OnboardingDiscount>(input.contracts.front().clauses[2].terms).steps.front().share = "0.4";
            break;
        default: {
            const auto figure = *rc::gen::inRange<std::size_t>(0, input.parameters.size());
            return test::withFigureMoved(std::move(input), figure, *rc::gen::inRange(95, 106) * 0.01);
        }
    }
    return input;
}

RunOutcome run(simulation::MonteCarloEngine& engine, const Case& input, std::uint64_t draws, CountMode counts) {
    RunRequest request;
    request.input = std::make_shared<const Case>(input);
    request.draws = draws;
    request.counts = counts;
    return engine.run(request, {}, {});
}

/// What is wrong with it, or all that it says but the time it took.
std::string problemOf(const RunOutcome& outcome) {
    return outcome.problem ? std::string(errorName(outcome.problem->code)) : "";
}
RunResult timeless(const RunOutcome& outcome) {
    RunResult result = *outcome.result;
    result.manifest.seconds = 0;
    return result;
}

RC_GTEST_PROP(Edits, GiveTheBitsOfAFullRun, ()) {
    // Both keep the tables of distributions, and one what runs leave behind, from one row of edits to the next.
    static simulation::MonteCarloEngine plain, remembering(kMemory);
    const auto counts = *rc::gen::element(CountMode::Expected, CountMode::Drawn);
    const bool twoSizes = *rc::gen::arbitrary<bool>();
    Case input = workload(kSize);
    const int edits = *rc::gen::inRange(1, 8);
    for (int i = 0; i < edits; ++i) {
        const std::uint64_t draws = twoSizes && i % 2 == 1 ? 300 : 150;  // a preview and a full run in turn
        const RunOutcome expected = run(plain, input, draws, counts), found = run(remembering, input, draws, counts);
        RC_ASSERT(problemOf(found) == problemOf(expected));
        if (expected.result) RC_ASSERT(timeless(found) == timeless(expected));
        input = edited(std::move(input));
    }
}

/// Per part of the alternative whether it is computed after a figure was moved.
std::vector<std::uint8_t> partsAfter(const std::string& parameter) {
    const Case before = workload(kSize);
    const Case after = test::withFigureMoved(before, numberOf(before, parameter), 1.01);
    simulation::SamplerCache samplers;
    const auto planOf = [&](const Case& input) {
        Diagnostics diagnostics;
        return *simulation::compilePlan(input, input.scenarios.front(), {&input.alternatives.back()},
                                        &input.alternatives.front(), samplers, diagnostics);
    };
    const auto changes = simulation::changesBetween(planOf(before), planOf(after), CountMode::Expected);
    return changes->parts.back();
}

TEST(Edits, ComputeWhatDependsOnThem) {
    // parts: the two needs, the cash items, the two contracts
    using Parts = std::vector<std::uint8_t>;
    EXPECT_EQ(partsAfter(parameterName(1, Figure::FirstPrice)), (Parts{0, 0, 0, 0, 1}));
    EXPECT_EQ(partsAfter(parameterName(0, Figure::TreatmentCost)), (Parts{1, 0, 0, 0, 0}));
    EXPECT_EQ(partsAfter(parameterName(0, Figure::UptakeMax)), (Parts{1, 0, 0, 1, 0}));
    EXPECT_EQ(partsAfter(parameterName(1, Figure::VolumeRate)), (Parts{0, 1, 0, 0, 1}));
    EXPECT_EQ(partsAfter(parameterName(Shared::Upkeep)), (Parts{0, 0, 1, 0, 0}));
    EXPECT_EQ(partsAfter("qaly_value"), (Parts{1, 1, 1, 0, 0}));
    EXPECT_EQ(partsAfter("inflation"), (Parts{1, 1, 1, 1, 1}));
}

}  // namespace
}  // namespace valor::benchmark
