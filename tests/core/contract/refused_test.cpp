// SPDX-License-Identifier: GPL-3.0-or-later
// What a contract cannot mean is refused with its place, before anything is paid on it.
#include "tests/core/contract/every_kind.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

using namespace test;

const Metric kSensitivity = measuredShare("sensitivity");

/// What a clause beside a price comes to, or why it is refused.
std::string with(ClauseTerms terms) {
    ContractBuilder contract(12);
    contract.with("fee", Subscription{agreed("100"), ""}).with("own", std::move(terms));
    contract.observe("sensitivity", "0.992").observe("availability", "0.992").observe("processed", "20");
    contract.observe("active_algorithms", "1").observe("milestone_accepted", "0");
    contract.observe("baseline_cost", "100").observe("actual_cost", "100");
    return totalOf(contract.lines(), "own");
}
std::string clauseInvalid(const std::string& reason, const std::string& field) {
    return "clause.invalid reason=" + reason + " at clauses/own/" + field;
}
std::string outside(const std::string& value, const std::string& field, const std::string& upper = "1") {
    return "value.out_of_range value=" + value + " lower=0 upper=" + upper + " at clauses/own/" + field;
}

Milestone milestoneIn(int month) {
    Milestone milestone;
    milestone.amount = {"100", {}, false};
    milestone.month = month;
    return milestone;
}
ServiceCredit creditOf(std::vector<ShareStep> steps, const std::string& cap = "1") {
    return ServiceCredit{measuredShare("availability"), std::move(steps), cap};
}

// The table of a service level is often printed from the best to the worst.
TEST(Refused, StepsThatDoNotRise) {
    const std::vector<ShareStep> printed{{"0.995", "0"}, {"0.99", "0.05"}, {"0.98", "0.1"}, {"0", "0.15"}};
    EXPECT_EQ(with(creditOf(printed)), clauseInvalid("steps_order", "steps/1/from"));
    EXPECT_EQ(with(creditOf({printed.rbegin(), printed.rend()})), "-60");
    EXPECT_EQ(with(OnboardingDiscount{{{"6", "0.3"}, {"0", "0.6"}}, true, false}),
              clauseInvalid("steps_order", "steps/1/from"));
    EXPECT_EQ(with(BundleDiscount{{{"2", "0.5"}, {"0", "0"}}, false}), clauseInvalid("steps_order", "steps/1/from"));
    EXPECT_EQ(with(creditOf({{"0", "0.1"}, {"0.0", "0"}})), clauseInvalid("steps_order", "steps/1/from"));
}

TEST(Refused, TiersThatDoNotRiseFromNought) {
    const Tier first{"0", agreed("2")}, second{"10", agreed("1")};
    for (const auto& [tiers, reason, field] :
         {std::tuple{std::vector{second, first}, "tiers_start", "tiers/0/from"},
          std::tuple{std::vector{first, second, first}, "tiers_order", "tiers/2/from"},
          std::tuple{std::vector{first, second, second}, "tiers_order", "tiers/2/from"},
          std::tuple{std::vector{second}, "tiers_start", "tiers/0/from"}}) {
        EXPECT_EQ(with(MarginalTiers{"processed", tiers}), clauseInvalid(reason, field));
        EXPECT_EQ(with(AllUnitsTiers{"processed", tiers}), clauseInvalid(reason, field));
    }
    EXPECT_EQ(with(MarginalTiers{"processed", {first, second}, TierWindow::Month}), "360");
}

TEST(Refused, ALeastAmountAboveTheMost) {
    const auto beside = [](ClauseTerms bound, const std::string& most) {
        ContractBuilder contract(12);
        contract.with("fee", Subscription{agreed("100"), ""}).with("own", std::move(bound));
        contract.with("cap", SpendCap{{most, {}, false}});
        return total(contract.lines());
    };
    const std::string bounds = " minimum=2000 cap=1500 other=cap contradiction= at clauses/own";
    EXPECT_EQ(beside(MinimumCommitment{agreed("2000")}, "1500"),
              "clause.interaction interaction=minimum_above_cap" + bounds);
    EXPECT_EQ(beside(SpendFloor{agreed("2000")}, "1500"), "clause.interaction interaction=floor_above_cap" + bounds);
    EXPECT_EQ(beside(MinimumCommitment{agreed("2000")}, "2000"), "2000");
    EXPECT_EQ(beside(SpendFloor{agreed("2000")}, "2000"), "2000");
    EXPECT_EQ(beside(SpendFloor{agreed("2000"), TierWindow::Term}, "1500"), "2000") << "another window";
    EXPECT_EQ(with(Collar{agreed("100"), agreed("50")}),
              "clause.interaction interaction=collar_reversed lower=100 upper=50 contradiction= at clauses/own");
}

