// SPDX-License-Identifier: GPL-3.0-or-later
// Do 95 % intervals hold the truth 95 times in 100? 1,000 repetitions with a fixed seed; the share covered then
// has a standard error of 0.7 points, so 93 to 97 % is about three of them.
#include <algorithm>
#include <cmath>
#include <functional>
#include <iostream>
#include <map>
#include <numeric>
#include <random>
#include <string>
#include <vector>

#include "simulation/statistics/estimate.h"
#include "simulation/statistics/quantile.h"
#include "simulation/statistics/tail.h"

#include <boost/math/distributions/gamma.hpp>
#include <boost/math/distributions/normal.hpp>
#include <gtest/gtest.h>

namespace valor::simulation {
namespace {

constexpr int kRepetitions = 1000;
constexpr double kShare = 0.95;  // of the draws below the tail
using Generator = std::mt19937_64;
using Column = std::vector<double>;

/// What the draws are drawn from, as far as the intervals should find it.
struct Truth {
    double mean;
    double threshold;
    double probabilityAbove;
    double conditionalValueAtRisk;
};

Truth gammaTruth(double shape) {
    const boost::math::gamma_distribution<double> gamma(shape, 1);
    const boost::math::gamma_distribution<double> heavier(shape + 1, 1);
    Truth truth{shape, 1.5 * shape, boost::math::cdf(boost::math::complement(gamma, 1.5 * shape)), 0};
    const double bound = boost::math::quantile(gamma, kShare);
    truth.conditionalValueAtRisk = shape * boost::math::cdf(boost::math::complement(heavier, bound)) / (1 - kShare);
    return truth;
}

Truth normalTruth(double mean, double sd) {
    const boost::math::normal_distribution<double> normal(mean, sd);
    const boost::math::normal_distribution<double> standard;
    Truth truth{mean, 0, boost::math::cdf(boost::math::complement(normal, 0.0)), 0};
    const double z = boost::math::quantile(standard, kShare);
    truth.conditionalValueAtRisk = mean + sd * boost::math::pdf(standard, z) / (1 - kShare);
    return truth;
}

std::map<std::string, int> countCovered(const std::function<Column(Generator&)>& draw, const Truth& truth,
                                        DrawDesign scheme) {
    Generator generator(20241121);
    std::map<std::string, int> covered;
    const auto note = [&](const std::string& what, const ErrorEstimate& estimate, double value) {
        covered[what] += estimate.interval.low <= value && value <= estimate.interval.high ? 1 : 0;
    };
    for (int repetition = 0; repetition < kRepetitions; ++repetition) {
        const Column column = draw(generator);
        const Column sorted = sortedCopy(column);
        note("mean", estimateMean(column, scheme), truth.mean);
        note("probability", estimateProbabilityAbove(column, truth.threshold, scheme), truth.probabilityAbove);
        note("cvar", estimateConditionalValueAtRisk(column, sorted, kShare, scheme), truth.conditionalValueAtRisk);
    }
    return covered;
}

void expectCoverage(const std::string& what, const std::map<std::string, int>& covered) {
    for (const auto& [figure, count] : covered) {
        const double percent = 100.0 * count / kRepetitions;
        std::cout << what << ", " << figure << ": " << percent << " %\n";
        EXPECT_GE(percent, 93.0) << figure;
        EXPECT_LE(percent, 97.0) << figure;
    }
}

TEST(Coverage, IndependentNormal) {
    constexpr std::size_t kDraws = 4000;
    const auto draw = [](Generator& generator) {
        std::normal_distribution<double> normal(0.5, 2);
        Column column(kDraws);
        for (double& value : column) value = normal(generator);
        return column;
    };
    expectCoverage("independent normal", countCovered(draw, normalTruth(0.5, 2), kIndependentDraws));
}

TEST(Coverage, IndependentGamma) {
    constexpr std::size_t kDraws = 4000;
    const auto draw = [](Generator& generator) {
        std::gamma_distribution<double> gamma(2, 1);
        Column column(kDraws);
        for (double& value : column) value = gamma(generator);
        return column;
    };
    expectCoverage("independent gamma", countCovered(draw, gammaTruth(2), kIndependentDraws));
}

/// Twenty Latin hypercubes in `inputs` dimensions, interleaved as the scheme says; `model` maps one point.
Column hypercubes(Generator& generator, std::size_t draws, std::size_t inputs,
                  const std::function<double(const Column&)>& model) {
    const std::size_t replicates = kReplicatedHypercube.replicates;
    const std::size_t strata = draws / replicates;
    std::uniform_real_distribution<double> jitter(0, 1);
    std::vector<Column> points(draws, Column(inputs));
    std::vector<std::size_t> order(strata);
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t r = 0; r < replicates; ++r)
        for (std::size_t d = 0; d < inputs; ++d) {
            std::shuffle(order.begin(), order.end(), generator);
            for (std::size_t s = 0; s < strata; ++s)
                points[s * replicates + r][d] =
                    (static_cast<double>(order[s]) + jitter(generator)) / static_cast<double>(strata);
        }
    Column column(draws);
    std::transform(points.begin(), points.end(), column.begin(), model);
    return column;
}

TEST(Coverage, ReplicatedNormal) {
    constexpr std::size_t kDraws = 4000;
    const auto model = [](const Column& u) {
        const boost::math::normal_distribution<double> standard;
        return 0.5 + 1.2 * boost::math::quantile(standard, u[0]) - 1.6 * boost::math::quantile(standard, u[1]);
    };
    const auto draw = [&](Generator& generator) { return hypercubes(generator, kDraws, 2, model); };
    expectCoverage("replicated normal", countCovered(draw, normalTruth(0.5, 2), kReplicatedHypercube));
}

TEST(Coverage, ReplicatedGamma) {
    constexpr std::size_t kDraws = 4000;
    const auto model = [](const Column& u) { return -std::log(u[0]) - std::log(u[1]); };
    const auto draw = [&](Generator& generator) { return hypercubes(generator, kDraws, 2, model); };
    expectCoverage("replicated gamma", countCovered(draw, gammaTruth(2), kReplicatedHypercube));
}

}  // namespace
}  // namespace valor::simulation
