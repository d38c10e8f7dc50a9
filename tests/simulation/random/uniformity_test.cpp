// SPDX-License-Identifier: GPL-3.0-or-later
// Statistical checks with a fixed seed; limits at 4.5 standard errors.
#include <cmath>
#include <vector>

#include "simulation/random/sampling_kernels.h"

#include <gtest/gtest.h>

namespace valor::simulation {
namespace {

constexpr std::size_t kDraws = 1'000'000;
constexpr double kSigmas = 4.5;

std::vector<double> uniforms(StreamId stream, std::uint64_t seed = 42) {
    std::vector<double> u(kDraws);
    samplingKernels().fillUniform(seed, stream, 0, u.size(), u.data());
    return u;
}

double meanOfProducts(const std::vector<double>& a, const std::vector<double>& b, std::size_t lag) {
    double sum = 0;
    for (std::size_t i = 0; i + lag < a.size(); ++i) sum += (a[i] - 0.5) * (b[i + lag] - 0.5);
    return sum / static_cast<double>(a.size() - lag);
}

TEST(FillUniform, FillsBinsEvenly) {
    constexpr std::size_t kBins = 1024;
    std::vector<double> counts(kBins);
    for (double u : uniforms(streamOf("sensitivity"))) ++counts[static_cast<std::size_t>(u * kBins)];
    const double expected = static_cast<double>(kDraws) / kBins;
    double chiSquare = 0;
    for (double count : counts) chiSquare += (count - expected) * (count - expected) / expected;
    EXPECT_NEAR(chiSquare, kBins - 1, kSigmas * std::sqrt(2.0 * (kBins - 1)));
}

TEST(FillUniform, IsUncorrelatedBetweenDrawsStreamsAndSeeds) {
    const double limit = kSigmas / 12 / std::sqrt(static_cast<double>(kDraws));
    const StreamId stream = streamOf("sensitivity");
    const std::vector<double> u = uniforms(stream);
    for (std::size_t lag : {1U, 2U, 8U, 20U, 256U}) EXPECT_NEAR(meanOfProducts(u, u, lag), 0, limit) << lag;
    EXPECT_NEAR(meanOfProducts(u, uniforms(streamOf("specificity")), 0), 0, limit);
    EXPECT_NEAR(meanOfProducts(u, uniforms(monthStream(stream, 1)), 0), 0, limit);
    EXPECT_NEAR(meanOfProducts(u, uniforms(stream, 43), 0), 0, limit);
}

TEST(NormalQuantileOfUniforms, HasNormalMoments) {
    std::vector<double> z = uniforms(streamOf("growth"));
    samplingKernels().normalQuantile(z.data(), z.size(), z.data());
    double power[5]{};
    for (double x : z) {
        power[1] += x;
        power[2] += x * x;
        power[3] += x * x * x;
        power[4] += x * x * x * x;
    }
    const double n = static_cast<double>(kDraws), root = std::sqrt(n);
    EXPECT_NEAR(power[1] / n, 0, kSigmas / root);
    EXPECT_NEAR(power[2] / n, 1, kSigmas * std::sqrt(2.0) / root);
    EXPECT_NEAR(power[3] / n, 0, kSigmas * std::sqrt(15.0) / root);
    EXPECT_NEAR(power[4] / n, 3, kSigmas * std::sqrt(96.0) / root);
}

// The reason for stratification: the mean of a smooth function has a far smaller variance.
TEST(FillLatin, CutsTheErrorOfAMean) {
    constexpr std::size_t kSmall = 2000;
    double plain = 0, stratified = 0;
    for (std::uint64_t seed = 1; seed <= 50; ++seed) {
        const LatinPlan plan = makeLatinPlan(seed, streamOf("growth"), kSmall);
        std::vector<double> u(kSmall);
        const auto squaredError = [&u] {
            double sum = 0;
            for (double x : u) sum += x;
            const double error = sum / kSmall - 0.5;
            return error * error;
        };
        samplingKernels().fillUniform(seed, streamOf("growth"), 0, kSmall, u.data());
        plain += squaredError();
        samplingKernels().fillLatin(plan, 0, kSmall, u.data());
        stratified += squaredError();
    }
    EXPECT_LT(stratified, plain / 1000);  // in theory 1 / n^2 with n = 100 draws in each replicate
}

}  // namespace
}  // namespace valor::simulation