TEST(Refused, WeightsThatAreNotAllOfTheScore) {
    const auto weighing = [](const std::string& one, const std::string& other) {
        PerformanceBonus bonus;
        bonus.metrics = {{kSensitivity, "0.8", "0.9", one}, {measuredShare("availability"), "0.8", "0.9", other}};
        bonus.malus = "0";
        bonus.bonus = "0.1";
        bonus.amount = {"100", {}, false};
        return with(bonus);
    };
    EXPECT_EQ(weighing("0.5", "0.5"), "10");
    EXPECT_EQ(weighing("0.7", "0.5"), clauseInvalid("weights", "metrics"));
    EXPECT_EQ(weighing("0.3", "0.3"), clauseInvalid("weights", "metrics"));
    EXPECT_EQ(weighing("2", "-1"), outside("2", "metrics"));
}

TEST(Refused, MonthsThatNeverCome) {
    const auto refused = [](const std::string& month) {
        return "value.out_of_range value=" + month + " upper=11 month_from_nought= at clauses/own/month";
    };
    for (const int month : {-1, 12}) {
        EXPECT_EQ(with(FixedFee{agreed("7"), month}), refused(std::to_string(month)));
        EXPECT_EQ(with(MoneyBack{kSensitivity, "0.9", month}), refused(std::to_string(month)));
        EXPECT_EQ(with(milestoneIn(month)), refused(std::to_string(month)));
    }
    EXPECT_EQ(with(FixedFee{agreed("7"), 11}), "7");
    EXPECT_EQ(with(MoneyBack{kSensitivity, "1", 11}), "-1200");
}

TEST(Refused, AmountsBelowNought) {
    EXPECT_EQ(with(PerUnit{agreed("-1"), "processed"}), clauseInvalid("amount_below_nought", "price"));
    EXPECT_EQ(with(SpendCap{agreed("-1")}), clauseInvalid("amount_below_nought", "amount"));
    EXPECT_EQ(with(Collar{agreed("-100"), agreed("50")}), "-1150") << "what comes back may be limited as well";
}

TEST(Refused, SharesThatAreNone) {
    EXPECT_EQ(with(creditOf({{"0", "1.5"}})), outside("1.5", "steps/0/share"));
    EXPECT_EQ(with(creditOf({{"0", "0.1"}}, "-0.1")), outside("-0.1", "cap"));
    PerformanceBonus bonus;
    bonus.metrics = {{kSensitivity, "0.8", "0.9", "1"}};
    for (const char* malus : {"-0.1", "2"}) {
        bonus.malus = malus;
        EXPECT_EQ(with(bonus), outside(malus, "malus"));
    }
    const auto rebate = [](const std::string& guarantee, const std::string& rate, const std::string& cap) {
        return with(OutcomeRebate{kSensitivity, guarantee, RebateRule::Linear, rate, cap});
    };
    EXPECT_EQ(rebate("1.2", "1", "1"), outside("1.2", "guarantee"));
    EXPECT_EQ(rebate("0.9", "-1", "1"), outside("-1", "rate", "∞"));
    EXPECT_EQ(rebate("0.9", "1", "1.5"), outside("1.5", "cap"));
    EXPECT_EQ(rebate("0.9", "5", "1"), "0");
    EXPECT_EQ(with(AmountAtRisk{"82.5"}), outside("82.5", "share"));
}

