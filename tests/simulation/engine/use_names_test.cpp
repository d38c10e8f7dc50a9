// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/use_names.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace valor::simulation {
namespace {

const YearMonth kBase(2026, 1);

Deployment use(const char* tool, int from, std::optional<int> end = {}, const char* need = "chest",
               const char* site = "north") {
    return {ToolId(tool), NeedId(need), SiteId(site), kBase.plusMonths(from),
            end ? std::optional(kBase.plusMonths(*end)) : std::nullopt};
}

Alternative alternativeOf(std::vector<Deployment> deployments) {
    Alternative alternative;
    alternative.deployments = std::move(deployments);
    return alternative;
}

/// "tool: counts / timing" of each use, in the order of the tools.
std::vector<std::string> namesOf(const std::vector<Deployment>& today, const std::vector<Deployment>& uses) {
    const auto names = UseNames(alternativeOf(today), kBase).of(alternativeOf(uses));
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < names.size(); ++i)
        lines.push_back(uses[i].tool.text() + ": " + names[i].counts + " / " + names[i].timing);
    std::ranges::sort(lines);
    return lines;
}

using Lines = std::vector<std::string>;

TEST(UseNames, TheFirstHasTheNameOfTheNeed) {
    EXPECT_EQ(namesOf({}, {use("a", 0)}), (Lines{"a: chest / chest"}));
}

TEST(UseNames, UsesAtOnceAreNumberedByMonthAndToolNotByTheList) {
    const Lines expected{"a: chest #2 / chest #2", "b: chest / chest", "c: chest #3 / chest #3"};
    EXPECT_EQ(namesOf({}, {use("a", 1), use("b", 0), use("c", 1)}), expected);
    EXPECT_EQ(namesOf({}, {use("c", 1), use("b", 0), use("a", 1)}), expected);
}

TEST(UseNames, UsesThatFollowEachOtherShareOne) {
    const Lines expected{"a: chest / chest", "b: chest / chest"};
    EXPECT_EQ(namesOf({}, {use("a", 0, 24), use("b", 24)}), expected);
    EXPECT_EQ(namesOf({}, {use("b", 24), use("a", 0, 24)}), expected);
    EXPECT_EQ(namesOf({}, {use("b", 24), use("a", 0, 25)}), (Lines{"a: chest / chest", "b: chest #2 / chest #2"}));
}

TEST(UseNames, WhatMetBeforeTheFirstMonthDoesNotMeet) {
    EXPECT_EQ(namesOf({}, {use("a", -24, 0), use("b", -6)}), (Lines{"a: chest / chest", "b: chest / chest"}));
}

TEST(UseNames, OtherNeedsAndSitesDoNotMeet) {
    EXPECT_EQ(namesOf({}, {use("a", 0), use("b", 0, {}, "hand"), use("c", 0, {}, "chest", "south")}),
              (Lines{"a: chest / chest", "b: hand / hand", "c: chest / chest"}));
}

TEST(UseNames, ToolsOfTodayKeepTheirNumber) {
    const std::vector today{use("k", 0), use("z", 0)};
    EXPECT_EQ(namesOf(today, today), (Lines{"k: chest / chest", "z: chest #2 / chest #2"}));
    EXPECT_EQ(namesOf(today, {use("a", -12), use("z", 0)}), (Lines{"a: chest / chest", "z: chest #2 / chest #2"}));
    EXPECT_EQ(namesOf(today, {use("a", 0), use("k", 0), use("z", 0)}),
              (Lines{"a: chest #3 / chest #3", "k: chest / chest", "z: chest #2 / chest #2"}));
}

/// Today one follows the other; now both are used at once.
TEST(UseNames, ANumberOfTodayThatIsTakenIsNotGivenTwice) {
    EXPECT_EQ(namesOf({use("a", 0, 12), use("b", 12)}, {use("b", 6), use("a", 0)}),
              (Lines{"a: chest / chest", "b: chest #2 / chest #2"}));
}

TEST(UseNames, AToolGoesLiveOnceForAllItsNeedsAtASite) {
    EXPECT_EQ(namesOf({}, {use("a", 0, {}, "knee"), use("a", 0, {}, "hand")}),
              (Lines{"a: hand / hand", "a: knee / hand"}));
    EXPECT_EQ(namesOf({use("a", 0, {}, "hand"), use("a", 0, {}, "knee")}, {use("a", 0, {}, "knee")}),
              (Lines{"a: knee / hand"}));
}

}  // namespace
}  // namespace valor::simulation
