// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/case_contract.h"

#include "tests/support/case_builder.h"

#include <gtest/gtest.h>

namespace valor::test {
namespace {

Case withFee() {
    return CaseBuilder().with(fixed("fee", "DKK/yr", 1200)).build();
}

TEST(CaseContract, APricePerYearIsDividedWhereItIsPaidByTheMonth) {
    const Case input = withFee();
    const Scenario& scenario = input.scenarios.front();
    EXPECT_EQ(centralAmount(input, scenario, ClauseKind::Subscription, open("fee")), 100.0);
    EXPECT_EQ(centralAmount(input, scenario, ClauseKind::SpendCap, open("fee")), 1200.0);
    EXPECT_EQ(centralAmount(input, scenario, ClauseKind::SpendCap, agreed("7.25")), 7.25);
    EXPECT_FALSE(centralAmount(input, scenario, ClauseKind::SpendCap, open("nothing")));
}

TEST(CaseContract, APricePerMonthIsPaidAsItStands) {
    for (const char* unit : {"DKK/month", "DKK/need/month", "DKK/inhabitant/month"}) {
        const Case input = CaseBuilder().with(fixed("fee", unit, 28882)).build();
        EXPECT_DOUBLE_EQ(
            centralAmount(input, input.scenarios.front(), ClauseKind::Subscription, open("fee")).value_or(-1), 28882)
            << unit;
    }
}

TEST(CaseContract, ACentralValueIsInBaseUnitsAndByTheMonthWhereAsked) {
    const Case input = CaseBuilder().with(fixed("hits", "%", 70)).with(fixed("failures", "case/yr", 24)).build();
    const Scenario& scenario = input.scenarios.front();
    EXPECT_DOUBLE_EQ(centralInBaseUnits(input, scenario, ParameterId("hits")).value_or(-1), 0.7);
    EXPECT_DOUBLE_EQ(centralInBaseUnits(input, scenario, ParameterId("hits"), Per::Month).value_or(-1), 0.7);
    EXPECT_DOUBLE_EQ(centralInBaseUnits(input, scenario, ParameterId("failures")).value_or(-1), 24);
    EXPECT_DOUBLE_EQ(centralInBaseUnits(input, scenario, ParameterId("failures"), Per::Month).value_or(-1), 2);
    EXPECT_FALSE(centralInBaseUnits(input, scenario, ParameterId("nothing")));
}

/// An observation does not name the tool: the case knows which one is used there, and who runs the site.
TEST(CaseContract, WhatIsDeployedIsAddedToWhatWasObserved) {
    const Case input = minimalCase();
    const Alternative& signs = input.alternatives.back();
    const BillingCell whole{SiteId("north"), NeedId("chest"), ToolId("reader"), PartyId("hospital")};
    const BillingCell site{SiteId("north"), {}, {}, PartyId("north")};
    const auto cells = deployedCells(input, signs, {site, BillingCell{}});
    ASSERT_TRUE(cells);
    EXPECT_EQ(*cells, (std::vector<BillingCell>{whole, whole})) << "also where the observation names no place";
}

/// Of two tools for a need at a site it is not known of which an observation tells: of both, as far as it reaches.
TEST(CaseContract, AnObservationOfSeveralToolsKnowsThemAll) {
    CaseBuilder builder;
    builder.change([](Case& c) {
        auto& deployments = c.alternatives.back().deployments;
        deployments.push_back(deployments.front());
        deployments.back().tool = ToolId("second");
    });
    const BillingCell observed{SiteId("north"), NeedId("chest"), {}, PartyId("north")};
    const auto cells = deployedCells(builder.build(), builder.build().alternatives.back(), {observed});
    ASSERT_TRUE(cells);
    EXPECT_TRUE(cells->front().tool.empty());
    EXPECT_EQ(cells->front().shared, (std::vector{ToolId("reader"), ToolId("second")}));
}

/// What is observed where nothing is used was not simulated either; a name may be misspelt.
TEST(CaseContract, APlaceWhereNothingIsUsedIsRefused) {
    const Case input = minimalCase();
    const Alternative& signs = input.alternatives.back();
    const BillingCell site{SiteId("noth"), NeedId("chest"), {}, PartyId("noth")};
    const BillingCell need{SiteId("north"), NeedId("hip"), {}, PartyId("north")};
    for (const BillingCell& cell : {site, need}) {
        const auto cells = deployedCells(input, signs, {cell});
        ASSERT_FALSE(cells);
        EXPECT_EQ(cells.error().code, ErrorCode::ReferenceUnknown);
        const std::vector<std::pair<std::string, std::string>> expected{
            {"site", cell.site.text()},
            {"need", cell.need.text()},
            cell == site ? std::pair<std::string, std::string>("used_sites", "north")
                         : std::pair<std::string, std::string>("deployed_once", "north/chest")};
        EXPECT_EQ(cells.error().arguments, expected);
        EXPECT_EQ(cells.error().subject, cell == site ? "site" : "need");
    }
}

TEST(CaseContract, CentralValuesStandInForParametersAlsoInTiers) {
    const Case input = withFee();
    Contract contract = input.contracts.front();
    contract.clauses = {clause("cap", SpendCap{open("fee")}),
                        clause("use", AllUnitsTiers{"processed", {{"0", agreed("3")}, {"9", open("fee")}}})};
    const Contract settled = withCentralAmounts(input, input.scenarios.front(), contract);
    EXPECT_EQ(std::get<SpendCap>(settled.clauses[0].terms).amount.decimal, "1200");
    const auto& tiers = std::get<AllUnitsTiers>(settled.clauses[1].terms).tiers;
    EXPECT_EQ(tiers[0].price.decimal, "3");
    EXPECT_EQ(tiers[1].price.decimal, "100");
    EXPECT_TRUE(tiers[1].price.isAgreed());
}

TEST(CaseContract, CentralValuesAreNotRoundedToTheMinorUnit) {
    const auto settledWith = [](const std::string& unit, double value, int digits) {
        const Case input = CaseBuilder().with(fixed("fee", unit, value)).build();
        Contract contract = input.contracts.front();
        contract.clauses = {clause("fee", Subscription{open("fee"), {}})};
        const Contract settled = withCentralAmounts(input, input.scenarios.front(), contract, digits);
        return std::get<Subscription>(settled.clauses[0].terms).amount.decimal;
    };
    EXPECT_EQ(settledWith("DKK", 0.125, kSettledDigits), "0.125");
    EXPECT_EQ(settledWith("DKK", 0.004, kSettledDigits), "0.004");
    EXPECT_EQ(settledWith("DKK", 0, kSettledDigits), "0");
    EXPECT_EQ(settledWith("DKK", 123456789.125, kSettledDigits), "123456789.125");
    EXPECT_EQ(settledWith("DKK", 12345678901.239, kSettledDigits), "12345678901.24");
    EXPECT_EQ(settledWith("DKK/yr", 12500, kSettledDigits), "1041.66666667");
    EXPECT_EQ(settledWith("DKK/yr", 12500, 6), "1041.67");
    EXPECT_EQ(settledWith("DKK", 1234567.891, 6), "1234567.89");
}

TEST(CaseContract, ShowsTheFirstSitesOfTheAlternativeThatSigns) {
    const Case input = withFee();
    const Alternative* alternative = alternativeWithContracts(input, AlternativeId());
    ASSERT_NE(alternative, nullptr);
    EXPECT_FALSE(alternative->contracts.empty());
    EXPECT_EQ(alternativeWithContracts(input, AlternativeId("nobody")), nullptr);
    EXPECT_TRUE(cellsOf(input, *alternative, 0).empty());
    const auto cells = cellsOf(input, *alternative, 1);
    ASSERT_FALSE(cells.empty());
    for (const BillingCell& cell : cells) EXPECT_EQ(cell.site, cells.front().site);
}

}  // namespace
}  // namespace valor::test
