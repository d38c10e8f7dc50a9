// SPDX-License-Identifier: GPL-3.0-or-later
// One evaluator: settling a simulated path exactly gives what the simulation charged.
#include <algorithm>
#include <charconv>
#include <stdexcept>
#include <utility>

#include "core/contract/settlement.h"
#include "core/model/expected_counts.h"
#include "simulation/lane/dispatch.h"
#include "tests/simulation/engine/engine_support.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

using namespace test;

/// As a file writes it, whatever the locale.
double numberOf(std::string_view decimal) {
    double value = 0;
    std::from_chars(decimal.data(), decimal.data() + decimal.size(), value);
    return value;
}

/// Month in which a milestone is accepted, before south is live.
constexpr int kAccepted = 2;
/// Month from which south is live.
constexpr int kLive = 4;

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
        for (const auto& [site, volume, people, live] :
             {std::tuple{"north", 1001, 100'000, 0}, {"south", 2002, 200'000, kLive}}) {
            const bool active = month >= live;
            facts.record(SiteId(site), NeedId("chest"), "processed", when, ExactNumber(active ? volume : 0));
            facts.record(SiteId(site), NeedId("chest"), "active_algorithms", when, ExactNumber(active ? 1 : 0));
            facts.record(SiteId(site), {}, "inhabitants", when, ExactNumber(active ? people : 0));
        }
    }
    return facts;
}

/// Facts of measures that the simulation is told, the same in every month.
struct Told {
    const char *measure, *value;
};
const std::vector<Told> kTold{{"missed", "3"},
                              {"external_sales", "250000.55"},
                              {"savings_verified", "1234.56"},
                              {"baseline_cost", "90000"},
                              {"actual_cost", "70000"},
                              {"case_excess", "2500000"},
                              {"losses", "4100.25"},
                              {"survivors", "12"}};
/// Shares: 172 of 200 a month, and an availability of 0.985.
const char* const kShare = "0.86";

void addTold(Case& input, FactTable& facts) {
    for (Contract& contract : input.contracts)
        for (Clause& clause : contract.clauses)
            for (const Told& told : kTold)
                clause.expected.push_back({told.measure, ParameterId(std::string("told_") + told.measure)});
    for (const Told& told : kTold)
        input.parameters.push_back(fixed(std::string("told_") + told.measure, "1", numberOf(told.value)));
    input.parameters.push_back(fixed("sensitivity", "share", numberOf(kShare)));
    input.parameters.push_back(fixed("availability", "share", 0.985));
    // A fact per buyer: of every site, or of the one who pays for all.
    const bool bySite = input.contracts.front().clauses.front().payer.starts_with("site");
    const std::vector<SiteId> buyers = bySite ? std::vector{SiteId("north"), SiteId("south")} : std::vector{SiteId()};
    for (int month = 0; month < 24; ++month) {
        const YearMonth when = input.baseMonth.plusMonths(month);
        for (const SiteId& buyer : buyers) {
            const bool isInUse = buyer.text() != "south" || month >= kLive;
            for (const Told& told : kTold)
                facts.record(buyer, {}, told.measure, when,
                             isInUse || !comesFromUse(told.measure) ? *ExactNumber::parse(told.value) : ExactNumber(0));
            facts.record(buyer, {}, "milestone_accepted", when, ExactNumber(month == kAccepted ? 1 : 0));
        }
        facts.record({}, {}, "sensitivity", when, Observation{std::nullopt, ExactNumber(172), ExactNumber(200)});
        facts.record({}, {}, "availability", when, *ExactNumber::parse("0.985"));
        for (const char* const share : {"sensitivity", "availability"})
            if (month < kLive)
                facts.record(SiteId("south"), {}, share, when, Observation{{}, ExactNumber(0), ExactNumber(0)});
        facts.record(SiteId("north"), {}, "option_exercised", when, ExactNumber(1));
        facts.record(SiteId("south"), {}, "option_exercised", when, ExactNumber(month >= kLive ? 1 : 0));
    }
}

Metric measured() {
    return {"sensitivity", ParameterId("sensitivity"), "200"};
}

