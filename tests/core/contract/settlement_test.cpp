// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contract/settlement.h"

#include <set>

#include "core/contract/example.h"
#include "core/contract/invoice_changes.h"
#include "tests/support/case_builder.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

using test::agreed;
using test::clause;

const YearMonth kStart(2027, 1);
const std::vector<BillingCell> kCells{{SiteId("north"), NeedId("chest"), ToolId("reader"), PartyId("hospital")},
                                      {SiteId("south"), NeedId("chest"), ToolId("reader"), PartyId("region")}};

Contract contractOf(std::vector<Clause> clauses, bool indexed = false) {
    Contract contract;
    contract.id = ContractId("offer");
    contract.currency = "DKK";
    contract.start = kStart;
    contract.months = 3;
    contract.indexedToPrices = indexed;
    contract.clauses = std::move(clauses);
    return contract;
}

FactTable volumes(std::int64_t north, std::int64_t south) {
    FactTable facts;
    for (int m = 0; m < 3; ++m) {
        facts.record(SiteId("north"), NeedId("chest"), "processed", kStart.plusMonths(m), ExactNumber(north));
        facts.record(SiteId("south"), NeedId("chest"), "processed", kStart.plusMonths(m), ExactNumber(south));
    }
    return facts;
}

TEST(Settlement, ChargesEverySiteOrOnePayer) {
    const auto bySite = settle(contractOf({clause("use", PerUnit{agreed("2.50"), "processed"}, "site/radiology")}),
                               kCells, volumes(100, 40));
    ASSERT_TRUE(bySite);
    ASSERT_EQ(bySite->size(), 6U);
    EXPECT_EQ((*bySite)[0].payer, "hospital/radiology");
    EXPECT_EQ((*bySite)[0].amount.text(), "250.00 DKK");
    EXPECT_EQ((*bySite)[1].payer, "region/radiology");
    EXPECT_EQ((*bySite)[1].amount.text(), "100.00 DKK");
    EXPECT_EQ((*bySite)[0].site, SiteId("north"));
    EXPECT_EQ((*bySite)[1].site, SiteId("south"));
    const auto together =
        settle(contractOf({clause("use", PerUnit{agreed("2.50"), "processed"}, "region")}), kCells, volumes(100, 40));
    ASSERT_EQ(together->size(), 3U);
    EXPECT_EQ(together->front().quantity, ExactNumber(140));
    EXPECT_EQ(together->front().amount.text(), "350.00 DKK");
    EXPECT_TRUE(together->front().site.empty());
}

Clause useOf(const std::string& id, const std::string& tool) {
    Clause use = clause(id, PerUnit{agreed("1.00"), "processed"}, "region");
    if (!tool.empty()) use.scope.tools = {ToolId(tool)};
    return use;
}
std::vector<BillingCell> withoutTools() {
    std::vector<BillingCell> cells = kCells;
    for (BillingCell& cell : cells) cell.tool = {};
    return cells;
}

TEST(Settlement, TheOnlyToolThatAContractNamesIsTheOneThatWasUsed) {
    const Contract contract = contractOf({useOf("use", "reader"), useOf("all", "")});
    EXPECT_EQ(ofOnlyTool(contract, withoutTools()), kCells);
    const auto lines = settle(contract, ofOnlyTool(contract, withoutTools()), volumes(100, 40));
    ASSERT_TRUE(lines);
    ASSERT_EQ(lines->size(), 6U);
    for (const InvoiceLine& line : *lines) EXPECT_EQ(line.amount.text(), "140.00 DKK");
}

TEST(Settlement, OfTwoToolsNoneIsGuessed) {
    const Contract contract = contractOf({useOf("use", "reader"), useOf("other", "second")});
    const auto cells = ofOnlyTool(contract, withoutTools());
    EXPECT_EQ(cells, withoutTools());
    const auto lines = settle(contract, cells, volumes(100, 40));
    ASSERT_FALSE(lines);
    EXPECT_EQ(lines.error().code, ErrorCode::ClauseInvalid);
    EXPECT_EQ(lines.error().subject, "clauses/use/scope/tools");
    const std::pair<std::string, std::string> reason{"reason", "tool_unknown"};
    EXPECT_EQ(lines.error().arguments.front(), reason);
    EXPECT_TRUE(settle(contract, kCells, volumes(100, 40))) << "where the tool is known";
}

TEST(Settlement, WithoutPlacesTheOnlyToolIsBilled) {
    const Contract contract = contractOf({useOf("use", "reader")});
    FactTable facts;
    for (int m = 0; m < 3; ++m) facts.record({}, {}, "processed", kStart.plusMonths(m), ExactNumber(1000));
    const auto lines = settle(contract, ofOnlyTool(contract, {BillingCell{}}), facts);
    ASSERT_TRUE(lines);
    ASSERT_EQ(lines->size(), 3U);
    EXPECT_EQ(lines->front().amount.text(), "1000.00 DKK");
}

