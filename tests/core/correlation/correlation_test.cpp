// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/correlation/correlation.h"

#include <cmath>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "core/correlation/conversion.h"
#include "core/correlation/repair.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

const std::vector<std::string> kThree{"price", "volume", "effect"};

Result<CorrelationFactor> three(double first, double second, double third, RepairPolicy policy = {}) {
    const std::vector<RankCorrelation> pairs{{0, 1, first}, {0, 2, second}, {1, 2, third}};
    return makeCorrelation(kThree, pairs, policy);
}

std::string argument(const Error& error, const std::string& name) {
    for (const auto& [key, value] : error.arguments)
        if (key == name) return value;
    return "missing";
}

TEST(MakeCorrelation, LeavesAConsistentMatrixAlone) {
    const auto factor = three(0.5, -0.3, 0.2);
    ASSERT_TRUE(factor);
    EXPECT_FALSE(factor->isRepaired);
    EXPECT_EQ(factor->largestChange, 0.0);
    EXPECT_EQ(factor->asked, factor->used);
    EXPECT_TRUE(factor->diagnostics.items().empty());
    EXPECT_EQ(factor->asked.at(1, 0), spearmanToPearson(0.5));
}

TEST(MakeCorrelation, WithoutPairsIsIndependence) {
    const auto factor = makeCorrelation(kThree, {});
    ASSERT_TRUE(factor);
    EXPECT_EQ(factor->lower, SquareMatrix::identity(3));
}

TEST(MakeCorrelation, SmallRepairIsInformation) {
    // A valid Spearman matrix whose image under 2 sin(pi rho/6) is indefinite.
    const auto factor = three(-0.49, -0.49, -0.49);
    ASSERT_TRUE(factor);
    EXPECT_TRUE(factor->isRepaired);
    EXPECT_NEAR(factor->largestChange, 0.0075, 0.0001);
    ASSERT_EQ(factor->diagnostics.items().size(), 1U);
    EXPECT_EQ(factor->diagnostics.items()[0].severity, Severity::Info);
    EXPECT_EQ(factor->diagnostics.items()[0].problem.code, ErrorCode::CorrelationRepaired);
}

TEST(MakeCorrelation, LargerRepairIsAWarning) {
    const auto factor = three(0.9, 0.2, 0.8);
    ASSERT_TRUE(factor);
    EXPECT_GT(factor->largestChange, kChangeWorthWarning);
    EXPECT_LT(factor->largestChange, kChangeNeedingConfirmation);
    ASSERT_EQ(factor->diagnostics.count(Severity::Warning), 1U);
    const Error& problem = factor->diagnostics.items()[0].problem;
    EXPECT_EQ(problem.code, ErrorCode::CorrelationRepaired);
    EXPECT_EQ(argument(problem, "first"), "price");
    EXPECT_EQ(argument(problem, "second"), "volume");
    EXPECT_EQ(argument(problem, "asked"), "0.9");
}

TEST(MakeCorrelation, LargeRepairNeedsConfirmation) {
    const auto refused = three(0.9, -0.9, 0.9);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::CorrelationRefused);
    const auto confirmed = three(0.9, -0.9, 0.9, {RepairMethod::Nearest, true});
    ASSERT_TRUE(confirmed);
    EXPECT_GT(confirmed->largestChange, kChangeNeedingConfirmation);
    EXPECT_EQ(confirmed->diagnostics.count(Severity::Warning), 1U);
}

TEST(MakeCorrelation, PerfectCorrelationIsJustKeptFactorable) {
    const std::vector<RankCorrelation> pairs{{1, 0, 1.0}};
    const auto factor = makeCorrelation(kThree, pairs);
    ASSERT_TRUE(factor);
    EXPECT_TRUE(factor->isRepaired);
    EXPECT_LT(factor->largestChange, 2e-8);
}

TEST(MakeCorrelation, ShrinkingKeepsSignsAndZeros) {
    const auto factor = three(0.9, 0.0, 0.8, {RepairMethod::Shrink, true});
    ASSERT_TRUE(factor);
    EXPECT_EQ(factor->used.at(0, 2), 0.0);
    EXPECT_GT(factor->used.at(0, 1), 0.0);
    EXPECT_NEAR(factor->used.at(0, 1) / factor->asked.at(0, 1), factor->used.at(1, 2) / factor->asked.at(1, 2), 1e-11);
}

TEST(MakeCorrelation, RefusesBrokenPairs) {
    const double notANumber = std::numeric_limits<double>::quiet_NaN();
    const std::vector<std::pair<std::vector<RankCorrelation>, std::string>> cases{
        {{{0, 1, 1.01}}, "range"}, {{{0, 1, -1.5}}, "range"},  {{{0, 1, notANumber}}, "range"},
        {{{0, 0, 0.5}}, "self"},   {{{0, 3, 0.5}}, "unknown"}, {{{0, 1, 0.5}, {1, 0, 0.5}}, "duplicate"},
    };
    for (const auto& [pairs, reason] : cases) {
        const auto factor = makeCorrelation(kThree, pairs);
        ASSERT_FALSE(factor) << reason;
        EXPECT_EQ(factor.error().code, ErrorCode::CorrelationInvalid);
        EXPECT_EQ(argument(factor.error(), "reason"), reason);
        EXPECT_EQ(factor.error().subject, "correlations/" + std::to_string(pairs.size() - 1));
    }
}

TEST(NearestCorrelation, IsRoundedToTwelveDecimals) {
    const auto factor = three(0.9, 0.2, 0.8);
    ASSERT_TRUE(factor);
    for (double value : factor->used.values) EXPECT_EQ(value, std::round(value * 1e12) / 1e12);
}

TEST(ShrunkCorrelation, LeavesDefiniteMatricesAlone) {
    const SquareMatrix independent = SquareMatrix::identity(4);
    EXPECT_EQ(shrunkCorrelation(independent), independent);
}

}  // namespace
}  // namespace valor
