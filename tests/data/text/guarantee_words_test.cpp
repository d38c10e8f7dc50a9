// SPDX-License-Identifier: GPL-3.0-or-later
// What a guarantee promises, in the texts that ship.
#include "core/report/guarantee_words.h"

#include "core/report/contract_page.h"
#include "core/report/contract_words.h"
#include "tests/core/contract/every_kind.h"
#include "tests/data/text/shipped_texts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace valor::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// 20 observations a month, two for each point of shortfall and at most 15 of 100 back.
OutcomeRebate promise(RebateRule rule) {
    OutcomeRebate rebate;
    rebate.metric = {"audited_positives_true", {}, "20"};
    rebate.guarantee = "0.9";
    rebate.rule = rule;
    rebate.rate = "2";
    rebate.cap = "0.15";
    return rebate;
}
Contract promising(const ClauseTerms& terms, int months = 24) {
    ContractBuilder builder(months);
    return builder.with("use", PerUnit{agreed("20"), "processed"}).with("promise", terms).contract();
}
std::string consequence(const ClauseTerms& terms, Language language = Language::English, int months = 24) {
    const Contract contract = promising(terms, months);
    const auto found = operatingCharacteristics(contract);
    if (found.empty()) return "-";
    const Wording wording{catalog(), language};
    return consequenceInWords(found.front(), ContractNames(contract, nullptr, wording));
}

TEST(GuaranteeWords, SayWhenItIsSettled) {
    OutcomeRebate rebate = promise(RebateRule::Linear);
    EXPECT_THAT(consequence(rebate), HasSubstr("at the end of every contract year, on the observations of that year; "
                                               "first in 2027-12"));
    EXPECT_THAT(consequence(rebate, Language::English, 6), HasSubstr("first in 2027-06"));
    rebate.window = TierWindow::Month;
    EXPECT_THAT(consequence(rebate), HasSubstr("at the end of every month"));
    rebate.window = TierWindow::Term;
    EXPECT_THAT(consequence(rebate), HasSubstr("once, at the end of the term in 2028-12"));
}

TEST(GuaranteeWords, SayThatEvidenceAfterTheEndDecidesNothing) {
    EvidenceSteps evidence = std::get<EvidenceSteps>(oneOfKind(ClauseKind::EvidenceSteps));
    evidence.months = 6;
    EXPECT_THAT(consequence(evidence, Language::English, 6), HasSubstr("decided once, in 2027-06"));
    EXPECT_THAT(consequence(evidence, Language::English, 5),
                HasSubstr("never decided: the contract ends before the 6"));
}

/// By hand: of 240 observations 215 are the most below 90 %, 2 × (0.9 − 215/240) = 0.0083.
TEST(GuaranteeWords, SayHowMuchComesBack) {
    OutcomeRebate rebate = promise(RebateRule::Linear);
    EXPECT_THAT(consequence(rebate),
                HasSubstr("For every percentage point that the measured share is below 90\u00A0%, 2\u00A0% of the net "
                          "charges of that period comes back, at most 15\u00A0%. At 215 of 240 that is 0.83\u00A0%"));
    rebate.gross = true;
    EXPECT_THAT(consequence(rebate), HasSubstr("before service credits"));
    rebate = promise(RebateRule::Step);
    rebate.rate = "0.1";
    EXPECT_THAT(consequence(rebate), HasSubstr("Then 10\u00A0% of the net charges"));
    rebate.rate = "0.5";
    EXPECT_THAT(consequence(rebate), HasSubstr("Then 15\u00A0% of the net charges")) << "not more than the cap";
}

TEST(GuaranteeWords, SayThatATestDecidesOnceAndWhatFollows) {
    const Metric share{"audited_positives_true", {}, "20"};
    EXPECT_THAT(consequence(MoneyBack{share, "0.8", 5, "0.5"}),
                HasSubstr("once, in 2027-06, on all observations until then: when it fails, 50\u00A0%"));
    Termination end;
    end.month = 6;
    end.metric = share;
    end.threshold = "0.8";
    EXPECT_THAT(consequence(end), HasSubstr("decided once, in 2027-06"));
}

TEST(GuaranteeWords, TellEveryKindInEveryLanguage) {
    for (const Language language : kAllLanguages)
        for (std::size_t i = 0; i < kClauseKinds; ++i) {
            const Contract contract = contractOfKind(static_cast<ClauseKind>(i)).contract();
            const Wording wording{catalog(), language};
            for (const OperatingCharacteristic& each : operatingCharacteristics(contract)) {
                const std::string told = decisionInWords(each, ContractNames(contract, nullptr, wording));
                EXPECT_THAT(consequenceInWords(each, ContractNames(contract, nullptr, wording)), Not(IsEmpty()));
                EXPECT_THAT(told, Not(HasSubstr("contract_page.")));
                EXPECT_THAT(told, Not(HasSubstr("{")));
            }
        }
}

