// SPDX-License-Identifier: GPL-3.0-or-later
// Money that follows no mechanism, basis by basis.
#include <functional>

#include "tests/simulation/engine/engine_support.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

using namespace test;

/// Two sites with two needs each, live from month 3; no discounting, no contract.
Case twoSites() {
    Case input = minimalCase();
    input.parameters.push_back(fixed("zero", "1/yr", 0));
    input.scenarios.front().discount = {{0, ParameterId("zero")}};
    input.sites.push_back({SiteId("south"), text("South"), PartyId("hospital"), ParameterId("catchment")});
    Need second = input.needs.front();
    second.id = NeedId("knee");
    input.needs.push_back(second);
    Alternative& ai = input.alternatives.back();
    ai.contracts.clear();
    ai.deployments.clear();
    for (const char* site : {"north", "south"})
        for (const char* need : {"chest", "knee"})
            ai.deployments.push_back({ToolId("reader"), NeedId(need), SiteId(site), YearMonth(2027, 4), std::nullopt});
    return input;
}

double cost(CashBasis basis, const std::string& unit, double amount,
            const std::function<void(Case&, CashItem&)>& edit = {}) {
    Case input = twoSites();
    input.parameters.push_back(fixed("amount", unit, amount));
    CashItem item = cashItem("item", basis, {"amount"});
    if (edit) edit(input, item);
    input.alternatives.back().cashItems = {item};
    return -runCase(input)->alternatives.front().cash.mean;
}

TEST(CashItem, EveryBasisCountsItsUnits) {
    EXPECT_NEAR(cost(CashBasis::Once, "DKK", 100), 100, 1e-9);
    EXPECT_NEAR(cost(CashBasis::PerMonth, "DKK/month", 100), 2400, 1e-9);
    EXPECT_NEAR(cost(CashBasis::PerMonth, "DKK", 100), 2400, 1e-9);
    EXPECT_NEAR(cost(CashBasis::PerYear, "DKK/yr", 120), 240, 1e-9);
    EXPECT_NEAR(cost(CashBasis::PerSiteOnce, "DKK/site", 100), 200, 1e-9);
    EXPECT_NEAR(cost(CashBasis::PerSiteYear, "DKK/site/yr", 120), 2 * 21 * 10, 1e-9);
    EXPECT_NEAR(cost(CashBasis::PerDeploymentOnce, "DKK", 100), 400, 1e-9);
    EXPECT_NEAR(cost(CashBasis::PerDeploymentYear, "DKK/yr", 120), 4 * 21 * 10, 1e-9);
    EXPECT_NEAR(cost(CashBasis::PerProcessed, "DKK/exam", 0.5), 4 * 21 * 1000 * 0.5, 1e-6);
}

TEST(CashItem, SitesPayTheirOwnShare) {
    EXPECT_NEAR(cost(CashBasis::PerSiteOnce, "DKK/site", 100, [](Case&, CashItem& item) { item.from = "site/it"; }),
                200, 1e-9);
    EXPECT_NEAR(cost(CashBasis::PerProcessed, "DKK/exam", 0.5, [](Case&, CashItem& item) { item.from = "site/it"; }),
                4 * 21 * 1000 * 0.5, 1e-6);
}

TEST(CashItem, StartEndEscalatorAndCeiling) {
    EXPECT_NEAR(cost(CashBasis::PerMonth, "DKK", 100,
                     [](Case&, CashItem& item) {
                         item.start = YearMonth(2027, 3);
                         item.end = YearMonth(2028, 2);
                     }),
                1100, 1e-9);
    double growing = 0;
    for (int t = 0; t < 24; ++t) growing += 100 * std::pow(1.1, t / 12.0);
    EXPECT_NEAR(cost(CashBasis::PerMonth, "DKK", 100,
                     [](Case& input, CashItem& item) {
                         input.parameters.push_back(fixed("up", "1/yr", 0.1));
                         item.escalator = ParameterId("up");
                     }),
                growing, 1e-8);
    EXPECT_NEAR(cost(CashBasis::PerMonth, "DKK", 100,
                     [](Case& input, CashItem& item) {
                         input.parameters.push_back(fixed("most", "DKK", 750));
                         item.ceiling = ParameterId("most");
                     }),
                750, 1e-9);
}

