// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <algorithm>

#include "core/model/edit.h"
#include "tests/ui/fakes.h"
#include "ui/models/entry_words.h"
#include "ui/pages/compare/comparison_rows.h"
#include "ui/pages/compare/pair_words.h"
#include "ui/pages/compare/waterfall_chart.h"

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

const ScenarioId kBase("base"), kCareful("careful");
const AlternativeId kAi("ai"), kSecond("second");
const ParameterId kMinutes("minutes");

class ComparisonWordsTest : public testing::Test {
protected:
    SideBySide compare(const std::vector<Contender>& contenders) {
        ComparisonRequest request;
        request.run.input = input;
        request.contenders = contenders;
        return **compareSideBySide(executor, statistics, request, {}, [](Progress) {});
    }
    std::vector<ComparisonRow> rows(const SideBySide& found, ComparisonAxis axis = ComparisonAxis::Alternatives) {
        return comparisonRows(found, *input, axis, environment);
    }
    static const ComparisonRow& rowOf(const std::vector<ComparisonRow>& rows, const QString& label) {
        return *std::ranges::find(rows, label, &ComparisonRow::label);
    }
    /// The careful scenario saves 3 minutes instead of 1.5.
    void saveMore() { input = *withCentralValue(input, kCareful, kMinutes, 3); }

    Theme theme{*qApp};
    Languages languages;
    test::FakeTexts texts;
    Environment environment{theme, languages, texts};
    test::FakeExecutor executor;
    test::FakeStatistics statistics;
    CasePtr input = std::make_shared<const Case>(test::sampleCase());
};

TEST_F(ComparisonWordsTest, TheBestOfEachRowIsMarked) {
    const auto shown = rows(compare({{kBase, kSecond}, {kBase, kAi}}));
    const ComparisonRow& benefit = rowOf(shown, "Output.net_benefit");
    EXPECT_TRUE(benefit.cells[0].figure.contains("0.75")) << benefit.cells[0].figure.toStdString();
    EXPECT_TRUE(benefit.cells[1].figure.contains("1.50"));
    EXPECT_TRUE(benefit.cells[1].note.contains(" to "));
    EXPECT_EQ(benefit.cells[0].mark, "");
    EXPECT_EQ(benefit.cells[1].mark, "best");
    EXPECT_FALSE(benefit.isQuiet);
    EXPECT_LT(benefit.low, 0);
    EXPECT_GE(benefit.high, benefit.cells[1].bar->high);
}

TEST_F(ComparisonWordsTest, AMeanReadsAsItsHeadlineDoesHoweverWideTheRange) {
    SideBySide found = compare({{kBase, kAi}, {kBase, kSecond}});
    found.results[0].netBenefit.mean = -67.83e6;
    found.results[1].netBenefit.mean = -40.44e6;
    for (AlternativeResult& result : found.results) result.netBenefit.quantiles.fill(-180.2e6);
    const ComparisonRow benefit = rowOf(rows(found), "Output.net_benefit");
    const Formats formats = environment.formats();
    EXPECT_EQ(benefit.cells[0].figure, formats.money(-67.83e6, "DKK"));
    EXPECT_EQ(benefit.cells[1].figure, formats.money(-40.44e6, "DKK"));
}

TEST_F(ComparisonWordsTest, RowsThatReadTheSameAreQuietAndMarkNothing) {
    const auto shown = rows(compare({{kBase, kAi}, {kCareful, kAi}}), ComparisonAxis::Scenarios);
    for (const ComparisonRow& row : shown) {
        EXPECT_TRUE(row.isQuiet) << row.label.toStdString();
        for (const ComparisonCell& cell : row.cells) EXPECT_EQ(cell.mark, "");
    }
    saveMore();
    const auto changed = rows(compare({{kBase, kAi}, {kCareful, kAi}}), ComparisonAxis::Scenarios);
    EXPECT_EQ(rowOf(changed, "Output.net_benefit").cells[1].mark, "highest");
    EXPECT_TRUE(rowOf(changed, "Paid to vendors").isQuiet);
}

