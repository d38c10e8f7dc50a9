// SPDX-License-Identifier: GPL-3.0-or-later
// One evaluator: settling a simulated path exactly gives what the simulation charged.
#include "core/contract/settlement.h"
#include "tests/simulation/engine/engine_support.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

using namespace test;

/// A certain case whose monthly volume lies on the decimal grid: 1 001 examinations a month in north, 2 002 in south.
Case onGrid(std::vector<Clause> clauses) {
    Case input =
        CaseBuilder().with(fixed("minutes", "min/exam", 1)).with(fixed("volume", "exam/100k/yr", 12'012)).build();
    input.parameters.push_back(fixed("double", "inhabitant", 200'000));
    input.sites.push_back({SiteId("south"), text("South"), PartyId("hospital"), ParameterId("double")});
    input.alternatives.back().deployments.push_back(
        {ToolId("reader"), NeedId("chest"), SiteId("south"), YearMonth(2027, 5), std::nullopt});
    input.contracts.front().clauses = std::move(clauses);
    return input;
}

FactTable factsOf(const Case& input) {
    FactTable facts;
    for (int month = 0; month < 24; ++month) {
        const YearMonth when = input.baseMonth.plusMonths(month);
        facts.record({}, {}, "index_value", when, ExactNumber(100));
        for (const auto& [site, volume, live] : {std::tuple{"north", 1001, 0}, {"south", 2002, 4}}) {
            const bool active = month >= live;
            facts.record(SiteId(site), NeedId("chest"), "processed", when, ExactNumber(active ? volume : 0));
            facts.record(SiteId(site), NeedId("chest"), "active_algorithms", when, ExactNumber(active ? 1 : 0));
        }
    }
    return facts;
}

void expectAgreement(std::vector<Clause> clauses) {
    const Case input = onGrid(std::move(clauses));
    const std::vector<BillingCell> cells{{SiteId("north"), NeedId("chest"), ToolId("reader"), PartyId("hospital")},
                                         {SiteId("south"), NeedId("chest"), ToolId("reader"), PartyId("hospital")}};
    const auto lines = settle(input.contracts.front(), cells, factsOf(input));
    ASSERT_TRUE(lines);
    const RunResultPtr result = runCase(input);
    for (const ClauseTotal& clause : result->alternatives.front().clauses) {
        Money settled(0, *Currency::make("DKK"));
        for (const InvoiceLine& line : *lines)
            if (line.clause == clause.clause) settled = settled + line.amount;
        EXPECT_NEAR(clause.total.mean, static_cast<double>(settled.minorUnits()) / 100, 1e-6) << clause.clause.text();
        EXPECT_NE(settled.minorUnits(), 0) << clause.clause.text();
    }
}

TEST(Agreement, EveryClauseKindBySite) {
    expectAgreement(
        {clause("fee", FixedFee{agreed("12345.67"), 2}), clause("flat", Subscription{agreed("99.99"), ""}),
         clause("active", Subscription{agreed("1000.33"), "active_algorithms"}),
         clause("use", PerUnit{agreed("2.345"), "processed"}),
         clause("tiers",
                MarginalTiers{"processed",
                              {{"0", agreed("3.333")}, {"4000", agreed("2.222")}, {"9000.5", agreed("1.11")}}}),
         clause("term",
                MarginalTiers{"processed", {{"0", agreed("3")}, {"10010", agreed("1.5")}}, TierWindow::Term, false}),
         clause("month",
                MarginalTiers{"processed", {{"0", agreed("3")}, {"1001", agreed("1.5")}}, TierWindow::Month, false})});
}

TEST(Agreement, EveryClauseKindForOnePayerAndPooled) {
    expectAgreement(
        {clause("use", PerUnit{agreed("2.345"), "processed"}, "hospital/it"),
         clause("tiers", MarginalTiers{"processed", {{"0", agreed("3.333")}, {"20020", agreed("2.22")}}}, "hospital"),
         clause(
             "pooled",
             MarginalTiers{
                 "processed", {{"0", agreed("3.333")}, {"20020", agreed("2.22")}}, TierWindow::ContractYear, true})});
}

}  // namespace
}  // namespace valor
