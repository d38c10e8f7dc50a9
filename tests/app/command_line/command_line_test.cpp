// SPDX-License-Identifier: GPL-3.0-or-later
// What does not depend on an engine: exit codes, cancelling, options. The engine is a fake.
#include <fstream>
#include <set>

#include "data/exchange/json_value.h"
#include "simulation/engine/monte_carlo_engine.h"
#include "tests/app/command_line/harness.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace valor::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// Answers with a result made up from the request, or as told.
class FakeExecutor : public RunExecutor {
public:
    RunOutcome run(const RunRequest& request, std::stop_token stop, const ProgressFunction& progress) override {
        last = request;
        if (!fault.empty()) throw std::logic_error(fault);
        progress({request.draws / 2, request.draws});
        if (stop.stop_requested()) return {RunOutcome::Status::Cancelled, nullptr, std::nullopt, {}};
        if (problem) return {RunOutcome::Status::Failed, nullptr, problem, {}};
        auto result = std::make_shared<RunResult>();
        result->manifest.caseId = request.input->id;
        result->manifest.scenario = request.input->scenarios.front().id;
        result->manifest.comparator = request.input->comparator;
        result->manifest.draws = request.draws;
        result->manifest.seed = request.seed;
        result->manifest.scheme = request.scheme;
        AlternativeResult alternative;
        alternative.alternative = AlternativeId("ai");
        alternative.better = {0.871, 0.86, 0.88};
        alternative.netBenefit.standardError = 1;
        result->alternatives.push_back(alternative);
        if (request.keepSamples) result->samples = {{"ai.net_benefit", {0.1, -2}}, {"odd,\"name\"", {1e300, 3}}};
        return {RunOutcome::Status::Completed, result, std::nullopt, findings};
    }

    RunRequest last;
    std::optional<Error> problem;
    Diagnostics findings;
    std::string fault;
};

class CommandLine : public testing::Test {
protected:
    Answer run(std::vector<std::string> arguments) { return program.run(arguments); }
    std::string pilot = (sessionsFolder() / "pilot.json").string();
    FakeExecutor executor;
    Harness program{executor, sessionsFolder()};
};

TEST_F(CommandLine, HelpAndVersionAreNoMistakes) {
    EXPECT_EQ(run({"--help"}).exitCode, command_line::kOk);
    EXPECT_EQ(run({"simulate", "--help"}).exitCode, command_line::kOk);
    EXPECT_THAT(run({"--version"}).out, HasSubstr("valor-cli 0."));
}

TEST_F(CommandLine, HelpSpeaksTheLanguageOfTheReader) {
    for (const char* command :
         {"simulate", "merge", "batch",        "compare", "sensitivity", "information", "study",
          "validate", "info",  "distribution", "new",     "import",      "export",      "save",
          "history",  "diff",  "replay",       "note",    "approve",     "verify",      "recover"}) {
        const std::string danish = run({command, "--help", "--lang", "da"}).out;
        EXPECT_THAT(danish, HasSubstr("Udskriftens sprog")) << command;
        EXPECT_THAT(danish, HasSubstr("Slutkoder"));
        for (const char* foreign : {"Usage", "Options", "REQUIRED", "TEXT", "Excludes", "Print this", "Needs", "help."})
            EXPECT_THAT(danish, Not(HasSubstr(foreign))) << command;
    }
    EXPECT_THAT(run({"--lang=nb", "--help"}).out, HasSubstr("Kommandoer"));
}

TEST_F(CommandLine, EveryOptionSaysWhatItIsFor) {
    const std::string help = run({"distribution", "--help"}).out;
    EXPECT_THAT(help, HasSubstr("beta: second parameter"));
    EXPECT_THAT(help, HasSubstr("interval: its level"));
}

TEST_F(CommandLine, WrongUseIsExplainedInTheLanguageOfTheReader) {
    const auto say = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.end(), {"--lang", "da"});
        return run(std::move(arguments)).err;
    };
    EXPECT_THAT(say({"simulate"}), HasSubstr("case mangler"));
    EXPECT_THAT(say({"simulate", pilot, "--draws", "many"}), HasSubstr("»many« er ikke et helt tal fra 40"));
    EXPECT_THAT(say({"simulate", pilot, "--scheme", "halton"}),
                HasSubstr("vælg mellem: latin-hypercube, sobol, monte-carlo"));
    EXPECT_THAT(say({"simulate", pilot, "--json", "--csv", "-"}), HasSubstr("vil begge bruge udskriften"));
    EXPECT_THAT(say({"simulate", pilot, "--speed"}), HasSubstr("Kendes ikke her: --speed"));
    EXPECT_THAT(say({"info", pilot, "--cases"}), HasSubstr("kan ikke bruges sammen"));
    EXPECT_THAT(say({"distribution", "beta", "--mean", "0,5"}), HasSubstr("»0,5« er ikke et tal som 0.25"));
    EXPECT_THAT(run({"simulate", pilot, "--lang", "sv"}).err, HasSubstr("choose from: en, da, nb"));
    EXPECT_THAT(run({"simulate", pilot, "--seed"}).err, HasSubstr("--seed needs a value"));
    EXPECT_THAT(run({"simulate", pilot, "--seed", "1", "--seed", "2"}).err, HasSubstr("--seed is given twice"));
}