TEST_F(ComparisonWordsTest, SoonerAndCheaperAreBetter) {
    SideBySide found = compare({{kBase, kAi}, {kBase, kSecond}});
    found.results[0].breakEvenMonth->quantiles[Median] = 30;
    found.results[0].clauses.front().total.mean = 1e6;
    auto shown = rows(found);
    EXPECT_EQ(rowOf(shown, "Pays for itself after").cells[1].mark, "soonest");
    EXPECT_EQ(rowOf(shown, "Paid to vendors").cells[1].mark, "lowest");
    found.results[0].neverBreaksEven = 0.7;
    EXPECT_EQ(rowOf(rows(found), "Pays for itself after").cells[0].figure, "Mostly never");
    found.results[0].breakEvenMonth.reset();
    found.results[0].neverBreaksEven = 1;
    shown = rows(found);
    EXPECT_EQ(rowOf(shown, "Pays for itself after").cells[0].figure, "Never");
    EXPECT_EQ(rowOf(shown, "Pays for itself after").cells[1].mark, "soonest");
}

TEST_F(ComparisonWordsTest, HealthStandsWhereItIsValued) {
    SideBySide found = compare({{kBase, kAi}, {kBase, kSecond}});
    const std::size_t count = rows(found).size();
    for (AlternativeResult& result : found.results) result.qalys = {};
    const auto shown = rows(found);
    EXPECT_EQ(shown.size(), count - 1);
    EXPECT_EQ(std::ranges::count(shown, QString("Output.qaly"), &ComparisonRow::label), 0);
    const ShownPair pair{found, *input, ComparisonAxis::Alternatives, 0, 1};
    EXPECT_EQ(differenceSheet(pair, environment).rows.size(), 3U);
}

TEST_F(ComparisonWordsTest, APairIsToldInASentenceAndOutputByOutput) {
    const SideBySide found = compare({{kBase, kAi}, {kBase, kSecond}});
    const ShownPair pair{found, *input, ComparisonAxis::Alternatives, 0, 1};
    EXPECT_TRUE(pairSentence(pair, environment).contains("in 100 of 100 futures, equal in 0 of 100"));
    const Sheet sheet = differenceSheet(pair, environment);
    EXPECT_EQ(sheet.rows.size(), 4U);
    EXPECT_TRUE(sheet.rows[0][1].contains("0.75")) << sheet.rows[0][1].toStdString();
    EXPECT_TRUE(sheet.rows[0][2].startsWith(QStringLiteral("±")));
    const ShownPair back{found, *input, ComparisonAxis::Alternatives, 1, 0};
    EXPECT_EQ(pairSentence(back, environment), pairSentence(pair, environment)) << "whoever is ahead comes first";
}

/// "First" and "second" would have to be looked up: the columns of shares name who they are of.
TEST_F(ComparisonWordsTest, TheSharesOfAPairNameTheTwo) {
    const SideBySide found = compare({{kBase, kAi}, {kBase, kSecond}});
    const Sheet sheet = differenceSheet({found, *input, ComparisonAxis::Alternatives, 0, 1}, environment);
    const auto name = [&](std::size_t i) {
        return nameOf(found.contenders[i], *input, ComparisonAxis::Alternatives, languages);
    };
    const auto plain = [&](qsizetype column) { return QString(sheet.head[column]).replace('\n', ' '); };
    EXPECT_EQ(plain(4), name(0) + " higher");
    EXPECT_EQ(plain(5), "Equal");
    EXPECT_EQ(plain(6), name(1) + " higher");
    ASSERT_EQ(sheet.figures.head.size(), 9U);
    EXPECT_EQ(sheet.figures.head[6], (name(0) + " higher").toStdString()) << "in one line for a spreadsheet";
    for (const QString& head : sheet.head) EXPECT_FALSE(head.contains("P(")) << head.toStdString();
}

