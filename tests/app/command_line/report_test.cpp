// SPDX-License-Identifier: GPL-3.0-or-later
// What a decision board reads: every question has an answer, and the answers are those of the run.
#include <fstream>
#include <iterator>
#include <sstream>

#include "core/model/canonical.h"
#include "core/model/new_contract.h"
#include "core/model/report_form.h"
#include "data/exchange/case_json.h"
#include "data/exchange/json_value.h"
#include "simulation/engine/monte_carlo_engine.h"
#include "tests/app/command_line/harness.h"
#include "tests/support/case_builder.h"
#include "tests/support/files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace valor::test {
namespace {

using testing::HasSubstr;
using testing::Not;

class Report : public testing::Test {
protected:
    std::string written(const Case& input) {
        const std::string path = harness.folder.file("case.json");
        std::ofstream(path) << writeCase(input);
        return path;
    }
    std::string contents(const std::string& path) {
        std::ifstream file(path);
        return {std::istreambuf_iterator<char>(file), {}};
    }

    simulation::MonteCarloEngine engine;
    Harness harness{engine, sessionsFolder()};
};

Parameter found(Parameter parameter) {
    parameter.evidence.confidence = Confidence::Found;
    parameter.evidence.citation.en = "A <trial> of 2024";
    return parameter;
}

/// Net benefit normal with mean 100 and sd 500. Its swings are 2 × 1.96 × 300 and 2 × 1.96 × 400.
Case foundIncomes() {
    return CaseBuilder()
        .with(fixed("minutes", "min/exam", 0))
        .with(fixed("none", "DKK", 0))
        .with(found(stated("small", "DKK", Normal{150, 300})))
        .with(stated("large", "DKK", Normal{-50, 400}))
        .with(cashItem("a", CashBasis::Once, {"small"}, "outside", "hospital"))
        .with(cashItem("b", CashBasis::Once, {"large"}, "outside", "hospital"))
        .change([](Case& c) {
            for (Alternative& each : c.alternatives) each.contracts.clear();
        })
        .build();
}

/// Every expected figure follows from the normal distribution: P(X > 0) is 0.579, the 5 % quantile -722.
TEST_F(Report, AnswersWithTheFiguresOfTheRun) {
    const Answer answer = harness.run({"report", written(foundIncomes()), "--draws", "20000"});
    ASSERT_EQ(answer.exitCode, command_line::kOk) << answer.err;
    const std::string text = oneLine(answer.out);
    EXPECT_THAT(text, HasSubstr("Better off in 58 of 100 futures"));
    EXPECT_THAT(text, HasSubstr("small turns the decision by itself at 50"));
    EXPECT_THAT(text, HasSubstr("large turns the decision by itself at −150"));
    EXPECT_THAT(text, HasSubstr("In 5 of 100 futures the net benefit is DKK\u00a0−7"));
    EXPECT_THAT(text, HasSubstr("loses in 42 of 100"));
    EXPECT_THAT(text, HasSubstr("assumptions stand behind 57"));  // 400 of 300 + 400
    EXPECT_THAT(text, HasSubstr("No alternative has a contract."));
}

TEST_F(Report, SaysThatTheCaseHasOtherScenarios) {
    const Case input = CaseBuilder(foundIncomes())
                           .change([](Case& c) {
                               c.scenarios.push_back(c.scenarios.front());
                               c.scenarios.back().id = ScenarioId("careful");
                               c.scenarios.back().label = text("Careful");
                               c.keyInputs.clear();
                           })
                           .build();
    const std::string page = harness.folder.file("a.html");
    const Answer answer = harness.run({"report", written(input), "--draws", "400", "--html", page});
    ASSERT_EQ(answer.exitCode, command_line::kOk) << answer.err;
    const std::string told = oneLine(contents(page));
    EXPECT_THAT(told, HasSubstr("Base (the case also has: Careful)"));
    EXPECT_THAT(told, HasSubstr("scenarios in which the answer may be another: Careful."));
    EXPECT_THAT(told, HasSubstr("The case does not say which inputs are key"));
}

/// The same in every future: how sure the answer is cannot be told, and no share of futures is.
TEST_F(Report, TellsNoShareOfFuturesWhereNothingIsUncertain) {
    const Case input = CaseBuilder(foundIncomes())
                           .change([](Case& c) {
                               for (Parameter& each : c.parameters)
                                   if (each.id.text() == "small" || each.id.text() == "large")
                                       each.entry = NativeEntry{Fixed{1000}};
                           })
                           .build();
    const Answer answer = harness.run({"report", written(input)});
    ASSERT_EQ(answer.exitCode, command_line::kOk) << answer.err;
    const std::string text = oneLine(answer.out);
    EXPECT_THAT(text, HasSubstr("On the figures as stated, yes."));
    EXPECT_THAT(text, HasSubstr("No future is worse than another"));
    EXPECT_THAT(text, Not(HasSubstr("100 futures")));
    EXPECT_THAT(text, Not(HasSubstr("90 % of futures")));
}

TEST_F(Report, WritesAShareThatTurnsTheDecisionInPercent) {  // 500 DKK a unit of it, against 90
    const Case share = CaseBuilder(foundIncomes())
                           .with(stated("part", "share", Uniform{0.1, 0.3}))
                           .with(fixed("whole", "DKK", 500))
                           .with(fixed("small", "DKK", -90))
                           .with(fixed("large", "DKK", 0))
                           .with(cashItem("b", CashBasis::Once, {"part", "whole"}, "outside", "hospital"))
                           .build();
    EXPECT_THAT(harness.run({"report", written(share)}).out, HasSubstr("part turns the decision by itself at 18"));
}

/// As the table below that sentence does.
TEST_F(Report, SpellsTheUnitOfAnInputThatTurnsTheDecision) {
    const Case priced = CaseBuilder(foundIncomes())
                            .with(stated("price", "DKK/exam", Uniform{0.1, 0.3}))
                            .with(fixed("count", "exam", 500))
                            .with(fixed("small", "DKK", -90))
                            .with(fixed("large", "DKK", 0))
                            .with(cashItem("b", CashBasis::Once, {"price", "count"}, "outside", "hospital"))
                            .build();
    const std::string text = oneLine(harness.run({"report", written(priced)}).out);
    EXPECT_THAT(text, testing::ContainsRegex("price turns the decision by itself at 0.18[^;]*DKK per exam; 95 of 100"));
    EXPECT_THAT(text, Not(HasSubstr("DKK/exam; 95 of 100")));
}

/// In the order of trust, the weakest first, each with its source.
TEST_F(Report, FiguresNameTheirSources) {
    const Answer answer = harness.run({"report", written(foundIncomes())});
    const std::size_t figures = answer.out.find("The figures and what they rest on");
    ASSERT_NE(figures, std::string::npos);
    const std::size_t assumed = answer.out.find("large", figures), known = answer.out.find("small", figures);
    EXPECT_LT(assumed, known);
    EXPECT_NE(answer.out.find("A <trial> of 2024", known), std::string::npos);
}

/// A guarantee of nought findings is no guarantee: what stands for them belongs to what is not known.
TEST_F(Report, SaysWhichCountsNobodyHasStated) {
    Case input = minimalCase();
    Contract contract = input.contracts.front();
    contract.clauses.push_back(clause("missed", Warranty{agreed("20"), "missed"}));
    const auto stated = withContractStated(std::make_shared<const Case>(input), contract);
    ASSERT_TRUE(stated);
    const auto isToldIn = [&](const Case& told) {
        const std::string text = oneLine(harness.run({"report", written(told)}).out);
        const std::size_t unknown = text.find("What do we not know?");
        return text.find("nobody has stated how much to expect of “missed findings”", unknown) != std::string::npos;
    };
    EXPECT_TRUE(isToldIn(**stated));
    Case known = **stated;
    known.parameters.back().entry = NativeEntry{Fixed{2}};
    EXPECT_FALSE(isToldIn(known));
}

TEST_F(Report, IsCompleteInEveryLanguage) {
    const std::string path = written(foundIncomes());
    for (const char* language : {"en", "da", "nb"}) {
        const Answer answer = harness.run({"report", path, "--lang", language});
        EXPECT_EQ(answer.exitCode, command_line::kOk);
        EXPECT_THAT(answer.out, Not(HasSubstr("board."))) << language;
    }
}

TEST_F(Report, ChartsAreToldByTheirSentenceAndFigures) {
    const Answer answer = harness.run({"report", written(foundIncomes())});
    const std::string text = oneLine(answer.out);
    EXPECT_THAT(text, HasSubstr("Cumulative net benefit: After "));
    EXPECT_THAT(text, HasSubstr("Distribution of net benefit: The mean net benefit is DKK"));
    EXPECT_THAT(text, HasSubstr("Share of futures at or below"));
    EXPECT_THAT(text, HasSubstr("moves the net benefit most"));
}

TEST_F(Report, HoldsThePartsThatAreAskedFor) {
    const std::string path = written(foundIncomes());
    const std::string method = harness.run({"report", path, "--template", "method"}).out;
    EXPECT_THAT(method, HasSubstr("Checklist: CHEERS 2022"));
    EXPECT_THAT(method, HasSubstr("Conflicts of interest"));
    EXPECT_THAT(method, Not(HasSubstr("Is it worth it?\n")));
    EXPECT_THAT(method, HasSubstr("part left out of this report"));
    const std::string one = harness.run({"report", path, "--parts", "unknown,method"}).out;
    EXPECT_THAT(one, HasSubstr("What do we not know?"));
    EXPECT_THAT(one, Not(HasSubstr("Who pays, and who gains?")));
    EXPECT_EQ(harness.run({"report", path, "--parts", "nothing"}).exitCode, command_line::kUsage);
}

/// From what is printed in it, on the case that it is of and on no other.
TEST_F(Report, IsRepeatedFromItsRecipe) {
    const std::string path = written(foundIncomes()), page = harness.folder.file("a.html");
    const std::vector<std::string> asked{"report", path, "--draws", "400", "--seed", "7", "--lang", "da"};
    std::vector<std::string> html = asked;
    html.insert(html.end(), {"--html", page});
    ASSERT_EQ(harness.run(html).exitCode, command_line::kOk);
    const Answer same = harness.run({"replay", page, path});
    EXPECT_EQ(same.exitCode, command_line::kOk) << same.err << same.out;
    EXPECT_THAT(same.out, HasSubstr("result_hash"));
    Case other = foundIncomes();
    other.title.en += ".";
    const Answer unlike = harness.run({"replay", page, written(other)});
    EXPECT_EQ(unlike.exitCode, command_line::kFindings);
    EXPECT_THAT(unlike.out, HasSubstr("another case than the one the report was made on"));
    const std::string text = oneLine(harness.run(asked).out);
    EXPECT_THAT(text, HasSubstr("--draws 400 --seed 7"));
    EXPECT_THAT(text, HasSubstr("valor.recipe/1 case="));
}

/// Also one without the part on the method, and for one reader.
TEST_F(Report, EveryReportCanBeRepeated) {
    const std::string path = written(foundIncomes()), page = harness.folder.file("a.html"),
                      text = harness.folder.file("a.odt");
    for (const char* of : {"board", "method", "mini-hta"})
        for (const char* audience : {"all", "patient"}) {
            ASSERT_EQ(harness
                          .run({"report", path, "--draws", "400", "--template", of, "--audience", audience, "--html",
                                page, "--odt", text})
                          .exitCode,
                      command_line::kOk);
            for (const std::string& file : {page, text}) {
                const Answer same = harness.run({"replay", file, path});
                EXPECT_EQ(same.exitCode, command_line::kOk) << of << audience << same.err << same.out;
            }
        }
    const std::string one = oneLine(harness.run({"report", path, "--parts", "answer", "--audience", "payer"}).out);
    EXPECT_THAT(one, HasSubstr("--parts answer --audience payer"));
}

/// A workbook, a picture: not that they are no UTF-8.
TEST_F(Report, AFileThatDoesNotSayHowItWasMadeIsToldSo) {
    const std::string path = written(foundIncomes()), book = harness.folder.file("a.xlsx"),
                      image = harness.folder.file("a.bin");
    ASSERT_EQ(harness.run({"report", path, "--draws", "400", "--xlsx", book}).exitCode, command_line::kOk);
    std::ofstream(image) << "%PDF-1.4\n\xff\xfe";
    for (const std::string& file : {book, image}) {
        const Answer refused = harness.run({"replay", file, path});
        EXPECT_EQ(refused.exitCode, command_line::kRefused);
        EXPECT_THAT(refused.err, HasSubstr("does not say how it was made"));
        EXPECT_THAT(refused.err, Not(HasSubstr("UTF-8")));
        EXPECT_THAT(refused.err, HasSubstr("Make the report again from its case"));
    }
}

TEST_F(Report, ItsHelpNamesTheParts) {
    const std::string help = oneLine(harness.run({"report", "--help"}).out);
    EXPECT_THAT(help, HasSubstr("Parts of the report"));
    for (const ReportPart part : kReportParts) EXPECT_THAT(help, HasSubstr(std::string(partName(part))));
    EXPECT_THAT(help, HasSubstr("--audience"));
}

TEST_F(Report, IsRepeatedWhateverTheTextsOfItsCaseHold) {
    Case input = foundIncomes();
    input.title.en = "On valor.recipe/1 x";
    const std::string path = written(input), page = harness.folder.file("a.html");
    ASSERT_EQ(harness.run({"report", path, "--draws", "400", "--html", page}).exitCode, command_line::kOk);
    const Answer same = harness.run({"replay", page, path});
    EXPECT_EQ(same.exitCode, command_line::kOk) << same.err << same.out;
    std::ofstream(page) << "<p>valor.recipe/9 case=1</p>";
    const Answer unknown = harness.run({"replay", page, path});
    EXPECT_EQ(unknown.exitCode, command_line::kRefused);
    EXPECT_THAT(unknown.err, HasSubstr("no recipe in it is understood"));
}

/// The command that a report prints, for a file without history and for a shipped case.
TEST_F(Report, IsMadeAgainByTheCommandItPrints) {
    for (const std::string& name : {written(foundIncomes()), std::string("pilot")}) {
        const std::string first = harness.run({"report", name, "--draws", "400"}).out;
        std::istringstream printed(oneLine(first.substr(first.find("valor-cli report CASE --at"))));
        std::vector<std::string> words;
        for (std::string word; printed >> word && word != "valor.recipe/1";) words.push_back(word);
        ASSERT_GT(words.size(), 4U);
        const std::size_t language = static_cast<std::size_t>(std::ranges::find(words, "--lang") - words.begin());
        words.resize(std::min(words.size(), language + 2));
        if (words.back().ends_with('.')) words.back().pop_back();  // of the sentence
        words.erase(words.begin());
        words[1] = name;
        const Answer again = harness.run(words);
        EXPECT_EQ(again.exitCode, command_line::kOk) << again.err;
        EXPECT_EQ(again.out, first);
        words[3] = std::string(12, '0');
        EXPECT_THAT(harness.run(words).err, HasSubstr("the case is another state than “000000000000”"));
    }
}

/// A state of a case file is called by what a report says of it.
TEST_F(Report, NamesAStateByItsDigest) {
    const std::string json = written(foundIncomes()), file = harness.folder.file("a.valor");
    ASSERT_EQ(harness.run({"new", file, "--from", json}).exitCode, command_line::kOk);
    const std::string digest = caseDigest(foundIncomes());
    EXPECT_EQ(harness.run({"report", file, "--draws", "400", "--at", digest.substr(0, 12)}).exitCode,
              command_line::kOk);
    EXPECT_EQ(harness.run({"report", file, "--at", std::string(12, '0')}).exitCode, command_line::kRefused);
}

/// A reader on paper finds the case by the name and the time that its file keeps.
TEST_F(Report, NamesTheRevisionOfItsCase) {
    const std::string json = written(foundIncomes()), file = harness.folder.file("a.valor");
    ASSERT_EQ(harness.run({"new", file, "--from", json}).exitCode, command_line::kOk);
    const auto told = [&](const std::vector<std::string>& more) {
        std::vector<std::string> words{"report", file, "--draws", "400"};
        words.insert(words.end(), more.begin(), more.end());
        return oneLine(harness.run(words).out);
    };
    EXPECT_THAT(told({}), Not(HasSubstr("Revision")));
    ASSERT_EQ(harness.run({"save", file, "As tendered"}).exitCode, command_line::kOk);
    const std::string named = told({});
    EXPECT_THAT(named, testing::ContainsRegex("Revision: “As tendered”, saved [0-9-]+ [0-9:]+ UTC"));
    EXPECT_EQ(told({}), named) << "not the time of the report";
    EXPECT_THAT(told({"--audience", "vendor"}), Not(HasSubstr("As tendered")));
    const std::string other = written(CaseBuilder(foundIncomes()).with(fixed("none", "DKK", 1)).build());
    ASSERT_EQ(harness.run({"import", other, file}).exitCode, command_line::kOk);
    EXPECT_THAT(told({}), HasSubstr("the case was changed after “As tendered”, saved"));
    EXPECT_EQ(told({"--at", "As tendered"}), named);
}

/// The files of a job are those of the options that it stands for.
TEST_F(Report, MakesWhatTheCaseAsksForByName) {
    Case input = foundIncomes();
    ReportJob job;
    job.id = ReportId("for-the-board");
    job.label.en = "For the board";
    job.language = Language::Danish;
    job.formats = {ReportFormat::WebPage, ReportFormat::Workbook};
    job.draws = 400;
    job.seed = 3'000'000'000;  // beyond 32 bits
    job.scheme = SamplingScheme::Sobol;
    job.counts = CountMode::Drawn;
    job.audience = ReportAudience::Payer;
    input.reports = {job};
    const std::string path = written(input), folder = harness.folder.path().string();
    const Answer made = harness.run({"report", path, "--job", "For the board", "--folder", folder});
    ASSERT_EQ(made.exitCode, command_line::kOk) << made.err;
    EXPECT_THAT(made.out, HasSubstr(": written")) << "the terminal keeps its language";
    const std::string page = harness.folder.file("page.html"), book = harness.folder.file("book.xlsx");
    ASSERT_EQ(harness
                  .run({"report", path, "--lang", "da", "--draws", "400", "--seed", "3000000000", "--scheme", "sobol",
                        "--counts", "drawn", "--audience", "payer", "--html", page, "--xlsx", book})
                  .exitCode,
              command_line::kOk);
    EXPECT_EQ(contents(harness.folder.file(input.id + "-for-the-board.html")), contents(page));
    EXPECT_EQ(contents(harness.folder.file(input.id + "-for-the-board.xlsx")), contents(book));
    EXPECT_THAT(harness.run({"report", path, "--jobs"}).out, HasSubstr("for-the-board"));
    EXPECT_EQ(harness.run({"report", path, "--job", "nothing"}).exitCode, command_line::kRefused);
    EXPECT_EQ(harness.run({"report", path, "--job", "for-the-board", "--seed", "2"}).exitCode, command_line::kUsage);
}

/// A report that the case asks for makes no other question of it.
TEST_F(Report, AskingForOneChangesNoDigestOfARun) {
    Case input = foundIncomes();
    const auto stated = [&](const char* name) {
        const Answer answer = harness.run({"simulate", written(input), "--draws", "400", "--json"});
        return *parseJson(answer.out).value().find("manifest")->find(name)->text();
    };
    const std::string before = stated("run_id"), digest = stated("case_digest");
    ReportJob& job = input.reports.emplace_back();
    job.id = ReportId("for-the-board");
    job.label.en = "For the board";
    job.formats = {ReportFormat::WebPage};
    EXPECT_EQ(stated("run_id"), before);
    EXPECT_EQ(stated("case_digest"), digest);
    EXPECT_EQ(harness.run({"report", written(input), "--draws", "400", "--at", digest.substr(0, 12)}).exitCode,
              command_line::kOk);
    const std::string file = harness.folder.file("asking.valor");
    ASSERT_EQ(harness.run({"new", file, "--from", written(input)}).exitCode, command_line::kOk);
    EXPECT_EQ(harness.run({"report", file, "--draws", "400", "--at", digest.substr(0, 12)}).exitCode,
              command_line::kOk);
}

/// A result of an earlier version names the case with its reports; no figure follows from them.
TEST_F(Report, AResultThatNamesTheCaseWithItsReportsIsRepeated) {
    Case input = foundIncomes();
    ReportJob& job = input.reports.emplace_back();
    job.id = ReportId("for-the-board");
    job.label.en = "For the board";
    job.formats = {ReportFormat::WebPage};
    std::string text = harness.run({"simulate", written(input), "--draws", "400", "--json"}).out;
    const auto replace = [&](const std::string& from, const std::string& to) {
        const std::size_t at = text.find(from);
        ASSERT_NE(at, std::string::npos) << from;
        text.replace(at, from.size(), to);
    };
    replace(digestForRuns(input), caseDigest(input));
    replace("\"run_id\": \"", "\"run_id\": \"0");
    const std::string result = harness.folder.file("result.json");
    std::ofstream(result) << text;
    const Answer same = harness.run({"replay", result, written(input)});
    EXPECT_EQ(same.exitCode, command_line::kOk) << same.out << same.err;
    EXPECT_THAT(same.out, HasSubstr("The same numbers came out."));
    input.title.en += ".";
    EXPECT_THAT(harness.run({"replay", result, written(input)}).out, HasSubstr("another case"));
}

/// Whatever is asked for, a seller is told nothing of what the buyer reckons with.
TEST_F(Report, GivesASellerNoPartOfTheBuyers) {
    const std::string path = written(foundIncomes());
    const Answer part = harness.run({"report", path, "--audience", "vendor", "--parts", "answer"});
    EXPECT_EQ(part.exitCode, command_line::kRefused);
    EXPECT_EQ(part.out, "");
    EXPECT_THAT(part.err,
                HasSubstr("--parts: the part answer (“Is it worth it?”) is not for the audience vendor (“Seller”)"));
    const std::string book = harness.folder.file("a.xlsx");
    const Answer workbook = harness.run({"report", path, "--audience", "vendor", "--xlsx", book});
    EXPECT_EQ(workbook.exitCode, command_line::kRefused);
    EXPECT_THAT(workbook.err, HasSubstr("not for the audience vendor"));
    EXPECT_FALSE(std::ifstream(book).good());
    EXPECT_EQ(harness.run({"report", path, "--draws", "400", "--audience", "vendor", "--parts", "contracts"}).exitCode,
              command_line::kOk);
}

/// A part too many is left out of the report, a workbook is not written; the case itself is sound.
TEST_F(Report, ACaseWithASellersReportThatTellsTooMuchStillRuns) {
    Case input = foundIncomes();
    ReportJob& job = input.reports.emplace_back();
    job.id = ReportId("for-the-seller");
    job.label.en = "For the seller";
    job.draws = 400;
    job.audience = ReportAudience::Seller;
    job.parts = {ReportPart::Answer, ReportPart::Contracts};
    job.formats = {ReportFormat::WebPage};
    const std::vector<std::string> make{"report",         written(input), "--job",
                                        "For the seller", "--folder",     harness.folder.path().string()};
    const Answer part = harness.run(make);
    EXPECT_EQ(part.exitCode, command_line::kOk) << part.err;
    const std::string page = contents(harness.folder.file(input.id + "-for-the-seller.html"));
    EXPECT_NE(page, "");
    EXPECT_THAT(page, testing::Not(HasSubstr("Is it worth it?")));
    job.formats.push_back(ReportFormat::Workbook);
    EXPECT_EQ(harness.run({"simulate", written(input), "--draws", "400"}).exitCode, command_line::kOk);
    EXPECT_THAT(oneLine(harness.run({"validate", written(input)}).out), HasSubstr("the part answer"));
    const Answer workbook = harness.run(make);
    EXPECT_EQ(workbook.exitCode, command_line::kRefused);
    EXPECT_THAT(workbook.err, HasSubstr("reports/for-the-seller/formats: a workbook"));
    EXPECT_FALSE(std::ifstream(harness.folder.file(input.id + "-for-the-seller.xlsx")).good());
}

/// docs/file-format/report-jobs.md shows what is printed, and what is printed can be asked for again.
TEST_F(Report, ListsItsJobsAsTheirFormatSays) {
    const std::string page = test::sourceFile("docs/file-format/report-jobs.md");
    const std::size_t from = page.find("```json\n") + 8;
    const std::string example = page.substr(from, page.find("```", from) - from);
    Case input = foundIncomes();
    input.id = "knee-osteoarthritis";
    input.scenarios.front().id = ScenarioId("base");
    input.alternatives.back().id = AlternativeId("pay-per-use");
    ReportJob& board = input.reports.emplace_back();
    board.id = ReportId("for-the-board");
    board.label = {"For the board", "Til bestyrelsen", ""};
    board.audience = ReportAudience::Board;
    board.language = Language::Danish;
    board.formats = {ReportFormat::Pdf, ReportFormat::WebPage};
    ReportJob& appendix = input.reports.emplace_back();
    appendix.id = ReportId("appendix");
    appendix.label.en = "Appendix";
    appendix.of = ReportTemplate::MethodAppendix;
    appendix.parts = {ReportPart::Figures, ReportPart::Method};
    appendix.formats = {ReportFormat::TaggedPdf, ReportFormat::Workbook};
    appendix.scenario = ScenarioId("base");
    appendix.alternatives = {AlternativeId("pay-per-use")};
    appendix.draws = 20000;
    appendix.seed = 7;
    appendix.scheme = SamplingScheme::Sobol;
    appendix.counts = CountMode::Drawn;
    const Answer answer = harness.run({"report", written(input), "--jobs", "--json"});
    EXPECT_EQ(answer.exitCode, command_line::kOk) << answer.err;
    EXPECT_EQ(answer.out, example);
}

TEST_F(Report, TagsOnlyAPdf) {
    EXPECT_EQ(harness.run({"report", written(foundIncomes()), "--tagged"}).exitCode, command_line::kUsage);
}

TEST_F(Report, PagesNeedAProgramThatPaints) {
    const std::string target = harness.folder.file("a.pdf");
    const Answer answer = harness.run({"report", written(foundIncomes()), "--pdf", target});
    EXPECT_EQ(answer.exitCode, command_line::kRefused);
    EXPECT_THAT(answer.err, HasSubstr("valor-report"));
    EXPECT_FALSE(std::ifstream(target).good());
}

TEST_F(Report, FilesAreTheSameEveryTimeAndReadNothingAsMarkup) {
    const std::string path = written(foundIncomes());
    const std::string first = harness.folder.file("first.html"), second = harness.folder.file("second.html");
    ASSERT_EQ(harness.run({"report", path, "--html", first}).exitCode, command_line::kOk);
    ASSERT_EQ(harness.run({"report", path, "--html", second, "--threads", "1"}).exitCode, command_line::kOk);
    EXPECT_EQ(contents(first), contents(second));
    EXPECT_THAT(contents(first), HasSubstr("A &lt;trial&gt; of 2024"));
    EXPECT_THAT(contents(first), Not(HasSubstr("<trial>")));
}

}  // namespace
}  // namespace valor::test
