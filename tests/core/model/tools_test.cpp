// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/tools.h"

#include "tests/support/case_builder.h"

#include <gtest/gtest.h>

namespace valor::test {
namespace {

Case withSecondTool() {
    CaseBuilder builder;
    builder.with(fixed("uptake", "share", 0.8)).with(fixed("faster", "min/exam", 2));
    builder.change([](Case& edited) {
        edited.tools.front().adoption.uptakeMax = ParameterId("uptake");
        edited.tools.push_back({ToolId("other"), text("Other"), "vendor", {}});
        Effect other = edited.effects.front();
        other.id = EffectId("other-reading");
        other.tool = ToolId("other");
        other.terms = {{"minutes_saved_per_case", ParameterId("faster")}};
        edited.effects.push_back(other);
    });
    return builder.build();
}

TEST(ToolFigures, AdoptionComesFirstThenTheTermsOfEveryEffect) {
    const Case input = withSecondTool();
    const auto figures = figuresOf(input, input.tools.front());
    ASSERT_EQ(figures.size(), 2U);
    EXPECT_EQ(figures[0].effect, nullptr);
    EXPECT_EQ(figures[0].role, "uptake_max");
    EXPECT_EQ(figures[1].role, "minutes_saved_per_case");
    EXPECT_EQ(figures[1].parameter, ParameterId("minutes"));
}

TEST(ToolFigures, MeaningIsTheTermOfAMechanismWhateverTheInput) {
    Case input = withSecondTool();
    const auto one = figuresOf(input, input.tools[0]), other = figuresOf(input, input.tools[1]);
    EXPECT_TRUE(haveSameMeaning(one[1], other[0]));
    EXPECT_FALSE(haveSameMeaning(one[0], other[0]));
    input.effects.back().mechanism = Mechanism::Waiting;  // has a term of the same name
    EXPECT_FALSE(haveSameMeaning(one[1], other[0]));
}

TEST(ToolReach, FollowsDeploymentsAndEffects) {
    const Case input = withSecondTool();
    EXPECT_EQ(needsOf(input, ToolId("other")).size(), 1U);  // by its effect
    EXPECT_TRUE(sitesOf(input, ToolId("other")).empty());
    EXPECT_TRUE(alternativesWith(input, ToolId("other")).empty());
    EXPECT_EQ(sitesOf(input, ToolId("reader")).size(), 1U);
    ASSERT_EQ(alternativesWith(input, ToolId("reader")).size(), 1U);
    EXPECT_EQ(alternativesWith(input, ToolId("reader")).front()->id, AlternativeId("ai"));
}

TEST(ToolClauses, AreThoseOfSignedContractsWhoseScopeHoldsADeployment) {
    Case input = withSecondTool();
    EXPECT_EQ(clausesFor(input, ToolId("reader")).size(), 1U);
    EXPECT_TRUE(clausesFor(input, ToolId("other")).empty());
    input.contracts.front().clauses.front().scope.sites = {SiteId("south")};
    EXPECT_TRUE(clausesFor(input, ToolId("reader")).empty());
    input.contracts.front().clauses.front().scope.sites.clear();
    input.alternatives.back().contracts.clear();
    EXPECT_TRUE(clausesFor(input, ToolId("reader")).empty());
}

}  // namespace
}  // namespace valor::test
