// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contract/interactions.h"

#include "tests/core/contract/every_kind.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

using namespace test;
using enum InteractionRule;

std::vector<InteractionRule> rulesOf(const ContractBuilder& contract) {
    std::vector<InteractionRule> rules;
    for (const Interaction& each : interactionsOf(contract.contract(), agreedAmount)) rules.push_back(each.rule);
    return rules;
}
bool has(const ContractBuilder& contract, InteractionRule rule) {
    const auto rules = rulesOf(contract);
    return std::ranges::find(rules, rule) != rules.end();
}
ContractBuilder use() {
    ContractBuilder contract(24);
    contract.with("use", PerUnit{agreed("20"), "processed"});
    return contract;
}
const std::vector<Tier> kTiers{{"0", agreed("20")}, {"10000", agreed("16")}, {"30000", agreed("12")}};

TEST(Interactions, APlainChargeHasNone) {
    EXPECT_TRUE(rulesOf(use()).empty());
}

TEST(Interactions, TwoClausesOfOneNameAreToldApartByTheirIds) {
    Contract contract = use().with("more", PerUnit{agreed("3"), "failed"}).contract();
    const auto told = [&] {
        std::vector<Interaction> found = interactionsOf(contract, agreedAmount);
        std::erase_if(found, [](const Interaction& each) { return each.rule != SameName; });
        return found;
    };
    contract.clauses.front().label = {"Fee", "Gebyr", ""};
    contract.clauses.back().label = {"Fee per failure", "Afgift", ""};
    EXPECT_TRUE(told().empty());
    contract.clauses.back().label.da = "Gebyr";
    ASSERT_EQ(told().size(), 1U);
    EXPECT_EQ(told().front().clause, ClauseId("more"));
    const std::vector<std::pair<std::string, std::string>> ids{{"this_id", "more"}, {"other_id", "use"}};
    EXPECT_EQ(told().front().arguments, ids);
    for (Clause& each : contract.clauses) each.label = {};
    EXPECT_TRUE(told().empty()) << "what has no name is called by its id";
}

// What the cap does not hold can still make up the minimum.
TEST(Interactions, AMinimumAboveACapOnAPartIsNone) {
    for (const bool isOnAll : {false, true}) {
        ContractBuilder contract = use();
        contract.with("fee", Subscription{agreed("50000"), ""}).with("min", MinimumCommitment{agreed("400000")});
        Clause cap = clause("cap", SpendCap{agreed("300000")}, "region");
        cap.components = {ClauseId("use")};
        if (isOnAll) cap.components.emplace_back("fee");
        EXPECT_EQ(has(contract.with(cap), MinimumAboveCap), isOnAll);
    }
}

TEST(Interactions, EvidenceThatIsLookedAtAfterTheEnd) {
    for (const int months : {24, 25}) {
        ContractBuilder contract(24);
        EvidenceSteps evidence = std::get<EvidenceSteps>(oneOfKind(ClauseKind::EvidenceSteps));
        evidence.months = months;
        EXPECT_EQ(has(contract.with("own", evidence), UndecidedEvidence), months == 25);
    }
}

TEST(Interactions, MinimumAboveTheCap) {
    for (const char* cap : {"399999.99", "400000"}) {
        ContractBuilder contract = use();
        contract.with("min", MinimumCommitment{agreed("400000")}).with("cap", SpendCap{agreed(cap)});
        EXPECT_EQ(has(contract, MinimumAboveCap), cap != std::string("400000"));
    }
}

TEST(Interactions, AMinimumOfOtherChargesThanTheCapIsLeftAlone) {
    ContractBuilder contract = use();
    contract.with("other", Subscription{agreed("5"), ""});
    contract.with("min", MinimumCommitment{agreed("400000")}).with("cap", SpendCap{agreed("10")});
    contract.contract_.clauses[2].components = {ClauseId("use")};
    contract.contract_.clauses[3].components = {ClauseId("other")};
    EXPECT_FALSE(has(contract, MinimumAboveCap));
}

// Graduated, 30 000 units cost 200 000 + 20 000·16 = 520 000; at one price for all 30 000·12 = 360 000.
TEST(Interactions, TiersThatTheCapKeepsOutOfReach) {
    for (const auto& [cap, isOut] : {std::pair{"519999", true}, {"520000", false}}) {
        ContractBuilder contract(12);
        contract.with("use", MarginalTiers{"processed", kTiers}).with("cap", SpendCap{agreed(cap)});
        EXPECT_EQ(has(contract, TiersBeyondCap), isOut) << cap;
    }
    for (const auto& [cap, isOut] : {std::pair{"359999", true}, {"360000", false}}) {
        ContractBuilder contract(12);
        contract.with("use", AllUnitsTiers{"processed", kTiers}).with("cap", SpendCap{agreed(cap)});
        EXPECT_EQ(has(contract, TiersBeyondCap), isOut) << cap;
    }
}

