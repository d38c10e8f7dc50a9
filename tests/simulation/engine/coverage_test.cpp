// SPDX-License-Identifier: GPL-3.0-or-later
// The Monte Carlo errors that are printed are right: 95 % intervals cover the true value in about 95 % of runs.
#include "tests/simulation/engine/engine_support.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

using namespace test;

struct Coverage {
    int mean = 0, better = 0;
};

/// A case whose net benefit has a known mean and a known chance of being positive.
Coverage coverageOf(SamplingScheme scheme, int repetitions) {
    Case input = CaseBuilder().with(stated("minutes", "min/exam", Gamma{4, 0.15})).build();
    const double perMinute = 0.5 * presentValue(10'000, 24, 0.035), price = presentValue(2'500, 24, 0.035);
    const double mean = 0.6 * perMinute - price;
    const double better = 1 - cumulative(Distribution(Gamma{4, 0.15}), price / perMinute);
    simulation::MonteCarloEngine engine;
    Coverage coverage;
    RunRequest request = requestFor(input, 1000);
    request.scheme = scheme;
    request.keepSamples = false;
    for (int r = 0; r < repetitions; ++r) {
        request.seed = static_cast<std::uint64_t>(r) + 1;
        const AlternativeResult ai = engine.run(request, {}, {}).result->alternatives.front();
        coverage.mean += ai.netBenefit.meanLow <= mean && mean <= ai.netBenefit.meanHigh;
        coverage.better += ai.better.low <= better && better <= ai.better.high;
    }
    return coverage;
}

constexpr int kRepetitions = 1000;

void expectHonest(const Coverage& coverage) {
    EXPECT_GE(coverage.mean, 0.93 * kRepetitions);
    EXPECT_LE(coverage.mean, 0.97 * kRepetitions);
    EXPECT_GE(coverage.better, 0.93 * kRepetitions);
    EXPECT_LE(coverage.better, 0.97 * kRepetitions);
}

TEST(Coverage, OfPlainMonteCarlo) {
    expectHonest(coverageOf(SamplingScheme::MonteCarlo, kRepetitions));
}
TEST(Coverage, OfTheReplicatedLatinHypercube) {
    expectHonest(coverageOf(SamplingScheme::LatinHypercube, kRepetitions));
}
TEST(Coverage, OfScrambledSobolPoints) {
    expectHonest(coverageOf(SamplingScheme::Sobol, kRepetitions));
}

}  // namespace
}  // namespace valor