TEST(Refused, EvidenceThatIsStrongerBelow) {
    const auto evidence = [](const std::string& interim, const std::string& high) {
        return with(EvidenceSteps{"processed", agreed("10"), agreed("12"), agreed("8"), interim, 6, kSensitivity, high,
                                  "0.9", "0.3"});
    };
    EXPECT_EQ(evidence("1.5", "0.95"), outside("1.5", "interim"));
    EXPECT_EQ(evidence("0.5", "0.8"), clauseInvalid("high_below_middle", "high"));
}

TEST(Refused, APayerWhoPaysItself) {
    ContractBuilder contract(1);
    contract.with(clause("fee", Subscription{agreed("100"), ""}, "vendor"));
    EXPECT_EQ(total(contract.lines()), "clause.invalid reason=payer_is_payee at clauses/fee/payee");
}

// Taken in the second of three months.
TEST(Refused, ASecondOptionOfOneCharge) {
    ContractBuilder contract(3);
    contract.with("fee", Subscription{agreed("100"), ""});
    contract.observe("option_exercised", [](int month) { return std::string(month == 1 ? "1" : "0"); });
    EXPECT_EQ(total(contract.lines()), "300");
    contract.with("own", FrameworkOptions{});
    EXPECT_EQ(total(contract.lines()), "200");
    contract.with("again", FrameworkOptions{});
    EXPECT_EQ(total(contract.lines()), "200");
    contract.with("other", FrameworkOptions{"signed"}).observe("signed", "1");
    EXPECT_EQ(total(contract.lines()), "clause.invalid reason=second_option at clauses/other/kind");
}

// Of sites that pay, each wave may have a clause of its own.
TEST(Refused, OptionsOfDifferentSitesAreNot) {
    const auto waves = [](const char* payer, const char* second) {
        ContractBuilder contract = threeSites(4);
        contract.with(clause("fee", Subscription{agreed("100"), ""}, payer));
        Clause first = clause("first", FrameworkOptions{"wave"}, payer);
        first.scope.sites = {SiteId("north"), SiteId("west")};
        Clause later = clause("later", FrameworkOptions{"late_wave"}, payer);
        later.scope.sites = {SiteId(second)};
        for (int month = 0; month < 4; ++month)
            for (const auto& [site, measure, from] :
                 {std::tuple{"north", "wave", 1}, {"west", "wave", 4}, {"south", "late_wave", 2}})
                contract.facts_.record(SiteId(site), NeedId("chest"), measure, YearMonth(2027, 1).plusMonths(month),
                                       ExactNumber(month >= from ? 1 : 0));
        return total(contract.with(first).with(later).lines());
    };
    EXPECT_EQ(waves("site/radiology", "south"), "500") << "three months of north, two of south, none of west";
    EXPECT_EQ(waves("site/radiology", "west"), "clause.invalid reason=second_option at clauses/later/kind");
    EXPECT_EQ(waves("hospital", "south"), "clause.invalid reason=second_option at clauses/later/kind");
}

TEST(Refused, TheWorstOfACount) {
    const auto presuming = [](ClauseTerms terms) {
        ContractBuilder contract(1);
        contract.with("fee", Subscription{agreed("100"), ""}).with("own", std::move(terms));
        contract.contract_.clauses.back().missing = MissingRule::Worst;
        return total(contract.observe("processed", "1").observe("active_algorithms", "1").lines());
    };
    const std::string refused = "clause.invalid reason=worst_of_count at clauses/own/missing";
    EXPECT_EQ(presuming(PerUnit{agreed("1"), "processed"}), refused);
    EXPECT_EQ(presuming(BundleDiscount{{{"1", "0.1"}}}), refused);
    EXPECT_EQ(presuming(OnboardingDiscount{{{"0", "0.1"}}}), refused);
    EXPECT_EQ(presuming(FixedFee{agreed("7"), 0}), "107") << "which reads nothing";
    EXPECT_EQ(presuming(creditOf({{"0", "0.1"}})), "90");
}

TEST(Refused, APackOfNothing) {
    for (const char* units : {"0", "-5"})
        EXPECT_EQ(with(PrepaidPack{agreed("1"), units, "processed", 12}), clauseInvalid("not_positive", "units"));
}

TEST(Refused, AStageAtWhichAKindCannotAct) {
    ContractBuilder contract(1);
    Clause fee = clause("fee", Subscription{agreed("100"), ""}, "region");
    fee.stage = Stage::Service;
    contract.with(fee);
    EXPECT_EQ(total(contract.lines()), "clause.invalid reason=stage at clauses/fee/stage");
}

