// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/difference.h"

#include <set>

#include "core/model/fields.h"
#include "tests/support/case_walk.h"
#include "tests/support/random_case.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

using Kind = Change::Kind;

Case oneParameter(double shape) {
    Case input;
    Parameter parameter;
    parameter.id = ParameterId("price");
    parameter.unit = "DKK/exam";
    parameter.entry = NativeEntry{Gamma{shape, 0.5}};
    input.parameters.push_back(parameter);
    return input;
}

TEST(Difference, NamesPlaceAndBothValues) {
    const std::vector<Change> expected{{Kind::Changed, "parameters/price/distribution/shape", "2", "2.5"}};
    EXPECT_EQ(difference(oneParameter(2), oneParameter(2.5)), expected);
}

TEST(Difference, SaysWhatAnObjectWas) {
    const std::vector<Change> added{{Kind::Added, "parameters/price", "",
                                     "id price, unit DKK/exam, distribution (family gamma, shape 2, scale 0.5)"}};
    EXPECT_EQ(difference(Case{}, oneParameter(2)), added);
    const std::vector<Change> removed{{Kind::Removed, "parameters/price", added.front().after, ""}};
    EXPECT_EQ(difference(oneParameter(2), Case{}), removed);
}

TEST(Difference, AnotherKindIsOneChange) {
    Case after = oneParameter(2);
    after.parameters.front().entry = NativeEntry{Fixed{3}};
    const std::vector<Change> expected{
        {Kind::Changed, "parameters/price/distribution/family", "gamma (shape 2, scale 0.5)", "fixed (value 3)"}};
    EXPECT_EQ(difference(oneParameter(2), after), expected);
}

TEST(Difference, AnotherOrderIsNamed) {
    Case before, after;
    for (const char* id : {"a", "b", "c"}) before.sites.push_back({SiteId(id), {}, {}, {}});
    after.sites = {before.sites[2], before.sites[0]};
    const std::vector<Change> expected{{Kind::Removed, "sites/b", "id b", ""},
                                       {Kind::Reordered, "sites", "a c", "c a"}};
    EXPECT_EQ(difference(before, after), expected);
}

TEST(Difference, AFigureOfAScenarioIsOneChangeAtItsParameter) {
    Case before;
    before.scenarios.emplace_back().id = ScenarioId("base");
    Case after = before;
    before.scenarios.front().overrides = {{ParameterId("a"), NativeEntry{Fixed{0}}},
                                          {ParameterId("b"), NativeEntry{Pert{1, 2, 3, 4}}}};
    after.scenarios.front().overrides = {{ParameterId("b"), NativeEntry{Pert{1, 2.5, 4, 4}}},
                                         {ParameterId("c"), NativeEntry{Fixed{5}}}};
    const auto text = [](const char* id, const char* entry) {
        return std::string("parameter ") + id + ", distribution (" + entry + ")";
    };
    const std::vector<Change> expected{
        {Kind::Removed, "scenarios/base/overrides/a", text("a", "family fixed, value 0"), ""},
        {Kind::Changed, "scenarios/base/overrides/b", text("b", "family pert, min 1, mode 2, max 3"),
         text("b", "family pert, min 1, mode 2.5, max 4")},
        {Kind::Added, "scenarios/base/overrides/c", "", text("c", "family fixed, value 5")}};
    EXPECT_EQ(difference(before, after), expected);
}

/// Such a case is refused elsewhere; here it must not be called equal to another.
TEST(Difference, AParameterThatIsOverriddenTwiceIsComparedByPosition) {
    Case before;
    before.scenarios.emplace_back().id = ScenarioId("base");
    before.scenarios.front().overrides = {{ParameterId("a"), NativeEntry{Fixed{1}}},
                                          {ParameterId("a"), NativeEntry{Fixed{2}}}};
    Case after = before;
    after.scenarios.front().overrides.back().entry = NativeEntry{Fixed{3}};
    const std::vector<Change> expected{{Kind::Changed, "scenarios/base/overrides/1/distribution/value", "2", "3"}};
    EXPECT_EQ(difference(before, after), expected);
}

TEST(Difference, ListsWithoutIdsKeepTheirCommonEnds) {
    Case before, after;
    const auto pair = [](const char* first, const char* second) {
        return Correlation{ParameterId(first), ParameterId(second), 0.5};
    };
    before.correlations = {pair("a", "b"), pair("c", "d"), pair("e", "f")};
    after.correlations = {pair("a", "b"), pair("e", "f")};
    const std::vector<Change> expected{{Kind::Removed, "correlations/1", "first c, second d, spearman 0.5", ""}};
    EXPECT_EQ(difference(before, after), expected);
}

Kind opposite(Kind kind) {
    if (kind == Kind::Added) return Kind::Removed;
    return kind == Kind::Removed ? Kind::Added : kind;
}

/// The changes of the way back, in an order of their own.
std::multiset<std::string> asSet(const std::vector<Change>& changes, bool mirrored) {
    std::multiset<std::string> lines;
    for (const Change& c : changes) {
        const Kind kind = mirrored ? opposite(c.kind) : c.kind;
        lines.insert(std::to_string(static_cast<int>(kind)) + "|" + c.path + "|" + (mirrored ? c.after : c.before) +
                     "|" + (mirrored ? c.before : c.after));
    }
    return lines;
}

TEST(DifferenceProperty, EmptyExactlyForEqualCases) {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const Case first = test::RandomCase(seed).make();
        EXPECT_TRUE(difference(first, first).empty());
        EXPECT_FALSE(difference(first, test::RandomCase(seed + 1000).make()).empty());
    }
}

TEST(DifferenceProperty, TheWayBackIsTheMirrorImage) {
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        const Case first = test::RandomCase(seed).make();
        const Case second = test::RandomCase(seed + 1000).make();
        EXPECT_EQ(asSet(difference(first, second), true), asSet(difference(second, first), false));
    }
}

// Ids and the positions of a list are named by the change itself, so the place may stop before them.
TEST(DifferenceProperty, OneChangedValueIsOnePlace) {
    int changes = 0;
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const Case original = test::RandomCase(seed).make();
        for (int target = 0;; ++target) {
            Case changed = original;
            test::OneChange change(target);
            change.walk(changed);
            if (change.changed().empty()) break;
            const auto found = difference(original, changed);
            ASSERT_FALSE(found.empty()) << change.changed();
            const bool isOverride = change.changed().find("/overrides/") != std::string::npos;
            const bool isIdentity = change.changed().ends_with(isOverride ? "/parameter" : "/id");
            EXPECT_LE(found.size(), isIdentity ? 2U : 1U) << change.changed();
            ++changes;
        }
    }
    EXPECT_GT(changes, 1000);
}

}  // namespace
}  // namespace valor
