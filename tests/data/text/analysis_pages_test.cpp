// SPDX-License-Identifier: GPL-3.0-or-later
// What questions about inputs are answered with, in the texts that ship.
#include <algorithm>
#include <cmath>

#include "core/report/convergence_page.h"
#include "core/report/influence_page.h"
#include "core/report/information_page.h"
#include "core/report/one_way_table.h"
#include "core/report/output_words.h"
#include "core/report/run_context.h"
#include "tests/data/text/shipped_texts.h"
#include "tests/support/case_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace valor::test {
namespace {

using testing::HasSubstr;
using testing::Not;

const Wording kEnglish{catalog(), Language::English};

TEST(Labels, AreTheIdWhereTheCaseDoesNotKnowTheObject) {
    Case input = minimalCase();
    input.alternatives.back().label.en = "The tool";
    input.parties.front().label.en = "The hospital";
    const Alternative& alternative = input.alternatives.back();
    EXPECT_EQ(alternativeLabel(input, alternative.id, Language::English), "The tool");
    EXPECT_EQ(alternativeLabel(input, AlternativeId("gone"), Language::English), "gone");
    EXPECT_EQ(partyLabel(input, input.parties.front().id, Language::English), "The hospital");
    EXPECT_EQ(partyLabel(input, PartyId("gone"), Language::English), "gone");
}

/// The axis of an input in another currency than the case says at which rate it counts.
TEST(Labels, AnAxisInAnotherCurrencyNamesItsRate) {
    CaseBuilder builder;
    builder.with(fixed("eur_dkk", "DKK/EUR", 7.46)).with(fixed("a", "EUR/exam", 1));
    const Case input = builder.with(fixed("b", "DKK/exam", 1)).build();
    const auto axis = [&](const char* id) {
        return plain(axisName(input, input.scenarios.front(), ParameterId(id), kEnglish));
    };
    EXPECT_TRUE(axis("a").ends_with(", 1 EUR = 7.46 DKK")) << axis("a");
    EXPECT_EQ(axis("b").find('='), std::string::npos) << axis("b");
}

TEST(OneWayTable, WritesSharesInPercent) {
    const Case input = CaseBuilder().with(stated("part", "share", Uniform{0.1, 0.2})).build();
    OneWayAnalysis analysis;
    analysis.inputs.push_back({ParameterId("part"), 0.1, 0.2, -5'000, 0, 5'000, 0.1234});
    const DocumentTable table = oneWayTable(analysis, input, input.scenarios.front(), 0, kEnglish);
    const std::vector<std::string>& row = table.rows.front();
    EXPECT_EQ(row[2], "%");
    EXPECT_EQ(row[3], "10");
    EXPECT_EQ(row[4], "20");
    EXPECT_EQ(row.back(), "* 12.34");
}

// What it is worth to know ------------------------------------------------------------------------------------------

/// What three inputs are worth, in the case that has them.
class InformationWorth : public testing::Test {
protected:
    InformationWorth() {
        auto run = std::make_shared<RunResult>();
        run->manifest.scenario = input.scenarios.front().id;
        run->alternatives.emplace_back().alternative = AlternativeId("ai");
        information.result = run;
        information.sample.sample.strategies = {"status-quo", "ai"};
        information.sample.sample.parameters = {"a", "b", "c"};
        for (const char* const id : {"a", "b", "c"})
            information.sample.inputs.emplace_back().parameter = ParameterId(id);
        ChoiceAt& choice = information.analysis.choices.emplace_back();
        choice.evpi = 3'000'000;
        choice.optimal.resize(2);
        information.analysis.information.resize(1);
    }
    PartialInformation& add(const std::string& parameter, double value, double error) {
        PartialInformation& each = information.analysis.information.front().emplace_back();
        each.parameters = {parameter};
        each.value = value;
        each.standardError = error;
        return each;
    }
    std::string page() const { return plain(textOf(informationPage(input, information, 0, kEnglish))); }

