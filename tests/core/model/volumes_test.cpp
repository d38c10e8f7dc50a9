// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/volumes.h"

#include "tests/support/case_builder.h"

#include <gtest/gtest.h>

namespace valor::test {
namespace {

YearlyVolume volumeOf(const Case& input) {
    return yearlyVolume(input, input.scenarios.front(), input.needs.front(), input.sites.front());
}

TEST(YearlyVolume, IsTheRateOnTheInhabitants) {
    const YearlyVolume volume = volumeOf(minimalCase());
    EXPECT_TRUE(volume.own.empty());
    EXPECT_DOUBLE_EQ(volume.cases.value(), 12'000);  // 12,000 per 100,000 on 100,000 inhabitants
    CaseBuilder smaller;
    smaller.with(fixed("catchment", "100k", 0.25));
    EXPECT_DOUBLE_EQ(volumeOf(smaller.build()).cases.value(), 3'000);
}

TEST(YearlyVolume, IsTheCountOfTheSiteWhereItIsKnown) {
    CaseBuilder builder;
    builder.with(fixed("own", "exam/yr", 700));
    builder.change([](Case& edited) { edited.needs.front().siteVolumes = {{SiteId("north"), ParameterId("own")}}; });
    EXPECT_EQ(volumeOf(builder.build()).own, ParameterId("own"));
    EXPECT_DOUBLE_EQ(volumeOf(builder.build()).cases.value(), 700);
}

TEST(YearlyVolume, FollowsTheScenario) {
    Case input = minimalCase();
    input.scenarios.front().overrides = {{ParameterId("volume"), NativeEntry{Fixed{6'000}}}};
    EXPECT_DOUBLE_EQ(volumeOf(input).cases.value(), 6'000);
}

TEST(YearlyVolume, IsAbsentWhereAFigureIsMissing) {
    Case input = minimalCase();
    input.sites.front().catchment = {};
    EXPECT_FALSE(volumeOf(input).cases);
    EXPECT_FALSE(centralValueAs(input, input.scenarios.front(), ParameterId("wage"), "inhabitant"));
}

}  // namespace
}  // namespace valor::test