/// Every kind that needs no more than the facts above, each charge with something that bears on it.
std::vector<Clause> everyOtherKind(const std::string& payer, bool pooled) {
    std::vector<Clause> clauses;
    const auto add = [&](const char* id, ClauseTerms terms) -> Clause& {
        clauses.push_back(clause(id, std::move(terms), payer));
        return clauses.back();
    };
    add("tiers",
        AllUnitsTiers{
            "processed", {{"0", agreed("3.333")}, {"4000", agreed("2.222")}}, TierWindow::ContractYear, pooled});
    add("licence", Licence{agreed("50000.55"), "0.18"});
    add("two", TwoPartTariff{agreed("1000.01"), agreed("0.457"), "processed"});
    add("pack", PrepaidPack{agreed("900"), "2500", "processed", 2});
    Milestone accepted;
    accepted.amount = {"25000", {}, false};
    accepted.month = kAccepted;
    add("milestone", accepted);
    add("guarantee", VolumeGuarantee{agreed("1.11"), "20000", "processed", measured(), "0.80"});
    add("onboarding", OnboardingDiscount{{{"0", "0.6"}, {"6", "0.3"}, {"12", "0"}}, false, false});
    add("bundle", BundleDiscount{{{"1", "0.1"}, {"2", "0.5"}}, true}).components = {ClauseId("two"), ClauseId("pack")};
    add("min", MinimumCommitment{agreed("250000"), false, true, pooled}).components = {ClauseId("tiers")};
    add("cap", SpendCap{{"260000", {}, false}, TierWindow::ContractYear, pooled});
    add("floor", SpendFloor{agreed("255000.10"), TierWindow::ContractYear, pooled});
    add("credit",
        ServiceCredit{{"availability", ParameterId("availability"), "1"}, {{"0", "0.1"}, {"0.99", "0"}}, "1"});
    PerformanceBonus bonus;
    bonus.metrics = {{measured(), "0.8", "0.9", "1"}};
    bonus.malus = "0.1";
    bonus.bonus = "0.05";
    add("bonus", bonus);
    OutcomeRebate rebate;
    rebate.metric = measured();
    rebate.guarantee = "0.90";
    rebate.rate = "2";
    rebate.cap = "0.10";
    add("rebate", rebate).exclusiveGroup = "one";
    rebate.rule = RebateRule::UpperLimit;
    rebate.rate = "0.5";
    add("limit", rebate).exclusiveGroup = "one";
    rebate.rule = RebateRule::Posterior;
    add("posterior", rebate);
    add("warranty", Warranty{agreed("72.5"), "missed"});
    add("risk", AmountAtRisk{"0.05"});
    SharedSavings savings;
    savings.share = "0.5";
    add("savings", savings);
    add("payback", PriceVolume{"0.6", "processed", "9000", {"3", {}, false}});
    add("royalty", Royalty{"0.05", "external_sales", {"100000", {}, false}});
    add("transfer", Transfer{"0.3"});
    add("liability", Liability{agreed("5000"), {"4000", {}, false}, "losses"});
    add("spread", SpreadPayment{agreed("9000"), 3, "survivors"});
    add("addon", AddonPayment{agreed("1500"), "0.65", "processed", "case_excess", 12});
    add("collar", Collar{agreed("100000"), agreed("230000"), TierWindow::ContractYear, pooled});
    return clauses;
}

/// Lines of all contracts of the case.
std::vector<InvoiceLine> settledLines(const Case& input, const FactTable& facts) {
    const std::vector<BillingCell> cells{{SiteId("north"), NeedId("chest"), ToolId("reader"), PartyId("hospital")},
                                         {SiteId("south"), NeedId("chest"), ToolId("reader"), PartyId("hospital")}};
    std::vector<InvoiceLine> all;
    for (const Contract& contract : input.contracts) {
        const auto lines = settle(contract, cells, facts);
        if (!lines) throw std::runtime_error(std::string(errorName(lines.error().code)) + " " + lines.error().subject);
        all.insert(all.end(), lines->begin(), lines->end());
    }
    return all;
}

