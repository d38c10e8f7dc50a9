// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/random/sobol.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <numeric>
#include <sstream>
#include <string>

#include "simulation/random/philox.h"
#include "tests/support/source_tree.h"

#include <gtest/gtest.h>

namespace valor::simulation {
namespace {

constexpr std::uint64_t kScrambled = 20240229;
using Column = std::vector<double>;

SobolPlan planOf(std::size_t dimension, std::uint64_t seed = kScrambled) {
    return makeSobolPlan(seed, streamOf("d" + std::to_string(dimension)), sobolDirections(dimension + 1).back());
}
Column drawn(const SobolPlan& plan, std::size_t count, std::uint64_t first = 0) {
    Column u(count);
    fillSobol(plan, first, u);
    return u;
}
/// The draws of one scramble, in the order of their index.
Column ofScramble(const Column& u, std::size_t scramble) {
    Column found;
    for (std::size_t i = scramble; i < u.size(); i += kSobolReplicates) found.push_back(u[i]);
    return found;
}
std::size_t stratumOf(double u, std::size_t strata) {
    return static_cast<std::size_t>(u * static_cast<double>(strata));
}

/// The first 32 points in ten dimensions of another program (scipy 1.10.1), which counts them in Gray code.
TEST(Sobol, PointsAreThoseOfJoeAndKuo) {
    std::ifstream file(test::sourcePath("tests/reference/sampling/sobol_points.csv"));
    const std::vector<SobolDirections> directions = sobolDirections(10);
    std::string line;
    std::getline(file, line);
    std::uint32_t n = 0;
    for (; std::getline(file, line); ++n) {
        std::istringstream fields(line);
        fields.imbue(std::locale::classic());
        for (const SobolDirections& dimension : directions) {
            double expected = -1;
            char comma = 0;
            fields >> expected >> comma;
            EXPECT_EQ(sobolPoint(dimension, n ^ (n >> 1U)) * 0x1p-32, expected) << "point " << n;
        }
    }
    EXPECT_EQ(n, 32U);
}

TEST(Sobol, EveryDimensionIsEvenUnderEveryScramble) {
    constexpr std::size_t kStrata = 256;
    for (const std::size_t dimension : {0U, 1U, 6U, 200U, 3666U}) {
        const Column u = drawn(planOf(dimension), 3 * kStrata * kSobolReplicates);
        for (std::size_t scramble = 0; scramble < kSobolReplicates; ++scramble) {
            const Column own = ofScramble(u, scramble);
            for (std::size_t start = 0; start < own.size(); start += kStrata) {
                std::vector<int> hits(kStrata);
                for (std::size_t i = start; i < start + kStrata; ++i) ++hits[stratumOf(own[i], kStrata)];
                ASSERT_TRUE(std::ranges::all_of(hits, [](int count) { return count == 1; })) << dimension;
            }
        }
    }
}

/// The first two dimensions are evenly filled together: a draw in each of 16 × 16 squares.
TEST(Sobol, TwoDimensionsAreEvenTogether) {
    const Column x = ofScramble(drawn(planOf(0), 256 * kSobolReplicates), 3),
                 y = ofScramble(drawn(planOf(1), 256 * kSobolReplicates), 3);
    std::vector<int> hits(256);
    for (std::size_t i = 0; i < x.size(); ++i) ++hits[stratumOf(x[i], 16) * 16 + stratumOf(y[i], 16)];
    EXPECT_TRUE(std::ranges::all_of(hits, [](int count) { return count == 1; }));
}

TEST(Sobol, AnyPartEqualsTheSamePartOfTheWhole) {
    const SobolPlan plan = planOf(5);
    const Column whole = drawn(plan, 1000);
    for (const std::size_t first : {0U, 1U, 15U, 16U, 500U})
        for (const std::size_t count : {1U, 13U, 64U, 300U})
            ASSERT_TRUE(std::ranges::equal(drawn(plan, count, first), std::span(whole).subspan(first, count)));
    EXPECT_TRUE(std::ranges::all_of(whole, [](double u) { return u > 0 && u < 1; }));
}

/// Each draw alone is uniform: over many seeds the mean of u and of u² is that of the uniform distribution.
TEST(Sobol, EachDrawIsUniformOverTheSeeds) {
    constexpr std::uint64_t kSeeds = 4000;
    double sum = 0, squares = 0, products = 0;
    for (std::uint64_t seed = 0; seed < kSeeds; ++seed) {
        const Column u = drawn(planOf(3, seed), 2);
        sum += u[0];
        squares += u[0] * u[0];
        products += u[0] * u[1];
    }
    EXPECT_NEAR(sum / kSeeds, 0.5, 4.5 * std::sqrt(1.0 / 12 / kSeeds));
    EXPECT_NEAR(squares / kSeeds, 1.0 / 3, 4.5 * std::sqrt(4.0 / 45 / kSeeds));
    EXPECT_NEAR(products / kSeeds, 0.25, 4.5 * std::sqrt(7.0 / 144 / kSeeds)) << "scrambles are independent";
}

/// Root of the mean square error, over 20 seeds, of the mean of a product of ten inputs, all of mean 1.
template <class Uniforms>
double errorOfMean(Uniforms uniforms) {
    constexpr std::size_t kDimensions = 10, kDraws = 256 * kSobolReplicates;
    const std::vector<SobolDirections> directions = sobolDirections(kDimensions);
    double squares = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        Column product(kDraws, 1.0);
        for (std::size_t d = 0; d < kDimensions; ++d) {
            const Column u = uniforms(makeSobolPlan(seed, streamOf("d" + std::to_string(d)), directions[d]), seed, d);
            for (std::size_t i = 0; i < kDraws; ++i) product[i] *= 0.7 + 0.6 * u[i];
        }
        const double error = std::accumulate(product.begin(), product.end(), 0.0) / kDraws - 1;
        squares += error * error / 20;
    }
    return std::sqrt(squares);
}

TEST(Sobol, MeansAreFarMorePreciseThanByChance) {
    constexpr std::size_t kDraws = 256 * kSobolReplicates;
    const double even =
        errorOfMean([](const SobolPlan& plan, std::uint64_t, std::size_t) { return drawn(plan, kDraws); });
    const double byChance = errorOfMean([](const SobolPlan&, std::uint64_t seed, std::size_t d) {
        Column u(kDraws);
        for (std::size_t i = 0; i < kDraws; ++i) u[i] = uniformAt(seed, streamOf("d" + std::to_string(d)), i);
        return u;
    });
    EXPECT_LT(even, byChance / 8) << "as if there were 64 times as many draws";
}

}  // namespace
}  // namespace valor::simulation
