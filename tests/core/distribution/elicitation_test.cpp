// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <limits>

#include "core/distribution/entry.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

const std::vector<QuantilePoint> kSkewed{{0.25, 20}, {0.5, 30}, {0.75, 50}};

ResolvedDistribution answerTo(QuantilesEntry entry) {
    return resolve(entry).value();
}

TEST(Elicitation, ChoosesTheFamilyOfSmallestSumOfSquares) {
    const auto answer = answerTo({{}, kSkewed, {}, {}});
    EXPECT_EQ(familyOf(answer.distribution), Family::LogNormal);
    ASSERT_EQ(answer.candidates.size(), 3U);
    EXPECT_EQ(answer.candidates[1].family, Family::Gamma);
    EXPECT_EQ(answer.candidates[2].family, Family::Normal);
    EXPECT_EQ(answer.candidates[0].sumOfSquares, answer.sumOfSquares);
}

TEST(Elicitation, ReportsEveryPointBesideTheFit) {
    const auto answer = answerTo({Family::Normal, kSkewed, {}, {}});
    ASSERT_EQ(answer.fit.size(), 3U);
    double sum = 0;
    for (const auto& point : answer.fit) {
        // The parameters are rounded to seven digits after the fit.
        EXPECT_NEAR(point.fittedProbability, cumulative(answer.distribution, point.value), 1e-6);
        sum += std::pow(point.fittedProbability - point.probability, 2);
    }
    EXPECT_NEAR(sum, answer.sumOfSquares, 1e-16);
}

TEST(Elicitation, KeepsWithinStatedBoundsEvenWhenAnotherFamilyFitsBetter) {
    const auto answer = answerTo({{}, kSkewed, 0.0, 100.0});
    ASSERT_TRUE(std::holds_alternative<Pert>(answer.distribution));
    EXPECT_EQ(support(answer.distribution), (Support{0, 100}));
    EXPECT_EQ(answer.candidates.size(), 4U);
    EXPECT_LT(answer.candidates[1].sumOfSquares, answer.sumOfSquares);
    EXPECT_TRUE(answer.diagnostics.items().empty());
}

TEST(Elicitation, IgnoresTheOrderInWhichPointsAreStated) {
    const auto shuffled = answerTo({{}, {kSkewed[2], kSkewed[0], kSkewed[1]}, {}, {}});
    EXPECT_EQ(shuffled.distribution, answerTo({{}, kSkewed, {}, {}}).distribution);
}

TEST(Elicitation, GoesThroughTwoPointsExactly) {
    const std::vector<QuantilePoint> two{{0.05, 100}, {0.9, 400}};
    for (const Family family : {Family::Normal, Family::LogNormal, Family::Gamma}) {
        const auto answer = answerTo({family, two, {}, {}});
        EXPECT_NEAR(quantile(answer.distribution, 0.05), 100, 1e-9);
        EXPECT_NEAR(quantile(answer.distribution, 0.9), 400, 1e-9);
    }
    const auto beta = answerTo({Family::Beta, {{0.1, 0.2}, {0.8, 0.5}}, {}, {}});
    EXPECT_NEAR(quantile(beta.distribution, 0.1), 0.2, 1e-6);
    EXPECT_NEAR(quantile(beta.distribution, 0.8), 0.5, 1e-6);
}

TEST(Elicitation, SettlesTiesOfTwoPointsByTheOrderOfFamilies) {
    EXPECT_EQ(familyOf(answerTo({{}, {{0.1, 2}, {0.9, 5}}, {}, {}}).distribution), Family::LogNormal);
    EXPECT_EQ(familyOf(answerTo({{}, {{0.1, -2}, {0.9, 5}}, {}, {}}).distribution), Family::Normal);
    EXPECT_EQ(familyOf(answerTo({{}, {{0.1, 0.2}, {0.9, 0.5}}, 0.0, 1.0}).distribution), Family::Beta);
}

TEST(Elicitation, FindsGammasFromFlatToNearlyNormal) {
    for (const double shape : {0.05, 0.5, 3.0, 200.0, 1e6}) {
        const Gamma truth{shape, 7};
        const double low = quantile(truth, 0.3);
        const double high = quantile(truth, 0.95);
        const auto found = std::get<Gamma>(answerTo({Family::Gamma, {{0.3, low}, {0.95, high}}, {}, {}}).distribution);
        EXPECT_NEAR(found.shape / shape, 1, 1e-6);
        EXPECT_NEAR(quantile(found, 0.3) / low, 1, 1e-9);
    }
}