void expectSettled(const std::vector<InvoiceLine>& lines, const RunResult& result, bool everyClausePays) {
    for (const ClauseTotal& clause : result.alternatives.front().clauses) {
        Money settled(0, *Currency::make("DKK"));
        for (const InvoiceLine& line : lines)
            if (line.clause == clause.clause) settled = settled + line.amount;
        EXPECT_NEAR(clause.total.mean, static_cast<double>(settled.minorUnits()) / 100, 1e-6) << clause.clause.text();
        if (everyClausePays) {
            EXPECT_NE(settled.minorUnits(), 0) << clause.clause.text();
        }
    }
}

void expectAgreement(std::vector<Clause> clauses, bool everyClausePays = true) {
    Case input = onGrid(std::move(clauses));
    FactTable facts = factsOf(input);
    addTold(input, facts);
    expectSettled(settledLines(input, facts), *runCase(input), everyClausePays);
}

std::vector<InvoiceLine> settledLines(std::vector<Clause> clauses) {
    Case input = onGrid(std::move(clauses));
    FactTable facts = factsOf(input);
    addTold(input, facts);
    return settledLines(input, facts);
}
/// In minor units.
std::int64_t paidFor(const std::string& id, std::vector<Clause> clauses) {
    std::int64_t sum = 0;
    for (const InvoiceLine& line : settledLines(std::move(clauses)))
        if (line.clause.text() == id) sum += line.amount.minorUnits();
    return sum;
}
/// Simulation and settlement agree, and what is paid for a clause does rest on another one.
void expectAgreementOn(const std::string& id, const std::string& other, const std::vector<Clause>& clauses) {
    SCOPED_TRACE(id + " and " + other);
    expectAgreement(clauses);
    std::vector<Clause> without = clauses;
    std::erase_if(without, [&](const Clause& each) { return each.id.text() == other; });
    EXPECT_NE(paidFor(id, clauses), paidFor(id, without)) << "never reached";
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

TEST(Agreement, ClausesThatBearOnEachOtherBySite) {
    expectAgreement(everyOtherKind("site/radiology", false), false);
}

TEST(Agreement, ClausesThatBearOnEachOtherPooled) {
    expectAgreement(everyOtherKind("site/radiology", true), false);
    expectAgreement(everyOtherKind("hospital", true), false);
}

std::vector<Clause> withUse(const char* id, ClauseTerms terms, const std::string& payer = "site/radiology") {
    return {clause("use", PerUnit{agreed("2.345"), "processed"}, payer), clause(id, std::move(terms), payer)};
}

TEST(Agreement, ClausesThatEndTheContract) {
    expectAgreement(withUse("back", MoneyBack{measured(), "0.9", 7, "0.8"}));
    expectAgreement(withUse("maximum", FrameworkMaximum{{"50000.5", {}, false}}));
    expectAgreement(withUse("break", Termination{13, {"2500", {}, false}, "0.4", true}));
    for (const auto& [threshold, acts] : {std::pair{"0.5", false}, {"0.8", false}, {"0.9", true}, {"1", true}})
        expectAgreement(withUse("break", Termination{13, {"2500", {}, false}, "0.4", true, measured(), threshold}),
                        acts);
    EvidenceSteps steps;
    steps.measure = "processed";
    steps.price = agreed("20.20");
    steps.highPrice = agreed("22");
    steps.middlePrice = agreed("15.5");
    steps.interim = "0.7";
    steps.months = 12;
    steps.metric = measured();
    for (const auto& [high, middle] : {std::pair{"0.8", "0.7"}, {"0.9", "0.8"}, {"0.95", "0.9"}}) {
        steps.high = high;
        steps.middle = middle;
        steps.refund = "0.3";
        expectAgreement(withUse("steps", steps));
    }
}

TEST(Agreement, OptionsAndLimitsOfLiability) {
    auto options = withUse("option", FrameworkOptions{});
    Milestone accepted;
    accepted.amount = {"25000", {}, false};
    accepted.month = kAccepted;
    options.push_back(clause("milestone", accepted, "site/radiology"));
    expectAgreement(options, false);
    EXPECT_EQ(paidFor("milestone", options), 5'000'000) << "south when it takes its option";
    auto clauses = withUse("warranty", Warranty{agreed("720"), "missed"});
    clauses.push_back(clause("limit", LiabilityCap{{"20000", {}, false}}));
    expectAgreement(clauses);
}

Clause atSite(const char* site, const char* id, ClauseTerms terms) {
    Clause made = clause(id, std::move(terms), "site/radiology");
    made.scope.sites = {SiteId(site)};
    return made;
}

TEST(Agreement, OptionsOfEachSite) {
    auto clauses = withUse("min", MinimumCommitment{agreed("60000")});
    clauses.push_back(atSite("north", "first", FrameworkOptions{}));
    const auto onlyNorth = clauses;
    clauses.push_back(atSite("south", "later", FrameworkOptions{}));
    expectAgreement(clauses, false);
    EXPECT_NE(paidFor("min", clauses), paidFor("min", onlyNorth)) << "south owes its months";
}

// Three cases a month are expected of each site while it is in use, and the clause holds for one of them.
TEST(Agreement, WhatIsExpectedOfSitesOutsideTheScopeCountsNothing) {
    auto clauses = withUse("all", Warranty{agreed("72.5"), "missed"});
    clauses.push_back(atSite("south", "one", Warranty{agreed("72.5"), "missed"}));
    expectAgreement(clauses);
    EXPECT_EQ(44 * paidFor("one", clauses), 20 * paidFor("all", clauses)) << "24 months in north, 20 in south";
}

// South is in use for 20 of the 24 months; its savings are audited in all of them.
TEST(Agreement, OfAToolNothingIsExpectedBeforeItsUse) {
    SharedSavings savings;
    savings.share = "0.5";
    OutcomeRebate rebate;
    rebate.metric = measured();
    rebate.guarantee = "0.90";
    rebate.rate = "2";
    rebate.cap = "0.5";
    const std::vector<Clause> clauses{atSite("south", "fee", Subscription{agreed("1000"), ""}),
                                      atSite("south", "warranty", Warranty{agreed("72.5"), "missed"}),
                                      atSite("south", "rebate", rebate), atSite("south", "savings", savings)};
    expectAgreement(clauses);
    EXPECT_EQ(paidFor("warranty", clauses), -20 * 3 * 7'250);
    EXPECT_EQ(paidFor("savings", clauses), 2 * 12 * 20'000 * 100 / 2);
}

// One pays for both sites, and nothing is deployed for the need that the clauses count.
TEST(Agreement, WhatIsExpectedOfANeedWithoutAToolCountsNothing) {
    SharedSavings savings;
    savings.share = "0.5";
    OutcomeRebate rebate;
    rebate.metric = measured();
    rebate.guarantee = "0.90";
    rebate.rate = "2";
    rebate.cap = "0.5";
    auto clauses = withUse("warranty", Warranty{agreed("72.5"), "missed"}, "hospital");
    clauses.push_back(clause("savings", savings, "hospital"));
    clauses.push_back(clause("rebate", rebate, "hospital"));
    expectAgreement(clauses);
    for (Clause& each : clauses)
        if (each.id.text() != "use") each.scope.needs = {NeedId("ct")};
    expectAgreement(clauses, false);
    for (const char* id : {"warranty", "savings", "rebate"}) EXPECT_EQ(paidFor(id, clauses), 0) << id;
}

// Nothing is deployed at all: no tool misses anything, and what the seller sells to others is told all the same.
TEST(Agreement, WithoutAnyToolOnlyWhatNoToolDoesIsExpected) {
    const Royalty royalty{"0.05", "external_sales", {"100000", {}, false}};
    Case input = onGrid(
        {clause("warranty", Warranty{agreed("72.5"), "missed"}, "hospital"), clause("royalty", royalty, "hospital")});
    input.alternatives.back().deployments.clear();
    FactTable facts = factsOf(input);
    addTold(input, facts);
    for (int month = 0; month < 24; ++month)
        facts.record({}, {}, "missed", input.baseMonth.plusMonths(month), ExactNumber(0));
    const auto lines = settle(input.contracts.front(), {}, facts);
    ASSERT_TRUE(lines) << lines.error().subject;
    EXPECT_TRUE(std::ranges::any_of(*lines, [](const InvoiceLine& line) {
        return line.clause.text() == "royalty" && line.amount.minorUnits() != 0;
    }));
    expectSettled(*lines, *runCase(input), false);
}

// South takes its option when it goes live, in the fifth month, or never. Three findings a month are missed in use,
// 20 000 a month are saved from the first month on, and beyond 9 000 units a year some of the price comes back.
TEST(Agreement, WhatPaysBySomethingElseThanChargesWaitsForTheOption) {
    SharedSavings savings;
    savings.share = "0.5";
    struct Owed {
        ClauseTerms terms;
        std::int64_t inNorth, inBoth;  ///< in minor units
    };
    const std::vector<Owed> all{{Warranty{agreed("72.5"), "missed"}, -24 * 3 * 7'250, -(24 + 20) * 3 * 7'250},
                                {savings, 24 * 1'000'000, (24 + 20) * 1'000'000},
                                {PriceVolume{"0.6", "processed", "9000", {"3", {}, false}}, -2 * 3'012 * 180,
                                 -(2 * 3'012 + 7'016 + 15'024) * 180}};
    for (const Owed& owed : all) {
        SCOPED_TRACE(clauseKind(owed.terms));
        auto clauses = withUse("own", owed.terms);
        clauses.push_back(atSite("north", "first", FrameworkOptions{}));
        expectAgreement(clauses, false);
        EXPECT_EQ(paidFor("own", clauses), owed.inNorth);
        clauses.push_back(atSite("south", "later", FrameworkOptions{}));
        expectAgreement(clauses, false);
        EXPECT_EQ(paidFor("own", clauses), owed.inBoth);
    }
}

// Both tools are in use in north, and the one that is told first there or the other one in south.
TEST(Agreement, TwoToolsForOneNeedAtASite) {
    for (const char* atSouth : {"reader", "second"}) {
        Case input = onGrid({clause("fee", Subscription{agreed("100"), ""}, "hospital"),
                             clause("bundle", BundleDiscount{{{"1", "0.1"}, {"2", "0.2"}, {"3", "0.3"}}}, "hospital")});
        Tool second = input.tools.front();
        second.id = ToolId("second");
        input.tools.push_back(second);
        auto& deployments = input.alternatives.back().deployments;
        deployments.back().tool = ToolId(atSouth);
        deployments.push_back(deployments.front());
        deployments.back().tool = second.id;
        FactTable facts;
        std::vector<BillingCell> cells;
        for (const Deployment& each : deployments)
            cells.push_back({each.site, each.need, each.tool, PartyId("hospital")});
        for (int month = 0; month < 24; ++month) {
            const YearMonth when = input.baseMonth.plusMonths(month);
            facts.record({}, {}, "index_value", when, ExactNumber(100));
            for (const auto& [site, count] : {std::pair{"north", 2}, {"south", month >= kLive ? 1 : 0}})
                facts.record(SiteId(site), NeedId("chest"), "active_algorithms", when, ExactNumber(count));
        }
        const auto lines = settle(input.contracts.front(), cells, facts);
        ASSERT_TRUE(lines) << lines.error().subject;
        EXPECT_EQ(lines->back().amount.minorUnits(), 8'000) << atSouth;
        expectSettled(*lines, *runCase(input), false);
    }
}

/// A clause of the sites that bears on some charges only.
Clause on(std::vector<ClauseId> charges, const char* id, ClauseTerms terms) {
    Clause made = clause(id, std::move(terms), "site/radiology");
    made.components = std::move(charges);
    return made;
}
/// Two charges by use: 2 347.345 and 1 006.005 a month in north, twice as much in south.
std::vector<Clause> twoCharges(std::vector<Clause> others) {
    std::vector<Clause> clauses{clause("use", PerUnit{agreed("2.345"), "processed"}, "site/radiology"),
                                clause("more", PerUnit{agreed("1.005"), "processed"}, "site/radiology")};
    clauses.insert(clauses.end(), others.begin(), others.end());
    return clauses;
}
SpendCap capOf(const char* amount, TierWindow window = TierWindow::ContractYear, bool pooled = false) {
    return {{amount, {}, false}, window, pooled};
}
const std::vector<ClauseId> kUse{ClauseId("use")};

TEST(Agreement, NamedChargesUnderAWiderCap) {
    OutcomeRebate rebate;
    rebate.metric = measured();
    rebate.guarantee = "0.90";
    rebate.rate = "2";
    rebate.cap = "0.5";
    expectAgreementOn("rebate", "cap", twoCharges({on({}, "cap", capOf("20000")), on(kUse, "rebate", rebate)}));
    expectAgreementOn("floor", "cap",
                      twoCharges({on({}, "cap", capOf("20000")), on(kUse, "floor", SpendFloor{agreed("15000")})}));
    expectAgreementOn("back", "cap",
                      twoCharges({on({}, "cap", capOf("20000", TierWindow::ContractYear, true)),
                                  on(kUse, "back", PriceVolume{"0.6", "", "", agreed("3000")})}));
}

// 2 000 a month of the first charge, 25 000 a year of both at a site, 45 000 at the two.
TEST(Agreement, CapsWithinOneAnother) {
    const auto caps = twoCharges({on({}, "all", capOf("45000", TierWindow::ContractYear, true)),
                                  on({}, "own", capOf("25000")), on(kUse, "part", capOf("2000", TierWindow::Month))});
    expectAgreementOn("own", "part", caps);
    expectAgreementOn("all", "own", caps);
}

// South uses 37 553 in the first year, and its part of the top-up to 75 000 would bring it above 40 000.
TEST(Agreement, ATopUpToAPoolUnderCapsOfItsBuyers) {
    auto clauses = withUse("min", MinimumCommitment{agreed("75000"), false, false, true});
    clauses.push_back(clause("cap", capOf("40000"), "site/radiology"));
    expectAgreementOn("min", "cap", clauses);
}

// South passes the minimum in the second year, falls below it when the lower price comes to hold for all of its units,
// and passes it again.
TEST(Agreement, AMakeUpCreditThatATrueUpTakesBack) {
    const AllUnitsTiers tiers{"processed", {{"0", agreed("3.333")}, {"20000", agreed("2.6")}}};
    const std::vector<Clause> clauses{clause("use", tiers, "site/radiology"),
                                      clause("min", MinimumCommitment{agreed("60000"), false, true}, "site/radiology")};
    expectAgreement(clauses);
    int given = 0, takenBack = 0;
    for (const InvoiceLine& line : settledLines(clauses)) {
        if (line.component != "make_up") continue;
        given += line.amount.minorUnits() < 0 ? 1 : 0;
        takenBack += line.amount.minorUnits() > 0 ? 1 : 0;
    }
    EXPECT_EQ(given, 2);
    EXPECT_EQ(takenBack, 1);
}

TEST(Agreement, AServiceCreditOnMoreThanIsPaidBack) {
    const ServiceCredit credit{{"availability", ParameterId("availability"), "1"}, {{"0", "0.1"}, {"0.99", "0"}}, "1"};
    for (const Stage stage : {Stage::Service, Stage::Fixed}) {
        Clause early = on({}, "credit", credit);
        early.stage = stage;
        const auto clauses = twoCharges(
            {early, on(kUse, "back", MoneyBack{measured(), "0.9", 7, "0.8"}), on({}, "cap", capOf("20000"))});
        expectAgreementOn("back", "credit", clauses);
        expectAgreementOn("back", "cap", clauses);
    }
}

/// Clauses that look at lines early, each a possible reader of what the contract before left behind.
std::vector<Clause> earlyReaders(const std::string& prefix, const std::string& payer) {
    std::vector<Clause> clauses;
    const auto add = [&](const char* id, ClauseTerms terms) -> Clause& {
        clauses.push_back(clause(prefix + id, std::move(terms), payer));
        return clauses.back();
    };
    add("use", PerUnit{agreed("2.345"), "processed"});
    add("people", Capitation{agreed("1.23")});
    add("premium", Liability{agreed("5000"), {"4000", {}, false}, "losses"});
    add("onboarding", OnboardingDiscount{{{"0", "0.6"}, {"6", "0.3"}, {"12", "0"}}, false, true});
    add("credit", ServiceCredit{{"availability", ParameterId("availability"), "1"}, {{"0", "0.1"}}, "1"}).stage =
        Stage::Fixed;
    add("min", MinimumCommitment{agreed("440000"), true, true});
    add("cap", SpendCap{{"450000", {}, false}});
    OutcomeRebate rebate;
    rebate.metric = measured();
    rebate.guarantee = "0.90";
    rebate.rate = "0.5";
    add("rebate", rebate).exclusiveGroup = "one";
    SharedSavings losses;
    std::swap(losses.baselineMeasure, losses.actualMeasure);
    losses.share = "0.5";
    losses.lossShare = "0.3";
    add("losses", losses).exclusiveGroup = "one";
    add("risk", AmountAtRisk{"0.001"});
    return clauses;
}

/// Two contracts and several blocks of draws share the memory of a worker: none may see what another left there.
TEST(Agreement, WhatAWorkerComputedBeforeChangesNothing) {
    Case input = onGrid(earlyReaders("a-", "site/radiology"));
    Contract second = input.contracts.front();
    second.id = ContractId("second");
    second.clauses = earlyReaders("b-", "site/radiology");
    second.clauses[0] = clause("b-use", PerUnit{agreed("77.7"), "processed"}, "site/radiology");
    second.clauses.push_back(clause("b-maximum", FrameworkMaximum{{"900000", {}, false}}, "site/radiology"));
    input.contracts.push_back(second);
    input.alternatives.back().contracts.push_back(second.id);
    FactTable facts = factsOf(input);
    addTold(input, facts);
    const std::vector<InvoiceLine> lines = settledLines(input, facts);
    RunRequest request = requestFor(input, 1'100);
    std::string hash;
    for (const simulation::InstructionSet set : simulation::availableInstructionSets())
        for (const int threads : {1, 2}) {
            request.threads = threads;
            const RunOutcome outcome = simulation::MonteCarloEngine(set).run(request, {}, {});
            ASSERT_TRUE(outcome.result) << outcome.problem->subject;
            expectSettled(lines, *outcome.result, false);
            if (hash.empty()) hash = outcome.result->manifest.resultHash;
            EXPECT_EQ(outcome.result->manifest.resultHash, hash);
        }
}

// 1 001 and 2 002 units at these prices, and half of them, end on half an øre.
TEST(Agreement, HalvesOfAMinorUnitRoundAsTheInvoiceDoes) {
    std::vector<Clause> clauses;
    for (const char* price : {"0.005", "0.335", "1.115", "2.675", "41.025", "1000.015", "8.0005"})
        clauses.push_back(
            clause("use-" + std::to_string(clauses.size()), PerUnit{agreed(price), "processed"}, "site/radiology"));
    clauses.push_back(clause(
        "tiers",
        MarginalTiers{"processed", {{"0", agreed("41.025")}, {"3500", agreed("28.335")}, {"9000", agreed("14.765")}}},
        "site/radiology"));
    clauses.push_back(clause("flat", PerUnit{agreed("20.01"), "processed"}, "site/radiology"));
    clauses.push_back(clause("half", BundleDiscount{{{"0", "0.5"}}, false}, "site/radiology"));
    clauses.back().components = {ClauseId("flat")};
    expectAgreement(clauses, false);
}

TEST(Agreement, ExpectedCountsAreThoseOfACertainPath) {
    Case input = onGrid({clause("use", PerUnit{agreed("2"), "processed"})});
    for (const auto& [id, unit, value] : {std::tuple{"grown", "1/yr", 0.05},
                                          {"most", "share", 0.7},
                                          {"speed", "1/month", 0.4},
                                          {"half", "month", 5.0},
                                          {"rejected", "share", 0.02}})
        input.parameters.push_back(fixed(id, unit, value));
    input.needs.front().growth = ParameterId("grown");
    input.needs.front().season = {0.8, 1.2, 1, 1, 0.9, 1.1, 0.7, 0.9, 1.1, 1.1, 1.1, 1.1};
    input.tools.front().adoption = {
        ParameterId("most"), ParameterId("speed"), ParameterId("half"), {}, ParameterId("rejected"), {}, {}, {}};
    const ExpectedCounts counts(input, input.scenarios.front(), input.alternatives.back());
    double expected = 0;
    for (int month = 0; month < 24; ++month)
        for (const Site& site : input.sites)
            expected += *counts.of("processed", site.id, NeedId("chest"), input.baseMonth.plusMonths(month));
    const auto result = runCase(input);
    const auto& measures = result->alternatives.back().measures;
    const auto total = std::ranges::find(measures, "processed", &MeasureTotal::measure);
    ASSERT_NE(total, measures.end());
    EXPECT_NEAR(total->total.mean, expected, 1e-6 * expected);
}

}  // namespace
}  // namespace valor
