// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/contract_payments.h"

#include "core/comparison/without_clauses.h"
#include "tests/core/comparison/computed_runs.h"
#include "tests/support/case_builder.h"

#include <gtest/gtest.h>

namespace valor::test {
namespace {

const AlternativeId kFirst("ai"), kSecond("second");

constexpr double kDiscountWorth = 7;

/// Two years in one draw: a contract pays the seller 100 at once or, the second, 55 in each year; half of the second
/// year is discounted away. Every clause has a column.
class TwoYears : public RunExecutor {
public:
    RunOutcome run(const RunRequest& request, std::stop_token /*stop*/, const ProgressFunction& /*progress*/) override {
        asked.push_back(request.input);
        auto result = std::make_shared<RunResult>();
        result->alternatives.emplace_back().budgets.push_back({"vendor", PartyId("vendor"), {}, {{}, {}}});
        for (const AlternativeId& id : request.alternatives) {
            const std::string name = id.text() + ".";
            const Contract& contract =
                *findById(request.input->contracts, findById(request.input->alternatives, id)->contracts.front());
            const double paid = contract.clauses.empty() ? 0 : 1;
            const double first = paid * (id == kFirst ? 100 : 55), second = paid * (id == kFirst ? 0 : 55);
            const auto isDiscount = [](const Clause& each) {
                return kindOfTerms(each.terms) == ClauseKind::OnboardingDiscount;
            };
            const auto discounts = static_cast<double>(std::ranges::count_if(contract.clauses, isDiscount));
            result->samples.push_back({name + "net_benefit", {kDiscountWorth * discounts}});
            for (const auto& [party, sign] : {std::pair{"vendor", 1.0}, {"hospital", -1.0}}) {
                const std::string budget = name + "budget." + party;
                result->samples.push_back({budget + ".0", {sign * first}});
                result->samples.push_back({budget + ".1", {sign * second}});
                result->samples.push_back({name + "ledger." + party + ".cash", {sign * (first + second / 2)}});
            }
            for (const Clause& clause : contract.clauses)
                result->samples.push_back({name + "clause." + contract.id.text() + "." + clause.id.text(), {0}});
        }
        return {RunOutcome::Status::Completed, result, std::nullopt, {}};
    }

