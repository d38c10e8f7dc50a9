// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/usage.h"

#include <set>

#include "core/model/central_values.h"
#include "core/model/known_by.h"
#include "tests/support/case_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace valor::test {
namespace {

std::set<std::string> names(const std::vector<ParameterId>& ids) {
    std::set<std::string> result;
    for (const ParameterId& id : ids) result.insert(id.text());
    return result;
}

std::vector<std::string> placesOf(const Case& input, const char* parameter) {
    std::vector<std::string> places;
    for (const Use& use : usesOf(input, ParameterId(parameter)))
        places.push_back(use.label.en + "/" + use.role + (use.part.en.empty() ? "" : "/" + use.part.en));
    return places;
}

TEST(InputsOf, InhabitantsOfASiteWithACountOfItsOwnMoveNothingButAPricePerInhabitant) {
    CaseBuilder builder;
    const auto inputs = [&] {
        const Case input = builder.build();
        return names(inputsOf(input, input.scenarios.front(), nullptr));
    };
    EXPECT_TRUE(inputs().contains("catchment"));
    builder.with(fixed("own", "exam/yr", 900)).change([](Case& edited) {
        edited.needs.front().siteVolumes = {{edited.sites.front().id, ParameterId("own")}};
    });
    EXPECT_FALSE(inputs().contains("catchment"));
    EXPECT_FALSE(inputs().contains("volume"));
    EXPECT_TRUE(inputs().contains("own"));
    builder.with(clause("use", Subscription{agreed("1.00"), "inhabitants"}));
    EXPECT_TRUE(inputs().contains("catchment"));
}

TEST(InputsOfTool, AreItsAdoptionItsEffectsAndWhatBillsIt) {
    CaseBuilder builder;
    builder.with(fixed("uptake", "share", 0.8))
        .with(fixed("gross", "DKK/exam", 3))
        .with(fixed("unrelated", "share", 1));
    builder.with(derived("net", "DKK/exam", "gross * 0.8")).with(clause("extra", PerUnit{open("net"), "processed"}));
    builder.change([](Case& edited) { edited.tools.front().adoption.uptakeMax = ParameterId("uptake"); });
    EXPECT_EQ(names(inputsOfTool(builder.build(), ToolId("reader"))),
              (std::set<std::string>{"gross", "minutes", "uptake", "wage"}));
    EXPECT_TRUE(inputsOfTool(builder.build(), ToolId("unknown")).empty());
}

TEST(InputsOfTool, AClauseForAnotherToolIsNotItsOwn) {
    CaseBuilder builder;
    builder.with(fixed("fee", "DKK", 3)).with(clause("other", FixedFee{open("fee"), 0}));
    EXPECT_TRUE(names(inputsOfTool(builder.build(), ToolId("reader"))).contains("fee"));
    builder.change([](Case& edited) { edited.contracts.front().clauses.back().scope.tools = {ToolId("other")}; });
    EXPECT_FALSE(names(inputsOfTool(builder.build(), ToolId("reader"))).contains("fee"));
}

TEST(KnownBy, FollowsTheUseOfAFigureThroughFormulas) {
    CaseBuilder builder;
    builder.with(fixed("fee", "DKK/exam", 3)).with(clause("extra", PerUnit{open("fee"), "processed"}));
    builder.with(fixed("budgeted", "DKK", 9)).with(cashItem("setup", CashBasis::Once, {"budgeted"}));
    builder.with(fixed("gross", "min/exam", 3)).with(derived("net", "min/exam", "gross * belief"));
    builder.with(stated("belief", "share", Discrete{{0, 1}, {0.5, 0.5}})).with(fixed("unused", "share", 1));
    builder.with(fixed("uptake", "share", 0.8));
    builder.change([](Case& edited) {
        edited.tools.front().adoption.uptakeMax = ParameterId("uptake");
        edited.effects.front().terms.front().parameter = ParameterId("net");
    });
    const Case input = builder.build();
    const auto who = [&](const char* parameter) { return knownByName(knownBy(input, ParameterId(parameter))); };
    EXPECT_EQ(who("fee"), "offer");
    EXPECT_EQ(who("budgeted"), "budget");
    EXPECT_EQ(who("gross"), "performance");
    EXPECT_EQ(who("belief"), "experts") << "which of two views holds is no quantity";
    EXPECT_EQ(who("uptake"), "use");
    EXPECT_EQ(who("wage"), "accounts");
    EXPECT_EQ(who("volume"), "place");
    EXPECT_EQ(who("rate"), "principle");
    EXPECT_EQ(who("unused"), "unclear");
    EXPECT_EQ(who("nowhere"), "unclear");
}

TEST(KnownBy, VolumesAreOfThePlaceAlsoWhereAFormulaMakesThemTheToolsEffect) {
    CaseBuilder builder;
    builder.with(fixed("scans", "exam/100k/yr", 500)).with(fixed("xrays", "exam/yr", 3000));
    builder.with(fixed("shorter", "min/exam", 4)).with(fixed("share", "share", 0.1));
    builder.with(derived("net", "min/exam", "share * shorter * scans / xrays"));
    builder.with(fixed("lost", "1/min", 0.001)).change([](Case& edited) {
        edited.effects.front().terms.front().parameter = ParameterId("net");
        edited.effects.front().terms.push_back({"outcome_per_minute", ParameterId("lost")});
    });
    const Case input = builder.build();
    const auto who = [&](const char* parameter) { return knownByName(knownBy(input, ParameterId(parameter))); };
    EXPECT_EQ(who("lost"), "accounts") << "what a minute costs is known from studies of patients, not from a vendor";
    EXPECT_EQ(who("scans"), "place");
    EXPECT_EQ(who("xrays"), "place");
    EXPECT_EQ(who("shorter"), "performance");
    EXPECT_EQ(who("share"), "performance");
}

TEST(ExchangeRates, AreThoseThatTheCaseStates) {
    CaseBuilder builder;
    builder.with(fixed("eur_dkk", "DKK/EUR", 7.46)).with(fixed("cost", "EUR/case", 100));
    const Case input = builder.build();
    const auto rate = [&](const char* unit) { return exchangeRate(input, input.scenarios.front(), unit); };
    ASSERT_TRUE(rate("EUR/case"));
    EXPECT_EQ(rate("EUR/case")->currency, "EUR");
    EXPECT_DOUBLE_EQ(rate("EUR/case")->rate, 7.46);
    EXPECT_FALSE(rate("DKK/case")) << "the currency of the case itself";
    EXPECT_FALSE(rate("GBP/case")) << "no rate is stated";
    EXPECT_FALSE(rate("min/exam"));
    EXPECT_FALSE(rate("EUR/GBP")) << "a rate, no amount";
}

TEST(UsesOf, NamesEveryPlaceOnce) {
    const Case input = minimalCase();
    EXPECT_THAT(placesOf(input, "catchment"), testing::ElementsAre("North/catchment"));
    EXPECT_THAT(placesOf(input, "volume"), testing::ElementsAre("Chest X-ray/volume_rate"));
    EXPECT_THAT(placesOf(input, "minutes"), testing::ElementsAre("reading/minutes_saved_per_case"));
    EXPECT_THAT(placesOf(input, "wage"), testing::ElementsAre("reading/factor/minutes_freed"));
    EXPECT_THAT(placesOf(input, "rate"), testing::ElementsAre("Base/discount"));
    EXPECT_TRUE(placesOf(input, "nowhere").empty());
}

TEST(UsesOf, FormulasPricesAndAmountsAreUses) {
    CaseBuilder builder;
    builder.with(fixed("fee", "DKK", 9)).with(derived("half", "DKK", "fee / 2"));
    builder.with(cashItem("setup", CashBasis::Once, {"fee"}));
    Tier first{"0", open("fee")}, second{"100", open("fee")};
    builder.with(clause("steps", MarginalTiers{"processed", {first, second}}));
    EXPECT_THAT(placesOf(builder.build(), "fee"),
                testing::ElementsAre("half/formula", "Offer/price/steps", "AI reader/factor/setup"));
}

/// Two ways to the same answer: what an alternative depends on is used somewhere, directly or behind a formula.
TEST(UsesOf, WhateverIsAnInputIsUsed) {
    CaseBuilder builder;
    builder.with(derived("doubled", "DKK/h", "2 * base_wage")).with(fixed("base_wage", "DKK/h", 300));
    builder.with(fixed("idle", "share", 1));
    builder.change(
        [](Case& edited) { edited.effects.front().consequences.front().factors = {ParameterId("doubled")}; });
    const Case& input = builder.build();
    const auto inputs = names(inputsOf(input, input.scenarios.front(), nullptr));
    for (const Parameter& parameter : input.parameters) {
        if (parameter.isDerived()) continue;
        EXPECT_EQ(inputs.contains(parameter.id.text()), !usesOf(input, parameter.id).empty()) << parameter.id.text();
    }
}

}  // namespace
}  // namespace valor::test