/// A site in use when the item begins pays then; one that follows, at its go-live; one that has left, nothing.
TEST(CashItem, WhatIsDueOnceIsDueAtTheStartWhereThatIsLater) {
    const auto from = [](int year, int month) {
        return [=](Case&, CashItem& item) { item.start = YearMonth(year, month); };
    };
    EXPECT_NEAR(cost(CashBasis::PerSiteOnce, "DKK/site", 100, from(2027, 2)), 200, 1e-9);
    EXPECT_NEAR(cost(CashBasis::PerSiteOnce, "DKK/site", 100, from(2027, 4)), 200, 1e-9);
    EXPECT_NEAR(cost(CashBasis::PerSiteOnce, "DKK/site", 100, from(2027, 9)), 200, 1e-9);
    EXPECT_NEAR(cost(CashBasis::PerDeploymentOnce, "DKK", 100, from(2028, 3)), 400, 1e-9);
    const auto staged = [](Case& input, CashItem& item) {
        std::vector<Deployment>& deployments = input.alternatives.back().deployments;
        for (Deployment& each : deployments)
            if (each.site == SiteId("south")) each.planned = YearMonth(2028, 1);
        deployments.front().exit = YearMonth(2027, 6);
        item.start = YearMonth(2027, 9);
    };
    EXPECT_NEAR(cost(CashBasis::PerSiteOnce, "DKK/site", 100, staged), 200, 1e-9) << "one need goes on at the site";
    EXPECT_NEAR(cost(CashBasis::PerDeploymentOnce, "DKK", 100, staged), 300, 1e-9);
}

TEST(CashItem, FundingMovesMoneyBetweenParties) {
    Case input = twoSites();
    input.parameters.push_back(fixed("grant", "DKK/yr", 1200));
    CashItem grant = cashItem("grant", CashBasis::PerYear, {"grant"}, "vendor", "hospital/it");
    grant.category = CashCategory::Funding;
    input.alternatives.back().cashItems = {grant};
    const AlternativeResult ai = runCase(input)->alternatives.front();
    EXPECT_NEAR(ledger(ai, "hospital", FlowKind::Cash), 2400, 1e-9);
    EXPECT_NEAR(ledger(ai, "vendor", FlowKind::Cash), -2400, 1e-9);
}

TEST(CostCentre, MovesToAnotherBudgetOnItsDate) {
    Case input = twoSites();
    input.parameters.push_back(fixed("amount", "DKK", 100));
    input.parties.push_back({PartyId("region"), text("Region"), PartyKind::Region, {}, {}});
    input.costCentres = {{"task", text("Task"), {{YearMonth(2027, 1), "hospital/it"}, {YearMonth(2027, 7), "region"}}}};
    input.alternatives.back().cashItems = {cashItem("item", CashBasis::PerMonth, {"amount"}, "@task")};
    const AlternativeResult ai = runCase(input)->alternatives.front();
    EXPECT_NEAR(ledger(ai, "hospital", FlowKind::Cash), -600, 1e-9);
    EXPECT_NEAR(ledger(ai, "region", FlowKind::Cash), -1800, 1e-9);
    EXPECT_NEAR(ai.netBenefit.mean - ai.capacity.mean * 0.5, -600, 1e-6);  // the region is not counted
}

TEST(CostCentre, PaysContractsToo) {
    Case input = twoSites();
    input.parties.push_back({PartyId("region"), text("Region"), PartyKind::Region, {}, {}});
    input.costCentres = {{"task", text("Task"), {{YearMonth(2027, 1), "hospital/it"}, {YearMonth(2027, 7), "region"}}}};
    input.contracts.front().clauses = {clause("flat", Subscription{agreed("100.00"), ""}, "@task")};
    input.alternatives.back().contracts = {ContractId("offer")};
    const AlternativeResult ai = runCase(input)->alternatives.front();
    EXPECT_NEAR(ledger(ai, "hospital", FlowKind::Cash), -600, 1e-9);
    EXPECT_NEAR(ledger(ai, "region", FlowKind::Cash), -1800, 1e-9);
    EXPECT_NEAR(ledger(ai, "vendor", FlowKind::Cash), 2400, 1e-9);
}

TEST(CostOfCapital, DiscountsThePartysOwnLedger) {
    Case input = twoSites();
    input.parameters.push_back(fixed("amount", "DKK", 100));
    input.parameters.push_back(fixed("capital", "1/yr", 0.08));
    input.parties[1].costOfCapital = ParameterId("capital");
    input.alternatives.back().cashItems = {cashItem("item", CashBasis::PerMonth, {"amount"}, "hospital", "vendor")};
    const AlternativeResult ai = runCase(input)->alternatives.front();
    EXPECT_NEAR(ledger(ai, "vendor", FlowKind::Cash), presentValue(100, 24, 0.08), 1e-8);
    EXPECT_NEAR(ledger(ai, "hospital", FlowKind::Cash), -2400, 1e-9);
}

}  // namespace
}  // namespace valor
