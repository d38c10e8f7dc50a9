// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/expected_counts.h"

#include <cmath>

#include "tests/support/case_builder.h"

#include <gtest/gtest.h>

namespace valor::test {
namespace {

const SiteId kNorth("north");
const NeedId kChest("chest");
constexpr YearMonth kStart(2027, 1);

ExpectedCounts countsOf(const Case& input) {
    return {input, input.scenarios.front(), input.alternatives.back()};
}
double inMonth(const Case& input, std::string_view measure, int month) {
    return countsOf(input).of(measure, kNorth, kChest, kStart.plusMonths(month)).value();
}

TEST(ExpectedCounts, OfAPlainCaseAreAMonthOfTheYearlyVolume) {
    const Case input = minimalCase();  // 12,000 a year on 100,000 inhabitants
    EXPECT_DOUBLE_EQ(inMonth(input, "processed", 0), 1'000);
    EXPECT_DOUBLE_EQ(inMonth(input, "billable_studies", 23), 1'000);
    EXPECT_DOUBLE_EQ(inMonth(input, "active_algorithms", 5), 1);
    EXPECT_DOUBLE_EQ(countsOf(input).of("inhabitants", kNorth, NeedId(), kStart).value(), 100'000);
}

/// By hand: 12,000 / 12 × 1.06^(18/12) × 0.9 × 0.8 / (1 + e^(−0.5 (18 − 4 − 6))) × 0.95 × (1 − 0.1).
TEST(ExpectedCounts, FollowGrowthUptakeAndFailures) {
    CaseBuilder builder;
    for (const auto& [id, unit, value] : {std::tuple{"grown", "1/yr", 0.06},
                                          {"suited", "share", 0.9},
                                          {"most", "share", 0.8},
                                          {"speed", "1/month", 0.5},
                                          {"half", "month", 6.0},
                                          {"answers", "share", 0.95},
                                          {"rejected", "share", 0.1}})
        builder.with(fixed(id, unit, value));
    builder.change([](Case& input) {
        input.needs.front().growth = ParameterId("grown");
        input.needs.front().eligibleShare = ParameterId("suited");
        Adoption& adoption = input.tools.front().adoption;
        adoption.uptakeMax = ParameterId("most");
        adoption.uptakeSpeed = ParameterId("speed");
        adoption.uptakeMidpoint = ParameterId("half");
        adoption.availability = ParameterId("answers");
        adoption.failedShare = ParameterId("rejected");
        input.alternatives.back().deployments.front().planned = kStart.plusMonths(4);
    });
    const Case input = builder.build();
    const double offered = 1'000 * std::pow(1.06, 1.5);
    const double sent = offered * 0.9 * 0.8 / (1 + std::exp(-0.5 * 8)) * 0.95;
    EXPECT_NEAR(inMonth(input, "offered", 18), offered, 1e-9);
    EXPECT_NEAR(inMonth(input, "processed", 18), sent * 0.9, 1e-9);
    EXPECT_NEAR(inMonth(input, "failed", 18), sent * 0.1, 1e-9);
    EXPECT_EQ(inMonth(input, "processed", 3), 0);
    EXPECT_FALSE(countsOf(input).isInUse(kNorth, kChest, kStart.plusMonths(3)));
}

TEST(ExpectedCounts, AYearIsAveragedOverItsMonthsInUse) {
    Case input = minimalCase();
    input.alternatives.back().deployments.front().planned = kStart.plusMonths(9);
    EXPECT_DOUBLE_EQ(countsOf(input).meanInUse("processed", kNorth, kChest, kStart, 12).value(), 1'000);
    EXPECT_FALSE(countsOf(input).meanInUse("processed", kNorth, kChest, kStart, 9));
}

/// Whatever an untrusted file states as a delay is a month, and it never comes.
TEST(ExpectedCounts, AnEndlessRollOutIsNeverInUse) {
    for (const double months : {50'000.0, 1e12, 1e300}) {
        const Case input = CaseBuilder()
                               .with(fixed("speed", "1/month", 0.5))
                               .with(fixed("half", "month", months))
                               .change([](Case& c) {
                                   c.tools.front().adoption.rolloutSpeed = ParameterId("speed");
                                   c.tools.front().adoption.rolloutMidpoint = ParameterId("half");
                               })
                               .build();
        EXPECT_FALSE(countsOf(input).isInUse(kNorth, kChest, kStart.plusMonths(600))) << months;
        EXPECT_EQ(countsOf(input).firstUse([](const SiteId&, const NeedId&, const ToolId&) { return true; }).value(),
                  kStart.plusMonths(12'000));
    }
}

/// What the annex defines: those of a site where the tool is in use, nought before.
TEST(ExpectedCounts, InhabitantsCountOnceTheToolIsInUse) {
    Case input = minimalCase();
    input.alternatives.back().deployments.front().planned = kStart.plusMonths(9);
    EXPECT_EQ(countsOf(input).of("inhabitants", kNorth, NeedId(), kStart.plusMonths(8)).value(), 0);
    EXPECT_EQ(countsOf(input).of("inhabitants", kNorth, NeedId(), kStart.plusMonths(9)).value(), 100'000);
}

TEST(ExpectedCounts, AreAbsentWhereNothingIsKnown) {
    Case input = minimalCase();
    EXPECT_FALSE(countsOf(input).of("sensitivity", kNorth, kChest, kStart));
    EXPECT_FALSE(countsOf(input).of("processed", SiteId("south"), kChest, kStart));
    input.sites.front().catchment = {};
    EXPECT_FALSE(countsOf(input).of("processed", kNorth, kChest, kStart));
}

}  // namespace
}  // namespace valor::test