TEST(Settlement, AnUnknownNeedSiteOrPayerIsNotGuessed) {
    std::vector<BillingCell> cells = kCells;
    cells.back().need = {};
    Clause byNeed = useOf("use", ""), bySite = useOf("use", ""), other = useOf("use", "");
    byNeed.scope.needs = {NeedId("chest")};
    other.scope.sites = {SiteId("north")};
    other.scope.needs = {NeedId("chest")};
    const auto refusal = [&](const Clause& clause, const std::vector<BillingCell>& of) {
        const auto lines = settle(contractOf({clause}), of, volumes(100, 40));
        return lines ? "" : lines.error().subject + " " + lines.error().arguments.front().second;
    };
    EXPECT_EQ(refusal(byNeed, cells), "clauses/use/scope/needs need_unknown");
    EXPECT_EQ(refusal(byNeed, kCells), "");
    EXPECT_EQ(refusal(other, cells), "") << "of another site anyhow";
    cells.back().site = {};
    EXPECT_EQ(refusal(other, cells), "clauses/use/scope/sites site_unknown");
    bySite.payer = "site/radiology";
    EXPECT_EQ(refusal(bySite, cells), "clauses/use/payer payer_unknown");
}

/// What is shown of a contract is what settling takes: every cell with its tool, and no observation of two tools.
TEST(Settlement, AnExampleTellsToolsApart) {
    const std::vector<std::vector<Clause>> offers{{useOf("all", ""), useOf("use", "reader")},
                                                  {useOf("use", "reader"), useOf("other", "second")}};
    for (const std::vector<Clause>& clauses : offers) {
        const Contract contract = contractOf(clauses);
        const auto example = exampleOf(contract, {});
        ASSERT_TRUE(example);
        std::set<std::pair<SiteId, NeedId>> places;
        for (const BillingCell& cell : example->cells) {
            EXPECT_FALSE(cell.tool.empty());
            EXPECT_TRUE(places.emplace(cell.site, cell.need).second) << "two tools at one place";
        }
        EXPECT_TRUE(settle(contract, example->cells, example->facts));
    }
}

TEST(Settlement, ChargesThatCountNothingObservedAreNamed) {
    Clause away = useOf("away", "");
    away.scope.sites = {SiteId("west")};
    const Contract contract = contractOf({useOf("use", "reader"), away, useOf("other", "second"),
                                          clause("fee", Subscription{agreed("5"), ""}, "region")});
    EXPECT_EQ(chargesWithoutCells(contract, kCells), (std::vector<ClauseId>{ClauseId("away"), ClauseId("other")}));
}

TEST(Settlement, ScopeLimitsTheCells) {
    Clause use = clause("use", PerUnit{agreed("1.00"), "processed"}, "region");
    use.scope.sites = {SiteId("south")};
    const auto lines = settle(contractOf({use}), kCells, volumes(100, 40));
    EXPECT_EQ(lines->front().amount.text(), "40.00 DKK");
}

TEST(Settlement, IndexedLineUsesTheObservedSeries) {
    FactTable facts = volumes(100, 0);
    facts.record({}, {}, "index_value", kStart, *ExactNumber::parse("120.0"));
    facts.record({}, {}, "index_value", kStart.plusMonths(1), *ExactNumber::parse("126.4"));
    facts.record({}, {}, "index_value", kStart.plusMonths(2), *ExactNumber::parse("126.4"));
    const auto lines =
        settle(contractOf({clause("use", PerUnit{agreed("20.00"), "processed"}, "region")}, true), kCells, facts);
    ASSERT_TRUE(lines);
    EXPECT_EQ((*lines)[0].amount.text(), "2000.00 DKK");
    EXPECT_EQ((*lines)[1].amount.text(), "2106.67 DKK");
}

TEST(Settlement, AMissingObservationIsNamedNotGuessed) {
    const auto lines =
        settle(contractOf({clause("use", PerUnit{agreed("2.50"), "processed"}, "region")}), kCells, FactTable{});
    ASSERT_FALSE(lines);
    EXPECT_EQ(lines.error().code, ErrorCode::ObservationMissing);
    const std::vector<std::pair<std::string, std::string>> expected{{"measure", "processed"},
                                                                    {"measure_id", "processed"},
                                                                    {"site", "north"},
                                                                    {"need", "chest"},
                                                                    {"month", "2027-01"}};
    EXPECT_EQ(lines.error().arguments, expected);
}

