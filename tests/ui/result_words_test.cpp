// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/result_words.h"

#include <QApplication>
#include <QPushButton>

#include "tests/ui/fakes.h"
#include "ui/pages/simulation/headlines.h"

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

class ResultWordsTest : public testing::Test {
protected:
    ResultWordsTest() {
        RunRequest request;
        request.input = std::make_shared<const Case>(input);
        run = test::sampleResult(request);
        result = run.alternatives.front();
    }
    [[nodiscard]] ResultWords words() const { return {input, input.scenarios.front(), environment}; }
    void giveHealthTo(std::size_t party) {
        KindResult health = result.parties[party].kinds.front();
        health.kind = FlowKind::Health;
        result.parties[party].kinds.push_back(health);
    }

    Theme theme{*qApp};
    Languages languages;
    test::FakeTexts texts;
    Environment environment{theme, languages, texts};
    Case input = test::sampleCase();
    RunResult run;
    AlternativeResult result;
};

TEST_F(ResultWordsTest, NoHealthIsNotNoughtHealth) {
    EXPECT_EQ(words().health(result).figure, QString::fromUtf8("–"));
    EXPECT_EQ(words().health(result).note, "This case values no health effects");
    giveHealthTo(0);
    input.scenarios.front().valuation.counted.clear();
    EXPECT_EQ(words().health(result).note, "Health effects fall to parties that are not counted");
    input.scenarios.front().valuation.counted = {result.parties.front().party};
    EXPECT_EQ(words().health(result).figure, QString::fromUtf8("4.20\u00a0QALY"));
}

TEST_F(ResultWordsTest, SmallHealthIsNotRoundedAwayAndKeepsItsSide) {
    giveHealthTo(0);
    input.scenarios.front().valuation.counted = {result.parties.front().party};
    result.qalys.mean = 0.0021;
    result.qalys.quantiles[Q05] = -0.000004;
    result.qalys.quantiles[Q95] = 0.0042;
    EXPECT_EQ(words().health(result).figure, QString::fromUtf8("0.00210\u00a0QALY"));
    EXPECT_EQ(words().health(result).note, QString::fromUtf8("90 % between −0.000004 and 0.00420"));
}

/// Words and range point the same way: what is less is so by the range that is named, from either side.
TEST_F(ResultWordsTest, ADifferenceAndItsRangeAreToldInOneDirection) {
    PairedComparison pair;
    pair.first = AlternativeId("one");
    pair.second = AlternativeId("other");
    pair.difference.mean = -600'000;
    pair.difference.quantiles[Q05] = -800'000;
    pair.difference.quantiles[Q95] = -400'000;
    run.comparisons = {pair};
    const QString range = " (90 % between " +
                          Formats(Language::English, Language::English).moneyRange(400'000, 800'000, input.currency) +
                          ")";
    const QString less = words().comparisons(run, pair.first).value(0);
    EXPECT_TRUE(less.contains(QString::fromUtf8(" less than “other”") + range)) << less.toStdString();
    const QString more = words().comparisons(run, pair.second).value(0);
    EXPECT_TRUE(more.contains(QString::fromUtf8(" more than “one”") + range)) << more.toStdString();
}

/// "−38 to 180 less" would be read the wrong way round; the command line states the same difference.
TEST_F(ResultWordsTest, ARangeWithZeroInItIsOneOfDifferences) {
    PairedComparison pair;
    pair.first = AlternativeId("one");
    pair.second = AlternativeId("other");
    pair.difference.mean = -600'000;
    pair.difference.quantiles[Q05] = -800'000;
    pair.difference.quantiles[Q95] = 100'000;
    run.comparisons = {pair};
    const Formats formats(Language::English, Language::English);
    const auto range = [&](double low, double high) {
        return " (difference between " + formats.moneyRange(low, high, input.currency) + ", 90 %)";
    };
    const QString less = words().comparisons(run, pair.first).value(0);
    EXPECT_TRUE(less.contains(" less than") && less.contains(range(-800'000, 100'000))) << less.toStdString();
    const QString more = words().comparisons(run, pair.second).value(0);
    EXPECT_TRUE(more.contains(" more than") && more.contains(range(-100'000, 800'000))) << more.toStdString();
}

