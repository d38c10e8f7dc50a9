// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/distribution/entry.h"

#include <cmath>
#include <limits>
#include <string>

#include <gtest/gtest.h>

namespace valor {
namespace {

constexpr double kUnbounded = std::numeric_limits<double>::infinity();

struct Refusal {
    DistributionEntry entry;
    ErrorCode code{};
    std::string subject;
};

void expectRefused(const std::vector<Refusal>& refusals) {
    for (std::size_t i = 0; i < refusals.size(); ++i) {
        SCOPED_TRACE(i);
        const auto answer = resolve(refusals[i].entry);
        ASSERT_FALSE(answer);
        EXPECT_EQ(answer.error().code, refusals[i].code);
        EXPECT_EQ(answer.error().subject, refusals[i].subject);
    }
}

std::vector<ErrorCode> warningsOf(const DistributionEntry& entry) {
    std::vector<ErrorCode> codes;
    const auto answer = resolve(entry).value();
    for (const auto& diagnostic : answer.diagnostics.items()) {
        EXPECT_EQ(diagnostic.severity, Severity::Warning);
        codes.push_back(diagnostic.problem.code);
    }
    return codes;
}

using Codes = std::vector<ErrorCode>;
constexpr auto kInvalid = ErrorCode::DistributionInvalid;
constexpr auto kUnreachable = ErrorCode::DistributionUnreachable;

TEST(NativeEntry_Resolve, SortsSamplesAndTables) {
    EXPECT_EQ(resolve(NativeEntry{Empirical{{3, 1, 2}, true}}).value().distribution,
              Distribution(Empirical{{1, 2, 3}, true}));
    EXPECT_EQ(resolve(NativeEntry{Discrete{{3, 1}, {0.9, 0.1}}}).value().distribution,
              Distribution(Discrete{{1, 3}, {0.1, 0.9}}));
}

TEST(NativeEntry_Resolve, RefusesWhatCheckRefuses) {
    const double nan = std::nan("");
    expectRefused({{NativeEntry{Beta{0, 1}}, kInvalid, "alpha"},
                   {NativeEntry{Empirical{{2, nan, 1}, true}}, kInvalid, "sample"},
                   {NativeEntry{Discrete{{2, nan, 1}, {0.5, 0.2, 0.3}}}, kInvalid, "values"},
                   {NativeEntry{Discrete{{2, 1}, {1}}}, kInvalid, "values"}});
}

TEST(NativeEntry_Resolve, WarnsOfShapeAndSmallSamples) {
    EXPECT_EQ(warningsOf(NativeEntry{Beta{1, 475}}), Codes{});
    EXPECT_EQ(warningsOf(NativeEntry{Beta{0.9, 5}}), Codes{ErrorCode::DistributionShape});
    EXPECT_EQ(warningsOf(NativeEntry{Beta{5, 0.9}}), Codes{ErrorCode::DistributionShape});
    EXPECT_EQ(warningsOf(NativeEntry{Gamma{0.9, 5}}), Codes{ErrorCode::DistributionShape});
    EXPECT_EQ(warningsOf(NativeEntry{DirichletShare{"mix", 0.9, 5}}), Codes{ErrorCode::DistributionShape});
    EXPECT_EQ(warningsOf(NativeEntry{Empirical{std::vector<double>(29, 1.0), false}}),
              Codes{ErrorCode::DistributionSmallSample});
    EXPECT_EQ(warningsOf(NativeEntry{Empirical{std::vector<double>(30, 1.0), false}}), Codes{});
}

TEST(NativeEntry_Resolve, TellsAUShapeFromAJShape) {
    const auto shapeOf = [](const Beta& beta) {
        return resolve(NativeEntry{beta}).value().diagnostics.items().front().problem.arguments[1].second;
    };
    EXPECT_EQ(shapeOf({0.5, 0.7}), "U");
    EXPECT_EQ(shapeOf({0.5, 7}), "J");
}

TEST(MeanSeEntry_Resolve, RefusesWhatNoMemberCanMeet) {
    expectRefused({{MeanSeEntry{Family::Beta, 0.5, 0.5, {}, {}}, kUnreachable, "se"},
                   {MeanSeEntry{Family::Beta, 1.0, 0.1, {}, {}}, kInvalid, "mean"},
                   {MeanSeEntry{Family::Gamma, -1.0, 0.1, {}, {}}, kInvalid, "mean"},
                   {MeanSeEntry{Family::LogNormal, 0.0, 0.1, {}, {}}, kInvalid, "mean"},
                   {MeanSeEntry{Family::Normal, kUnbounded, 0.1, {}, {}}, kInvalid, "mean"},
                   {MeanSeEntry{Family::Normal, 0.0, 0.0, {}, {}}, kInvalid, "se"},
                   {MeanSeEntry{Family::Normal, 0.0, 1.0, 2.0, 1.0}, kInvalid, "upper"},
                   {MeanSeEntry{Family::Normal, 0.0, 1.0, std::nan(""), 1.0}, kInvalid, "lower"},
                   {MeanSeEntry{Family::TruncatedNormal, 2.0, 0.1, 0.0, 1.0}, kInvalid, "mean"},
                   {MeanSeEntry{Family::TruncatedNormal, 0.5, 0.29, 0.0, 1.0}, kUnreachable, "se"},
                   {MeanSeEntry{Family::TruncatedNormal, 1.0, 1.01, 0.0, kUnbounded}, kUnreachable, "se"},
                   {MeanSeEntry{Family::Poisson, 1.0, 1.0, {}, {}}, kInvalid, "family"}});
}

TEST(MeanSeEntry_Resolve, MatchesTruncatedMomentsUpToTheEdgeOfWhatIsPossible) {
    const MeanSeEntry entries[] = {
        {Family::TruncatedNormal, 0.85, 0.08, 0.0, 1.0},    {Family::TruncatedNormal, 0.5, 0.288, 0.0, 1.0},
        {Family::TruncatedNormal, 0.02, 0.0195, 0.0, 1.0},  {Family::TruncatedNormal, 1.0, 0.99, 0.0, {}},
        {Family::TruncatedNormal, -1000.0, 900.0, {}, 0.0}, {Family::TruncatedNormal, 5.0, 2.0, {}, {}},
        {Family::TruncatedNormal, 1e6, 1.0, 0.0, 1e9},
    };
    for (const auto& entry : entries) {
        const auto d = resolve(entry).value().distribution;
        EXPECT_NEAR(mean(d), entry.mean, 1e-10 * std::abs(entry.mean));
        EXPECT_NEAR(standardDeviation(d), entry.se, 1e-9 * entry.se);
    }
}

TEST(MeanSeEntry_Resolve, WarnsWhenTheNormalLeavesTheBounds) {
    EXPECT_EQ(warningsOf(MeanSeEntry{Family::Normal, 0.9, 0.05, 0.0, 1.0}),
              Codes{ErrorCode::DistributionOutsideDomain});
    EXPECT_EQ(warningsOf(MeanSeEntry{Family::Normal, 0.5, 0.05, 0.0, 1.0}), Codes{});
    EXPECT_EQ(warningsOf(MeanSeEntry{Family::Gamma, 0.5, 0.4, 0.0, 1.0}), Codes{ErrorCode::DistributionOutsideDomain});
}

TEST(CountsEntry_Resolve, AddsThePrior) {
    EXPECT_EQ(resolve(CountsEntry{45, 50}).value().distribution, Distribution(Beta{46, 6}));
    EXPECT_EQ(resolve(CountsEntry{45, 50, 0, 0}).value().distribution, Distribution(Beta{45, 5}));
}

TEST(CountsEntry_Resolve, RefusesImpossibleCounts) {
    expectRefused({{CountsEntry{51, 50}, kInvalid, "events"},
                   {CountsEntry{-1, 50}, kInvalid, "events"},
                   {CountsEntry{0, 0}, kInvalid, "total"},
                   {CountsEntry{5, 50, -1, 1}, kInvalid, "prior_alpha"},
                   {CountsEntry{5, 50, 1, std::nan("")}, kInvalid, "prior_beta"},
                   {CountsEntry{0, 50, 0, 1}, kInvalid, "alpha"}});
}

IntervalEntry interval(Family family, std::optional<double> central, double low, double high) {
    return {.family = family, .central = central, .low = low, .high = high};
}

TEST(IntervalEntry_Resolve, RefusesWhatNoMemberCanMeet) {
    auto level = interval(Family::Normal, 0.5, 0.4, 0.6);
    level.level = 1;
    auto median = interval(Family::Beta, 0.5, 0.4, 0.6);
    median.centralKind = CentralKind::Median;
    expectRefused({{interval(Family::Normal, 0.5, 0.6, 0.4), kInvalid, "high"},
                   {interval(Family::Normal, 0.5, -kUnbounded, 0.4), kInvalid, "low"},
                   {interval(Family::Normal, kUnbounded, 0.1, 0.4), kInvalid, "central"},
                   {level, kInvalid, "level"},
                   {median, kInvalid, "central_kind"},
                   {interval(Family::Beta, {}, 0.4, 0.6), kInvalid, "central"},
                   {interval(Family::Beta, 0.7, 0.4, 0.6), kInvalid, "central"},
                   {interval(Family::LogNormal, 0.7, 0.4, 0.6), kInvalid, "central"},
                   {interval(Family::Normal, 0.3, 0.4, 0.6), kInvalid, "central"},
                   {interval(Family::Beta, 0.5, -0.1, 0.6), kInvalid, "low"},
                   {interval(Family::Beta, 0.5, 0.1, 1.6), kInvalid, "high"},
                   {interval(Family::Beta, 0.001, 0.0, 0.9), kUnreachable, "high"},
                   {interval(Family::LogNormal, 0.5, 0.0, 0.6), kInvalid, "low"},
                   {interval(Family::LogNormal, -0.5, 0.1, 0.6), kInvalid, "central"},
                   {interval(Family::Gamma, 0.5, 0.1, 0.6), kInvalid, "family"}});
}

TEST(IntervalEntry_Resolve, KeepsTheMeanAndTheWidthOfABeta) {
    for (const auto& [central, low, high] :
         {std::tuple{0.88, 0.8, 0.94}, {0.5, 0.02, 0.98}, {0.003, 0.001, 0.009}, {0.9999, 0.9996, 1.0}}) {
        const auto d = resolve(interval(Family::Beta, central, low, high)).value().distribution;
        EXPECT_NEAR(mean(d), central, 1e-12);
        EXPECT_NEAR(quantile(d, 0.975) - quantile(d, 0.025), high - low, 1e-10 * (high - low));
    }
}

TEST(IntervalEntry_Resolve, WarnsWhenTheCentralValueSitsOffTheMiddle) {
    const auto asymmetric = Codes{ErrorCode::DistributionAsymmetric};
    EXPECT_EQ(warningsOf(interval(Family::LogNormal, 1500, 900, 2600)), Codes{});
    EXPECT_EQ(warningsOf(interval(Family::LogNormal, 1750, 900, 2600)), asymmetric);
    EXPECT_EQ(warningsOf(interval(Family::Normal, 0.5, 0, 1)), Codes{});
    EXPECT_EQ(warningsOf(interval(Family::Normal, 0.7, 0, 1)), asymmetric);
    EXPECT_EQ(warningsOf(interval(Family::Beta, 0.88, 0.8, 0.94)), Codes{});
    EXPECT_EQ(warningsOf(interval(Family::Beta, 0.85, 0.8, 0.94)), asymmetric);
}

TEST(IntervalEntry_Resolve, WarnsWhenTheNormalLeavesTheBounds) {
    auto entry = interval(Family::Normal, {}, 0.01, 0.2);
    EXPECT_EQ(warningsOf(entry), Codes{});
    entry.lower = 0;
    EXPECT_EQ(warningsOf(entry), Codes{ErrorCode::DistributionOutsideDomain});
}

TEST(IntervalEntry_Resolve, ReadsTheLevel) {
    auto entry = interval(Family::Normal, {}, -1, 1);
    entry.level = 0.9;
    EXPECT_NEAR(std::get<Normal>(resolve(entry).value().distribution).sd, 1 / 1.6448536269514722, 1e-12);
}

}  // namespace
}  // namespace valor
