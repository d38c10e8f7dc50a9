// SPDX-License-Identifier: GPL-3.0-or-later
// The charts of a result: the words and figures of their descriptions.
#include <cmath>

#include "core/report/benefit_charts.h"
#include "core/report/chart_table.h"
#include "core/report/tornado_chart.h"
#include "core/report/verdict.h"
#include "tests/data/text/shipped_texts.h"
#include "tests/support/case_builder.h"

#include <gtest/gtest.h>

namespace valor::test {
namespace {

/// The ends of a guess are no measurements.
TEST(TornadoChart, EndsHaveThreeDigitsAtMost) {
    const Case input = CaseBuilder().with(fixed("price", "DKK/exam", 1)).build();
    SteadyUnit unit;
    const OneWayAnalysis analysis{AlternativeId("ai"),
                                  1e6,
                                  {{ParameterId("price"), 2'475'836, 0.98765, 0, 1e6, 2e6, std::nullopt}},
                                  1,
                                  {},
                                  false};
    const TornadoChart chart = netBenefitTornado(analysis, input, input.scenarios.front(), Wording{catalog()}, unit);
    ASSERT_EQ(chart.bars.size(), 1U);
    EXPECT_EQ(chart.bars[0].low, "2,480,000");
    EXPECT_EQ(chart.bars[0].high, "0.988");
    EXPECT_EQ(chart.bars[0].unit, "DKK/exam");
}

TEST(TornadoChart, SharesStandInPercentAlsoPerYear) {
    const Case input = CaseBuilder().with(fixed("drift", "share/yr", 0.1)).with(fixed("part", "share", 0.1)).build();
    SteadyUnit unit;
    const OneWayAnalysis analysis{AlternativeId("ai"),
                                  1e6,
                                  {{ParameterId("drift"), 0.05, 0.125, 0, 1e6, 2e6, 0.1},
                                   {ParameterId("part"), 0.2, 0.4, 0, 1e6, 2e6, std::nullopt}},
                                  2,
                                  {},
                                  false};
    const TornadoChart chart = netBenefitTornado(analysis, input, input.scenarios.front(), Wording{catalog()}, unit);
    ASSERT_EQ(chart.bars.size(), 2U);
    EXPECT_EQ(plain(chart.bars[0].low), "5 %");
    EXPECT_EQ(plain(chart.bars[0].turnsAt), "10 %");
    EXPECT_EQ(chart.bars[0].unit, "%/yr");
    EXPECT_EQ(plain(chart.bars[1].high), "40 %");
}

/// A unit of a case's own that reads alike is none.
TEST(TornadoChart, ABareRatioHasNoUnit) {
    const Case input = CaseBuilder().with(fixed("odds", "ratio", 1.2)).with(fixed("per", "ratio/yr", 1.2)).build();
    SteadyUnit unit;
    const OneWayAnalysis analysis{AlternativeId("ai"),
                                  1e6,
                                  {{ParameterId("odds"), 1.1, 1.3, 0, 1e6, 2e6, std::nullopt},
                                   {ParameterId("per"), 1.1, 1.3, 0, 1e6, 2e6, std::nullopt}},
                                  2,
                                  {},
                                  false};
    const TornadoChart chart = netBenefitTornado(analysis, input, input.scenarios.front(), Wording{catalog()}, unit);
    ASSERT_EQ(chart.bars.size(), 2U);
    EXPECT_EQ(chart.bars[0].unit, "");
    EXPECT_EQ(chart.bars[0].high, "1.3");
    EXPECT_EQ(chart.bars[1].unit, "ratio/yr");
}

AlternativeResult grown() {
    AlternativeResult result;
    Fan& fan = result.cumulativeNetBenefit;
    for (int month = 0; month <= 30; month += 3) {
        fan.months.push_back(month);
        for (auto& level : fan.levels) level.push_back(-1e6 + 1e5 * month);
    }
    result.netBenefitDensity = {-2e6, 1e5, std::vector<double>(40, 0.025)};
    result.worse.value = 0.5;
    return result;
}

/// Years that are whole, and the end; every row has the cells of its head.
TEST(ReadTable, OfAFanHasItsYears) {
    SteadyUnit unit;
    const Wording wording{catalog(), Language::Danish};
    const DocumentTable table = readTable(netBenefitFan(grown(), minimalCase(), wording, unit), wording);
    ASSERT_EQ(table.rows.size(), 4U);
    EXPECT_EQ(table.rows[1][0], "1");
    EXPECT_EQ(table.rows[3][0], "2,5");
    EXPECT_EQ(table.rows[0][1], "\u22121,00");
    for (const auto& row : table.rows) EXPECT_EQ(row.size(), table.heads.size());
}

/// Putting bins together loses nothing.
TEST(ReadTable, OfADensityEndsAtAllFutures) {
    SteadyUnit unit;
    const Wording wording{catalog()};
    const DocumentTable table = readTable(netBenefitDensity(grown(), minimalCase(), wording, unit), wording);
    ASSERT_LE(table.rows.size(), 12U);
    EXPECT_EQ(table.rows.front()[0], "\u22122.00");
    EXPECT_EQ(table.rows.back()[1], "2.00");
    EXPECT_EQ(plain(table.rows.back()[3]), "100.0 %");
}

/// In the unit of the fan, and not as a sliver at the foot of a long tail.
TEST(DensityChart, LeavesOutAFewFuturesFarOut) {
    const Wording wording{catalog()};
    AlternativeResult result;
    result.netBenefit.quantiles.fill(80e6);
    result.netBenefitDensity = {-100e6, 50e6, std::vector<double>(80, 0.0)};
    for (std::size_t i = 0; i < 10; ++i) result.netBenefitDensity.shares[i] = 0.0999;
    result.netBenefitDensity.shares.back() = 0.001;
    SteadyUnit unit;
    const DensityChart chart = netBenefitDensity(result, minimalCase(), wording, unit);
    EXPECT_EQ(chart.shares.size(), 10U);
    EXPECT_DOUBLE_EQ(chart.lower, -100);
    EXPECT_NE(chart.frame.horizontal.title.find("99.9"), std::string::npos) << chart.frame.horizontal.title;
    EXPECT_NE(chart.frame.horizontal.title.find("million"), std::string::npos) << chart.frame.horizontal.title;
    result.netBenefitDensity.shares.front() = 0.001;
    result.netBenefitDensity.shares[10] = 0.0989;
    const DensityChart later = netBenefitDensity(result, minimalCase(), wording, unit);
    EXPECT_DOUBLE_EQ(later.lower, -50);
    EXPECT_DOUBLE_EQ(later.before, 0.001) << "the share at or below counts those left out";
    const DocumentTable table = readTable(later, wording);
    EXPECT_EQ(table.rows.front()[0], "") << "below the picture";
    EXPECT_EQ(table.rows.back()[1], "") << "above it";
    EXPECT_EQ(plain(table.rows.back()[3]), "100.0 %");
}

TEST(TornadoChart, RatesStandOnceForEachOtherCurrency) {
    CaseBuilder builder;
    builder.with(fixed("eur_dkk", "DKK/EUR", 7.46)).with(fixed("a", "EUR", 1)).with(fixed("b", "EUR/exam", 1));
    const Case input = builder.with(fixed("c", "DKK", 1)).build();
    OneWayAnalysis analysis;
    for (const char* id : {"a", "b", "c"})
        analysis.inputs.push_back({ParameterId(id), 0, 1, 0, 1e6, 2e6, std::nullopt});
    const auto rates = ratesInTornado(analysis, input, input.scenarios.front(), numberStyle(Language::English));
    ASSERT_EQ(rates.size(), 1U);
    EXPECT_EQ(plain(rates.front()), "1 EUR = 7.46 DKK");
}

/// @param low, mean, high: the 5 % quantile, the mean and the 95 % quantile
AlternativeResult judged(double low, double mean, double high, double better) {
    AlternativeResult result;
    result.alternative = AlternativeId("ai");
    result.netBenefit.mean = mean;
    result.netBenefit.quantiles[Q05] = low;
    result.netBenefit.quantiles[Q95] = high;
    result.better.value = better;
    result.worse.value = 1 - better;
    return result;
}

TEST(Verdict, IsPlainOnlyWhereTheMiddleOfAllFuturesIsOnOneSide) {
    EXPECT_EQ(verdictOn(judged(1, 5, 9, 0.99)), Verdict::Yes);
    EXPECT_EQ(verdictOn(judged(-9, -5, -1, 0.01)), Verdict::No);
    EXPECT_EQ(verdictOn(judged(-1, 5, 9, 0.9)), Verdict::LeansYes);
    EXPECT_EQ(verdictOn(judged(-9, -5, 1, 0.1)), Verdict::LeansNo);
    EXPECT_EQ(verdictOn(judged(-9, 1, 20, 0.47)), Verdict::Open) << "a few large gains";
    EXPECT_EQ(verdictOn(judged(-20, -1, 9, 0.6)), Verdict::Open) << "a few large losses";
}

TEST(Verdict, NamesTheLossAndTheAssumptionsWhereThereAreSuch) {
    const Case input = minimalCase();
    const Wording wording{catalog()};
    const std::string bare = verdictSentence(judged(1e6, 2e6, 3e6, 0.99), {}, input, wording);
    EXPECT_TRUE(bare.starts_with("Yes.")) << bare;
    EXPECT_EQ(bare.find("the loss is"), std::string::npos) << bare;
    EXPECT_EQ(bare.find("assumptions"), std::string::npos) << bare;
    const std::string all = plain(verdictSentence(judged(-1e6, 2e6, 3e6, 0.9), {0.75, 0, true}, input, wording));
    EXPECT_NE(all.find("In 5 of 100 futures the loss is DKK 1.00 million or more."), std::string::npos) << all;
    EXPECT_NE(all.find("behind 75 % of what moves it"), std::string::npos) << all;
}

/// What is the same in every future has no share of them.
TEST(Verdict, TellsNoShareOfFuturesWhereNothingIsUncertain) {
    const Case input = minimalCase();
    for (const Language language : kAllLanguages)
        for (const double value : {-2e6, 0.0, 2e6}) {
            const Wording wording{catalog(), language};
            const std::string text = plain(verdictSentence(judged(value, value, value, value > 0), {}, input, wording));
            EXPECT_EQ(text.find("100"), std::string::npos) << text;
            EXPECT_EQ(text.find('{'), std::string::npos) << text;
        }
}

TEST(ChartWords, MonthsHaveNamesInEveryLanguage) {
    for (const Language language : kAllLanguages)
        for (int month = 1; month <= 12; ++month) {
            const std::string key = "month." + std::to_string(month);
            EXPECT_NE(catalog().text(key, language), key);
        }
}

}  // namespace
}  // namespace valor::test