/// ± is the standard error everywhere, as in the tables of the command line.
TEST_F(ResultWordsTest, PlusMinusIsTheStandardError) {
    result.netBenefit.mean = 12e6;
    result.netBenefit.standardError = 2.5e5;
    EXPECT_EQ(words().precision(result), QString::fromUtf8("±DKK\u00a00.25\u00a0million"));
}

TEST_F(ResultWordsTest, TheProbabilityHasItsInterval) {
    EXPECT_EQ(words().better(result).figure, "87 of 100");
    EXPECT_EQ(words().better(result).note,
              QString::fromUtf8("futures; 95 % Monte Carlo interval 86.5\u00a0% to 87.5\u00a0%"));
}

/// Without any uncertainty "100 of 100" and an interval would read as certainty.
TEST_F(ResultWordsTest, WithoutUncertaintyNoShareAndNoIntervalIsTold) {
    result.netBenefit = Estimate{};
    result.netBenefit.mean = 1.56e6;
    result.netBenefit.quantiles.fill(1.56e6);
    result.better = {1, 0.9996, 1};
    result.breakEvenMonth->quantiles.fill(6);
    result.neverBreaksEven = 0;
    EXPECT_EQ(words().netBenefit(result).note, "No input that it rests on is uncertain: every future is the same");
    EXPECT_EQ(words().better(result).figure, "Better off");
    for (const Headline& said : {words().netBenefit(result), words().better(result), words().breakEven(result)}) {
        const QString all = said.title + said.figure + said.note;
        EXPECT_FALSE(all.contains("100") || all.contains("90 %") || all.contains("Monte Carlo")) << all.toStdString();
    }
    result.better = {};
    result.worse = {1, 0.9996, 1};
    EXPECT_EQ(words().better(result).figure, "Worse off");
    result.breakEvenMonth.reset();
    result.neverBreaksEven = 1;
    EXPECT_EQ(words().breakEven(result).figure, "Never");
}

TEST_F(ResultWordsTest, WithoutUncertaintyALinkLeadsToStatingARange) {
    Headlines headlines;
    const auto* link = headlines.findChild<QPushButton*>("stateRanges");
    ASSERT_NE(link, nullptr);
    headlines.showResult(words(), run, result, false);
    EXPECT_TRUE(link->isHidden());
    result.netBenefit = Estimate{};
    headlines.showResult(words(), run, result, false);
    EXPECT_FALSE(link->isHidden());
}

TEST_F(ResultWordsTest, PayingForItselfIsSaidInMonths) {
    Headline said = words().breakEven(result);
    EXPECT_EQ(said.title + " " + said.figure, "Pays for itself after 14 months");
    EXPECT_TRUE(said.note.endsWith("where it does; never in 13 of 100 futures")) << said.note.toStdString();
    EXPECT_TRUE(said.note.startsWith("counted from ")) << said.note.toStdString();
    result.breakEvenMonth->quantiles[Median] = 1;
    EXPECT_EQ(words().breakEven(result).figure, "1 month");
    result.neverBreaksEven = 0.74;
    EXPECT_EQ(words().breakEven(result).title, "Never pays for itself in");
    EXPECT_EQ(words().breakEven(result).figure, "74 of 100");
    result.breakEvenMonth.reset();
    EXPECT_EQ(words().breakEven(result).note, "futures");
}

TEST_F(ResultWordsTest, APreviewHasTheNumberOfItsDraws) {
    run.manifest.draws = 500;
    EXPECT_EQ(words().preview(run.manifest), "preview, 500 draws");
    EXPECT_TRUE(words().counts(run.manifest).isEmpty());
    run.manifest.counts = CountMode::Drawn;
    EXPECT_EQ(words().counts(run.manifest), "statement.patient_noise");
}

/// The sentence of the core, which names every counted party.
TEST_F(ResultWordsTest, TheValuationIsThatOfTheCore) {
    EXPECT_TRUE(words().valuation().startsWith("statement.valuation"));
}

}  // namespace
}  // namespace valor::ui