TEST_F(CommandLine, WhatOnlyTheRunFoundIsToldInFull) {
    const std::string before = run({"simulate", pilot}).err;
    executor.findings.add(Severity::Warning, ErrorCode::ProbabilityAboveOne, "effects/reading",
                          {{"base", "recall"}, {"ratio", "rr"}, {"futures", "14"}});
    EXPECT_EQ(run({"simulate", pilot}).err,
              before +
                  "warning: effects/reading: recall × rr is a probability, but came out above 1 in 14 of 100 "
                  "futures and was counted as 1 there. Narrow the distributions.\n");
    EXPECT_THAT(run({"simulate", pilot, "--quiet"}).err, IsEmpty());
}

TEST_F(CommandLine, DrawsHaveTheLimitsOfTheEngine) {
    for (const char* draws : {"39", "1000001"}) {
        const Answer answer = run({"simulate", pilot, "--draws", draws});
        EXPECT_EQ(answer.exitCode, command_line::kUsage);
        EXPECT_THAT(answer.err, HasSubstr("whole number from 40 to 1000000"));
    }
    for (const char* draws : {"40", "1000000"})
        EXPECT_EQ(run({"simulate", pilot, "--draws", draws}).exitCode, command_line::kOk);
    EXPECT_THAT(run({"simulate", "--help"}).out, HasSubstr("Number of draws, 40 to 1000000"));
}

TEST_F(CommandLine, TheLanguageHasTheNameOfTheDesktopToo) {
    EXPECT_EQ(run({"info", pilot, "--language", "da"}).out, run({"info", pilot, "--lang", "da"}).out);
    EXPECT_THAT(run({"--language=nb", "--help"}).out, HasSubstr("Kommandoer"));
    EXPECT_THAT(run({"simulate", "--language", "da"}).err, HasSubstr("case mangler"));
}

TEST_F(CommandLine, TheLanguageMayStandBeforeTheCommand) {
    for (const char* language : {"en", "da", "nb"})
        EXPECT_EQ(run({"--lang", language, "info", pilot}).out, run({"info", "--lang", language, pilot}).out);
    EXPECT_NE(run({"--lang", "da", "info", pilot}).out, run({"info", pilot}).out);
    EXPECT_EQ(run({"--lang", "sv", "info", pilot}).exitCode, command_line::kUsage);
}

TEST_F(CommandLine, EveryErrorOfACaseIsTold) {
    const std::string broken = (sessionsFolder() / "broken.json").string();
    for (const std::vector<std::string>& arguments : {std::vector<std::string>{"simulate", broken},
                                                      {"info", broken},
                                                      {"compare", broken, "--alternatives", "a,b"}}) {
        const Answer answer = run(arguments);
        EXPECT_EQ(answer.exitCode, command_line::kRefused);
        for (const char* place : {"effects/reading/need", "contracts/offer/currency", "scenarios/base/months"})
            EXPECT_THAT(answer.err, HasSubstr("broken.json: " + std::string(place)));
    }
}

TEST_F(CommandLine, EveryErrorOfAFileIsTold) {
    const std::string file = testing::TempDir() + "valor_several_errors.json";
    std::ofstream(file) << R"({"schema": "valor.case/1", "id": "c", "title": "T", "currency": "DKK", "price_year": "x",
                               "base_month": "2026-01", "sites": [{"id": "s", "party": 3}], "wrong": 1})";
    for (const char* command : {"validate", "simulate"}) {
        const Answer answer = run({command, file});
        EXPECT_EQ(answer.exitCode, command_line::kRefused);
        for (const char* place : {": wrong", ": price_year", ": sites/s/party"})
            EXPECT_THAT(answer.err, HasSubstr(place));
    }
    std::filesystem::remove(file);
}

