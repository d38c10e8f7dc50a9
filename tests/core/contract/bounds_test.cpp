// SPDX-License-Identifier: GPL-3.0-or-later
// Clauses that limit one another: minima under caps, limits of deductions, bounds of buyers that join late, and what a
// month without observation leaves out.
#include "tests/core/contract/calculator.h"
#include "tests/core/contract/contract_support.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

using namespace test;

/// Lines of a contract, each of which follows from its formula.
Result<std::vector<InvoiceLine>> explained(const ContractBuilder& contract) {
    auto lines = contract.lines();
    for (std::size_t i = 0; lines && i < lines->size(); ++i) {
        const InvoiceLine& line = (*lines)[i];
        const std::string formula = line.trace.with([](const TraceValue& value) { return value.value.text(); });
        EXPECT_NEAR(Calculator(formula).value(), static_cast<double>(line.amount.minorUnits()) / 100, 0.005 + 1e-6)
            << line.month.text() << " " << line.payer << " " << line.clause.text() << ": " << formula;
    }
    return lines;
}

Clause perSite(const std::string& id, ClauseTerms terms) {
    return clause(id, std::move(terms), "site/radiology");
}
/// A charge of 100 a month and user from each site.
ContractBuilder sites(int months, const std::vector<int>& users) {
    ContractBuilder contract(months);
    contract.with(perSite("use", Subscription{agreed("100"), "users"}));
    for (std::size_t i = 0; i < users.size(); ++i) {
        const SiteId site("site" + std::to_string(i));
        contract.cells_.push_back({site, NeedId("chest"), ToolId("reader"), PartyId("p" + std::to_string(i))});
        for (int month = 0; month < months; ++month)
            contract.facts_.record(site, {}, "users", contract.contract().start.plusMonths(month),
                                   ExactNumber(users[i]));
    }
    return contract;
}
MinimumCommitment pooled(const std::string& amount) {
    return {agreed(amount), false, false, true};
}
SpendCap capOf(const std::string& amount, TierWindow window = TierWindow::ContractYear) {
    return {{amount, {}, false}, window};
}

TEST(Bounds, ATopUpToAPoolStaysBelowTheCapsOfItsBuyers) {
    ContractBuilder one = sites(1, {1});
    one.with(perSite("min", pooled("2400"))).with(perSite("cap", capOf("150")));
    EXPECT_EQ(total(explained(one)), "150");
    ContractBuilder two = sites(1, {4, 1});  // of 300 the first would bear 240, with room for 100
    two.with(perSite("min", pooled("9600"))).with(perSite("cap", capOf("500")));
    EXPECT_EQ(totalOf(explained(two), "min"), "160");
}

TEST(Bounds, TopUpsUseTheRoomUnderEveryCap) {
    ContractBuilder contract = sites(1, {1});
    contract.with(perSite("pool", pooled("1440"))).with(perSite("own", MinimumCommitment{agreed("2400")}));
    contract.with(perSite("cap", capOf("150", TierWindow::Month)))
        .with(perSite("high", capOf("999", TierWindow::Month)));
    const auto lines = explained(contract);
    EXPECT_EQ(totalOf(lines, "pool"), "20");
    EXPECT_EQ(totalOf(lines, "own"), "30");
}

Clause warranty(const std::string& id, const std::string& amount, const std::string& group = {}) {
    Clause made = clause(id, Warranty{agreed(amount), "missed"}, "region");
    made.exclusiveGroup = group;
    return made;
}
ContractBuilder deductions(int months, const std::string& charge) {
    ContractBuilder contract(months);
    contract.with("use", Subscription{agreed(charge), ""}).observe("missed", "1");
    return contract;
}
LiabilityCap liability(const std::string& amount) {
    return {{amount, {}, false}};
}

TEST(Bounds, TheLiabilityCapCountsWhatIsAtRiskOnce) {
    ContractBuilder month = deductions(1, "100");
    month.with(warranty("back", "30")).with("risk", AmountAtRisk{"0.1"}).with("cap", liability("5"));
    EXPECT_EQ(total(explained(month)), "95");
    ContractBuilder year = deductions(12, "10");  // 360 taken off, 12 at risk
    year.with(warranty("back", "30")).with("risk", AmountAtRisk{"0.1"}).with("cap", liability("100"));
    EXPECT_EQ(total(explained(year)), "108");
}

TEST(Bounds, TheLiabilityCapCountsSharedLossesBesideWhatIsAtRisk) {
    ContractBuilder contract = deductions(1, "100");
    SharedSavings losses;
    losses.share = "0";
    losses.lossShare = "1";
    contract.with(warranty("back", "30")).with("risk", AmountAtRisk{"0.1"}).with("loss", losses);
    contract.with("cap", liability("25")).observe("baseline_cost", "100").observe("actual_cost", "150");
    EXPECT_EQ(total(explained(contract)), "75");
}

