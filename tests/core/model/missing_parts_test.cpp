// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/missing_parts.h"

#include "core/model/blank_case.h"
#include "tests/core/model/findings.h"

namespace valor::test {
namespace {

std::vector<CasePart> missingIn(const Case& input) {
    return missingParts(input, input.alternatives.back());
}

TEST(MissingParts, ABlankCaseLacksThemAll) {
    EXPECT_THAT(missingIn(blankCase("Knee", "NOK", YearMonth(2027, 3))),
                ElementsAre(CasePart::Need, CasePart::Tool, CasePart::Effect, CasePart::Deployment));
}

TEST(MissingParts, AWholeCaseLacksNone) {
    EXPECT_THAT(missingIn(minimalCase()), IsEmpty());
}

TEST(MissingParts, EachIsNamedByItself) {
    CaseBuilder builder;
    builder.change([](Case& c) {
        c.effects.clear();
        c.alternatives.back().contracts.clear();
    });
    EXPECT_THAT(missingIn(builder.build()), ElementsAre(CasePart::Effect));
    builder.change([](Case& c) { c.alternatives.back().deployments.clear(); });
    EXPECT_THAT(missingIn(builder.build()), ElementsAre(CasePart::Effect, CasePart::Deployment));
}

TEST(MissingParts, MoneyAloneIsSomethingToCompute) {
    Case blank = blankCase("Knee", "NOK", YearMonth(2027, 3));
    blank.alternatives.back().cashItems = {cashItem("grant", CashBasis::Once, {})};
    EXPECT_THAT(missingIn(blank), IsEmpty());
}

TEST(MissingParts, WhatTheComparatorHasIsGivenUp) {
    CaseBuilder builder;
    builder.change([](Case& c) {
        c.alternatives.front().deployments = c.alternatives.back().deployments;
        c.alternatives.back().deployments.clear();
        c.alternatives.back().contracts.clear();
    });
    EXPECT_THAT(missingIn(builder.build()), IsEmpty());
}

TEST(MissingParts, TheValidatorWarnsOfEachAtItsPlace) {
    EXPECT_THAT(findings(blankCase("Knee", "NOK", YearMonth(2027, 3))),
                UnorderedElementsAre("warning case.nothing_to_simulate needs", "warning case.nothing_to_simulate tools",
                                     "warning case.nothing_to_simulate effects",
                                     "warning case.nothing_to_simulate alternatives/new/deployments"));
}

TEST(MissingParts, NamesDiffer) {
    EXPECT_EQ(partName(CasePart::Need), "need");
    EXPECT_EQ(partName(CasePart::Tool), "tool");
    EXPECT_EQ(partName(CasePart::Effect), "effect");
    EXPECT_EQ(partName(CasePart::Deployment), "deployment");
}

}  // namespace
}  // namespace valor::test