TEST_F(ComparisonWordsTest, ScenariosShowWhatIsAssumedDifferently) {
    saveMore();
    Case other = *input;
    other.scenarios.back().months = 48;
    input = std::make_shared<const Case>(other);
    const SideBySide found = compare({{kBase, kAi}, {kCareful, kAi}});
    const ShownPair pair{found, *input, ComparisonAxis::Scenarios, 1, 0};
    EXPECT_TRUE(pairSentence(pair, environment).startsWith("The net benefit is higher under “Careful”"));
    const Sheet sheet = scenarioSheet(pair, {}, environment);
    ASSERT_EQ(sheet.rows.size(), 2U);
    EXPECT_EQ(sheet.head[1], languages.of(input->scenarios.front().label));
    EXPECT_EQ(sheet.rows[0][0], "Reading time saved");
    EXPECT_TRUE(sheet.rows[0][1].startsWith("1.5"));
    EXPECT_TRUE(sheet.rows[0][2].startsWith("3"));
    EXPECT_TRUE(sheet.rows[0][3].contains("Assumption"));
    EXPECT_EQ(sheet.rows[1], (QStringList{"Horizon", "24 months", "48 months", ""}));
}

/// A slider moves the likeliest value; whoever states another range has changed more than that.
TEST_F(ComparisonWordsTest, OtherEndsAreNamedBesideTheLikeliestValue) {
    const auto stated = [](double low, double likeliest, double high) {
        return DistributionEntry(NativeEntry{Pert{low, likeliest, high}});
    };
    const auto told = [&](const DistributionEntry& before, const DistributionEntry& after) {
        const Parameter& parameter = *findById(input->parameters, kMinutes);
        return inWords({*input, parameter, before}, {*input, parameter, after}, environment);
    };
    const auto [before, after] = told(stated(1, 2, 14), stated(1, 3, 20));
    EXPECT_TRUE(before.startsWith("2") && before.endsWith("(highest 14)")) << before.toStdString();
    EXPECT_TRUE(after.startsWith("3") && after.endsWith("(highest 20)")) << after.toStdString();
    EXPECT_FALSE(told(stated(1, 2, 14), stated(1, 3, 14)).second.contains("(")) << "its likeliest value alone";
    EXPECT_TRUE(told(stated(1, 2, 14), stated(0.5, 2, 14)).second.endsWith("(lowest 0.5)"));
    EXPECT_TRUE(told(stated(1, 2, 14), NativeEntry{Fixed{2}}).second.endsWith("(without uncertainty)"));
}

TEST_F(ComparisonWordsTest, ADifferenceThatMovesNothingSaysSo) {
    saveMore();
    const SideBySide found = compare({{kBase, kAi}, {kCareful, kAi}});
    const ShownPair pair{found, *input, ComparisonAxis::Scenarios, 1, 0};
    EXPECT_EQ(scenarioSheet(pair, {}, environment).rows[0][0], "Reading time saved");
    EXPECT_TRUE(scenarioSheet(pair, {kMinutes}, environment).rows[0][0].endsWith("no effect on the result"));
}

TEST_F(ComparisonWordsTest, TheWaterfallLeavesOutWhatMovesNothing) {
    saveMore();
    Waterfall why{1e6, 4e6, {{kMinutes, 2e6, 2e6}, {ParameterId("price"), 0, 0}, {{}, 1e6, 1e6}}, 2000};
    const WaterfallChart chart =
        netBenefitWaterfall(why, *input, input->scenarios[0], input->scenarios[1], environment);
    EXPECT_EQ(stillInputs(why), std::vector{ParameterId("price")});
    ASSERT_EQ(chart.bars.size(), 2U);
    EXPECT_EQ(chart.bars[0].label, "Reading time saved");
    EXPECT_DOUBLE_EQ(chart.bars[0].amount, 2);
    EXPECT_TRUE(QString::fromStdString(chart.bars[0].after).startsWith("3"));
    EXPECT_EQ(chart.bars[1].label, "Settings of the scenario");
    EXPECT_DOUBLE_EQ(chart.second, 4);
    EXPECT_TRUE(QString::fromStdString(chart.frame.sentence).contains("Most of it is “Reading time saved”"));
}

}  // namespace
}  // namespace valor::ui