TEST(GuaranteeWords, AServiceCreditSaysWhatIsPromisedAndWhatComesBackBelow) {
    ServiceCredit credit;
    credit.steps = {{"0", "0.25"}, {"0.95", "0.05"}, {"0.99", "0"}};
    credit.cap = "0.2";
    const auto told = [&](Language language) {
        return textOf(contractPage({promising(credit)}, {catalog(), language}));
    };
    EXPECT_THAT(told(Language::English), HasSubstr("availability of at least 99\u00A0% is promised. It is settled at "
                                                   "the end of every month"));
    EXPECT_THAT(told(Language::English),
                HasSubstr("Below 99\u00A0%, 5\u00A0% of the charges of that month comes back; below 95\u00A0%, "
                          "25\u00A0%. At most 20\u00A0% of the charges"));
    EXPECT_THAT(told(Language::Danish), HasSubstr("Højst 20\u00A0% af en måneds betalinger"));
    EXPECT_THAT(told(Language::Bokmal), HasSubstr("under 95\u00A0% 25\u00A0%"));
    credit.steps = {{"0", "0.1"}, {"0.9", "0.05"}};
    EXPECT_THAT(told(Language::English), HasSubstr("no level is promised; even at 90\u00A0% and above, 5\u00A0%"));
}

/// Minutes until the answer: more of them is worse.
TEST(GuaranteeWords, AServiceCreditWhoseSharesRiseSaysFromWhichLevelOnItIsOwed) {
    ServiceCredit credit;
    credit.metric.measure = "turnaround_minutes";
    credit.steps = {{"0", "0"}, {"30", "0.05"}, {"60", "0.1"}};
    const auto told = [&](Language language) {
        return textOf(contractPage({promising(credit)}, {catalog(), language}));
    };
    EXPECT_THAT(told(Language::English), HasSubstr("below 30\u00A0min is promised. It is settled at the end of every"));
    EXPECT_THAT(told(Language::English), HasSubstr("From 30\u00A0min on, 5\u00A0% of the charges of that month comes "
                                                   "back; from 60\u00A0min on, 10\u00A0%. At most 10\u00A0%"));
    EXPECT_THAT(told(Language::English), Not(HasSubstr("at least 0")));
    EXPECT_THAT(told(Language::Danish), HasSubstr("der loves under 30\u00A0min for målingen"));
    EXPECT_THAT(told(Language::Danish), HasSubstr("fra 60\u00A0min 10\u00A0%"));
    EXPECT_THAT(told(Language::Bokmal), HasSubstr("Fra 30\u00A0min og opp kommer 5\u00A0%"));
    credit.steps = {{"10", "0.1"}, {"20", "0.05"}};
    EXPECT_THAT(told(Language::English), HasSubstr("From 10\u00A0min on, 10\u00A0%")) << "below 10 min nothing";
}

TEST(GuaranteeWords, AServiceCreditWhoseSharesRiseAndFallListsEveryStep) {
    ServiceCredit credit;
    credit.steps = {{"0", "0.1"}, {"0.9", "0"}, {"0.99", "0.05"}};
    const auto told = [&](Language language) {
        return textOf(contractPage({promising(credit)}, {catalog(), language}));
    };
    EXPECT_THAT(told(Language::English),
                HasSubstr("From 0\u00A0% on, 10\u00A0% of the charges of that month comes back; from 90\u00A0% on, "
                          "0\u00A0%; from 99\u00A0% on, 5\u00A0%. At most 10\u00A0%"));
    EXPECT_THAT(told(Language::English), Not(HasSubstr("promised")));
    EXPECT_THAT(told(Language::Danish), HasSubstr("fra 90\u00A0% 0\u00A0%; fra 99\u00A0% 5\u00A0%"));
    EXPECT_THAT(told(Language::Bokmal), HasSubstr("avhenger av målet"));
    credit.steps = {{"0.99", "0"}, {"0", "0.05"}};
    EXPECT_THAT(told(Language::English), HasSubstr("even at 0\u00A0% and above, 5\u00A0%")) << "the last one holds";
}

TEST(GuaranteeWords, WhatIsMeasuredHasItsUnit) {
    const Wording wording{catalog(), Language::English};
    EXPECT_EQ(measuredInWords("30", "turnaround_minutes", wording), "30\u00A0min");
    EXPECT_EQ(measuredInWords("30", "own_score", wording), "30");
}

TEST(GuaranteeWords, StandOnThePageOfTheContract) {
    const Contract contract = promising(promise(RebateRule::UpperLimit));
    EXPECT_THAT(textOf(contractPage({contract}, {catalog(), Language::Danish})),
                HasSubstr("For hvert procentpoint, den målte andel er under 90\u00A0%, kommer 2\u00A0% af periodens"));
}

TEST(GuaranteeWords, APriorIsToldOnlyWhereTheRuleLooksAtIt) {
    const auto told = [](RebateRule rule) {
        const Contract contract = promising(promise(rule));
        const Wording wording{catalog(), Language::Bokmal};
        std::string all;
        for (const auto& [figure, value] :
             agreedFigures(contract.clauses.back(), ContractNames(contract, nullptr, wording)))
            all += figure + "\n";
        return all;
    };
    EXPECT_THAT(told(RebateRule::Posterior), HasSubstr("Forhåndskunnskap"));
    EXPECT_THAT(told(RebateRule::UpperLimit), Not(HasSubstr("Forhåndskunnskap")));
    EXPECT_NE(told(RebateRule::UpperLimit), told(RebateRule::Linear)) << "a certainty is asked for";
    EXPECT_EQ(told(RebateRule::Step), told(RebateRule::Linear));
}

}  // namespace
}  // namespace valor::test