TEST_F(CommandLine, AFileThatIsNotUtf8IsToldSo) {
    const std::string file = testing::TempDir() + "valor_latin1.json";
    std::ofstream(file) << "{\n\"title\": \"K\xf8\"}";
    EXPECT_THAT(run({"validate", file}).err, HasSubstr("valor_latin1.json: The file is not UTF-8: byte 14, in line 2"));
    std::filesystem::remove(file);
}

TEST_F(CommandLine, CompletionKnowsShippedCases) {
    const std::string script = run({"manual", "bash"}).out;
    const std::size_t at = script.find("        compare) options=");
    ASSERT_NE(at, std::string::npos);
    EXPECT_THAT(script.substr(at, script.find('\n', at) - at), HasSubstr(" shipped=\"broken pilot\" ;;"));
    EXPECT_THAT(script, HasSubstr("compgen -W \"$shipped\""));
    EXPECT_THAT(run({"manual", "man"}).out, HasSubstr("70 a fault of the program"));
}

TEST_F(CommandLine, EveryCommandThatATextNamesIsOne) {
    const auto texts = JsonTextCatalog::shipped();
    ASSERT_TRUE(texts);
    const std::string program = "valor-cli ", letters = "abcdefghijklmnopqrstuvwxyz-";
    std::set<std::string> commands;
    for (const Language language : kAllLanguages)
        for (const auto& [key, text] : texts->all(language))
            for (std::size_t at = text.find(program); at != std::string::npos; at = text.find(program, at)) {
                at += program.size();
                const std::string command = text.substr(at, text.find_first_not_of(letters, at) - at);
                if (!command.empty() && command.front() != '-') commands.insert(command);
            }
    EXPECT_TRUE(commands.contains("sensitivity"));
    for (const std::string& command : commands)
        EXPECT_EQ(run({command, "--help"}).exitCode, command_line::kOk) << command;
}

TEST_F(CommandLine, TheManualNamesEveryOption) {
    const std::string page = run({"manual", "man"}).out;
    EXPECT_THAT(page, HasSubstr(".TH VALOR\\-CLI 1"));
    EXPECT_THAT(page, HasSubstr("\\fB\\-\\-draws\\fR"));
    EXPECT_THAT(page, HasSubstr("\\fB\\-\\-strict\\fR"));
    EXPECT_THAT(page, HasSubstr("EXIT STATUS"));
    const std::string script = run({"manual", "bash"}).out;
    EXPECT_THAT(script, HasSubstr("simulate merge batch compare sensitivity information study analyse validate info "
                                  "distribution settle annex "
                                  "contract vendor new import export vendor-copy"));
    EXPECT_THAT(script, HasSubstr("--lang|--language) COMPREPLY=($(compgen -W \"en da nb\""));
    EXPECT_THAT(script, Not(HasSubstr("manual")));
}

TEST_F(CommandLine, WrongUseIsTwo) {
    for (const std::vector<std::string>& arguments : {std::vector<std::string>{},
                                                      {"bogus"},
                                                      {"simulate"},
                                                      {"simulate", pilot, "--draws", "many"},
                                                      {"simulate", pilot, "--seed", "-1"},
                                                      {"simulate", pilot, "--scheme", "halton"},
                                                      {"simulate", pilot, "--lang", "sv"},
                                                      {"simulate", pilot, "--json", "--csv", "-"},
                                                      {"simulate", pilot, "--csv", "-", "--json"},
                                                      {"info"},
                                                      {"info", pilot, "--cases"}}) {
        const Answer answer = run(arguments);
        EXPECT_EQ(answer.exitCode, command_line::kUsage) << testing::PrintToString(arguments);
        EXPECT_THAT(answer.err, Not(IsEmpty()));
        EXPECT_THAT(answer.out, IsEmpty());
    }
}

TEST_F(CommandLine, OptionsReachTheEngine) {
    run({"simulate", pilot, "--draws", "2000", "--seed", "7", "--scheme", "monte-carlo", "--threads", "3",
         "--alternatives", "ai,ai-fee", "--scenario", "base"});
    EXPECT_EQ(executor.last.draws, 2000U);
    EXPECT_EQ(executor.last.seed, 7U);
    EXPECT_EQ(executor.last.scheme, SamplingScheme::MonteCarlo);
    EXPECT_EQ(executor.last.threads, 3);
    EXPECT_EQ(executor.last.alternatives.size(), 2U);
    EXPECT_EQ(executor.last.scenario, ScenarioId("base"));
    EXPECT_FALSE(executor.last.keepSamples);
}