    std::vector<CasePtr> asked;
};

Case twoOffers() {
    Case input = minimalCase();
    Alternative second = input.alternatives.back();
    second.id = kSecond;
    input.alternatives.push_back(second);
    return input;
}

ContractPayments paymentsIn(const Case& input, TwoYears& runs) {
    const MeanDifferences statistics;
    RunRequest run;
    run.input = std::make_shared<const Case>(input);
    run.alternatives = {kFirst, kSecond};
    return contractPayments(runs, statistics, run, {}, [](Progress) {}).value().value();
}

TEST(ContractPayments, WhoPaysLessIsToldByPresentValue) {
    TwoYears runs;
    const ContractPayments found = paymentsIn(twoOffers(), runs);
    const PartyPayments& once = found.alternatives[0].buyers;
    const PartyPayments& yearly = found.alternatives[1].buyers;
    EXPECT_DOUBLE_EQ(once.total.mean, -100);
    EXPECT_DOUBLE_EQ(yearly.total.mean, -110);  // more in all
    EXPECT_DOUBLE_EQ(once.presentValue.mean, -100);
    EXPECT_DOUBLE_EQ(yearly.presentValue.mean, -82.5);
    ASSERT_TRUE(yearly.toFirst);
    EXPECT_DOUBLE_EQ(yearly.toFirst->difference.mean, 17.5);  // and yet less
    EXPECT_FALSE(once.toFirst);
}

/// The run that is there already is not made again.
TEST(ContractPayments, ByYearAreThoseOfTheWholeComparison) {
    TwoYears runs;
    const ContractPayments whole = paymentsIn(twoOffers(), runs);
    RunRequest run;
    run.input = std::make_shared<const Case>(twoOffers());
    run.alternatives = {kFirst, kSecond};
    RunResult paid = *runs.run(run, {}, [](Progress) {}).result;
    paid.alternatives.push_back(paid.alternatives.front());
    paid.alternatives.front().alternative = kFirst;
    paid.alternatives.back().alternative = kSecond;
    runs.asked.clear();
    const auto found = paymentsByYear(runs, MeanDifferences(), run, paid, {}, [](Progress) {}).value().value();
    EXPECT_EQ(runs.asked.size(), 1U);
    ASSERT_EQ(found.size(), whole.alternatives.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        EXPECT_EQ(found[i].buyers.years, whole.alternatives[i].buyers.years);
        ASSERT_EQ(found[i].parties.size(), whole.alternatives[i].parties.size());
        for (std::size_t k = 0; k < found[i].parties.size(); ++k)
            EXPECT_EQ(found[i].parties[k].years, whole.alternatives[i].parties[k].years);
    }
}

TEST(ContractPayments, SayNothingOfClausesWhosePaymentsDoNotShowWhenTheyAct) {
    Case input = twoOffers();
    for (const ClauseKind kind : {ClauseKind::OnboardingDiscount, ClauseKind::BundleDiscount, ClauseKind::Indexation,
                                  ClauseKind::FrameworkOptions, ClauseKind::Termination, ClauseKind::SpendCap}) {
        ClauseTerms terms = SpendCap{};
        if (kind == ClauseKind::OnboardingDiscount) terms = OnboardingDiscount{};
        if (kind == ClauseKind::BundleDiscount) terms = BundleDiscount{};
        if (kind == ClauseKind::Indexation) terms = Indexation{};
        if (kind == ClauseKind::FrameworkOptions) terms = FrameworkOptions{};
        if (kind == ClauseKind::Termination) terms = Termination{};
        input.contracts.front().clauses.push_back(clause("k" + std::to_string(static_cast<int>(kind)), terms));
    }
    TwoYears runs;
    const ContractPayments found = paymentsIn(input, runs);
    ASSERT_EQ(found.alternatives[0].acts.size(), 1U);
    EXPECT_EQ(found.alternatives[0].acts.front().clause, input.contracts.front().clauses.back().id);
}

/// Its own payments are nought in every future.
TEST(ContractPayments, ADiscountIsWorthWhatIsLostWithoutIt) {
    Case input = twoOffers();
    Contract plain = input.contracts.front();
    plain.id = ContractId("plain");
    input.contracts.push_back(plain);
    input.alternatives.back().contracts = {plain.id};
    for (const char* id : {"early", "late"})
        input.contracts.front().clauses.push_back(clause(id, OnboardingDiscount{{{"0", "0.6"}, {"6", "0"}}}));
    TwoYears runs;
    const ContractPayments found = paymentsIn(input, runs);
    ASSERT_EQ(found.alternatives[0].discounts.size(), 2U);
    EXPECT_EQ(found.alternatives[0].discounts[0].clause, ClauseId("early"));
    EXPECT_EQ(found.alternatives[0].discounts[1].clause, ClauseId("late"));
    EXPECT_DOUBLE_EQ(found.alternatives[0].discounts[0].netBenefit.mean, kDiscountWorth);
    EXPECT_TRUE(found.alternatives[1].discounts.empty());
    EXPECT_EQ(runs.asked.size(), 4U) << "with, without any clause, and without each discount";
}

/// Otherwise what today's contract pays would be taken off what each offer pays.
TEST(ContractPayments, WhatIsAgreedTodayStaysInBothRuns) {
    Case input = twoOffers();
    Contract today = input.contracts.front();
    today.id = ContractId("today");
    input.contracts.push_back(today);
    input.alternatives.front().contracts = {today.id, input.contracts.front().id};
    ASSERT_EQ(input.alternatives.front().id, input.comparator);
    TwoYears runs;
    const ContractPayments found = paymentsIn(input, runs);
    EXPECT_DOUBLE_EQ(found.alternatives[0].buyers.total.mean, -100);
    const Case& unpaid = *runs.asked.back();
    for (const ContractId& id : unpaid.alternatives.front().contracts)
        EXPECT_EQ(*findById(unpaid.contracts, id), *findById(input.contracts, id));
    for (const AlternativeId& id : {kFirst, kSecond})
        for (const ContractId& signedBy : findById(unpaid.alternatives, id)->contracts)
            EXPECT_TRUE(findById(unpaid.contracts, signedBy)->clauses.empty());
}

TEST(WithoutClauses, ThoseOfTodayAreTakenOnlyWhereAllAre) {
    Case input = minimalCase();
    const auto any = [](const Clause&) { return true; };
    EXPECT_FALSE(isAgreedToday(input, any));
    input.alternatives.front().contracts = input.alternatives.back().contracts;
    EXPECT_TRUE(isAgreedToday(input, any));
    const CasePtr offered = withoutOfferedClauses(input, any);
    ASSERT_EQ(offered->contracts.size(), 2U);
    EXPECT_FALSE(offered->contracts.front().clauses.empty());
    EXPECT_TRUE(offered->contracts.back().clauses.empty());
    EXPECT_EQ(offered->alternatives.back().contracts, std::vector{offered->contracts.back().id});
    EXPECT_TRUE(withoutClauses(input, any)->contracts.front().clauses.empty());
}

/// A contract from January 2027 for two years, in a horizon of two years.
RunResult livedFor(const Draws& months, const Draws& cut) {
    RunResult run;
    run.samples = {{"ai.clause.offer.clock", months}, {"ai.clause.offer.maximum", cut}};
    return run;
}
Case withMaximum() {
    Case input = minimalCase();
    input.contracts.front().clauses.push_back(clause("maximum", FrameworkMaximum{agreed("45000")}));
    return input;
}

TEST(ContractLife, TheMaximumIsUsedUpInTheLastMonthOfAShortLife) {
    const Case input = withMaximum();
    const auto used = [&](const Draws& months, const Draws& cut, const Contract& contract) {
        return maximumUsed(livedFor(months, cut), kFirst, contract, ClauseId("maximum"), input.baseMonth, 24);
    };
    const Contract& contract = input.contracts.front();
    const MaximumUsed half = used({24, 18, 20, 24}, {0, -10, -20, 0}, contract);
    EXPECT_DOUBLE_EQ(half.share, 0.5);
    EXPECT_EQ(half.early, YearMonth(2028, 6));
    EXPECT_EQ(half.median, YearMonth(2028, 6));
    EXPECT_EQ(half.late, YearMonth(2028, 8));
    EXPECT_DOUBLE_EQ(used({24, 18}, {0, 0}, contract).share, 0.5) << "reached to the øre: nothing is cut";
    EXPECT_DOUBLE_EQ(used({24, 24}, {0, 0}, contract).share, 0);
    EXPECT_EQ(used({24, 24}, {0, -5}, contract).median, YearMonth(2028, 12)) << "in the last month";
    Contract broken = contract;
    broken.clauses.push_back(clause("break", Termination{}));
    EXPECT_DOUBLE_EQ(used({24, 18}, {0, 0}, broken).share, 0) << "ended by the break";
    EXPECT_DOUBLE_EQ(used({24, 18}, {0, -1}, broken).share, 0.5);
}

TEST(ContractLife, AClockStandsOnlyInContractsWithAMaximumAndNobodyGainsByIt) {
    EXPECT_EQ(*withClocks(minimalCase()), minimalCase());
    const Case input = withMaximum();
    const CasePtr clocked = withClocks(input);
    const Clause& clock = clocked->contracts.front().clauses.back();
    EXPECT_EQ(clock.payer, "outside");
    EXPECT_EQ(clock.payee, "outside");
    EXPECT_EQ(clocked->contracts.front().clauses.size(), input.contracts.front().clauses.size() + 1);
}

}  // namespace
}  // namespace valor::test
