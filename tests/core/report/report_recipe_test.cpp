// SPDX-License-Identifier: GPL-3.0-or-later
// What a report was made from comes back out of it.
#include "core/report/report_recipe.h"

#include "core/report/open_document.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

ReportRecipe recipe() {
    RunManifest run;
    run.caseDigest = std::string(64, 'a');
    run.runId = std::string(64, 'b');
    run.resultHash = std::string(64, 'c');
    run.engineVersion = "valor-engine/4";
    run.scenario = ScenarioId("low-price.2");
    run.alternatives = {AlternativeId("one"), AlternativeId("two_b")};
    run.draws = 10'000;
    run.seed = 18'446'744'073'709'551'615U;
    run.scheme = SamplingScheme::Sobol;
    run.counts = CountMode::Drawn;
    return {run, {ReportTemplate::MethodAppendix, {ReportPart::Figures, ReportPart::Method}}, Language::Bokmal};
}

void expectSame(const std::optional<ReportRecipe>& found, const ReportRecipe& expected) {
    ASSERT_TRUE(found);
    EXPECT_EQ(found->run, expected.run);
    EXPECT_EQ(found->form.of, expected.form.of);
    EXPECT_EQ(found->form.parts, expected.form.parts);
    EXPECT_EQ(found->form.audience, expected.form.audience);
    EXPECT_EQ(found->language, expected.language);
}

Document documentWith(const std::string& line) {
    Document document;
    document.blocks = {Heading{1, "valor", false}, Paragraph{"valor.recipe"}, Paragraph{line}, Paragraph{"after"}};
    return document;
}

TEST(ReportRecipe, ComesBackOutOfEveryFormat) {
    const ReportRecipe expected = recipe();
    const Document document = documentWith(recipeLine(expected));
    EXPECT_EQ(recipeLineIn(document), recipeLine(expected));
    expectSame(recipeIn(toHtml(document)), expected);
    expectSame(recipeIn(toOdt(document)), expected);
    const std::string pdf = "%PDF-1.4\n1 0 obj\nxref\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n";
    const std::string with = withRecipe(pdf, recipeLine(expected));
    expectSame(recipeIn(with), expected);
    EXPECT_EQ(with.find("xref"), pdf.find("xref")) << "nothing before it moves";
    EXPECT_TRUE(with.ends_with("startxref\n9\n%%EOF\n"));
    EXPECT_EQ(withRecipe(pdf, ""), pdf);
}

TEST(ReportRecipe, IsFoundBesideTextsOfPeopleThatHoldItsMark) {
    const ReportRecipe expected = recipe();
    Document document = documentWith(recipeLine(expected));
    document.title = "About valor.recipe/1 x";
    std::get<Paragraph>(document.blocks.back()).text = "valor.recipe/1 case=1";
    expectSame(recipeIn(toHtml(document)), expected);
    expectSame(recipeIn(toOdt(document)), expected);
}

/// Nobody can say which one is the report's own.
TEST(ReportRecipe, UnlikeOnesAreNone) {
    ReportRecipe other = recipe();
    other.run.resultHash = std::string(64, 'd');
    EXPECT_FALSE(recipeIn(recipeLine(other) + "\n" + recipeLine(recipe())));
    EXPECT_FALSE(recipeIn(recipeLine(recipe()) + "\n" + recipeLine(other)));
    expectSame(recipeIn(recipeLine(recipe()) + "\n" + recipeLine(recipe())), recipe());
    EXPECT_TRUE(hasRecipe("valor.recipe/2 a=b"));
    EXPECT_FALSE(hasRecipe("valor.recipe"));
}

TEST(ReportRecipe, SaysForWhomTheReportIs) {
    for (const ReportAudience audience : kReportAudiences) {
        ReportRecipe told = recipe();
        told.form.audience = audience;
        expectSame(recipeIn(recipeLine(told)), told);
        const bool isForAll = audience == ReportAudience::Everybody;
        EXPECT_EQ(recipeLine(told).find(" audience=") == std::string::npos, isForAll);
        EXPECT_EQ(recipeCommand(told).find(" --audience ") == std::string::npos, isForAll);
    }
    std::string unknown = recipeLine(recipe());
    unknown.insert(unknown.find(" language="), " audience=nobody");
    EXPECT_FALSE(recipeIn(unknown));
}

TEST(ReportRecipe, WithoutPartsIsTheWholeTemplate) {
    ReportRecipe whole = recipe();
    whole.form.parts.clear();
    expectSame(recipeIn(recipeLine(whole)), whole);
}

TEST(ReportRecipe, WhatIsSpoiltIsNoRecipe) {
    const std::string line = recipeLine(recipe());
    EXPECT_TRUE(recipeIn(line));
    EXPECT_FALSE(recipeIn(""));
    EXPECT_FALSE(recipeIn("valor.recipe/1"));
    EXPECT_FALSE(recipeIn(line.substr(0, line.rfind(' ')))) << "the language is missing";
    for (const auto& [from, to] :
         {std::pair("draws=10000", "draws=1e4"), std::pair("scheme=sobol", "scheme=x"),
          std::pair("parts=figures", "parts=nothing"), std::pair("template=method", "template=nothing"),
          std::pair("recipe/1", "recipe/9")}) {
        std::string other = line;
        other.replace(other.find(from), std::string_view(from).size(), to);
        EXPECT_FALSE(recipeIn(other)) << other;
    }
}

TEST(ReportRecipe, SaysWhatToTypeForTheSameReport) {
    EXPECT_EQ(recipeCommand(recipe()),
              "valor-cli report CASE --at aaaaaaaaaaaa --scenario low-price.2 --alternatives one,two_b --draws 10000 "
              "--seed 18446744073709551615 --scheme sobol --counts drawn --template method --parts figures,method "
              "--lang nb");
}

}  // namespace
}  // namespace valor