/// Two of three months are observed: they are settled as they will be within the whole, and the year waits for its end.
TEST(Settlement, SettlesTheMonthsThatAreOver) {
    SpendFloor floor;
    floor.amount = agreed("9000.00");
    Clause atLeast = clause("floor", floor, "region");
    const Contract contract = contractOf({clause("use", PerUnit{agreed("2.50"), "processed"}, "region"), atLeast});
    FactTable observed;
    for (int m = 0; m < 2; ++m)
        for (const char* site : {"north", "south"})
            observed.record(SiteId(site), NeedId("chest"), "processed", kStart.plusMonths(m), ExactNumber(100));
    EXPECT_FALSE(settle(contract, kCells, observed));
    const auto lines = settle(contract, kCells, observed, kStart.plusMonths(1));
    ASSERT_TRUE(lines);
    ASSERT_EQ(lines->size(), 2U);
    EXPECT_EQ((*lines)[1].month, kStart.plusMonths(1));
    EXPECT_EQ((*lines)[1].amount.text(), "500.00 DKK");
    const auto whole = settle(contract, kCells, volumes(100, 100));
    const auto beyond = settle(contract, kCells, volumes(100, 100), kStart.plusMonths(99));
    ASSERT_TRUE(whole);
    ASSERT_TRUE(beyond);
    EXPECT_EQ(whole->size(), 4U);  // with what is missing up to the least amount
    EXPECT_EQ(beyond->size(), whole->size());
}

TEST(Settlement, RefusesAPriceThatIsNotAgreed) {
    const auto lines =
        settle(contractOf({clause("use", PerUnit{test::open("price"), "processed"}, "region")}), kCells, volumes(1, 1));
    ASSERT_FALSE(lines);
    EXPECT_EQ(lines.error().code, ErrorCode::ClauseInvalid);
    EXPECT_EQ(lines.error().subject, "clauses/use/price");
}

TEST(Settlement, AnAmountBeyondExactArithmeticIsAnError) {
    FactTable facts;
    for (int m = 0; m < 3; ++m)
        for (const char* site : {"north", "south"})
            facts.record(SiteId(site), NeedId("chest"), "processed", kStart.plusMonths(m),
                         ExactNumber(999'999'999'999'999));
    const auto lines =
        settle(contractOf({clause("use", PerUnit{agreed("999999999999.99"), "processed"}, "region")}), kCells, facts);
    ASSERT_FALSE(lines);
    EXPECT_EQ(lines.error().code, ErrorCode::NumberTooLarge);
    EXPECT_EQ(lines.error().subject, "clauses/use");
}

/// Each amount fits, all together do not: 3 × 90,000,000,000,000,000.00.
TEST(Settlement, AmountsThatDoNotAddUpExactlyAreRefused) {
    const auto settled = [&](const std::string& price) {
        return settle(contractOf({clause("use", PerUnit{agreed(price), "processed"}, "region"),
                                  clause("back", Warranty{agreed(price), "processed"}, "region")}),
                      kCells, volumes(1, 1));
    };
    const auto lines = settled("90000000000000000.00");
    ASSERT_FALSE(lines);
    EXPECT_EQ(lines.error().code, ErrorCode::NumberTooLarge);
    EXPECT_EQ(lines.error().subject, "clauses/use");
    EXPECT_FALSE(settled("10000000000000.00")) << "what is paid and comes back counts both ways";
    EXPECT_TRUE(settled("1000000000000.00"));
}

/// What was invoiced, and what it comes to after two observations were corrected.
TEST(Settlement, ChangesOfInvoicesAddToTheDifferenceOfTheTotals) {
    const Contract contract =
        contractOf({clause("use", MarginalTiers{"processed", {{"0", agreed("2")}, {"150", agreed("1")}}}, "region")});
    FactTable corrected = volumes(100, 40);
    corrected.record(SiteId("north"), NeedId("chest"), "processed", kStart.plusMonths(1), ExactNumber(110));
    const auto before = settle(contract, kCells, volumes(100, 40)), now = settle(contract, kCells, corrected);
    ASSERT_TRUE(before && now);
    const auto changes = changesOfInvoices(*before, *now, *Currency::make("DKK"));
    ASSERT_EQ(changes.size(), 1U) << "January and March cost the same: 140 units, from 150 on at 1.00";
    EXPECT_EQ(changes.front().month, kStart.plusMonths(1));
    EXPECT_EQ(changes.front().before.text(), "150.00 DKK");
    EXPECT_EQ(changes.front().now.text(), "160.00 DKK");
    EXPECT_EQ(changes.front().difference().text(), "10.00 DKK");
    EXPECT_TRUE(changesOfInvoices(*now, *now, *Currency::make("DKK")).empty());
    EXPECT_TRUE(changesOfInvoices(*before, {now->front()}, *Currency::make("DKK"), kStart).empty())
        << "months that are not settled now are not given back";
    std::int64_t sum = 0;
    for (const InvoiceChange& change : changesOfInvoices({}, *now, *Currency::make("DKK")))
        sum += change.difference().minorUnits();
    EXPECT_EQ(sum, (280 + 160 + 140) * 100) << "lines that were not sent count in full";
}

}  // namespace
}  // namespace valor