TEST(Bounds, WhatAnExclusiveGroupGivesBackIsNotLimitedAgain) {
    for (const bool atRisk : {false, true}) {
        ContractBuilder contract = deductions(2, "100");
        contract.with(warranty("larger", "30", "event")).with(warranty("smaller", "20", "event"));
        contract.with("limit", atRisk ? ClauseTerms(AmountAtRisk{"0.1"}) : ClauseTerms(liability("25")));
        EXPECT_EQ(total(explained(contract)), atRisk ? "180" : "175");
    }
}

TEST(Bounds, OfTwoLimitsTheLowerHolds) {
    ContractBuilder contract = deductions(1, "100");
    contract.with(warranty("back", "30")).with("cap", liability("25")).with("other", liability("5"));
    EXPECT_EQ(total(explained(contract)), "95");
}

/// Two charges of 100 under a cap of 50 on both, and a clause that names the first.
std::string ofOneCharge(const ClauseTerms& terms) {
    ContractBuilder contract(1);
    contract.with("one", Subscription{agreed("100"), ""}).with("two", Subscription{agreed("100"), ""});
    contract.with("cap", capOf("50", TierWindow::Month)).observeShare(0, "sensitivity", 8, 10);
    Clause own = clause("own", terms, "region");
    own.components = {ClauseId("one")};
    return totalOf(explained(contract.with(own)), "own");
}

TEST(Bounds, AClauseThatNamesChargesHasTheirShareOfAWiderCap) {
    OutcomeRebate rebate;
    rebate.metric = {"sensitivity", {}, "1"};
    rebate.guarantee = "0.9";
    rebate.rule = RebateRule::Step;
    rebate.rate = "1";
    EXPECT_EQ(ofOneCharge(rebate), "-25");
    EXPECT_EQ(ofOneCharge(MoneyBack{rebate.metric, "0.9", 0, "1"}), "-25");
    EXPECT_EQ(ofOneCharge(PriceVolume{"1", "", "", {"10", {}, false}}), "-15");
    EXPECT_EQ(ofOneCharge(SpendFloor{agreed("40"), TierWindow::Month}), "15");
}

/// Three sites of which one takes its option at once, one in the second month, one never.
ContractBuilder options(int months, const ClauseTerms& terms) {
    ContractBuilder contract = sites(months, {1, 1, 1});
    contract.with(perSite("options", FrameworkOptions{})).with(perSite("own", terms));
    for (int i = 0; i < 3; ++i)
        for (int month = 0; month < months; ++month)
            contract.facts_.record(SiteId("site" + std::to_string(i)), {}, "option_exercised",
                                   contract.contract().start.plusMonths(month), ExactNumber(month >= i && i < 2));
    return contract.observe("sensitivity", "1");
}
std::string owed(int months, const ClauseTerms& terms) {
    return totalOf(explained(options(months, terms)), "own");
}

TEST(Bounds, WhoDidNotTakeItsOptionOwesNoBoundAndWhoCameLateItsMonths) {
    EXPECT_EQ(owed(3, SpendFloor{agreed("2400")}), "500");  // 600 − 300 and 400 − 200
    EXPECT_EQ(owed(3, SpendFloor{agreed("600"), TierWindow::Term}), "500");
    EXPECT_EQ(owed(3, SpendFloor{agreed("150"), TierWindow::Month}), "250");
    EXPECT_EQ(owed(3, Collar{agreed("600"), agreed("900")}), "500");
    EXPECT_EQ(owed(3, pooled("2400")), "100");
    EXPECT_EQ(owed(6, Termination{3, {"500", {}, false}, "1", false}), "500");  // 250 each from two
}

TEST(Bounds, WhoDidNotTakeItsOptionHasNoBonus) {
    PerformanceBonus bonus;
    bonus.metrics = {{{"sensitivity", {}, "1"}, "0", "1", "1"}};
    bonus.malus = "0";
    bonus.bonus = "0.1";
    bonus.amount = agreed("300");
    EXPECT_EQ(owed(3, bonus), "50");  // 30 and, for two months of three, 20
}

TEST(Bounds, WithoutChargesAPoolOwesOnlyForThoseWhoTookTheirOption) {
    ContractBuilder contract = options(3, SpendFloor{agreed("1200"), TierWindow::ContractYear, true});
    contract.contract_.clauses.front().terms = Subscription{agreed("0"), "users"};
    const auto lines = explained(contract);
    EXPECT_EQ(total(lines), "300");
    EXPECT_EQ(total(lines, [](const InvoiceLine& line) { return line.payer.starts_with("p2"); }), "0");
}

ContractBuilder makingUp(int months, const std::string& minimum) {
    ContractBuilder contract(months);
    return contract.with("min", MinimumCommitment{agreed(minimum), false, true});
}