TEST_F(CommandLine, ShippedCasesHaveNames) {
    EXPECT_EQ(run({"simulate", "pilot"}).exitCode, command_line::kOk);
}

TEST_F(CommandLine, UnknownNamesComeWithThoseThatAreKnown) {
    EXPECT_THAT(run({"simulate", "pilott"}).err, HasSubstr("pilot"));
    EXPECT_THAT(run({"simulate", "pilott"}).err, HasSubstr("Shipped are for example:"));
    const Answer scenario = run({"simulate", pilot, "--scenario", "bas"});
    EXPECT_EQ(scenario.exitCode, command_line::kRefused);
    EXPECT_THAT(scenario.err, HasSubstr("--scenario: there is no scenario named “bas”"));
    EXPECT_THAT(scenario.err, HasSubstr("Known are: base (Base)."));
    EXPECT_THAT(run({"simulate", pilot, "--alternatives", "ai,ai-fees"}).err,
                HasSubstr("Known are: status-quo (As today), ai (AI reader), ai-fee (AI for a yearly fee)."));
}

TEST_F(CommandLine, CancelledIsFourAndWritesNothing) {
    program.isInterrupted = true;
    const Answer answer = run({"simulate", pilot});
    EXPECT_EQ(answer.exitCode, command_line::kCancelled);
    EXPECT_THAT(answer.out, IsEmpty());
    EXPECT_THAT(answer.err, HasSubstr("Cancelled"));
}

TEST_F(CommandLine, RefusedRunIsThree) {
    executor.problem = Error{ErrorCode::RunNotFinite, "results/x", {{"draw", "12"}}};
    const Answer answer = run({"simulate", pilot, "--lang", "da"});
    EXPECT_EQ(answer.exitCode, command_line::kRefused);
    EXPECT_THAT(answer.err, HasSubstr("trækning 12"));
}

TEST_F(CommandLine, AFaultOfTheProgramIsSaidAndIsSeventy) {
    executor.fault = "something never meant to happen";
    const Answer answer = run({"simulate", pilot});
    EXPECT_EQ(answer.exitCode, command_line::kInternal);
    EXPECT_THAT(answer.err, HasSubstr("something never meant to happen"));
}

TEST_F(CommandLine, ProgressShowsOnATerminalOnly) {
    EXPECT_THAT(run({"simulate", pilot}).err, IsEmpty());
    program.hasTerminal = true;
    EXPECT_THAT(run({"simulate", pilot}).err, HasSubstr("5,000 of 10,000 draws"));
    EXPECT_THAT(run({"simulate", pilot, "--quiet"}).err, IsEmpty());
}

TEST_F(CommandLine, CsvHasOneRowPerDraw) {
    EXPECT_EQ(run({"simulate", pilot, "--csv", "-"}).out,
              "draw,ai.net_benefit,\"odd,\"\"name\"\"\"\n1,0.1,1e+300\n2,-2,3\n");
    EXPECT_TRUE(executor.last.keepSamples);
}

TEST_F(CommandLine, CsvFileIsWrittenWhole) {
    const std::string file = program.folder.file("draws.csv");
    const Answer answer = run({"simulate", pilot, "--csv", file});
    EXPECT_EQ(answer.exitCode, command_line::kOk);
    EXPECT_THAT(answer.out, HasSubstr("87 of 100 futures"));
    std::ifstream written(file);
    std::string head;
    std::getline(written, head);
    EXPECT_EQ(head, "draw,ai.net_benefit,\"odd,\"\"name\"\"\"");
    EXPECT_FALSE(std::filesystem::exists(file + ".part"));
    std::filesystem::remove(file);
}

TEST_F(CommandLine, ACaseFileIsNeverWrittenOver) {
    const std::string file = program.folder.file("case.valor");
    ASSERT_EQ(run({"new", file, "--from", pilot}).exitCode, command_line::kOk);
    const auto size = std::filesystem::file_size(file);
    const std::string other = program.folder.file("other-name");
    std::filesystem::copy_file(file, other);
    for (const std::string& target : {file, other, program.folder.file("new.valor")}) {
        EXPECT_EQ(run({"export", file, target}).exitCode, command_line::kUsage);
        const Answer answer = run({"simulate", file, "--csv", target});
        EXPECT_EQ(answer.exitCode, command_line::kUsage);
        EXPECT_THAT(answer.err, HasSubstr("history would be lost"));
    }
    EXPECT_EQ(std::filesystem::file_size(file), size);
}

