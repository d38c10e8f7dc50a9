// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settlement/settled.h"

#include "core/settlement/settlement_remarks.h"
#include "core/settlement/settling.h"
#include "tests/support/case_builder.h"

#include <gtest/gtest.h>

namespace valor::test {
namespace {

InvoiceLine pricedAt(const std::vector<std::int64_t>& prices) {
    InvoiceLine line{YearMonth(2027, 1),
                     ClauseId("use"),
                     "region",
                     "vendor",
                     ExactNumber(1),
                     ExactNumber(1),
                     Money(100, *Currency::make("DKK")),
                     ""};
    line.trace.values.push_back({"units", ExactNumber(3), "processed"});
    for (const std::int64_t price : prices) line.trace.values.push_back({"price", ExactNumber(price), ""});
    return line;
}

TEST(Settled, SeveralPricesAreToldFromTheLeastToTheMost) {
    EXPECT_FALSE(pricesOf(pricedAt({})).has_value());
    EXPECT_EQ(pricesOf(pricedAt({20})), (PriceRange{ExactNumber(20), ExactNumber(20)}));
    EXPECT_EQ(pricesOf(pricedAt({20, 20})), (PriceRange{ExactNumber(20), ExactNumber(20)}));
    EXPECT_EQ(pricesOf(pricedAt({20, 16, 18})), (PriceRange{ExactNumber(16), ExactNumber(20)}));
}

/// The contract of the minimal case without an index, and 1,000 examinations in each of some months.
class Settling : public testing::Test {
protected:
    Settling() {
        Case changed = minimalCase();
        changed.contracts.front().indexedToPrices = false;
        input = std::make_shared<const Case>(changed);
        for (int month = 0; month < 3; ++month)
            observed.facts.record(SiteId("north"), NeedId("chest"), "processed", start.plusMonths(month),
                                  ExactNumber(1'000));
        observed.cells = {{SiteId("north"), NeedId("chest"), {}, PartyId("north")}};
        observed.measures = {"processed", "sunshine"};
        observed.last = start.plusMonths(2);
    }
    [[nodiscard]] Result<ObservedContract> contract() const {
        return observedContract(
            agreedContract(input, input->alternatives.back(), input->scenarios.front(), input->contracts.front()),
            observed, places);
    }

    const YearMonth start{2027, 1};
    const SettlingPlaces places{"offer.json", "observed.csv", Language::English};
    CasePtr input;
    Observations observed;
};

TEST_F(Settling, WhatIsMissingNamesTheFileAndTheMonthBefore) {
    const auto settled = settleObserved(*contract(), std::nullopt, places);
    ASSERT_FALSE(settled);
    EXPECT_EQ(settled.error().code, ErrorCode::ObservationMissing);
    EXPECT_EQ(settled.error().subject.rfind("observed.csv", 0), 0U) << settled.error().subject;
    EXPECT_EQ(settled.error().arguments.back(), (std::pair<std::string, std::string>("through", "2027-03")));
}

TEST_F(Settling, ThroughAMonthTheTotalIsOfTheMonthsBefore) {
    const auto settled = settleObserved(*contract(), YearMonth(2027, 2), places);
    ASSERT_TRUE(settled);
    EXPECT_EQ(totalsOf(*settled).all.text(), "5000.00 DKK");
    EXPECT_EQ(totalsOf(*settled).byYear.size(), 1U);
}

TEST_F(Settling, AnObservedPlaceOfNoUseIsRefusedWithItsFile) {
    observed.cells.front().site = SiteId("nowhere");
    const auto found = contract();
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().subject.rfind("observed.csv", 0), 0U) << found.error().subject;
}

TEST_F(Settling, RemarksNameWhatIsNotRead) {
    const SettlementRemarks remarks = remarksOn(*contract(), std::nullopt);
    EXPECT_EQ(remarks.unread, std::vector<std::string>{"sunshine"});
    EXPECT_EQ(remarks.read, std::vector<std::string>{"processed"});
    EXPECT_TRUE(remarks.uncounted.empty());
}

TEST_F(Settling, RemarksNameMonthsAfterTheEndAndPlacesWithinOneAnother) {
    EXPECT_FALSE(remarksOn(*contract(), std::nullopt).afterEnd.has_value());
    const YearMonth end = start.plusMonths(input->contracts.front().months - 1);
    observed.last = end;
    EXPECT_FALSE(remarksOn(*contract(), std::nullopt).afterEnd.has_value());
    observed.last = end.plusMonths(1);
    observed.overlapping = {"processed"};
    const SettlementRemarks remarks = remarksOn(*contract(), std::nullopt);
    EXPECT_EQ(remarks.afterEnd, end.plusMonths(1));
    EXPECT_EQ(remarks.overlapping, std::vector<std::string>{"processed"});
}

/// A share of all sites holds for each of them that has none of its own.
TEST_F(Settling, OnlyCountsThatAreReadAreToldAsWithinOneAnother) {
    Case promised = *input;
    promised.contracts.front().clauses.push_back(
        clause("credit", ServiceCredit{{"availability", {}, "1"}, {{"0", "0.1"}}, "1"}, "site/radiology"));
    input = std::make_shared<const Case>(promised);
    observed.overlapping = {"availability", "sunshine"};
    EXPECT_TRUE(remarksOn(*contract(), std::nullopt).overlapping.empty());
    observed.overlapping = {"availability", "processed"};
    EXPECT_EQ(remarksOn(*contract(), std::nullopt).overlapping, std::vector<std::string>{"processed"});
}

TEST_F(Settling, AlgorithmsOfABundleToldWithinOneAnotherAreTold) {
    observed.overlapping = {"active_algorithms"};
    EXPECT_TRUE(remarksOn(*contract(), std::nullopt).overlapping.empty());
    Case bundled = *input;
    bundled.contracts.front().clauses.push_back(
        clause("bundle", BundleDiscount{{{"1", "0.1"}, {"2", "0.2"}}}, "site/radiology"));
    input = std::make_shared<const Case>(bundled);
    EXPECT_EQ(remarksOn(*contract(), std::nullopt).overlapping, std::vector<std::string>{"active_algorithms"});
}

/// Each site pays; a has the only clause on options, while c is told as having taken one.
TEST_F(Settling, SitesThatNoClauseOnOptionsCountsAreTold) {
    Contract alone = input->contracts.front();
    Clause option = clause("option", FrameworkOptions{}, "site");
    option.scope.sites = {SiteId("a")};
    alone.clauses = {clause("fee", Subscription{agreed("100"), ""}, "site"), option};
    observed.cells.clear();
    for (const char* site : {"a", "b", "c"}) observed.cells.push_back({SiteId(site), {}, {}, PartyId(site)});
    observed.facts.record(SiteId("a"), {}, "option_exercised", start, ExactNumber(1));
    observed.facts.record(SiteId("b"), {}, "option_exercised", start, ExactNumber(0));
    observed.facts.record(SiteId("c"), {}, "option_exercised", start, ExactNumber(1));
    const auto told = [&] { return remarksOn(*observedContract(AgreedContract{alone}, observed, places), {}); };
    ASSERT_EQ(told().neverBilled.size(), 1U);
    EXPECT_EQ(told().neverBilled.front().clause, ClauseId("fee"));
    EXPECT_EQ(told().neverBilled.front().arguments.front().second, "b");
    EXPECT_EQ(told().unopened, std::vector{SiteId("c")});
    EXPECT_EQ(told().waiting, std::vector{ClauseId("fee")}) << "of c it is told once";
    observed.facts.record(SiteId("b"), {}, "option_exercised", start, ExactNumber(1));
    EXPECT_TRUE(told().neverBilled.empty());
    EXPECT_EQ(told().unopened, (std::vector{SiteId("b"), SiteId("c")}));
    EXPECT_EQ(told().waiting, std::vector{ClauseId("fee")});
    alone.clauses.back().scope.sites.clear();
    EXPECT_TRUE(told().neverBilled.empty());
    EXPECT_TRUE(told().unopened.empty());
    EXPECT_TRUE(told().waiting.empty());
}

/// Two tools for one need, each at a site of its own.
TEST_F(Settling, ANeedToldOfAllSitesHidesTheirToolsFromABundle) {
    Case two = *input;
    two.sites.push_back(two.sites.front());
    two.sites.back().id = SiteId("south");
    two.tools.push_back(two.tools.front());
    two.tools.back().id = ToolId("second");
    auto& deployments = two.alternatives.back().deployments;
    deployments.push_back(deployments.front());
    deployments.back().site = SiteId("south");
    deployments.back().tool = ToolId("second");
    two.contracts.front().clauses = {clause("fee", Subscription{agreed("100"), ""}, "hospital"),
                                     clause("bundle", BundleDiscount{{{"1", "0.1"}, {"2", "0.2"}}}, "hospital")};
    input = std::make_shared<const Case>(two);
    observed.cells = {{{}, NeedId("chest"), {}, {}}};
    observed.facts.record({}, NeedId("chest"), "active_algorithms", start, ExactNumber(2));
    const auto together = remarksOn(*contract(), std::nullopt).algorithms.together;
    ASSERT_EQ(together.size(), 1U);
    EXPECT_EQ(together.begin()->first, NeedId("chest"));
    EXPECT_EQ(together.begin()->second, (std::set{ToolId("reader"), ToolId("second")}));
    observed.facts = {};
    observed.cells.clear();
    for (const char* site : {"north", "south"}) {
        observed.cells.push_back({SiteId(site), NeedId("chest"), {}, {}});
        observed.facts.record(SiteId(site), NeedId("chest"), "active_algorithms", start, ExactNumber(1));
    }
    EXPECT_TRUE(remarksOn(*contract(), std::nullopt).algorithms.together.empty());
}

/// One site by its need, another as a number of algorithms.
TEST_F(Settling, AlgorithmsToldWithAndWithoutANeedAreTold) {
    Contract alone = input->contracts.front();
    alone.clauses = {clause("fee", Subscription{agreed("100"), ""}, "region"),
                     clause("bundle", BundleDiscount{{{"1", "0.1"}, {"2", "0.2"}}}, "region")};
    observed.cells = {{SiteId("a"), NeedId("x"), {}, {}}, {SiteId("c"), {}, {}, {}}};
    const auto told = [&] {
        return remarksOn(*observedContract(AgreedContract{alone}, observed, places), {}).algorithms.withoutNeed;
    };
    observed.facts.record(SiteId("c"), {}, "active_algorithms", start, ExactNumber(2));
    EXPECT_TRUE(told().empty()) << "all of it is a number";
    observed.facts.record(SiteId("a"), NeedId("x"), "active_algorithms", start.plusMonths(1), ExactNumber(1));
    EXPECT_TRUE(told().empty()) << "in another month";
    observed.facts.record(SiteId("a"), NeedId("x"), "active_algorithms", start, ExactNumber(1));
    EXPECT_EQ(told(), std::set{SiteId("c")});
    alone.clauses.pop_back();
    EXPECT_TRUE(told().empty()) << "nothing counts algorithms";
}

TEST_F(Settling, AContractWithoutClausesIsNotSettled) {
    Case empty = *input;
    empty.contracts.front().clauses.clear();
    input = std::make_shared<const Case>(empty);
    const auto settled = contract();
    ASSERT_FALSE(settled);
    EXPECT_EQ(settled.error().subject, "offer.json/clauses");
}

/// 100 DKK a month per tool in use from March on, reported from January on.
TEST_F(Settling, CountsOfMonthsBeforeUseAreFoundWithWhatTheyCost) {
    Case later = *input;
    later.alternatives.back().deployments.front().planned = YearMonth(2027, 3);
    PerUnit tools;
    tools.price = agreed("100.00");
    tools.measure = "active_algorithms";
    later.contracts.front().clauses.push_back(clause("tools", tools, "site/radiology"));
    input = std::make_shared<const Case>(later);
    const auto report = [&](int month, std::int64_t work) {
        observed.facts.record(SiteId("north"), NeedId("chest"), "processed", start.plusMonths(month),
                              ExactNumber(work));
        observed.facts.record(SiteId("north"), NeedId("chest"), "active_algorithms", start.plusMonths(month),
                              ExactNumber(1));
    };
    for (int month = 0; month < 3; ++month) report(month, month == 2 ? 1'000 : 0);
    const auto found = countedBeforeUse(*contract(), YearMonth(2027, 3));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().sites, std::vector{SiteId("north")});
    EXPECT_EQ(found.front().measure, "active_algorithms");
    EXPECT_EQ(found.front().months, (std::vector{YearMonth(2027, 1), YearMonth(2027, 2)}));
    EXPECT_EQ(found.front().live, YearMonth(2027, 3));
    EXPECT_EQ(found.front().cost->text(), "200.00 DKK");
    EXPECT_EQ(countedBeforeUse(*contract(), YearMonth(2027, 1)).front().cost->text(), "100.00 DKK");
    EXPECT_FALSE(countedBeforeUse(*contract(), std::nullopt).front().cost) << "it cannot be settled";
    report(0, 1);
    report(1, 1);
    const auto worked = countedBeforeUse(*contract(), YearMonth(2027, 3));
    ASSERT_EQ(worked.size(), 1U) << "a tool worked there, and that is told once";
    EXPECT_EQ(worked.front().measure, "processed");
    EXPECT_EQ(worked.front().months, (std::vector{YearMonth(2027, 1), YearMonth(2027, 2)}));
    EXPECT_EQ(worked.front().live, YearMonth(2027, 3));
    EXPECT_EQ(worked.front().cost->text(), "5.00 DKK");
}

/// Of all sites together the first that goes live counts.
TEST_F(Settling, WorkToldOfAllSitesIsEarlyOnlyBeforeTheFirstGoesLive) {
    Case two = *input;
    two.sites.push_back(two.sites.front());
    two.sites.back().id = SiteId("south");
    auto& deployments = two.alternatives.back().deployments;
    deployments.push_back(deployments.front());
    deployments.back().site = SiteId("south");
    deployments.back().planned = YearMonth(2027, 4);
    two.contracts.front().clauses.front().payer = "hospital";
    observed.cells = {{{}, NeedId("chest"), {}, {}}};
    observed.facts = {};
    for (int month = 0; month < 3; ++month)
        observed.facts.record({}, NeedId("chest"), "processed", start.plusMonths(month), ExactNumber(1'000));
    const auto found = [&] {
        input = std::make_shared<const Case>(two);
        return countedBeforeUse(*contract(), YearMonth(2027, 3));
    };
    EXPECT_TRUE(found().empty());
    two.alternatives.back().deployments.front().planned = YearMonth(2027, 2);
    ASSERT_EQ(found().size(), 1U);
    EXPECT_EQ(found().front().months, std::vector{YearMonth(2027, 1)});
}

/// A thousand examinations are suited in each month, and every one is paid with 1 DKK.
TEST_F(Settling, CountsOfASiteThatNeverGoesLiveAreFoundWithoutAMonth) {
    Case never = *input;
    Deployment& there = never.alternatives.back().deployments.front();
    there.exit = there.planned;
    PerUnit suited{agreed("1.00"), "eligible"};
    never.contracts.front().clauses.push_back(clause("suited", suited, "site/radiology"));
    input = std::make_shared<const Case>(never);
    for (int month = 0; month < 3; ++month) {
        observed.facts.record(SiteId("north"), NeedId("chest"), "processed", start.plusMonths(month), ExactNumber(0));
        observed.facts.record(SiteId("north"), NeedId("chest"), "eligible", start.plusMonths(month),
                              ExactNumber(1'000));
    }
    const auto found = countedBeforeUse(*contract(), YearMonth(2027, 3));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().live, std::nullopt);
    EXPECT_EQ(found.front().months.size(), 3U);
    EXPECT_EQ(found.front().cost->text(), "3000.00 DKK");
}

/// Chest X-rays go live in March and CT in June, each with a price of its own: no month stands before a go-live that it
/// is later than.
TEST_F(Settling, CountsBeforeDifferentGoLivesOfASiteAreFoundApart) {
    Case later = *input;
    later.needs.push_back(later.needs.front());
    later.needs.back().id = NeedId("ct");
    std::vector<Deployment>& deployments = later.alternatives.back().deployments;
    deployments.push_back(deployments.front());
    deployments.front().planned = YearMonth(2027, 3);
    deployments.back().need = NeedId("ct");
    deployments.back().planned = YearMonth(2027, 6);
    std::vector<Clause>& clauses = later.contracts.front().clauses;
    clauses.push_back(clauses.front());
    clauses.front().scope.needs = {NeedId("chest")};
    clauses.back().id = ClauseId("ct");
    clauses.back().scope.needs = {NeedId("ct")};
    input = std::make_shared<const Case>(later);
    observed.cells.push_back({SiteId("north"), NeedId("ct"), {}, PartyId("north")});
    observed.last = start.plusMonths(3);
    for (const auto& [need, counts] :
         {std::pair("chest", std::vector{1'000, 1'000, 1'000, 1'000}), {"ct", std::vector{10, 0, 0, 10}}})
        for (int month = 0; month < 4; ++month)
            observed.facts.record(SiteId("north"), NeedId(need), "processed", start.plusMonths(month),
                                  ExactNumber(counts[static_cast<std::size_t>(month)]));
    const auto found = countedBeforeUse(*contract(), YearMonth(2027, 4));
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found.front().live, YearMonth(2027, 3));
    EXPECT_EQ(found.front().months, (std::vector{YearMonth(2027, 1), YearMonth(2027, 2)}));
    EXPECT_EQ(found.front().cost->text(), "5000.00 DKK");
    EXPECT_EQ(found.back().live, YearMonth(2027, 6));
    EXPECT_EQ(found.back().months, (std::vector{YearMonth(2027, 1), YearMonth(2027, 4)}));
    EXPECT_EQ(found.back().cost->text(), "50.00 DKK");
}

/// Two measures of one site: what the one costs is worked out with the other as it was reported.
TEST_F(Settling, EachCountBeforeUseIsPricedAlone) {
    Case later = *input;
    later.alternatives.back().deployments.front().planned = YearMonth(2027, 3);
    Contract& offer = later.contracts.front();
    offer.clauses.push_back(clause("tools", PerUnit{agreed("100.00"), "active_algorithms"}, "site/radiology"));
    offer.clauses.push_back(clause("suited", PerUnit{agreed("1.00"), "eligible"}, "site/radiology"));
    input = std::make_shared<const Case>(later);
    for (int month = 0; month < 3; ++month)
        for (const auto& [measure, count] : {std::pair("processed", 0), {"active_algorithms", 1}, {"eligible", 7}})
            observed.facts.record(SiteId("north"), NeedId("chest"), measure, start.plusMonths(month),
                                  ExactNumber(count));
    const auto found = countedBeforeUse(*contract(), YearMonth(2027, 3));
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found.front().cost->text(), "200.00 DKK");
    EXPECT_EQ(found.back().cost->text(), "14.00 DKK");
}

/// Each priced by a settlement of its own would take longer and longer: thirteen sites of 3 tools in 3 months, 100 DKK.
TEST_F(Settling, CountsOfManySitesBeforeUseArePricedTogether) {
    Case many = *input;
    Alternative& there = many.alternatives.back();
    there.deployments.front().planned = YearMonth(2027, 4);
    Clause suited = clause("suited", PerUnit{agreed("1.00"), "eligible"}, "hospital");
    suited.scope.sites = {SiteId("north")};
    many.contracts.front().clauses = {clause("tools", PerUnit{agreed("100.00"), "active_algorithms"}, "hospital"),
                                      suited};
    for (std::size_t i = 1; i <= kPricedApart; ++i) {
        many.sites.push_back(many.sites.front());
        many.sites.back().id = SiteId("site-" + std::to_string(i));
        there.deployments.push_back(there.deployments.front());
        there.deployments.back().site = many.sites.back().id;
        observed.cells.push_back(observed.cells.front());
        observed.cells.back().site = many.sites.back().id;
    }
    input = std::make_shared<const Case>(many);
    for (int month = 0; month < 3; ++month)
        for (const auto& [measure, count] : {std::pair("processed", 0), {"eligible", 5}})
            observed.facts.record(SiteId("north"), NeedId("chest"), measure, start.plusMonths(month),
                                  ExactNumber(count));
    for (const Site& site : many.sites)
        for (int month = 0; month < 3; ++month)
            observed.facts.record(site.id, NeedId("chest"), "active_algorithms", start.plusMonths(month),
                                  ExactNumber(3));
    const auto found = countedBeforeUse(*contract(), YearMonth(2027, 3));
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found.front().sites.size(), 13U);
    EXPECT_EQ(found.front().live, std::nullopt) << "of several sites";
    EXPECT_EQ(found.front().months.size(), 3U);
    EXPECT_EQ(found.front().cost->text(), "11700.00 DKK");
    EXPECT_EQ(found.back().sites, std::vector{SiteId("north")});
    EXPECT_EQ(found.back().live, YearMonth(2027, 4)) << "one site is told with its month, as alone";
    EXPECT_EQ(found.back().cost->text(), "15.00 DKK");
}

TEST_F(Settling, TheLastMonthIsNoneWhereTheContractEndsWithIt) {
    const Contract& offer = input->contracts.front();
    EXPECT_EQ(*lastMonthToSettle("", "until", offer), std::nullopt);
    EXPECT_EQ(*lastMonthToSettle("2027-03", "until", offer), YearMonth(2027, 3));
    EXPECT_EQ(*lastMonthToSettle("2028-12", "until", offer), std::nullopt);
    EXPECT_EQ(lastMonthToSettle("2026-12", "until", offer).error().code, ErrorCode::ValueOutOfRange);
    const auto after = lastMonthToSettle("2029-01", "until", offer);
    ASSERT_FALSE(after) << "a slip of the year";
    EXPECT_EQ(after.error().code, ErrorCode::ValueOutOfRange);
    EXPECT_EQ(after.error().arguments.back(), (std::pair<std::string, std::string>("ends", "2028-12")));
    EXPECT_EQ(lastMonthToSettle("soon", "until", offer).error().subject, "until");
}

TEST_F(Settling, InvoicesOfAnotherContractAreNotCompared) {
    auto settled = settleObserved(*contract(), YearMonth(2027, 2), places);
    ASSERT_TRUE(settled);
    EarlierSettlement sent{ContractId("other"), "DKK", {}, {}};
    EXPECT_EQ(compareWith(sent, "sent", *settled).error().subject, "sent");
    EXPECT_FALSE(settled->changes.has_value());
    sent.contract = settled->contract.id;
    ASSERT_TRUE(compareWith(sent, "sent", *settled));
    EXPECT_EQ(changedBy(*settled).text(), "5000.00 DKK");
    EXPECT_TRUE(settled->wasFurther) << "the earlier one is of the whole term";
}

}  // namespace
}  // namespace valor::test