TEST(Elicitation, RecoversAMemberFromItsOwnQuantiles) {
    const Distribution members[] = {Normal{-3, 2}, LogNormal{2, 0.7}, Gamma{2.5, 40}, Beta{3, 9}, Beta{0.6, 0.8}};
    for (const auto& member : members) {
        QuantilesEntry entry{.family = familyOf(member)};
        for (const double p : {0.05, 0.25, 0.5, 0.75, 0.95}) entry.points.push_back({p, quantile(member, p)});
        const auto answer = answerTo(entry);
        EXPECT_LT(answer.sumOfSquares, 1e-14);
        EXPECT_NEAR(mean(answer.distribution), mean(member), 1e-5 * std::abs(mean(member)));
        EXPECT_NEAR(standardDeviation(answer.distribution), standardDeviation(member),
                    1e-5 * standardDeviation(member));
    }
}

TEST(Elicitation, WarnsOfAPoorFit) {
    const auto answer = answerTo({Family::Normal, {{0.1, 1}, {0.5, 1.1}, {0.9, 100}}, {}, {}});
    ASSERT_FALSE(answer.diagnostics.items().empty());
    EXPECT_EQ(answer.diagnostics.items().front().problem.code, ErrorCode::DistributionPoorFit);
    EXPECT_GT(answer.candidates.front().largestMiss, 0.05);
}

TEST(Elicitation, WarnsWhenANamedFamilyLeavesTheBounds) {
    const auto answer = answerTo({Family::LogNormal, kSkewed, 0.0, 100.0});
    ASSERT_EQ(answer.diagnostics.items().size(), 1U);
    EXPECT_EQ(answer.diagnostics.items().front().problem.code, ErrorCode::DistributionOutsideDomain);
}

TEST(Elicitation, RefusesMalformedPoints) {
    const double nan = std::nan("");
    const std::pair<QuantilesEntry, std::string> malformed[] = {
        {{{}, {}, {}, {}}, "points"},
        {{{}, {{0.5, 1}}, {}, {}}, "points"},
        {{{}, {{0, 1}, {0.5, 2}}, {}, {}}, "points/0/probability"},
        {{{}, {{0.1, 1}, {1, 2}}, {}, {}}, "points/1/probability"},
        {{{}, {{0.1, 1}, {0.5, nan}}, {}, {}}, "points/1/value"},
        {{{}, {{0.1, 1}, {0.5, 5}}, 0.0, 4.0}, "points/1/value"},
        {{{}, {{0.1, 1}, {0.1, 2}}, {}, {}}, "points"},
        {{{}, {{0.1, 2}, {0.5, 1}}, {}, {}}, "points"},
        {{{}, {{0.1, 1}, {0.5, 2}}, 4.0, 0.0}, "upper"},
        {{Family::Poisson, {{0.1, 1}, {0.5, 2}}, {}, {}}, "family"},
    };
    for (const auto& [entry, subject] : malformed) {
        SCOPED_TRACE(subject);
        const auto answer = resolve(entry);
        ASSERT_FALSE(answer);
        EXPECT_EQ(answer.error().code, ErrorCode::DistributionInvalid);
        EXPECT_EQ(answer.error().subject, subject);
    }
}

TEST(Elicitation, RefusesFamiliesThatCannotTakeTheValues) {
    const QuantilesEntry impossible[] = {
        {Family::LogNormal, {{0.1, -1}, {0.5, 2}}, {}, {}},
        {Family::Gamma, {{0.1, 0}, {0.5, 2}}, {}, {}},
        {Family::Beta, {{0.1, 0.5}, {0.5, 2}}, {}, {}},
        {Family::Beta, {{0.4, 1}, {0.5, 5}, {0.6, 9}}, 0.0, 10.0},  // U-shaped, and a PERT is not
        {Family::Beta, {{0.1, 1}, {0.5, 2}}, 0.0, std::numeric_limits<double>::infinity()},
    };
    for (const auto& entry : impossible) {
        const auto answer = resolve(entry);
        ASSERT_FALSE(answer);
        EXPECT_EQ(answer.error().code, ErrorCode::DistributionUnreachable);
        EXPECT_EQ(answer.error().subject, "points");
    }
}

}  // namespace
}  // namespace valor