TEST(Refused, AddedDiscountsOfMoreThanTheCharge) {
    const auto both = [](const std::string& share, bool additive,
                         ClauseTerms charge = Subscription{agreed("100"), ""}) {
        ContractBuilder contract(1);
        contract.with("fee", std::move(charge)).observe("active_algorithms", "1");
        contract.with("one", OnboardingDiscount{{{"0", "0.6"}}, false, true});
        contract.with("two", OnboardingDiscount{{{"0", share}}, false, additive});
        return total(contract.lines());
    };
    EXPECT_EQ(both("0.7", true), "clause.invalid reason=discounts_above_one at clauses/two/additive");
    EXPECT_EQ(both("0.4", true), "0");
    EXPECT_EQ(both("0.7", false), "12");
    EXPECT_EQ(both("0.7", true, FixedFee{agreed("100"), 0}), "100") << "which no discount lowers";
}

// Who writes 1 from acceptance on means the same as who writes it once, and two sites do not make two milestones.
TEST(Milestones, ArePaidOnce) {
    ContractBuilder contract(3);
    contract.with("own", milestoneIn(0)).observe("milestone_accepted", "1");
    EXPECT_EQ(total(contract.lines()), "100");

    ContractBuilder sites = threeSites(2);
    sites.with("own", milestoneIn(0));
    for (const BillingCell& cell : sites.cells_)
        for (int month = 0; month < 2; ++month)
            sites.facts_.record(cell.site, cell.need, "milestone_accepted", sites.contract().start.plusMonths(month),
                                ExactNumber(month));
    EXPECT_EQ(total(sites.lines()), "100");
}

// A cap on a part acts before a cap on the whole, in whatever order they are listed.
TEST(Caps, WithinOneAnotherDoNotDependOnTheirOrder) {
    Clause whole = clause("whole", SpendCap{{"80", {}, false}, TierWindow::Month}, "region");
    Clause part = clause("part", SpendCap{{"50", {}, false}, TierWindow::Month}, "region");
    part.components = {ClauseId("s")};
    for (const bool wideFirst : {true, false}) {
        ContractBuilder contract(1);
        contract.with("s", Subscription{agreed("60"), ""}).with("t", Subscription{agreed("40"), ""});
        contract.with(wideFirst ? whole : part).with(wideFirst ? part : whole);
        EXPECT_EQ(totalOf(contract.lines(), "part"), "-10") << wideFirst;
        EXPECT_EQ(totalOf(contract.lines(), "whole"), "-10") << wideFirst;
    }
}
TEST(Caps, OfAMonthActBeforeThoseOfTheTerm) {
    for (const bool longFirst : {true, false}) {
        ContractBuilder contract(2);
        contract.with("s", Subscription{agreed("60"), ""});
        const SpendCap ofTerm{{"70", {}, false}, TierWindow::Term}, ofMonth{{"40", {}, false}, TierWindow::Month};
        contract.with("one", longFirst ? ofTerm : ofMonth).with("two", longFirst ? ofMonth : ofTerm);
        EXPECT_EQ(total(contract.lines()), "70") << longFirst;
    }
}

// The index of each step rests on all before it: without a grid it soon needs more digits than there are.
TEST(ChainedIndex, HoldsForLongContracts) {
    for (const auto& [months, every] : {std::pair{120, 1}, {240, 12}}) {
        ContractBuilder contract(months);
        contract.indexed().with("fee", Subscription{agreed("100.55"), ""});
        contract.with("index", Indexation{"0.8", "", "0.03", every, true});
        double index = 112.3;
        contract.observe("index_value", [&](int) { return ExactNumber::onGrid(index *= 1.0017, 1).text(); });
        const auto lines = contract.lines();
        ASSERT_TRUE(lines.has_value()) << total(lines);
        EXPECT_EQ(lines->size(), static_cast<std::size_t>(months));
        EXPECT_GT(lines->back().amount.minorUnits(), lines->front().amount.minorUnits());
    }
}

}  // namespace
}  // namespace valor