TEST(Bounds, MakeUpCreditOfAShortYearCountsAgainstItsMonths) {
    for (const bool ends : {false, true}) {
        ContractBuilder contract = makingUp(ends ? 24 : 18, "12");
        contract.with("use", PerUnit{agreed("1"), "processed"});
        contract.observe("processed", [](int month) { return std::string(month < 12 ? "0" : "2"); });
        if (ends) contract.with("end", Termination{18, {"0", {}, false}});
        EXPECT_EQ(total(explained(contract)), "18") << ends;  // 12, and 12 less the 6 above the minimum of half a year
    }
}

TEST(Bounds, MakeUpCreditIsTakenBackWhereATrueUpTakesTheChargesDown) {
    ContractBuilder contract = makingUp(24, "120");
    contract.with("use", AllUnitsTiers{"processed", {{"0", agreed("10")}, {"20", agreed("1")}}});
    contract.observe("processed", [](int month) { return std::string(month == 12 ? "15" : month == 13 ? "5" : "0"); });
    EXPECT_EQ(totalIn(explained(contract), contract.contract(), 12, 24), "120");
}

/// Two months, the second without observation.
std::string skipping(const ClauseTerms& terms, const std::vector<std::pair<std::string, std::string>>& first,
                     const std::vector<std::pair<std::string, std::string>>& second = {},
                     MissingRule missing = MissingRule::None) {
    ContractBuilder contract(2);
    Clause own = clause("own", terms, "region");
    own.missing = missing;
    contract.with(own);
    for (const auto& [measure, value] : first) contract.observeAt(0, measure, value);
    for (const auto& [measure, value] : second) contract.observeAt(1, measure, value);
    return total(explained(contract));
}

TEST(Bounds, AMonthWithoutObservationIsSkippedWhole) {
    SharedSavings savings;
    savings.share = "0.5";
    EXPECT_EQ(skipping(savings, {{"baseline_cost", "100"}, {"actual_cost", "50"}}, {{"baseline_cost", "100"}}), "25");
    EXPECT_EQ(skipping(TwoPartTariff{agreed("10"), agreed("1"), "processed"}, {{"processed", "5"}}), "15");
    EXPECT_EQ(skipping(Liability{agreed("10"), {}, "losses"}, {{"losses", "4"}}), "6");
    // One month less is guaranteed: 120 − 10.
    EXPECT_EQ(skipping(VolumeGuarantee{agreed("1"), "120", "processed", {}, ""}, {{"processed", "5"}}), "110");
}

/// Of 100 a month: 20 off where nothing is reached, `bonus` of it on top where all is.
PerformanceBonus monthlyBonus(const ScoredMetric& metric, const std::string& bonus) {
    PerformanceBonus made;
    made.metrics = {metric};
    made.malus = "0.2";
    made.bonus = bonus;
    made.amount = agreed("100");
    made.window = TierWindow::Month;
    return made;
}

TEST(Bounds, TheWorstOfAMeasureWhereLessIsBetterScoresNothing) {
    PerformanceBonus bonus = monthlyBonus({{"turnaround_minutes", {}, "1"}, "20", "10", "1"}, "0.1");
    EXPECT_EQ(skipping(bonus, {{"turnaround_minutes", "25"}}, {}, MissingRule::Worst), "-40");
    bonus.metrics = {{{"repeats", {}, "1"}, "0.2", "0.1", "1"}};
    EXPECT_EQ(skipping(bonus, {{"repeats", "0"}}, {}, MissingRule::Worst), "-10");
}

TEST(Bounds, TheWorstOfAMeasureThatMayFallBelowNoughtScoresNothing) {
    const PerformanceBonus bonus = monthlyBonus({{"minutes_saved", {}, "1"}, "-10", "10", "1"}, "0.2");
    EXPECT_EQ(skipping(bonus, {{"minutes_saved", "0"}}, {}, MissingRule::Worst), "-20");
}

TEST(Bounds, AMinimumOfAShortContractIsDueForItsMonthsAlone) {
    ContractBuilder possible = sites(6, {1});  // 600 are due of 1 200 a year, as much as is used
    possible.with(perSite("min", MinimumCommitment{agreed("1200")})).with(perSite("cap", capOf("800")));
    EXPECT_EQ(total(explained(possible)), "600");
    ContractBuilder contradictory = sites(6, {1});
    contradictory.with(perSite("min", MinimumCommitment{agreed("1800")})).with(perSite("cap", capOf("800")));
    EXPECT_NE(total(explained(contradictory)).find("minimum=900 cap=800"), std::string::npos);
}

TEST(Bounds, ABundleCountsNoChargeThatItDoesNotLower) {
    ContractBuilder contract(1);
    contract.with("use", Subscription{agreed("100"), ""}).with("fee", FixedFee{agreed("7"), 0});
    contract.with("bundle", BundleDiscount{{{"2", "0.1"}}}).observe("active_algorithms", "1");
    EXPECT_EQ(total(explained(contract)), "107");
}

}  // namespace
}  // namespace valor
