// SPDX-License-Identifier: GPL-3.0-or-later
// Clauses that limit one another: minima under caps, limits of deductions, bounds of buyers that join late, and what a
// month without observation leaves out.
#include "tests/core/contract/calculator.h"
#include "tests/core/contract/contract_support.h"
#include "tests/core/contract/trace_order.h"

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
        EXPECT_TRUE(namesInOrder(line.trace)) << line.clause.text() << ": " << line.trace.formula;
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

// 100 are charged; the first minimum adds 20 to 120, the second 45 to 145, of which the cap of 150 leaves 30.
TEST(Bounds, TopUpsUseTheRoomUnderEveryCap) {
    ContractBuilder contract = sites(1, {1});
    contract.with(perSite("pool", pooled("1440"))).with(perSite("own", MinimumCommitment{agreed("1740")}));
    contract.with(perSite("cap", capOf("150"))).with(perSite("high", capOf("999")));
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

const Metric kFailing{"sensitivity", {}, "1"};

/// What money back on named charges gives back where a credit of half bears on the first two of three charges.
std::string givenBack(const std::vector<ClauseId>& named, Stage stage, const std::string& cap = {}) {
    ContractBuilder contract(1);
    contract.with("one", Subscription{agreed("100"), ""}).with("two", Subscription{agreed("300"), ""});
    contract.with("three", Subscription{agreed("500"), ""});
    Clause credit = clause("credit", ServiceCredit{{"availability", {}, "1"}, {{"0", "0.5"}}, "1"}, "region");
    credit.components = {ClauseId("one"), ClauseId("two")};
    credit.stage = stage;
    contract.with(credit).observe("availability", "0.5").observeShare(0, "sensitivity", 8, 10);
    if (!cap.empty()) {
        Clause limit = clause("cap", capOf(cap, TierWindow::Month), "region");
        limit.components = credit.components;
        contract.with(limit);
    }
    Clause back = clause("back", MoneyBack{kFailing, "0.9", 0, "1"}, "region");
    back.components = named;
    return totalOf(explained(contract.with(back)), "back");
}

// 200 are taken off the first two, of them 200 · 100 / 400 = 50 off the first and 150 off the second.
TEST(Bounds, AServiceCreditOnMoreChargesIsSharedOutToThoseNamed) {
    for (const Stage stage : {Stage::Service, Stage::Fixed}) {
        EXPECT_EQ(givenBack({ClauseId("one")}, stage), "-50");
        EXPECT_EQ(givenBack({ClauseId("two")}, stage), "-150");
        EXPECT_EQ(givenBack({ClauseId("two"), ClauseId("three")}, stage), "-650") << "150 and 500";
        EXPECT_EQ(givenBack({ClauseId("three")}, stage), "-500");
        EXPECT_EQ(givenBack({}, stage), "-700") << "all charges, and with them the whole credit";
    }
}
// The cap leaves 200 of 400, 50 of them of the first; of the credit of 100 on them 25 are the first's.
TEST(Bounds, AServiceCreditIsSharedOutByWhatTheCapsLeave) {
    EXPECT_EQ(givenBack({ClauseId("one")}, Stage::Service, "200"), "-25");
    EXPECT_EQ(givenBack({ClauseId("one"), ClauseId("two")}, Stage::Service, "200"), "-100");
}
TEST(Bounds, ARebateBeforeCreditsHasNoShareOfThem) {
    for (const bool gross : {true, false}) {
        ContractBuilder contract(1);
        contract.with("one", Subscription{agreed("100"), ""}).with("two", Subscription{agreed("300"), ""});
        contract.with("credit", ServiceCredit{{"availability", {}, "1"}, {{"0", "0.5"}}, "1"});
        OutcomeRebate rebate{kFailing, "0.9", RebateRule::Step, "1"};
        rebate.gross = gross;
        Clause own = clause("own", rebate, "region");
        own.components = {ClauseId("one")};
        contract.with(own).observe("availability", "0.5").observeShare(0, "sensitivity", 8, 10);
        EXPECT_EQ(totalOf(explained(contract), "own"), gross ? "-100" : "-50");
    }
}

// The share of the cap is 20 · 100 / 200 = 10, the credit on it 50: nothing was paid, and nothing comes back.
TEST(Bounds, MoneyBackOfLessThanNothingIsNone) {
    ContractBuilder contract(1);
    contract.with("one", Subscription{agreed("100"), ""}).with("two", Subscription{agreed("100"), ""});
    Clause credit = clause("credit", ServiceCredit{{"availability", {}, "1"}, {{"0", "0.5"}}, "1"}, "region");
    Clause back = clause("back", MoneyBack{kFailing, "0.9", 0, "1"}, "region");
    credit.components = back.components = {ClauseId("one")};
    credit.stage = Stage::Fixed;
    contract.with(credit).with("cap", capOf("20", TierWindow::Month)).with(back);
    contract.observe("availability", "0.5").observeShare(0, "sensitivity", 8, 10);
    const auto lines = explained(contract);
    EXPECT_EQ(totalOf(lines, "back"), "0");
    EXPECT_EQ(total(lines), "-30");  // 200 − 180 − 50
}

// 60 of 100 were used. December leaves 15 of its month, which says nothing of a year; the year leaves 50.
TEST(Bounds, ACapByTheMonthDoesNotHoldTheTopUpOfAYear) {
    ContractBuilder contract(12);
    contract.with("use", PerUnit{agreed("1"), "processed"}).observe("processed", "5");
    contract.with("min", MinimumCommitment{agreed("100")}).with("month", capOf("20", TierWindow::Month));
    contract.with("year", capOf("110"));
    EXPECT_EQ(totalOf(explained(contract), "min"), "40");
}

// Also where the month is the whole contract: of a minimum of 120 a year 10 are due.
TEST(Bounds, ACapByTheMonthDoesNotHoldTheTopUpOfAContractOfOneMonth) {
    ContractBuilder contract(1);
    contract.with("use", PerUnit{agreed("1"), "processed"}).observe("processed", "5");
    contract.with("min", MinimumCommitment{agreed("120")}).with("month", capOf("9", TierWindow::Month));
    EXPECT_EQ(totalOf(explained(contract), "min"), "5");
}

// One option from the third month of five, the other from the fourth: 3 × 100 + 2 × 10.
TEST(Bounds, EachChargeIsBilledFromItsOwnOption) {
    ContractBuilder contract(5);
    contract.with("fee", Subscription{agreed("100"), ""}).with("service", Subscription{agreed("10"), ""});
    for (const auto& [charge, measure, first] : {std::tuple{"fee", "fee_taken", 2}, {"service", "service_taken", 3}}) {
        Clause option = clause(std::string("option-") + charge, FrameworkOptions{measure}, "region");
        option.components = {ClauseId(charge)};
        contract.with(option).observe(measure, [taken = first](int month) { return month >= taken ? "1" : "0"; });
    }
    EXPECT_EQ(total(explained(contract)), "320");
}

// Of 120 units for the year 30 are used from the option on, in the seventh month, and the rest is owed; a month before
// it counts only where it is left out, with a twelfth.
TEST(Bounds, AGuaranteedVolumeIsWholeThoughItsOptionIsTakenLater) {
    for (const int leftOut : {-1, 1, 7}) {
        ContractBuilder contract(12);
        contract.with("own", VolumeGuarantee{agreed("1"), "120", "processed", {}, ""});
        contract.contract_.clauses.back().missing = MissingRule::None;
        contract.with("options", FrameworkOptions{}).observe("option_exercised", [](int month) {
            return std::string(month >= 6 ? "1" : "0");
        });
        for (int month = 0; month < 12; ++month)
            if (month != leftOut) contract.observeAt(month, "processed", "5");
        EXPECT_EQ(total(explained(contract)), leftOut < 0 ? "120" : "110") << leftOut;
    }
}

/// A milestone of 100 with a hundredth off per day late, and an option that is taken in the third month.
ContractBuilder acceptedBeforeTheOption(const std::function<std::string(int)>& accepted) {
    ContractBuilder contract(5);
    contract.with("own", Milestone{{"100", {}, false}, 1, "milestone_accepted", "days_late", "0.01", "1"});
    contract.with("options", FrameworkOptions{}).observe("milestone_accepted", accepted);
    contract.observe("option_exercised", [](int month) { return std::string(month >= 2 ? "1" : "0"); });
    return contract.observe("days_late", [](int month) { return std::string(month == 1 ? "10" : "0"); });
}
// 10 days late when it was accepted, in the second month: 90, paid in the third.
TEST(Bounds, AMilestoneAcceptedBeforeTheOptionIsPaidWithIt) {
    for (const bool once : {true, false}) {
        const ContractBuilder contract = acceptedBeforeTheOption(
            [&](int month) { return std::string(month == 1 || (month > 1 && !once) ? "1" : "0"); });
        EXPECT_EQ(total(explained(contract)), "90") << once;
        EXPECT_EQ(totalIn(contract.lines(), contract.contract(), 2, 3), "90") << once;
    }
    const ContractBuilder later =
        acceptedBeforeTheOption([](int month) { return std::string(month == 3 ? "1" : "0"); });
    EXPECT_EQ(totalIn(explained(later), later.contract(), 3, 4), "100");
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

/// With counts that every site has in every month.
std::string owedOn(const ClauseTerms& terms, const std::vector<std::pair<std::string, int>>& counts) {
    constexpr int kMonths = 3;
    ContractBuilder contract = options(kMonths, terms);
    for (const BillingCell& cell : contract.cells_)
        for (const auto& [measure, count] : counts)
            for (int month = 0; month < kMonths; ++month)
                contract.facts_.record(cell.site, {}, measure, contract.contract().start.plusMonths(month),
                                       ExactNumber(count));
    return totalOf(explained(contract), "own");
}

TEST(Bounds, WhoDidNotTakeItsOptionHasNothingBack) {
    EXPECT_EQ(owedOn(Warranty{agreed("20"), "missed"}, {{"missed", 1}}), "-100");  // of three months and of two
    PriceVolume threshold{"0.5", "processed", "10", agreed("4")};
    EXPECT_EQ(owedOn(threshold, {{"processed", 6}}), "-20");  // 0.5 × 4 × (18 − 10) and 0.5 × 4 × (12 − 10)
    SharedSavings savings;
    savings.share = "0.5";
    savings.lossShare = "0.25";
    EXPECT_EQ(owedOn(savings, {{"baseline_cost", 100}, {"actual_cost", 60}}), "100");  // 0.5 × 120 and 0.5 × 80
    EXPECT_EQ(owedOn(savings, {{"baseline_cost", 60}, {"actual_cost", 100}}), "-50");  // 0.25 × 120 and 0.25 × 80
}

/// A charge that is billed from the start lets the clause act from the start.
TEST(Bounds, WhatBearsOnAChargeWithoutAnOptionDoesNotWait) {
    ContractBuilder contract = options(3, Warranty{agreed("20"), "missed"});
    contract.contract_.clauses[1].components = {ClauseId("use")};
    contract.with(perSite("open", Subscription{agreed("1"), ""}));
    for (const BillingCell& cell : contract.cells_)
        for (int month = 0; month < 3; ++month)
            contract.facts_.record(cell.site, {}, "missed", contract.contract().start.plusMonths(month),
                                   ExactNumber(1));
    EXPECT_EQ(totalOf(explained(contract), "own"), "-180");
    contract.contract_.clauses[2].components = {ClauseId("use")};
    EXPECT_EQ(totalOf(explained(contract), "own"), "-100") << "named charges all wait";
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

/// Half of what is saved at two sites, with observations of baseline and actual cost ("" for all sites).
using Costs = std::vector<std::pair<std::string, int>>;
std::string sharedAtSites(const Costs& baseline, const Costs& actual) {
    ContractBuilder contract(1);
    SharedSavings savings;
    savings.share = "0.5";
    Clause own = clause("own", savings, "region");
    own.missing = MissingRule::None;
    contract.with(own);
    for (const char* site : {"a", "b"})
        contract.cells_.push_back({SiteId(site), NeedId("chest"), ToolId("reader"), PartyId("p")});
    const auto record = [&](const std::string& measure, const Costs& costs) {
        for (const auto& [site, cost] : costs)
            contract.facts_.record(SiteId(site), {}, measure, contract.contract().start, ExactNumber(cost));
    };
    record("baseline_cost", baseline);
    record("actual_cost", actual);
    return total(explained(contract));
}

// Where b is missing, what was told of all sites cannot be divided, and a has nothing to be set against.
TEST(Bounds, WhatIsToldOfSeveralPlacesIsSkippedWithEachOfThem) {
    EXPECT_EQ(sharedAtSites({{"", 100}}, {{"a", 30}, {"b", 20}}), "25");
    EXPECT_EQ(sharedAtSites({{"", 100}}, {{"a", 30}}), "0");
    EXPECT_EQ(sharedAtSites({{"a", 30}}, {{"", 100}}), "0");
    EXPECT_EQ(sharedAtSites({{"a", 100}, {"b", 100}}, {{"a", 30}}), "35") << "b alone is left out";
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

/// A fee of 100 and one of 10 with a minimum on both, each with a clause on options of its own; the first is taken in
/// the ninth month.
ContractBuilder twoOptions(const std::string& second) {
    ContractBuilder contract(12);
    contract.with("s", Subscription{agreed("100"), ""}).with("t", Subscription{agreed("10"), ""});
    contract.with("of-s", FrameworkOptions{"opened"}).with("of-t", FrameworkOptions{second});
    contract.contract_.clauses[2].components = {ClauseId("s")};
    contract.contract_.clauses[3].components = {ClauseId("t")};
    contract.observe("opened", [](int month) { return std::string(month >= 8 ? "1" : "0"); });
    contract.observe("later", [](int month) { return std::string(month >= 10 ? "1" : "0"); });
    return contract.with("min", MinimumCommitment{agreed("2400")});
}

TEST(Bounds, ABoundJoinsWithTheFirstOptionOfItsCharges) {
    EXPECT_EQ(total(explained(twoOptions("opened"))), "800") << "four months of 2 400 a year";
    EXPECT_EQ(total(explained(twoOptions("later"))), "800") << "from the first of the two on";
    ContractBuilder open = twoOptions("opened");
    open.with("always", Subscription{agreed("1"), ""});
    EXPECT_EQ(total(explained(open)), "2400") << "one of its charges is due from the start";
    for (const auto& [month, owed] : {std::pair{6, "0"}, {9, "230"}}) {  // a month of 200 and a fee of 30
        ContractBuilder ended = twoOptions("opened");
        ended.with("end", Termination{month, {"10", {}, false}, "1", true});
        EXPECT_EQ(total(explained(ended)), owed) << month;
    }
}

/// 100 a month and a unit price of 1 on 10 units; of two algorithms on a tenth comes off, of three on half.
ContractBuilder bundled() {
    ContractBuilder contract(1);
    contract.with("fee", Subscription{agreed("100"), ""}).with("use", PerUnit{agreed("1"), "processed"});
    return contract.with("bundle", BundleDiscount{{{"2", "0.1"}, {"3", "0.5"}}});
}
/// Takes a tool for a need into use at a site, for five units.
void use(ContractBuilder& contract, const char* site, const char* need, const char* tool) {
    contract.cells_.push_back({SiteId(site), NeedId(need), ToolId(tool), PartyId("p")});
    for (const auto& [measure, count] : {std::pair{"processed", 5}, {"active_algorithms", 1}})
        contract.facts_.record(SiteId(site), NeedId(need), measure, contract.contract().start, ExactNumber(count));
}

// Two charges on one algorithm are one; so is one algorithm at two sites.
TEST(Bounds, ABundleCountsAlgorithmsAndNotCharges) {
    ContractBuilder told = bundled();
    told.observe("processed", "10").observe("active_algorithms", "1");
    EXPECT_EQ(total(explained(told)), "110");
    told.observe("active_algorithms", "3");
    EXPECT_EQ(total(explained(told)), "55");
    ContractBuilder same = bundled(), others = bundled(), needs = bundled();
    use(same, "north", "chest", "reader");
    use(same, "south", "chest", "reader");
    EXPECT_EQ(total(explained(same)), "110");
    use(others, "north", "chest", "reader");
    use(others, "south", "chest", "second");
    EXPECT_EQ(total(explained(others)), "99");
    use(needs, "north", "chest", "reader");
    use(needs, "north", "hand", "reader");
    EXPECT_EQ(total(explained(needs)), "99");
}

// Two tools of one need at a site are told together: as many as there are, each is one, wherever else it is used.
TEST(Bounds, ABundleKnowsBothToolsOfAPlace) {
    const auto settled = [](bool isOneCell, const char* north, const char* atSouth, const char* south) {
        ContractBuilder contract(1);
        contract.with("fee", Subscription{agreed("100"), ""});
        contract.with("bundle", BundleDiscount{{{"1", "0.1"}, {"2", "0.2"}, {"3", "0.3"}}});
        const std::vector<ToolId> both{ToolId("reader"), ToolId("second")};
        for (const ToolId& tool : both)
            if (!isOneCell) contract.cells_.push_back({SiteId("north"), NeedId("chest"), tool, PartyId("p")});
        if (isOneCell) contract.cells_.push_back({SiteId("north"), NeedId("chest"), {}, PartyId("p"), both});
        contract.cells_.push_back({SiteId("south"), NeedId("chest"), ToolId(atSouth), PartyId("p")});
        for (const auto& [site, count] : {std::pair{"north", north}, {"south", south}})
            contract.facts_.record(SiteId(site), NeedId("chest"), "active_algorithms", contract.contract().start,
                                   *ExactNumber::parse(count));
        return total(explained(contract));
    };
    const auto told = [&](const char* north, const char* atSouth, const char* south) {
        const std::string paid = settled(false, north, atSouth, south);
        EXPECT_EQ(settled(true, north, atSouth, south), paid) << "as the rows of a file tell it";
        return paid;
    };
    EXPECT_EQ(told("2", "reader", "1"), "80");
    EXPECT_EQ(told("2", "second", "1"), "80");
    EXPECT_EQ(told("2", "third", "1"), "70");
    EXPECT_EQ(told("2", "second", "0"), "80");
    EXPECT_EQ(told("1", "second", "0"), "90");
    EXPECT_EQ(told("0", "second", "1"), "90");
    EXPECT_EQ(told("1", "second", "1"), "90") << "one of the two, which may be the same";
}

TEST(Bounds, ABundleCountsWhatItsChargesCountAlone) {
    ContractBuilder contract = bundled();
    for (const char* need : {"chest", "hand", "knee"}) use(contract, "north", need, "reader");
    contract.contract_.clauses.front().scope.needs = {NeedId("chest")};
    contract.contract_.clauses[1].scope.needs = {NeedId("chest"), NeedId("hand")};
    EXPECT_EQ(total(explained(contract)), "99");  // 100 and 10 units at two of the three, less a tenth
}

TEST(Bounds, ABundleCountsNoChargeThatItDoesNotLower) {
    ContractBuilder contract(1);
    contract.with("use", Subscription{agreed("100"), ""}).with("fee", FixedFee{agreed("7"), 0});
    contract.with("bundle", BundleDiscount{{{"2", "0.1"}}}).observe("active_algorithms", "1");
    EXPECT_EQ(total(explained(contract)), "107");
}

}  // namespace
}  // namespace valor