TEST_F(CommandLine, CsvLeavesOtherFilesAlone) {
    const std::string file = program.folder.file("beside.csv");
    std::ofstream(file + ".part") << "mine";
    EXPECT_EQ(run({"simulate", pilot, "--csv", file}).exitCode, command_line::kOk);
    std::ifstream kept(file + ".part");
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(kept), {}), "mine");
    EXPECT_FALSE(std::filesystem::exists(file + ".part2"));
    std::filesystem::remove(file);
    std::filesystem::remove(file + ".part");
}

TEST_F(CommandLine, CsvThatCannotBeWrittenIsRefused) {
    const Answer answer = run({"simulate", pilot, "--csv", "/nowhere/at/all.csv"});
    EXPECT_EQ(answer.exitCode, command_line::kRefused);
    EXPECT_THAT(answer.err, HasSubstr("/nowhere/at/all.csv cannot be written"));
}

TEST_F(CommandLine, JsonIsJson) {
    for (const std::vector<std::string>& arguments : {std::vector<std::string>{"simulate", pilot, "--json"},
                                                      {"info", pilot, "--json"},
                                                      {"info", "--cases", "--json"},
                                                      {"validate", pilot, "--json"},
                                                      {"distribution", "normal", "--mean", "1", "--sd", "2", "--json"},
                                                      {"distribution", "--evidence", "mam_price", "--json"}}) {
        const Answer answer = run(arguments);
        const auto document = parseJson(answer.out);
        ASSERT_TRUE(document) << testing::PrintToString(arguments) << answer.err;
        EXPECT_NE(document->find("schema"), nullptr);
    }
}

TEST_F(CommandLine, EveryLanguageIsSpokenThroughout) {
    const Answer danish = run({"simulate", pilot, "--lang", "da"});
    EXPECT_THAT(danish.out, HasSubstr("Bedre stillet i 87 af 100 fremtider"));
    EXPECT_THAT(danish.out, Not(HasSubstr("statement.")));
    const Answer bokmal = run({"info", pilot, "--lang", "nb"});
    EXPECT_THAT(bokmal.out, HasSubstr("Nøkkelforutsetninger"));
    EXPECT_THAT(bokmal.out, Not(HasSubstr("info.")));
}

TEST_F(CommandLine, AFigureOfTheLibraryIsToldInTheLanguageOfTheReader) {
    const Answer danish = run({"distribution", "--evidence", "fx_vol_no", "--lang", "da"});
    for (const char* said :
         {"patienter med mistanke om brud", "undersøgelse/100k/år", "Norge", "39.000 patienter om året"})
        EXPECT_THAT(danish.out, HasSubstr(said));
    const auto document = parseJson(run({"distribution", "--evidence", "dk_mr", "--lang", "nb", "--json"}).out);
    ASSERT_TRUE(document);
    const JsonValue& entry = *document->find("evidence");
    EXPECT_EQ(*entry.find("label")->text(), "MR-undersøkelse, ukomplisert, full kostnad");
    EXPECT_EQ(*entry.find("source")->find("citation")->text(), "Anslått; ingen kilde");
}

TEST_F(CommandLine, ChecksSayWhetherSomethingWasFound) {
    EXPECT_EQ(run({"validate", pilot}).exitCode, command_line::kOk);
    EXPECT_EQ(run({"validate", (sessionsFolder() / "broken.json").string()}).exitCode, command_line::kFindings);
    EXPECT_EQ(run({"validate", "nosuch.json"}).exitCode, command_line::kRefused);
    EXPECT_EQ(run({"validate", sessionsFolder().string()}).exitCode, command_line::kRefused);
}

TEST_F(CommandLine, WarningsCountWhenAskedTo) {
    const std::string file = program.folder.file("short_contract.json");
    std::ifstream source(pilot);
    std::string text(std::istreambuf_iterator<char>(source), {});
    const auto at = text.find("\"months\": 24");
    ASSERT_NE(at, std::string::npos);
    std::ofstream(file) << text.replace(at, 12, "\"months\": 12");
    EXPECT_EQ(run({"validate", file}).exitCode, command_line::kOk);
    EXPECT_THAT(run({"validate", file}).out, HasSubstr("warning: Offer (contracts/"));
    EXPECT_EQ(run({"validate", file, "--strict"}).exitCode, command_line::kFindings);
    std::filesystem::remove(file);
}

TEST_F(CommandLine, UnknownEvidenceIsRefused) {
    const Answer answer = run({"distribution", "--evidence", "nosuch"});
    EXPECT_EQ(answer.exitCode, command_line::kRefused);
    EXPECT_THAT(answer.err, HasSubstr("evidence library"));
}

}  // namespace
}  // namespace valor::test