    Case input = CaseBuilder()
                     .with(stated("a", "DKK", Normal{0, 1}))
                     .with(stated("b", "DKK", Normal{0, 1}))
                     .with(stated("c", "DKK", Normal{0, 1}))
                     .build();
    CaseInformation information;
};

TEST_F(InformationWorth, OnlyWhatIsKnownToBeWorthNothingIsFolded) {
    add("a", 1'000'000, 1'000);
    add("b", 0, 200'000);
    add("c", 0, 0);
    EXPECT_THAT(page(), HasSubstr("\na\n"));
    EXPECT_THAT(page(), HasSubstr("\nb\n")) << "nought give or take 200 000 is not known to be nothing";
    EXPECT_THAT(page(), Not(HasSubstr("\nc\n")));
    EXPECT_THAT(page(), HasSubstr("left out of the table: 1\n"));
}

/// A vendor is asked for what a vendor can know, not for what an event costs others.
TEST_F(InformationWorth, AQuestionFitsWhoCanAnswerIt) {
    for (const char* const id : {"wage", "minutes"}) {
        information.sample.sample.parameters.emplace_back(id);
        information.sample.inputs.emplace_back().parameter = ParameterId(id);
        PartialInformation& value = add(id, 1'000'000, 1'000);
        value.changes = 0.3;
        value.isRelated = true;
    }
    const std::string said = page();
    EXPECT_THAT(said, HasSubstr("“wage” is an assumption. A vendor cannot know it: ask those whose accounts"));
    EXPECT_THAT(said, HasSubstr("“minutes” is an assumption. Ask the vendor for evidence, or measure it in a pilot"));
}

TEST_F(InformationWorth, AFitAtItsLimitIsShownWithItsMark) {
    add("a", 1'000'000, 1'000);
    EXPECT_THAT(page(), Not(HasSubstr("*:")));
    add("b", 0, 0).isAtLimit = true;
    EXPECT_THAT(page(), HasSubstr("\nb *\n"));
    EXPECT_THAT(page(), HasSubstr("\n*: the fit"));
}

TEST_F(InformationWorth, WithoutUncertaintyThereIsNothingToMeasure) {
    EXPECT_THAT(page(), HasSubstr("No input is uncertain"));
    EXPECT_THAT(page(), Not(HasSubstr("Measuring one may still pay")));
}

TEST_F(InformationWorth, WhereOneChoiceIsAlwaysBestNoStudyIsOfferedEither) {
    add("a", 0, 0);
    information.analysis.choices.front().evpi = 0;
    information.analysis.choices.front().evpiError = 0;
    EXPECT_THAT(page(), HasSubstr("Nothing: one choice is best in every future that was drawn"));
    EXPECT_THAT(page(), Not(HasSubstr("Measuring one may still pay")));
}

/// Where no input turns the choice alone, what all of them are worth together has a reason and a next step.
TEST_F(InformationWorth, WhatIsWorthSomethingOnlyTogetherIsExplained) {
    add("a", 0, 1'000);
    EXPECT_THAT(page(), HasSubstr("Knowing everything together would be worth up to DKK 3.00 million all the same"));
    information.analysis.choices.front().evpiError = 2'000'000;
    EXPECT_THAT(page(), HasSubstr("Nothing by itself"));
    EXPECT_THAT(page(), Not(HasSubstr("Knowing everything together"))) << "that may be chance";
}

TEST_F(InformationWorth, WhereNothingIsWorthKnowingNoTableStands) {
    for (const char* const id : {"a", "b", "c"}) add(id, 0, 0);
    EXPECT_THAT(page(), HasSubstr("What knowing"));
    EXPECT_THAT(page(), HasSubstr("left out of the table: 3\n"));
    EXPECT_THAT(page(), Not(HasSubstr("\na\n")));
}

// Where the uncertainty comes from ------------------------------------------------------------------------------------

class InfluenceOfInputs : public testing::Test {
protected:
    InfluenceOfInputs() {
        request.input = std::make_shared<const Case>(CaseBuilder()
                                                         .with(stated("a", "DKK", Normal{0, 1}))
                                                         .with(stated("b", "DKK", Normal{0, 1}))
                                                         .with(stated("c", "DKK", Normal{0, 1}))
                                                         .with(stated("d", "DKK", LogNormal{0, 1}))
                                                         .build());
        request.method = InfluenceMethod::Sobol;
        analysis.alternative = AlternativeId("ai");
        analysis.sd = 1;
        analysis.influences = {{{ParameterId("a")}, {0.6, 0.01}, {0.7, 0.01}},
                               {{ParameterId("b")}, {0.25, 0.01}, {0.3, 0.01}},
                               {{ParameterId("c")}, {0.0002, 0.01}, {0.0001, 0.01}},
                               {{ParameterId("d")}, {-0.0001, 0.01}, {0.0001, 0.01}}};
    }
    std::string page(std::size_t rows = 0) const {
        return plain(textOf(influencePage(request.input->scenarios.front(), request, {analysis}, rows, kEnglish)));
    }

    InfluenceRequest request;
    InfluenceAnalysis analysis;
};

TEST_F(InfluenceOfInputs, AreNamedInASentenceBeforeTheTable) {
    EXPECT_THAT(page(), HasSubstr("2 inputs, each by itself, account for 85 % of the variance of the net benefit: a "
                                  "(60 %); b (25 %). 15 % comes from what inputs do together."));
    analysis.influences[0].alone.value = 0.9;
    EXPECT_THAT(page(),
                HasSubstr("One input by itself accounts for 90 % of the variance of the net benefit: a (90 %)."));
}

TEST_F(InfluenceOfInputs, OfWhichNothingIsSeenAreOneRow) {
    EXPECT_THAT(page(), HasSubstr("2 others, together\n0.0 %\n"));
    EXPECT_THAT(page(), Not(HasSubstr("\nc\n")));
    EXPECT_THAT(page(1), HasSubstr("3 others, together\n25.0 %\n"));
    analysis.influences.pop_back();
    EXPECT_THAT(page(), HasSubstr("\nc\n")) << "one alone is named";
}

TEST_F(InfluenceOfInputs, TheirPictureHasTheSameLines) {
    const SharesChart chart = influenceChart(request, analysis, kEnglish);
    ASSERT_EQ(chart.bars.size(), 3U);
    EXPECT_DOUBLE_EQ(chart.bars[0].second->value, 70);
    EXPECT_EQ(chart.bars[2].label, "2 others, together");
    EXPECT_FALSE(chart.bars[2].second.has_value());
}

TEST_F(InfluenceOfInputs, AnInputThatIsShownByItsMedianSaysSo) {
    const Case& input = *request.input;
    EXPECT_EQ(centreSentence(input, input.scenarios.front(), ParameterId("a"), kEnglish), "");
    EXPECT_THAT(plain(centreSentence(input, input.scenarios.front(), ParameterId("d"), kEnglish)),
                HasSubstr("shown by its median, 1 "));
}

// How sure the mean is ----------------------------------------------------------------------------------------------

TEST(ConvergencePage, SaysHowManyDrawsAndInWhichUnit) {
    const Case input = minimalCase();
    RunResult run;
    run.manifest.scenario = input.scenarios.front().id;
    run.manifest.draws = 1'000;
    run.alternatives.emplace_back().alternative = AlternativeId("ai");
    std::vector<ConvergencePoint> points;
    for (const std::uint64_t draws : {500U, 1'000U}) {
        Estimate estimate;
        estimate.mean = 2e6;
        estimate.standardError = 1e6 / std::sqrt(static_cast<double>(draws));
        points.push_back({draws, {estimate}});
    }
    const Document page = convergencePage(input, run, points, kEnglish);
    EXPECT_THAT(plain(textOf(page)), HasSubstr("1,000 draws"));
    EXPECT_THAT(plain(convergenceHeading(input, points, kEnglish)), HasSubstr("DKK million"));
    const auto isTable = [](const DocumentBlock& block) { return std::holds_alternative<DocumentTable>(block); };
    EXPECT_EQ(std::get<DocumentTable>(*std::ranges::find_if(page.blocks, isTable)).rows.size(), 2U);
}

}  // namespace
}  // namespace valor::test
