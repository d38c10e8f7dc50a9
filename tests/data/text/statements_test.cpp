// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/statements.h"

#include "core/report/payback_sentence.h"
#include "tests/data/text/shipped_texts.h"

#include <gtest/gtest.h>

namespace valor::test {
namespace {

AlternativeResult result() {
    AlternativeResult r;
    r.better = {0.871, 0.864, 0.877};
    r.netBenefit.mean = 12.34e6;
    r.netBenefit.standardError = 0.021e6;
    r.netBenefit.quantiles = {-7e6, -4.1e6, 5e6, 12e6, 19e6, 31.2e6, 35e6};
    return r;
}

TEST(DecisionSentence, SpeaksThreeLanguages) {
    const auto say = [](Language language) { return plain(decisionSentence(result(), "DKK", {catalog(), language})); };
    EXPECT_EQ(say(Language::English), "Better off in 87 of 100 futures; between DKK −4 and 31 million (90 %)");
    EXPECT_EQ(say(Language::Danish), "Bedre stillet i 87 af 100 fremtider; mellem −4 og 31 mio. kr. (90 %)");
    EXPECT_EQ(say(Language::Bokmal), "Bedre stilt i 87 av 100 fremtider; mellom −4 og 31 mill. DKK (90 %)");
}

constexpr YearMonth kBase(2027, 1);

AlternativeResult payingBack() {
    AlternativeResult r = result();
    r.breakEvenMonth = Estimate{};
    r.breakEvenMonth->quantiles = {7, 9, 11, 14, 20, 31, 40};
    r.neverBreaksEven = 0.12;
    return r;
}

/// A case of single values: equal draws are no finding about how sure the result is.
AlternativeResult certain() {
    AlternativeResult r = payingBack();
    r.netBenefit = Estimate{};
    r.netBenefit.mean = 1.56e6;
    r.netBenefit.quantiles.fill(1.56e6);
    r.better = {1, 0.9996, 1};
    r.breakEvenMonth->quantiles.fill(6);
    r.neverBreaksEven = 0;
    return r;
}

TEST(DecisionSentence, WithoutUncertaintySaysSoInsteadOfAShare) {
    for (const Language language : {Language::English, Language::Danish, Language::Bokmal}) {
        const Wording wording{catalog(), language};
        for (const std::string& said :
             {decisionSentence(certain(), "DKK", wording), simulationErrorSentence(certain(), "DKK", wording),
              paybackSentence(certain(), kBase, wording)})
            EXPECT_TRUE(said.find("100") == std::string::npos && said.find("90") == std::string::npos) << said;
    }
    EXPECT_EQ(plain(paybackSentence(certain(), kBase, {catalog(), Language::English})),
              "Pays for itself after 7 months, counted from 2027-01, the first month with a cost or a gain");
    EXPECT_TRUE(plain(decisionSentence(certain(), "DKK", {catalog(), Language::English}))
                    .starts_with("Net benefit DKK 1.56 million. No input that it rests on is uncertain"));
}

TEST(ComparisonSentence, WithoutUncertaintyNamesTheDifferenceAlone) {
    PairedComparison pair;
    pair.difference.mean = 2e6;
    pair.difference.quantiles.fill(2e6);
    pair.firstBetter = {1, 0.9996, 1};
    EXPECT_EQ(plain(comparisonSentence(pair, "A", "B", "DKK", {catalog(), Language::English})),
              "A less B: DKK 2.00 million in every future; nothing that they differ by is uncertain");
}

TEST(SimulationErrorSentence, NamesErrorAndInterval) {
    EXPECT_EQ(
        plain(simulationErrorSentence(result(), "DKK", {catalog(), Language::English})),
        "Mean DKK 12.34 million ± DKK 21 thousand (Monte Carlo standard error); the probability lies between 86.4 "
        "and 87.7 % (95 % Monte Carlo interval)");
}

TEST(PaybackSentence, SaysHowOftenItNeverHappens) {
    EXPECT_EQ(plain(paybackSentence(result(), kBase, {catalog(), Language::English})),
              "Does not pay for itself within the horizon in any future");
    EXPECT_EQ(
        plain(paybackSentence(payingBack(), kBase, {catalog(), Language::English})),
        "Pays for itself after 15 months where it does (between 10 and 32, 90 %), counted from 2027-01, the first "
        "month with a cost or a gain; never in 12 of 100 futures");
}

TEST(PaybackSentence, CountsFromTheFirstFlow) {
    AlternativeResult r = payingBack();
    r.firstFlowMonth = 3;
    EXPECT_EQ(
        plain(paybackSentence(r, kBase, {catalog(), Language::Danish})),
        "Tjener sig hjem efter 12 måneder i de fremtider, hvor det sker (mellem 7 og 29, 90 %), talt fra 2027-04, "
        "den første måned med en udgift eller en gevinst; aldrig i 12 af 100 fremtider");
    r.breakEvenMonth->quantiles.fill(3);
    EXPECT_EQ(
        plain(paybackSentence(r, kBase, {catalog(), Language::Bokmal})),
        "Tjener seg inn etter 1 måned der det skjer (mellom 1 og 1, 90 %), talt fra 2027-04, den første måneden med "
        "en utgift eller en gevinst; aldri i 12 av 100 fremtider");
}

TEST(ComparisonSentence, SaysHowOftenTheyAreEqual) {
    PairedComparison pair;
    pair.firstBetter = {0.62, 0.61, 0.63};
    pair.secondBetter = {0.08, 0.07, 0.09};
    pair.difference.quantiles = {-3e6, -2e6, 0, 1e6, 2e6, 5e6, 6e6};
    EXPECT_EQ(plain(comparisonSentence(pair, "A", "B", "DKK", {catalog(), Language::English})),
              "A is better than B in 62 of 100 futures, and equal to it in 30; difference between DKK −2.0 and 5.0 "
              "million (90 %)");
}

TEST(ComparisonSentence, NamesBoth) {
    PairedComparison pair;
    pair.firstBetter = {0.62, 0.61, 0.63};
    pair.secondBetter = {0.38, 0.37, 0.39};
    pair.difference.quantiles = {-3e6, -2e6, 0, 1e6, 2e6, 5e6, 6e6};
    EXPECT_EQ(plain(comparisonSentence(pair, "A", "B", "NOK", {catalog(), Language::Bokmal})),
              "A er bedre enn B i 62 av 100 fremtider; forskjell mellom −2,0 og 5,0 mill. kr (90 %)");
}

}  // namespace
}  // namespace valor::test
