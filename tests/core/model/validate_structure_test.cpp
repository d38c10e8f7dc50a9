// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/model/findings.h"

namespace valor::test {
namespace {

TEST(ValidateParty, ReservedWordsAreNoNames) {
    CaseBuilder builder;
    builder.with(Party{PartyId("outside"), text("Outside"), PartyKind::Vendor, {}, {}});
    EXPECT_THAT(findings(builder), ElementsAre("error id.malformed parties/outside"));
}

TEST(ValidateParty, CostOfCapitalIsAYearlyRate) {
    CaseBuilder builder;
    builder.change([](Case& c) { c.parties.front().costOfCapital = ParameterId("wage"); });
    EXPECT_THAT(findings(builder), ElementsAre("error unit.mismatch parties/hospital/cost_of_capital"));
}

TEST(ValidateCostCentre, AssignmentsAscendAndNameParties) {
    CaseBuilder builder;
    builder.change([](Case& c) {
        c.costCentres = {{"screening",
                          text("Screening"),
                          {{YearMonth(2027, 1), "hospital/radiology"},
                           {YearMonth(2026, 1), "hospital/none"},
                           {YearMonth(2028, 1), "site"}}},
                         {"empty", text("Empty"), {}}};
    });
    EXPECT_THAT(findings(builder), ElementsAre("error reference.unknown cost_centres/screening/assignments/1/account",
                                               "error value.out_of_range cost_centres/screening/assignments/1/from",
                                               "error field.type cost_centres/screening/assignments/2/account",
                                               "error field.missing cost_centres/empty/assignments"));
}

TEST(ValidateSite, NamesAPartyAndACatchment) {
    CaseBuilder builder;
    builder.change([](Case& c) {
        c.sites.front().party = PartyId("nobody");
        c.sites.front().catchment = ParameterId("wage");
    });
    const auto lines = findings(builder);
    EXPECT_THAT(lines, Contains("error reference.unknown sites/north/party"));
    EXPECT_THAT(lines, Contains("error unit.mismatch sites/north/catchment"));
}

TEST(ValidateNeed, UnitsOfVolumes) {
    CaseBuilder builder;
    builder.with(fixed("own", "exam/month", 900)).change([](Case& c) {
        c.needs.front().siteVolumes = {{SiteId("north"), ParameterId("own")}};
    });
    EXPECT_THAT(findings(builder),
                ElementsAre("info parameter.unused parameters/catchment", "info parameter.unused parameters/volume"));
    builder.with(fixed("own", "DKK/month", 900)).change([](Case& c) {
        c.needs.front().siteVolumes.push_back({SiteId("north"), ParameterId("own")});
        c.needs.front().siteVolumes.push_back({SiteId("south"), {}});
        c.needs.front().growth = ParameterId("wage");
    });
    EXPECT_THAT(findings(builder), ElementsAre("error unit.mismatch needs/chest/growth",
                                               "error unit.mismatch needs/chest/site_volumes/north/volume",
                                               "error id.duplicate needs/chest/site_volumes/north",
                                               "error unit.mismatch needs/chest/site_volumes/north/volume",
                                               "error reference.unknown needs/chest/site_volumes/south/site",
                                               "error field.missing needs/chest/site_volumes/south/volume"));
}

TEST(ValidateNeed, SeasonHasTwelveFactorsOfMeanOne) {
    const auto withSeason = [](std::vector<double> season) {
        return findings(CaseBuilder().change([&](Case& c) { c.needs.front().season = season; }));
    };
    const auto refused = ElementsAre("error value.out_of_range needs/chest/season");
    EXPECT_THAT(withSeason(std::vector<double>(12, 1.0)), IsEmpty());
    EXPECT_THAT(withSeason(std::vector<double>(11, 1.0)), refused);
    EXPECT_THAT(withSeason(std::vector<double>(12, 1.1)), refused);
    EXPECT_THAT(withSeason({3, -1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}), refused);
}

TEST(ValidateTool, AdoptionUnitsAndLimits) {
    CaseBuilder builder;
    builder.with(fixed("late", "month", 6)).with(fixed("high", "share", 1.2)).change([](Case& c) {
        c.tools.front().adoption.rolloutMidpoint = ParameterId("late");
        c.tools.front().adoption.rolloutSpeed = ParameterId("late");
        c.tools.front().adoption.availability = ParameterId("high");
        c.tools.front().adoption.failedShare = ParameterId("nobody");
    });
    EXPECT_THAT(findings(builder), ElementsAre("error reference.unknown tools/reader/adoption/failed_share",
                                               "error unit.mismatch tools/reader/adoption/rollout_speed",
                                               "error value.out_of_range tools/reader/adoption/availability"));
}

TEST(ValidateTool, ACurveHasSpeedAndMidpoint) {
    CaseBuilder builder;
    builder.with(fixed("late", "month", 6)).with(fixed("speed", "1/month", 0.5)).change([](Case& c) {
        c.tools.front().adoption.uptakeSpeed = ParameterId("speed");
        c.tools.front().adoption.rolloutMidpoint = ParameterId("late");
    });
    EXPECT_THAT(findings(builder), ElementsAre("error field.missing tools/reader/adoption/uptake_midpoint",
                                               "error field.missing tools/reader/adoption/rollout_speed"));
    EXPECT_EQ(argument(builder.build(), "with"), "uptake_speed");
    builder.change([](Case& c) {
        c.tools.front().adoption.uptakeMidpoint = ParameterId("late");
        c.tools.front().adoption.rolloutSpeed = ParameterId("speed");
    });
    EXPECT_THAT(findings(builder), IsEmpty());
    builder.with(fixed("late", "month", 25));
    EXPECT_THAT(findings(builder), ElementsAre("warning value.unusual tools/reader/adoption/uptake_midpoint",
                                               "warning value.unusual tools/reader/adoption/rollout_midpoint"));
}

TEST(ValidateAlternative, AMissingVolumeIsToldOnce) {
    CaseBuilder builder;
    builder.change([](Case& c) {
        c.needs.front().volumeRate = {};
        c.sites.push_back({SiteId("south"), text("South"), PartyId("hospital"), ParameterId("catchment")});
        c.alternatives.back().deployments.push_back(c.alternatives.back().deployments.front());
        c.alternatives.back().deployments.back().site = SiteId("south");
    });
    EXPECT_THAT(findings(builder),
                ElementsAre("error field.missing needs/chest/volume_rate", "info parameter.unused parameters/volume"));
}

TEST(ValidateAlternative, DeploymentsReferToWhatExists) {
    CaseBuilder builder;
    builder.change([](Case& c) {
        c.alternatives.back().deployments.push_back(
            {ToolId("t"), NeedId("n"), SiteId("s"), YearMonth(2027, 1), YearMonth(2027, 1)});
    });
    EXPECT_THAT(findings(builder), ElementsAre("error reference.unknown alternatives/ai/deployments/1/need",
                                               "error reference.unknown alternatives/ai/deployments/1/site",
                                               "error reference.unknown alternatives/ai/deployments/1/tool",
                                               "error value.out_of_range alternatives/ai/deployments/1/exit"));
}

TEST(ValidateAlternative, OneToolServesANeedAtASiteOnce) {
    CaseBuilder builder;
    builder.change([](Case& c) {
        auto& deployments = c.alternatives.back().deployments;
        deployments.push_back(deployments.front());
    });
    EXPECT_THAT(findings(builder), ElementsAre("error deployment.duplicate alternatives/ai/deployments/1"));
}

TEST(ValidateAlternative, ADeployedNeedHasAVolume) {
    CaseBuilder volume, catchment;
    volume.change([](Case& c) { c.needs.front().volumeRate = {}; });
    EXPECT_THAT(findings(volume), Contains("error field.missing needs/chest/volume_rate"));
    catchment.change([](Case& c) { c.sites.front().catchment = {}; });
    EXPECT_THAT(findings(catchment), Contains("error field.missing sites/north/catchment"));
}

TEST(ValidateAlternative, ContractsExistAndAreSignedOnce) {
    CaseBuilder builder;
    builder.change([](Case& c) {
        c.alternatives.back().contracts = {ContractId("offer"), ContractId("offer"), ContractId("other")};
    });
    EXPECT_THAT(findings(builder), ElementsAre("error id.duplicate alternatives/ai/contracts/offer",
                                               "error reference.unknown alternatives/ai/contracts/other"));
}

TEST(ValidateCashItem, UnitFollowsTheBasis) {
    const auto problems = [](CashBasis basis, const std::string& unit) {
        return findings(CaseBuilder().with(fixed("amount", unit, 10)).with(cashItem("item", basis, {"amount"})));
    };
    const auto refused = ElementsAre("error unit.mismatch alternatives/ai/cash_items/item/factors");
    EXPECT_THAT(problems(CashBasis::Once, "DKK"), IsEmpty());
    EXPECT_THAT(problems(CashBasis::Once, "DKK/yr"), refused);
    EXPECT_THAT(problems(CashBasis::PerYear, "DKK/yr"), IsEmpty());
    EXPECT_THAT(problems(CashBasis::PerMonth, "DKK"), IsEmpty());
    EXPECT_THAT(problems(CashBasis::PerMonth, "DKK/site"), refused);
    EXPECT_THAT(problems(CashBasis::PerSiteOnce, "DKK/site"), IsEmpty());
    EXPECT_THAT(problems(CashBasis::PerSiteYear, "DKK/site/yr"), IsEmpty());
    EXPECT_THAT(problems(CashBasis::PerDeploymentYear, "DKK/need/yr"), IsEmpty());
    EXPECT_THAT(problems(CashBasis::PerDeploymentOnce, "DKK/need"), IsEmpty());
    EXPECT_THAT(problems(CashBasis::PerProcessed, "DKK/exam"), IsEmpty());
    EXPECT_THAT(problems(CashBasis::PerProcessed, "DKK/yr"), refused);
    EXPECT_THAT(problems(CashBasis::PerProcessed, "EUR/exam"), refused);
}

TEST(ValidateCashItem, ANegativeAmountIsUnusual) {
    EXPECT_THAT(
        findings(CaseBuilder().with(fixed("amount", "DKK", -10)).with(cashItem("item", CashBasis::Once, {"amount"}))),
        ElementsAre("warning value.unusual alternatives/ai/cash_items/item/factors"));
}

TEST(ValidateCashItem, WhatEverySitePaysIsSaid) {
    CaseBuilder builder;
    builder.with(fixed("amount", "DKK", 10)).with(cashItem("item", CashBasis::Once, {"amount"}, "site"));
    EXPECT_THAT(findings(builder), IsEmpty());
    builder.change([](Case& c) {
        c.sites.push_back({SiteId("south"), text("South"), PartyId("hospital"), ParameterId("catchment")});
        c.alternatives.back().deployments.push_back(c.alternatives.back().deployments.front());
        c.alternatives.back().deployments.back().site = SiteId("south");
    });
    EXPECT_THAT(findings(builder), ElementsAre("warning cash.every_site alternatives/ai/cash_items/item/from"));
    EXPECT_EQ(argument(builder.build(), "sites"), "2");
    builder.with(fixed("amount", "DKK/site", 10)).with(cashItem("item", CashBasis::PerSiteOnce, {"amount"}, "site"));
    EXPECT_THAT(findings(builder), IsEmpty());
}

TEST(ValidateCashItem, FieldsAndAccounts) {
    CaseBuilder builder;
    CashItem item = cashItem("item", CashBasis::Once, {}, "site/canteen", "created");
    item.start = YearMonth(2028, 1);
    item.end = YearMonth(2028, 1);
    builder.with(item);
    EXPECT_THAT(findings(builder), ElementsAre("error field.missing alternatives/ai/cash_items/item/factors",
                                               "error reference.unknown alternatives/ai/cash_items/item/from",
                                               "error field.type alternatives/ai/cash_items/item/to",
                                               "error value.out_of_range alternatives/ai/cash_items/item/end"));
}

}  // namespace
}  // namespace valor::test
