// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/model/findings.h"

namespace valor::test {
namespace {

/// minimalCase() with a second tool of another vendor, in use beside the first.
CaseBuilder twoTools() {
    CaseBuilder builder;
    builder.with(Party{PartyId("rival"), text("Rival"), PartyKind::Vendor, {}, {}})
        .with(Tool{ToolId("second"), text("Second"), "rival", {}})
        .change([](Case& c) {
            Deployment other = c.alternatives.back().deployments.front();
            other.tool = ToolId("second");
            c.alternatives.back().deployments.push_back(other);
            c.contracts.front().clauses.front().scope.tools = {ToolId("reader")};
            Contract rival = c.contracts.front();
            rival.id = ContractId("rival-offer");
            rival.clauses.front().scope.tools = {ToolId("second")};
            rival.clauses.front().payee = "rival";
            c.contracts.push_back(rival);
            c.alternatives.back().contracts.push_back(rival.id);
        });
    return builder;
}

Deployment& deployment(Case& c, std::size_t which) {
    return c.alternatives.back().deployments[which];
}

TEST(ValidateUse, TwoToolsForTheSamePatientsCountThemTwice) {
    CaseBuilder builder = twoTools();
    EXPECT_THAT(findings(builder), ElementsAre("warning patients.shared alternatives/ai/deployments"));
    EXPECT_EQ(argument(builder.build(), "alternative"), "ai");
    EXPECT_EQ(argument(builder.build(), "need"), "chest");
    EXPECT_EQ(argument(builder.build(), "tools"), "reader, second");
    EXPECT_EQ(argument(builder.build(), "sites"), "north");
}

TEST(ValidateUse, AToolThatFollowsAnotherSharesNoPatients) {
    CaseBuilder builder = twoTools();
    builder.change([](Case& c) {
        deployment(c, 0).exit = YearMonth(2028, 1);
        deployment(c, 1).planned = YearMonth(2028, 1);
        c.contracts.front().months = 12;
        c.contracts.back().start = YearMonth(2028, 1);
        c.contracts.back().months = 12;
    });
    EXPECT_THAT(findings(builder), IsEmpty());
    builder.change([](Case& c) { deployment(c, 0).exit = YearMonth(2028, 2); });
    EXPECT_THAT(findings(builder), Contains("warning patients.shared alternatives/ai/deployments"));
}

TEST(ValidateUse, TwoContractsThatChargeTheSameCountPayTwice) {
    CaseBuilder builder;
    builder.change([](Case& c) {
        Contract second = c.contracts.front();
        second.id = ContractId("second");
        c.contracts.push_back(second);
        c.alternatives.back().contracts.push_back(second.id);
    });
    EXPECT_THAT(findings(builder), ElementsAre("warning payments.shared alternatives/ai/contracts/second"));
    EXPECT_EQ(argument(builder.build(), "first"), "offer/use");
    EXPECT_EQ(argument(builder.build(), "second"), "second/use");
    EXPECT_EQ(argument(builder.build(), "tool"), "reader");
}

TEST(ValidateUse, APlatformMayBePaidBesideTheVendor) {
    CaseBuilder builder;
    builder.with(Party{PartyId("platform"), text("Platform"), PartyKind::Platform, {}, {}}).change([](Case& c) {
        Contract platform = c.contracts.front();
        platform.id = ContractId("platform");
        platform.clauses.front().payee = "platform";
        c.contracts.push_back(platform);
        c.alternatives.back().contracts.push_back(platform.id);
    });
    EXPECT_THAT(findings(builder), IsEmpty());
}

TEST(ValidateUse, AToolWithoutAContractIsTold) {
    CaseBuilder builder;
    builder.change([](Case& c) { c.alternatives.back().contracts.clear(); });
    EXPECT_THAT(findings(builder), ElementsAre("warning tool.unpaid alternatives/ai/contracts"));
    EXPECT_EQ(argument(builder.build(), "tool"), "reader");
    // Today's use may be free.
    builder.change([](Case& c) { c.comparator = AlternativeId("ai"); });
    EXPECT_THAT(findings(builder), Not(Contains("warning tool.unpaid alternatives/ai/contracts")));
}

TEST(ValidateUse, AVendorThatACashItemPaysNeedsNoContract) {
    CaseBuilder builder;
    builder.with(fixed("licence", "DKK/yr", 1000))
        .with(cashItem("licence", CashBasis::PerYear, {"licence"}, "hospital", "vendor"))
        .change([](Case& c) { c.alternatives.back().contracts.clear(); });
    EXPECT_THAT(findings(builder), IsEmpty());
}

TEST(ValidateUse, AVendorThatAnEffectPaysNeedsNoContract) {
    CaseBuilder builder;
    builder.with(consequence("minutes_freed", FlowKind::Cash, {"wage"}, "hospital", "vendor")).change([](Case& c) {
        c.alternatives.back().contracts.clear();
    });
    EXPECT_THAT(findings(builder), IsEmpty());
    builder.change([](Case& c) { c.effects.front().consequences.back().to = "outside"; });
    EXPECT_THAT(findings(builder), ElementsAre("warning tool.unpaid alternatives/ai/contracts"));
}

TEST(ValidateUse, AToolWithoutAVendorMayBePaidToAnybody) {
    for (const char* vendor : {"", "hospital"}) {
        CaseBuilder builder;
        builder.with(fixed("running", "DKK/yr", 1000))
            .with(cashItem("running", CashBasis::PerYear, {"running"}, "hospital", "outside"))
            .change([&](Case& c) {
                c.alternatives.back().contracts.clear();
                c.tools.front().vendor = vendor;
            });
        EXPECT_THAT(findings(builder), IsEmpty()) << vendor;
        builder.change([](Case& c) { c.tools.front().vendor = "vendor"; });
        EXPECT_THAT(findings(builder), ElementsAre("warning tool.unpaid alternatives/ai/contracts"));
    }
}

TEST(ValidateUse, AFreeToolOfTodayStaysFreeWhereItIsKept) {
    CaseBuilder builder = twoTools();
    builder.change([](Case& c) {
        deployment(c, 1).exit = YearMonth(2028, 1);
        deployment(c, 0).planned = YearMonth(2028, 1);
        c.alternatives.front().deployments = {deployment(c, 1)};
        c.alternatives.back().contracts = {ContractId("offer")};
        c.contracts.pop_back();
        c.contracts.front().start = YearMonth(2028, 1);
        c.contracts.front().months = 12;
    });
    EXPECT_THAT(findings(builder), IsEmpty());
    builder.change([](Case& c) { c.alternatives.front().deployments.clear(); });
    EXPECT_THAT(findings(builder), ElementsAre("warning tool.unpaid alternatives/ai/contracts"));
}

TEST(ValidateUse, UseTogetherOutsideTheSimulatedMonthsCountsNothingTwice) {
    const auto shared = [](YearMonth firstExit, YearMonth second) {
        CaseBuilder builder = twoTools();
        builder.change([&](Case& c) {
            deployment(c, 0).planned = YearMonth(2025, 1);
            deployment(c, 0).exit = firstExit;
            deployment(c, 1).planned = second;
        });
        return findings(builder);
    };
    const auto* const told = "warning patients.shared alternatives/ai/deployments";
    EXPECT_THAT(shared(YearMonth(2027, 1), YearMonth(2026, 6)), Not(Contains(told)));  // before the base month
    EXPECT_THAT(shared(YearMonth(2027, 2), YearMonth(2026, 6)), Contains(told));
    EXPECT_THAT(shared(YearMonth(2029, 6), YearMonth(2029, 1)), Not(Contains(told)));  // after the horizon
    EXPECT_THAT(shared(YearMonth(2029, 6), YearMonth(2028, 12)), Contains(told));
}

TEST(ValidateUse, ContractsThatMeetOnlyWithoutUsePayNothingTwice) {
    const auto shared = [](YearMonth exit) {
        CaseBuilder builder;
        builder.change([&](Case& c) {
            Contract second = c.contracts.front();
            second.id = ContractId("second");
            second.start = YearMonth(2028, 1);
            second.months = 12;
            c.contracts.push_back(second);
            c.alternatives.back().contracts.push_back(second.id);
            deployment(c, 0).exit = exit;
        });
        return findings(builder);
    };
    EXPECT_THAT(shared(YearMonth(2028, 1)), IsEmpty());
    EXPECT_THAT(shared(YearMonth(2028, 2)), ElementsAre("warning payments.shared alternatives/ai/contracts/second"));
}

TEST(ValidateUse, UseThatAContractLeavesOutIsSaid) {
    CaseBuilder builder;
    builder.with(Need{NeedId("hand"), text("Hand"), ParameterId("volume"), {}, {}, {}, {}}).change([](Case& c) {
        c.contracts.front().clauses.front().scope.needs = {NeedId("chest")};
        c.alternatives.back().deployments.push_back(deployment(c, 0));
        deployment(c, 1).need = NeedId("hand");
    });
    EXPECT_THAT(findings(builder), ElementsAre("info deployment.uncovered alternatives/ai/deployments/1"));
    EXPECT_EQ(argument(builder.build(), "need"), "hand");
}

TEST(ValidateUse, TodaysUseOfAToolThatIsSoldIsSaid) {
    CaseBuilder builder;
    builder.change([](Case& c) {
        c.contracts.front().clauses.front().scope.tools = {ToolId("reader")};
        c.alternatives.front().deployments = c.alternatives.back().deployments;
    });
    EXPECT_THAT(findings(builder), ElementsAre("info deployment.uncovered alternatives/status-quo/deployments/0"));
}

TEST(ValidateUse, AClauseThatPaysAnotherVendorIsTold) {
    CaseBuilder builder;
    builder.with(Party{PartyId("rival"), text("Rival"), PartyKind::Vendor, {}, {}}).change([](Case& c) {
        c.contracts.front().clauses.front().payee = "rival";
        Alternative twin = c.alternatives.back();
        twin.id = AlternativeId("twin");
        c.alternatives.push_back(twin);
    });
    EXPECT_THAT(findings(builder), ElementsAre("warning payee.other_vendor contracts/offer/clauses/use/payee"));
    EXPECT_EQ(argument(builder.build(), "tool"), "reader");
    EXPECT_EQ(argument(builder.build(), "vendor"), "vendor");
    EXPECT_EQ(argument(builder.build(), "payee"), "rival");
    builder.change([](Case& c) { c.tools.front().vendor = "A company that is no party"; });
    EXPECT_THAT(findings(builder), IsEmpty());
}

TEST(ValidateUse, AFeeThatCountsNothingMayPayForToolsOfOthersToo) {
    CaseBuilder builder = twoTools();
    builder.change([](Case& c) {
        deployment(c, 0).exit = YearMonth(2028, 1);
        deployment(c, 1).planned = YearMonth(2028, 1);
        c.contracts.front().clauses.push_back(clause("setup", FixedFee{agreed("10.00"), 0}));
        c.contracts.front().clauses.back().payer = "hospital";
    });
    EXPECT_THAT(findings(builder), IsEmpty());
    builder.change([](Case& c) { c.contracts.front().clauses.back().scope.tools = {ToolId("second")}; });
    EXPECT_THAT(findings(builder), ElementsAre("warning payee.other_vendor contracts/offer/clauses/setup/payee"));
}

/// The offer at two sites, with one more clause that each of them is the payer of.
CaseBuilder twoSitesWith(Clause added) {
    CaseBuilder builder;
    builder.with(Site{SiteId("south"), text("South"), PartyId("hospital"), ParameterId("catchment")})
        .change([&](Case& c) {
            Deployment south = c.alternatives.back().deployments.front();
            south.site = SiteId("south");
            c.alternatives.back().deployments.push_back(south);
            c.contracts.front().clauses.push_back(std::move(added));
        });
    return builder;
}

TEST(ValidateUse, ALimitHoldsForEverySiteUnlessAllBuyersAreOne) {
    SpendCap cap{agreed("500.00")};
    EXPECT_THAT(findings(twoSitesWith(clause("cap", cap))),
                ElementsAre("info clause.every_site contracts/offer/clauses/cap/payer"));
    cap.pooled = true;
    EXPECT_THAT(findings(twoSitesWith(clause("cap", cap))), IsEmpty());
}

TEST(ValidateUse, WhatPaysNoAmountIsNotPaidByEverySite) {
    EXPECT_THAT(findings(twoSitesWith(clause("less", OnboardingDiscount{{{"0", "0.6"}, {"6", "0"}}}))), IsEmpty());
}

TEST(ValidateUse, ABoundThatCoversAPartOfTheContractSaysWhichAndOneThatCoversNothingWarns) {
    CaseBuilder builder;
    builder.change([](Case& c) {
        c.contracts.front().clauses.push_back(clause("setup", FixedFee{agreed("10.00"), 0}, "hospital"));
        c.contracts.front().clauses.push_back(clause("cap", SpendCap{agreed("5.00")}, "hospital"));
    });
    EXPECT_THAT(findings(builder), ElementsAre("info clause.interaction contracts/offer/clauses/cap"));
    EXPECT_EQ(argument(builder.build(), "count"), "1");
    EXPECT_EQ(argument(builder.build(), "charges"), "2");
    builder.change([](Case& c) { c.contracts.front().clauses.back().payer = "hospital/radiology"; });
    EXPECT_THAT(findings(builder), ElementsAre("warning clause.interaction contracts/offer/clauses/cap"));
    builder.change([](Case& c) {
        c.contracts.front().clauses.back().payer = "hospital";
        c.contracts.front().clauses.back().components = {ClauseId("setup")};
    });
    EXPECT_THAT(findings(builder), IsEmpty());
}

TEST(ValidateUse, AnAmountThatEverySitePaysIsSaid) {
    CaseBuilder builder;
    builder.with(Site{SiteId("south"), text("South"), PartyId("hospital"), ParameterId("catchment")})
        .change([](Case& c) {
            Deployment south = c.alternatives.back().deployments.front();
            south.site = SiteId("south");
            c.alternatives.back().deployments.push_back(south);
            c.contracts.front().clauses.push_back(clause("licence", Subscription{agreed("100.00"), ""}, "site/it"));
        });
    EXPECT_THAT(findings(builder), ElementsAre("info clause.every_site contracts/offer/clauses/licence/payer"));
    EXPECT_EQ(argument(builder.build(), "sites"), "2");
    // Said once, with the most sites, when alternatives bring it different numbers.
    builder.change([](Case& c) {
        c.alternatives.push_back(c.alternatives.back());
        c.alternatives.back().id = AlternativeId("one-site");
        c.alternatives.back().deployments.pop_back();
    });
    EXPECT_THAT(findings(builder), ElementsAre("info clause.every_site contracts/offer/clauses/licence/payer"));
    EXPECT_EQ(argument(builder.build(), "sites"), "2");
    builder.change([](Case& c) { c.contracts.front().clauses.back().payer = "hospital/it"; });
    EXPECT_THAT(findings(builder), IsEmpty());
}

TEST(ValidateUse, TwoContractsThatChargeTheSameCasesByDifferentMeasuresPayTwice) {
    CaseBuilder builder;
    builder.change([](Case& c) {
        Contract second = c.contracts.front();
        second.id = ContractId("second");
        std::get<PerUnit>(second.clauses.front().terms).measure = "billable_studies";
        std::get<PerUnit>(second.clauses.front().terms).price = agreed("3");
        c.contracts.push_back(second);
        c.alternatives.back().contracts.push_back(second.id);
    });
    EXPECT_THAT(findings(builder), ElementsAre("warning payments.shared alternatives/ai/contracts/second"));
    EXPECT_EQ(argument(builder.build(), "measure"), "billable_studies");
    EXPECT_EQ(argument(builder.build(), "other_measure"), "processed");
    builder.change([](Case& c) { std::get<PerUnit>(c.contracts.back().clauses.front().terms).measure = "failed"; });
    EXPECT_THAT(findings(builder), IsEmpty());
}

}  // namespace
}  // namespace valor::test
