// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/random/sampler.h"

#include <algorithm>
#include <cmath>

#include "core/lane/normal.h"
#include "core/lane/scalar.h"
#include "simulation/random/quantile_table.h"
#include "tests/simulation/random/sampling.h"

#include <gtest/gtest.h>

namespace valor::simulation {
namespace {

class EveryExample : public testing::TestWithParam<Example> {
protected:
    EveryExample() : distribution_(GetParam().distribution), sampler_(*makeSampler(distribution_)) {
        // A share alone is a beta; its sampler gives the gamma variate before division by the group's sum.
        if (const auto* share = std::get_if<DirichletShare>(&distribution_)) distribution_ = Gamma{share->alpha, 1};
    }
    Distribution distribution_;
    Sampler sampler_;
};

TEST_P(EveryExample, AgreesWithTheQuantileFunction) {
    std::vector<double> z;
    for (int i = 0; i < 800; ++i)
        z.push_back(-6 + 10 * (i + 0.41) / 800);  // above 4 a probability near 1 is too coarse
    const std::vector<double> x = sampleAt(sampler_, z);
    const double sd = standardDeviation(distribution_);
    for (std::size_t i = 0; i < z.size(); ++i) {
        const double exact = quantile(distribution_, lane::normalCdf(lane::Scalar(z[i])).value);
        ASSERT_NEAR(x[i], exact, 1e-9 * sd + 1e-14 * std::fabs(exact)) << "z = " << z[i];
    }
}

TEST(SymmetricBeta, HasItsMedianInTheMiddle) {
    for (const double shape : {1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0, 20.0, 50.0}) {
        const auto sampler = makeSampler(Beta{shape, shape});
        ASSERT_TRUE(sampler) << shape;
        EXPECT_NEAR(sampleAt(*sampler, {0}).front(), 0.5, 1e-14) << shape;
    }
}

TEST_P(EveryExample, NeverFallsWithZ) {
    std::vector<double> z;
    for (int i = 0; i <= 40'000; ++i) z.push_back(-9 + 18.0 * i / 40'000);
    for (int piece = -34; piece <= 34; ++piece) {
        const double edge = piece / kTablePiecesPerUnit;
        for (double step : {0.0, 1e-13, 1e-10, 1e-7}) z.insert(z.end(), {edge - step, edge + step});
    }
    std::sort(z.begin(), z.end());
    const std::vector<double> x = sampleAt(sampler_, z);
    const double rounding = 1e-15 * standardDeviation(distribution_);
    for (std::size_t i = 1; i < z.size(); ++i)
        ASSERT_GE(x[i], x[i - 1] - 4e-15 * std::fabs(x[i]) - rounding) << "z = " << z[i];
}

TEST_P(EveryExample, StaysInItsSupport) {
    const Support limits = support(distribution_);
    for (double value : sampleAt(sampler_, {-1e300, -40, -9, -8.5, -8, -1, 0, 1, 8, 8.5, 9, 40, 1e300})) {
        EXPECT_GE(value, limits.lower);
        EXPECT_LE(value, limits.upper);
    }
}

TEST_P(EveryExample, HasTheMomentsOfTheDistribution) {
    constexpr std::size_t kDraws = 400'000;
    std::vector<double> z(kDraws);
    samplingKernels().fillUniform(7, streamOf(GetParam().name), 0, kDraws, z.data());
    samplingKernels().normalQuantile(z.data(), kDraws, z.data());
    const double expected = mean(distribution_), n = kDraws;
    double sum = 0, squares = 0, fourth = 0;
    for (double x : sampleAt(sampler_, z)) {
        const double d = x - expected;
        sum += d, squares += d * d, fourth += d * d * d * d;
    }
    // An interpolated sample is not the sample: its mean and sd differ by a term of order 1/n.
    if (const auto* sample = std::get_if<Empirical>(&distribution_); sample != nullptr) return;
    const double sd = standardDeviation(distribution_), variance = squares / n;
    EXPECT_NEAR(sum / n, 0, 4.5 * sd / std::sqrt(n));
    EXPECT_NEAR(variance, sd * sd, 4.5 * std::sqrt((fourth / n - variance * variance) / n) + 1e-12);
}

TEST_P(EveryExample, GivesTheSameBitsForEveryInstructionSetAndCount) {
    std::vector<double> z(1003);
    samplingKernels().fillUniform(11, streamOf(GetParam().name), 0, z.size(), z.data());
    samplingKernels().normalQuantile(z.data(), z.size(), z.data());
    z.insert(z.end(), {-9, -8.5, 0, 8.5, 9});
    const std::vector<double> expected = sampleAt(sampler_, z, InstructionSet::Generic);
    for (InstructionSet set : availableInstructionSets()) {
        EXPECT_EQ(sampleAt(sampler_, z, set), expected) << instructionSetName(set);
        for (std::size_t i = 0; i < 40; ++i) EXPECT_EQ(sampleAt(sampler_, {z[i]}, set)[0], expected[i]);
    }
}

INSTANTIATE_TEST_SUITE_P(Sampler, EveryExample, testing::ValuesIn(examples()), [](const auto& info) {
    std::string name = info.param.name;
    for (char& c : name)
        if (!std::isalnum(static_cast<unsigned char>(c))) c = '_';
    return name;
});

TEST(Sampler, RefusesWhatTheDistributionRulesRefuse) {
    const auto sampler = makeSampler(Beta{-1, 2});
    ASSERT_FALSE(sampler);
    EXPECT_EQ(sampler.error().code, ErrorCode::DistributionInvalid);
}

TEST(Sampler, IsEqualByContent) {
    EXPECT_EQ(*makeSampler(Beta{3, 4}), *makeSampler(Beta{3, 4}));
    EXPECT_NE(*makeSampler(Beta{3, 4}), *makeSampler(Beta{3, 5}));
    EXPECT_NE(*makeSampler(Normal{0, 1}), *makeSampler(Normal{0, 2}));
}

// Gammas over their sum: each share is Beta(alpha, total - alpha) and the shares add to one.
TEST(Sampler, DirichletSharesHaveTheirMeans) {
    constexpr std::size_t kDraws = 100'000;
    const double alphas[] = {0.4, 2, 7.6};
    std::vector<std::vector<double>> gammas;
    for (double alpha : alphas) {
        std::vector<double> z(kDraws);
        samplingKernels().fillUniform(3, streamOf("share" + std::to_string(alpha)), 0, kDraws, z.data());
        samplingKernels().normalQuantile(z.data(), kDraws, z.data());
        gammas.push_back(sampleAt(*makeSampler(DirichletShare{"g", alpha, 10}), z));
    }
    for (std::size_t k = 0; k < 3; ++k) {
        double sum = 0;
        for (std::size_t i = 0; i < kDraws; ++i) sum += gammas[k][i] / (gammas[0][i] + gammas[1][i] + gammas[2][i]);
        const double sd = standardDeviation(DirichletShare{"g", alphas[k], 10});
        EXPECT_NEAR(sum / kDraws, alphas[k] / 10, 4.5 * sd / std::sqrt(static_cast<double>(kDraws)));
    }
}

}  // namespace
}  // namespace valor::simulation