TEST(Interactions, ZonesOfOverUse) {
    const auto zones = overUseZones({"processed", kTiers}, agreedAmount);
    ASSERT_EQ(zones.size(), 2U);  // TV-T1
    EXPECT_DOUBLE_EQ(zones[0].from, 8'000);
    EXPECT_DOUBLE_EQ(zones[0].to, 10'000);
    EXPECT_DOUBLE_EQ(zones[1].from, 22'500);
    EXPECT_DOUBLE_EQ(zones[1].to, 30'000);
    ContractBuilder contract(12);
    contract.with("use", AllUnitsTiers{"processed", kTiers});
    EXPECT_EQ(rulesOf(contract), (std::vector{OverUseZone, OverUseZone}));
    contract.with("min", MinimumCommitment{agreed("100")});
    EXPECT_TRUE(has(contract, OverUseWidened));
    EXPECT_TRUE(overUseZones({"processed", {{"0", agreed("10")}, {"5", agreed("11")}}}, agreedAmount).empty());
}

TEST(Interactions, OneMeasurePunishedTwice) {
    ContractBuilder contract = use();
    contract.with("rebate", oneOfKind(ClauseKind::OutcomeRebate)).with("back", oneOfKind(ClauseKind::MoneyBack));
    EXPECT_TRUE(has(contract, DoublePenalty));
    for (Clause& clause : contract.contract_.clauses) clause.exclusiveGroup = "sensitivity";
    EXPECT_FALSE(has(contract, DoublePenalty));
}

TEST(Interactions, DiscountsAndTheMinimum) {
    ContractBuilder contract = use();
    contract.with("new", oneOfKind(ClauseKind::OnboardingDiscount));
    contract.with("min", MinimumCommitment{agreed("1"), true});
    EXPECT_TRUE(has(contract, DiscountAtList));
    contract.with("fee", FixedFee{agreed("9"), 0});
    EXPECT_FALSE(has(contract, DiscountOnFixed));
    contract.contract_.clauses[1].components = {ClauseId("fee")};
    EXPECT_TRUE(has(contract, DiscountOnFixed));
}

/// A clause on indexation in a contract that follows no index changes nothing.
TEST(Interactions, AnIndexThatIsSwitchedOffIsTold) {
    ContractBuilder contract = use();
    contract.with("index", Indexation{});
    EXPECT_TRUE(has(contract, IndexOff));
    EXPECT_FALSE(has(contract, ReviewClause));
    EXPECT_FALSE(has(contract.indexed(), IndexOff));
}

/// The cap acts on charges; what is settled after it is paid beyond it.
TEST(Interactions, WhatIsPaidBeyondTheCapIsTold) {
    PerformanceBonus bonus{{{Metric{"sensitivity", {}, "1"}, "0.8", "0.9", "1"}}, "0.1", "0", agreed("60000")};
    const auto capped = [&] {
        ContractBuilder contract = use();
        return contract.with("cap", SpendCap{agreed("1200000")}).with("promise", bonus);
    };
    EXPECT_FALSE(has(capped(), BeyondCap)) << "a malus alone pays nothing";
    bonus.bonus = "0.05";
    EXPECT_TRUE(has(capped(), BeyondCap));
    ContractBuilder other = capped();
    other.contract_.clauses.back().payer = "hospital";
    EXPECT_FALSE(has(other, BeyondCap)) << "it is no cap of what another pays";
}

TEST(Interactions, WhatAPersonMustSettleInWords) {
    EXPECT_TRUE(has(contractOfKind(ClauseKind::SharedSavings), FeeInSavings));
    EXPECT_TRUE(has(contractOfKind(ClauseKind::MarginalTiers), PooledTiers));
    EXPECT_TRUE(has(contractOfKind(ClauseKind::Indexation), ReviewClause));
    ContractBuilder contract = use();
    contract.with("min", MinimumCommitment{agreed("1")}).with("end", oneOfKind(ClauseKind::Termination));
    EXPECT_TRUE(has(contract, MinimumThenEnd));
}

TEST(Interactions, AmountsThatAreNotKnownSayNothing) {
    ContractBuilder contract = use();
    contract.with("min", MinimumCommitment{{"", ParameterId("minimum"), true}}).with("cap", SpendCap{agreed("1")});
    EXPECT_FALSE(has(contract, MinimumAboveCap));
    const auto found = interactionsOf(contract.contract(), [](const ContractAmount& amount) {
        return amount.isAgreed() ? agreedAmount(amount) : std::optional(2.0);
    });
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().rule, MinimumAboveCap);
}

}  // namespace
TEST(Interactions, TwoPricesForTheSameCasesByDifferentMeasures) {
    ContractBuilder contract = use();
    contract.with("studies", PerUnit{agreed("5"), "billable_studies"});
    EXPECT_TRUE(has(contract, BilledTwice));
    std::vector<Clause>& clauses = contract.contract_.clauses;
    clauses[0].scope.tools = {ToolId("reader")};
    clauses[1].scope.tools = {ToolId("second")};
    EXPECT_FALSE(has(contract, BilledTwice)) << "each for its own tool";
    clauses[1].scope.tools = {ToolId("second"), ToolId("reader")};
    EXPECT_TRUE(has(contract, BilledTwice));
    clauses[1].payee = "platform";
    EXPECT_FALSE(has(contract, BilledTwice)) << "a platform may be paid beside the seller";
    for (const char* measure : {"billable_findings", "failed", "active_algorithms", "processed"}) {
        ContractBuilder other = use();
        other.with("more", PerUnit{agreed("5"), measure});
        EXPECT_FALSE(has(other, BilledTwice)) << measure;
    }
}

TEST(Interactions, AShareThatNobodyHasStated) {
    ContractBuilder contract = use();
    contract.with("rebate", oneOfKind(ClauseKind::OutcomeRebate));
    std::get<OutcomeRebate>(contract.contract_.clauses.back().terms).metric.expected = ParameterId("share");
    const auto told = [&](bool isUnstated) {
        const auto found =
            interactionsOf(contract.contract(), agreedAmount, [&](const ParameterId&) { return isUnstated; });
        return std::ranges::count(found, NothingStated, &Interaction::rule);
    };
    EXPECT_EQ(told(true), 1);
    EXPECT_EQ(told(false), 0);
    EXPECT_FALSE(has(contract, NothingStated)) << "a contract on its own";
}

TEST(Interactions, ACountThatNobodyHasStated) {
    ContractBuilder contract = use();
    contract.with("missed", Warranty{agreed("25000"), "missed"});
    contract.contract_.clauses.back().expected = {{"missed", ParameterId("missed_a_month")}};
    const auto found = interactionsOf(contract.contract(), agreedAmount, [](const ParameterId&) { return true; });
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().rule, CountUnstated);
    EXPECT_EQ(found.front().clause, ClauseId("missed"));
    EXPECT_TRUE(rulesOf(contract).empty()) << "a contract on its own";
}

/// Sites a, b and c; a and b have a clause on options each.
TEST(Interactions, AChargeWhoseOptionNobodyCanTakeAtASiteIsNeverBilledThere) {
    std::vector<BillingCell> cells;
    for (const char* site : {"a", "b", "c"}) cells.push_back({SiteId(site), NeedId("n"), {}, PartyId(site)});
    for (const char* payer : {"site", "region"}) {
        const bool isEachSite = payer == std::string("site");
        Contract contract = use().contract();
        contract.clauses = {clause("fee", Subscription{agreed("100"), ""}, payer)};
        EXPECT_TRUE(neverBilled(contract, cells).empty()) << "it waits for nothing";
        for (const char* site : {"a", "b"}) {
            contract.clauses.push_back(clause(std::string("option-") + site, FrameworkOptions{}, payer));
            contract.clauses.back().scope.sites = {SiteId(site)};
        }
        const auto found = neverBilled(contract, cells);
        ASSERT_EQ(found.size(), isEachSite ? 1U : 0U) << "one payer pays once it took any of them";
        if (!isEachSite) continue;
        EXPECT_EQ(found.front().rule, NeverBilled);
        EXPECT_EQ(found.front().clause, ClauseId("fee"));
        EXPECT_EQ(found.front().arguments, (std::vector<std::pair<std::string, std::string>>{{"sites", "c"}}));
        contract.clauses.front().scope.sites = {SiteId("a"), SiteId("b")};
        EXPECT_TRUE(neverBilled(contract, cells).empty()) << "the others have no part in it";
        contract.clauses.push_back(clause("missed", Warranty{agreed("20"), "missed"}, payer));
        EXPECT_EQ(sitesNeverBilled(contract, contract.clauses.back(), cells), std::set{SiteId("c")})
            << "what bears on charges waits with them";
        contract.clauses.push_back(clause("limit", LiabilityCap{agreed("100")}, payer));
        EXPECT_EQ(sitesNeverBilled(contract, contract.clauses.back(), cells), std::set{SiteId("c")})
            << "what limits it pays nothing by itself";
        for (const ClauseTerms& terms : {ClauseTerms(Royalty{}), ClauseTerms(Transfer{})}) {
            contract.clauses.push_back(clause("share", terms, payer));
            EXPECT_TRUE(sitesNeverBilled(contract, contract.clauses.back(), cells).empty()) << clauseKind(terms);
        }
    }
}

/// The region pays the licence, sites a and b have findings that were missed back, and a alone has an option.
TEST(Interactions, WhatBearsOnNoChargeIsNeverPaidWhereNoOptionBetweenItsPartiesIs) {
    ContractBuilder contract(3);
    contract.with("licence", Subscription{agreed("100"), ""});
    contract.with(clause("option", FrameworkOptions{}, "site"));
    contract.contract_.clauses.back().scope.sites = {SiteId("a")};
    contract.with(clause("missed", Warranty{agreed("20"), "missed"}, "site"));
    for (const char* site : {"a", "b"}) {
        contract.cells_.push_back({SiteId(site), NeedId("n"), ToolId("reader"), PartyId(site)});
        for (const char* measure : {"missed", "option_exercised"})
            for (int month = 0; month < 3; ++month)
                contract.facts_.record(SiteId(site), {}, measure, contract.contract().start.plusMonths(month),
                                       ExactNumber(1));
    }
    const auto closed = [&] {
        return sitesNeverBilled(contract.contract(), contract.contract().clauses.back(), contract.cells_);
    };
    EXPECT_EQ(closed(), std::set{SiteId("b")});
    EXPECT_EQ(totalOf(contract.lines(), "missed"), "-60") << "three months at a";
    contract.contract_.clauses[1].payee = "another";
    EXPECT_TRUE(closed().empty());
    EXPECT_EQ(totalOf(contract.lines(), "missed"), "-120") << "there is no option between its parties";
}

/// Where the rule shows, in the order of the clauses.
std::vector<std::string> clausesWith(InteractionRule rule, const ContractBuilder& contract) {
    std::vector<std::string> clauses;
    for (const Interaction& each : interactionsOf(contract.contract(), agreedAmount))
        if (each.rule == rule) clauses.push_back(each.clause.text());
    return clauses;
}
using Names = std::vector<std::string>;

TEST(Interactions, ALimitOfLiabilityOfNoughtCancelsGuarantees) {
    for (const char* limit : {"0", "0.00", "100"}) {
        const bool isNought = limit != std::string("100");
        ContractBuilder contract = use();
        contract.with("missed", Warranty{agreed("25000"), "missed"}).with("limit", LiabilityCap{agreed(limit)});
        EXPECT_EQ(clausesWith(BoundOfNought, contract), isNought ? Names{"limit"} : Names{}) << limit;
        EXPECT_EQ(clausesWith(HeldAtNought, contract), isNought ? Names{"missed"} : Names{}) << limit;
        contract.contract_.clauses[1].payee = "another";
        EXPECT_TRUE(clausesWith(HeldAtNought, contract).empty()) << "of another seller";
    }
}

TEST(Interactions, ABoundOfNoughtCancelsOnlyWhatItHolds) {
    ContractBuilder capped = use();
    capped.with("missed", Warranty{agreed("25000"), "missed"}).with("cap", SpendCap{agreed("0")});
    EXPECT_EQ(clausesWith(BoundOfNought, capped), Names{"cap"});
    EXPECT_EQ(clausesWith(HeldAtNought, capped), Names{"use"}) << "a cap holds charges, not what comes back";
    ContractBuilder risked = use();
    risked.with("missed", Warranty{agreed("25000"), "missed"}).with("risk", AmountAtRisk{"0"});
    EXPECT_EQ(clausesWith(HeldAtNought, risked), Names{"missed"});
    ContractBuilder shared = use();
    SharedSavings savings;
    savings.share = "0.5";
    shared.with("savings", savings).with("limit", LiabilityCap{agreed("0")});
    EXPECT_TRUE(clausesWith(HeldAtNought, shared).empty()) << "the seller owes nothing";
    std::get<SharedSavings>(shared.contract_.clauses[1].terms).lossShare = "0.5";
    EXPECT_EQ(clausesWith(HeldAtNought, shared), Names{"savings"});
    ContractBuilder open = use();
    open.with("cap", SpendCap{{"", ParameterId("cap"), false}});
    EXPECT_TRUE(clausesWith(BoundOfNought, open).empty()) << "not known";
}

}  // namespace valor
