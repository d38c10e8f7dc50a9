// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/random/latin_hypercube.h"

#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "core/error/expects.h"
#include "simulation/random/sampling_kernels.h"

#include <boost/math/distributions/chi_squared.hpp>
#include <gtest/gtest.h>

namespace valor::simulation {
namespace {

constexpr std::uint64_t kSeed = 20240229;
constexpr double kFourAndAHalfSigma = 6.8e-6;  // probability outside, both sides

std::vector<double> wholeRun(const LatinPlan& plan, InstructionSet set = bestInstructionSet()) {
    std::vector<double> u(plan.draws);
    samplingKernels(set).fillLatin(plan, 0, u.size(), u.data());
    return u;
}

// Stratum numbers of one replicate in the order of its draws.
std::vector<std::uint64_t> strata(const std::vector<double>& u, std::uint64_t replicate) {
    const std::uint64_t size = latinReplicateSize(u.size(), replicate);
    std::vector<std::uint64_t> found;
    for (std::uint64_t draw = replicate; draw < u.size(); draw += kLatinReplicates)
        found.push_back(static_cast<std::uint64_t>(u[draw] * static_cast<double>(size)));
    return found;
}

class RunSize : public testing::TestWithParam<std::uint64_t> {};

TEST_P(RunSize, EachStratumOfEachReplicateHoldsOneDraw) {
    const std::vector<double> u = wholeRun(makeLatinPlan(kSeed, streamOf("volume"), GetParam()));
    for (std::uint64_t replicate = 0; replicate < kLatinReplicates; ++replicate) {
        std::vector<int> hits(latinReplicateSize(u.size(), replicate));
        for (std::uint64_t stratum : strata(u, replicate)) ++hits.at(stratum);
        for (int count : hits) ASSERT_EQ(count, 1) << "replicate " << replicate;
    }
}

TEST_P(RunSize, EveryInstructionSetGivesTheScalarBits) {
    const LatinPlan plan = makeLatinPlan(kSeed, streamOf("volume"), GetParam());
    for (InstructionSet set : availableInstructionSets()) {
        const std::vector<double> u = wholeRun(plan, set);
        for (std::uint64_t draw = 0; draw < u.size(); ++draw)
            ASSERT_EQ(u[draw], latinUniformAt(plan, draw)) << instructionSetName(set) << " draw " << draw;
    }
}

TEST_P(RunSize, AnyPartEqualsTheSamePartOfTheWhole) {
    const LatinPlan plan = makeLatinPlan(kSeed, streamOf("volume"), GetParam());
    const std::vector<double> whole = wholeRun(plan);
    for (std::size_t first = 0; first < whole.size(); first += 1 + whole.size() / 7) {
        for (std::size_t size : {1U, 13U, 64U, 300U}) {
            const std::size_t count = std::min<std::size_t>(size, whole.size() - first);
            std::vector<double> part(count);
            samplingKernels().fillLatin(plan, first, count, part.data());
            for (std::size_t i = 0; i < count; ++i) ASSERT_EQ(part[i], whole[first + i]);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Latin, RunSize,
                         testing::Values(1, 2, 19, 20, 21, 39, 40, 41, 60, 64, 101, 180, 1000, 1024, 4099, 20'000,
                                         100'000));

TEST(LatinReplicates, ShareTheDraws) {
    for (std::uint64_t draws : {1U, 19U, 20U, 21U, 1000U, 1007U}) {
        std::uint64_t sum = 0;
        for (std::uint64_t r = 0; r < kLatinReplicates; ++r) sum += latinReplicateSize(draws, r);
        EXPECT_EQ(sum, draws);
    }
    EXPECT_EQ(latinReplicate(41), 1U);
}

TEST(LatinPlan, RefusesImpossibleSizes) {
    EXPECT_THROW(static_cast<void>(makeLatinPlan(1, {}, 0)), ContractViolation);
    EXPECT_THROW(static_cast<void>(makeLatinPlan(1, {}, kLatinMaxDraws + 1)), ContractViolation);
    EXPECT_NO_THROW(static_cast<void>(makeLatinPlan(1, {}, kLatinMaxDraws)));
}

TEST(LatinPlan, ReachesTheLargestRun) {
    const LatinPlan plan = makeLatinPlan(kSeed, streamOf("volume"), kLatinMaxDraws);
    std::vector<double> u(100);
    for (InstructionSet set : availableInstructionSets()) {
        samplingKernels(set).fillLatin(plan, kLatinMaxDraws - u.size(), u.size(), u.data());
        for (std::size_t i = 0; i < u.size(); ++i) {
            EXPECT_EQ(u[i], latinUniformAt(plan, kLatinMaxDraws - u.size() + i));
            EXPECT_GT(u[i], 0);
            EXPECT_LT(u[i], 1);
        }
    }
}

// All n! orders of a small replicate are equally likely.
TEST(LatinPermutation, HasNoFavourites) {
    for (std::uint64_t size : {2U, 3U, 4U, 5U}) {
        std::map<std::vector<std::uint64_t>, double> seen;
        constexpr int kStreams = 6000;
        for (int i = 0; i < kStreams; ++i) {
            const auto u = wholeRun(makeLatinPlan(kSeed, streamOf("s" + std::to_string(i)), size * kLatinReplicates));
            for (std::uint64_t replicate = 0; replicate < kLatinReplicates; ++replicate) ++seen[strata(u, replicate)];
        }
        const double orders = std::tgamma(static_cast<double>(size) + 1);
        const double expected = kStreams * static_cast<double>(kLatinReplicates) / orders;
        double chiSquare = expected * (orders - static_cast<double>(seen.size()));
        for (const auto& [order, count] : seen) chiSquare += (count - expected) * (count - expected) / expected;
        const boost::math::chi_squared_distribution<> distribution(orders - 1);
        EXPECT_LT(chiSquare, quantile(complement(distribution, kFourAndAHalfSigma))) << size;
    }
}

// Where the first two draws of a replicate land: all n (n - 1) pairs are equally likely.
TEST(LatinPermutation, SpreadsPairsEvenly) {
    for (std::uint64_t size : {7U, 13U, 31U, 33U}) {
        std::vector<double> counts(size * size);
        constexpr int kStreams = 3000;
        for (int i = 0; i < kStreams; ++i) {
            const auto u = wholeRun(makeLatinPlan(kSeed, streamOf("s" + std::to_string(i)), size * kLatinReplicates));
            for (std::uint64_t replicate = 0; replicate < kLatinReplicates; ++replicate) {
                const auto order = strata(u, replicate);
                ++counts[order[0] * size + order[1]];
            }
        }
        const double cells = static_cast<double>(size * (size - 1));
        const double expected = kStreams * static_cast<double>(kLatinReplicates) / cells;
        double chiSquare = -expected * static_cast<double>(size);  // the diagonal stays empty
        for (double count : counts) chiSquare += (count - expected) * (count - expected) / expected;
        const boost::math::chi_squared_distribution<> distribution(cells - 1);
        EXPECT_LT(chiSquare, quantile(complement(distribution, kFourAndAHalfSigma))) << size;
    }
}

double correlation(const std::vector<double>& a, const std::vector<double>& b) {
    double ab = 0, aa = 0, bb = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        ab += (a[i] - 0.5) * (b[i] - 0.5);
        aa += (a[i] - 0.5) * (a[i] - 0.5);
        bb += (b[i] - 0.5) * (b[i] - 0.5);
    }
    return ab / std::sqrt(aa * bb);
}

// Independent permutations of n have correlations with mean 0 and variance 1 / (n - 1).
TEST(LatinPermutation, IsUncorrelatedBetweenStreamsReplicatesAndNeighbours) {
    constexpr std::uint64_t kSize = 53;
    constexpr int kStreams = 300;
    double sum[3]{}, squares[3]{};
    int count = 0;
    for (int i = 0; i < kStreams; ++i) {
        const auto first = wholeRun(makeLatinPlan(kSeed, streamOf("a" + std::to_string(i)), kSize * kLatinReplicates));
        const auto second = wholeRun(makeLatinPlan(kSeed, streamOf("b" + std::to_string(i)), kSize * kLatinReplicates));
        for (std::uint64_t r = 0; r + 1 < kLatinReplicates; ++r) {
            std::vector<double> x, other, neighbour, later;
            for (std::uint64_t k = 0; k + 1 < kSize; ++k) {
                x.push_back(first[k * kLatinReplicates + r]);
                other.push_back(second[k * kLatinReplicates + r]);
                neighbour.push_back(first[k * kLatinReplicates + r + 1]);
                later.push_back(first[(k + 1) * kLatinReplicates + r]);
            }
            const double found[] = {correlation(x, other), correlation(x, neighbour), correlation(x, later)};
            for (int kind = 0; kind < 3; ++kind) sum[kind] += found[kind], squares[kind] += found[kind] * found[kind];
            ++count;
        }
    }
    const double n = count, variance = 1.0 / (kSize - 2);
    for (int kind = 0; kind < 3; ++kind) {
        const double expected = kind == 2 ? -1.0 / kSize : 0;  // neighbours within a permutation repel a little
        EXPECT_NEAR(sum[kind] / n, expected, 4.5 * std::sqrt(variance / n)) << kind;
        EXPECT_NEAR(squares[kind] / n, variance, 4.5 * variance * std::sqrt(2 / n) * 1.3) << kind;
    }
}

}  // namespace
}  // namespace valor::simulation
