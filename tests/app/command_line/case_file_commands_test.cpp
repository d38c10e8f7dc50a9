// SPDX-License-Identifier: GPL-3.0-or-later
// What can be wrong with a case file when a command is given one, and what commands keep of it.
#include <fstream>

#include "data/exchange/case_json.h"
#include "data/exchange/json_value.h"
#include "simulation/engine/monte_carlo_engine.h"
#include "simulation/engine/prepared_run.h"
#include "tests/app/command_line/harness.h"
#include "tests/support/as_nobody.h"
#include "tests/support/source_tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/stat.h>

namespace valor::test {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

std::string readAll(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

class CaseFileCommands : public testing::Test {
protected:
    Answer run(const std::vector<std::string>& arguments) { return program.run(arguments); }
    Answer make() { return run({"new", path, "--from", pilot}); }
    /// Edits the file as another program would.
    void alter(const std::string& statement) {
        sqlite3* handle = nullptr;
        ASSERT_EQ(sqlite3_open(path.c_str(), &handle), SQLITE_OK);
        ASSERT_EQ(sqlite3_exec(handle, statement.c_str(), nullptr, nullptr, nullptr), SQLITE_OK)
            << sqlite3_errmsg(handle);
        sqlite3_close(handle);
    }
    std::vector<std::string> filesBeside() const {
        std::vector<std::string> names;
        for (const auto& entry : fs::recursive_directory_iterator(program.folder.path()))
            names.push_back(entry.path().string());
        std::ranges::sort(names);
        return names;
    }
    /// Commands that only read, each with the file where it wants it.
    std::vector<std::vector<std::string>> readers() const {
        return {
            {"info", path},   {"validate", path}, {"simulate", path, "--draws", "40"},
            {"export", path}, {"history", path},  {"diff", path, pilot},
            {"verify", path}, {"replay", path},   {"compare", path, "--alternatives", "ai,ai-fee", "--draws", "40"}};
    }
    std::vector<std::vector<std::string>> writers() const {
        return {{"import", changed, path},
                {"save", path, "name"},
                {"simulate", path, "--keep", "--draws", "40"},
                {"note", path, "2", "text"},
                {"note", path, "minutes", "text"},
                {"approve", path, "contract.ends_early", "contracts/fee/months", "--why", "text"}};
    }
    void expectRefused(const std::vector<std::vector<std::string>>& commands, const std::string& words) {
        for (const auto& arguments : commands) {
            const Answer answer = run(arguments);
            EXPECT_EQ(answer.exitCode, command_line::kRefused) << testing::PrintToString(arguments);
            EXPECT_THAT(answer.err, HasSubstr(words)) << testing::PrintToString(arguments);
            EXPECT_THAT(answer.out, IsEmpty()) << testing::PrintToString(arguments);
        }
    }

    simulation::MonteCarloEngine engine;
    Harness program{engine, sessionsFolder()};
    std::string pilot = (sessionsFolder() / "pilot.json").string();
    std::string changed = (sessionsFolder() / "changed/pilot.json").string();
    std::string path = program.folder.file("case.valor");
};

TEST(ShippedCases, AreListedInEveryLanguageAndCanBeBegunWith) {
    simulation::MonteCarloEngine engine;
    Harness program{engine, sourcePath("data/cases")};
    EXPECT_THAT(program.run({"info", "--cases"}).out, HasSubstr("second-reader           Second reader in screening"));
    EXPECT_THAT(program.run({"info", "--cases", "--lang", "da"}).out, HasSubstr("skabelon"));
    EXPECT_THAT(program.run({"info", "--cases", "--lang", "nb"}).out, HasSubstr("Andre gransker i screening"));
    EXPECT_THAT(program.run({"info", "--cases", "--json"}).out, HasSubstr("\"kind\": \"template\""));
    for (const std::string way : {"--from", "--reference"}) {
        const std::string path = program.folder.file("own" + way + ".valor");
        EXPECT_EQ(program.run({"new", path, way, "second-reader"}).exitCode, command_line::kOk);
        EXPECT_THAT(program.run({"info", path}).out, HasSubstr("Second reader in screening"));
    }
}

TEST_F(CaseFileCommands, AnEntryThatIsNotThereIsToldHowManyThereAre) {
    make();
    const Answer answer = run({"info", path, "--at", "99"});
    EXPECT_EQ(answer.exitCode, command_line::kRefused);
    EXPECT_THAT(answer.err, HasSubstr("no entry 99; the last one is 1"));
    EXPECT_THAT(run({"info", path, "--at", "offer"}).err, HasSubstr("saved state"));
}

TEST_F(CaseFileCommands, ABlankCaseIsToldWhatItLacks) {
    ASSERT_EQ(run({"new", path}).exitCode, command_line::kOk);
    const Answer answer = run({"validate", path});
    EXPECT_EQ(answer.exitCode, command_line::kOk);
    for (const char* lacking : {"needs: no need is stated", "tools: no tool is stated",
                                "effects: no effect of a tool is stated", "alternatives/new/deployments"})
        EXPECT_THAT(answer.out, HasSubstr(lacking));
}

// Files that cannot be used ----------------------------------------------------------------------------------------

TEST_F(CaseFileCommands, AMissingFileIsRefused) {
    expectRefused(readers(), "case.valor");
    for (const auto& arguments : writers())
        if (arguments.front() != "import") expectRefused({arguments}, "case.valor");
    EXPECT_FALSE(fs::exists(path));
}

TEST_F(CaseFileCommands, AFileOfANewerVersionIsRefused) {
    make();
    alter("PRAGMA user_version=99");
    expectRefused(readers(), "written by a newer version");
    expectRefused(writers(), "written by a newer version");
    expectRefused({{"recover", path, program.folder.file("out.valor")}}, "written by a newer version");
}

TEST_F(CaseFileCommands, ADamagedFileIsRefusedAndSaysWhatHelps) {
    make();
    alter("UPDATE content SET body = replace(body, '2.50', '1.25')");
    expectRefused(readers(), "is damaged");
    expectRefused(readers(), "valor-cli recover");
    expectRefused(writers(), "is damaged");
}

TEST_F(CaseFileCommands, AFileThatSomebodyHoldsIsReadButNotChanged) {
    make();
    const SqliteCaseFiles others(environmentIn(program.folder, "grace"));
    const auto held = others.open(path, CaseFiles::Access::Edit).value();
    expectRefused(writers(), "is in use by grace");
    EXPECT_EQ(run({"info", path}).exitCode, command_line::kOk);
    EXPECT_EQ(run({"verify", path}).exitCode, command_line::kOk);
    EXPECT_EQ(held->history().size(), 1U);
}

TEST_F(CaseFileCommands, AFileOnASharedDriveIsReadButNotChanged) {
    make();
    program.environment.sharedSystem = [](const fs::path&) { return "NFS"; };
    program.files = SqliteCaseFiles(program.environment);
    expectRefused(writers(), "shared drive (NFS)");
    EXPECT_EQ(run({"export", path}).exitCode, command_line::kOk);
}

TEST_F(CaseFileCommands, AReadOnlyFolderIsReadButNotChanged) {
    const AsNobody nobody;
    const TemporaryFolder own;
    path = own.file("case.valor");
    ASSERT_EQ(make().exitCode, command_line::kOk);
    fs::permissions(own.path(), fs::perms::owner_read | fs::perms::owner_exec);
    expectRefused(writers(), "can only be read");
    expectRefused({{"new", own.file("other.valor")}}, "other.valor");
    EXPECT_EQ(run({"info", path}).exitCode, command_line::kOk);
    expectRefused({{"export", path, own.file("out.json")}}, "cannot be written");
    fs::permissions(own.path(), fs::perms::owner_all);
}

TEST_F(CaseFileCommands, OtherFilesAreForeign) {
    std::ofstream(path) << "{}";
    expectRefused(readers(), "never was a Valør file");
    expectRefused(writers(), "never was a Valør file");
    EXPECT_EQ(readAll(path), "{}");
}

TEST_F(CaseFileCommands, AnUnknownStateComesWithThoseThatAreKnown) {
    make();
    run({"save", path, "As tendered"});
    const auto refused = [&](const std::string& name, const char* known) {
        for (const auto& arguments : {std::vector<std::string>{"info", path, "--at", name},
                                      {"export", path, "--at", name},
                                      {"diff", path, "--from", name},
                                      {"compare", path, "--revisions", "1," + name}})
            expectRefused({arguments}, known);
    };
    for (const char* name : {"As tenderd", "-1", "1x", "99999999999999999999"}) refused(name, "As tendered");
    for (const char* number : {"0", "3"}) refused(number, "the last one is 2");
}

// States -----------------------------------------------------------------------------------------------------------

TEST_F(CaseFileCommands, AFileIsKnownByItsContentToo) {
    make();
    const std::string renamed = program.folder.file("case.backup");
    fs::rename(path, renamed);
    EXPECT_EQ(run({"info", renamed}).exitCode, command_line::kOk);
}

TEST_F(CaseFileCommands, ASavedNameIsStrongerThanANumberAndTheNewestWins) {
    make();
    run({"save", path, "1"});
    run({"import", changed, path});
    run({"save", path, "final"});
    run({"import", pilot, path});
    run({"save", path, "final"});
    run({"save", path, "2"});
    const auto same = [&](const std::string& state, const std::string& file) {
        return run({"diff", path, file, "--from", state}).exitCode == command_line::kOk;
    };
    EXPECT_TRUE(same("final", pilot));
    EXPECT_TRUE(same("2", pilot));
    EXPECT_TRUE(same("3", changed));
    EXPECT_TRUE(same("4", changed));
}

TEST_F(CaseFileCommands, ARoundTripLosesNothing) {
    const EvidenceLibrary evidence = EvidenceLibrary::shipped().value();
    std::vector<std::string> sources{pilot, changed, (sessionsFolder() / "broken.json").string()};
    for (const auto& entry : fs::directory_iterator(fs::path(test::sourcePath("data/cases"))))
        if (entry.path().extension() == ".json") sources.push_back(entry.path().string());
    for (const std::string& source : sources) {
        const std::string canonical = writeCase(readCase(readAll(source), evidence).value());
        const std::string file = program.folder.file(fs::path(source).stem().string() + "-trip.valor");
        const bool isBroken = source.ends_with("broken.json");  // kept all the same, and said
        ASSERT_EQ(run({"import", source, file}).exitCode, isBroken ? command_line::kFindings : command_line::kOk)
            << source;
        EXPECT_EQ(run({"export", file}).out, canonical) << source;
        EXPECT_EQ(run({"export", file, "-"}).out, canonical) << source;
        const std::string json = program.folder.file("out.json");
        ASSERT_EQ(run({"export", file, json}).exitCode, command_line::kOk);
        EXPECT_EQ(readAll(json), canonical) << source;
        EXPECT_THAT(run({"import", json, file}).out, HasSubstr("nothing was written"));
        fs::remove(file);
    }
}

TEST_F(CaseFileCommands, ReadingLeavesNoTrace) {
    make();
    ASSERT_EQ(run({"simulate", path, "--draws", "40", "--keep"}).exitCode, command_line::kOk);
    const std::string bytes = readAll(path);
    const auto names = filesBeside();
    for (const auto& arguments : readers())
        EXPECT_LE(run(arguments).exitCode, command_line::kFindings) << testing::PrintToString(arguments);
    EXPECT_EQ(readAll(path), bytes);
    EXPECT_EQ(filesBeside(), names);
}

TEST_F(CaseFileCommands, EveryAnswerIsAvailableAsJson) {
    make();
    auto commands = readers();
    run({"simulate", path, "--draws", "40", "--keep"});
    std::erase_if(commands, [](const auto& arguments) { return arguments.front() == "export"; });
    commands.push_back({"export", path, program.folder.file("out.json")});
    for (const auto& command : writers()) commands.push_back(command);
    commands.push_back({"recover", path, program.folder.file("copy.valor")});
    commands.push_back({"recover", "--list"});
    commands.push_back({"new", program.folder.file("new.valor")});
    for (auto& arguments : commands) {
        arguments.emplace_back("--json");
        const Answer answer = run(arguments);
        const auto document = parseJson(answer.out);
        ASSERT_TRUE(document) << testing::PrintToString(arguments) << answer.err;
        EXPECT_NE(document->find("schema"), nullptr);
    }
}

TEST_F(CaseFileCommands, ADifferenceInTheLastDigitIsShown) {
    std::string text = readAll(pilot);
    const auto at = text.find("\"mean\": 1.5,");
    ASSERT_NE(at, std::string::npos);
    const std::string close = program.folder.file("close.json");
    std::ofstream(close) << text.replace(at, 12, "\"mean\": 1.5000000000000002,");
    EXPECT_THAT(run({"diff", pilot, close}).out, HasSubstr("distribution/mean: 1.5 → 1.5000000000000002"));
    EXPECT_THAT(run({"diff", pilot, close, "--lang", "da"}).out, HasSubstr("mean: 1,5 → 1,5000000000000002"));
}

TEST_F(CaseFileCommands, AFigureOfAScenarioIsToldByItsNameAndBothValues) {
    const std::string text = readAll(changed);
    const std::string entry =
        R"([{"parameter": "minutes", "distribution": {"family": "normal", "mean": 1, "sd": 0.3}}])";
    const auto at = text.find(entry);
    ASSERT_NE(at, std::string::npos);
    const auto with = [&](const std::string& name, const std::string& overrides) {
        const std::string file = program.folder.file(name);
        std::ofstream(file) << std::string(text).replace(at, entry.size(), overrides);
        return file;
    };
    const std::string fixed =
        with("fixed.json", R"([{"parameter": "minutes", "distribution": {"family": "fixed", "value": 0.5}}])");
    const std::string none = with("none.json", "[]");
    const Answer answer = run({"diff", changed, fixed});
    EXPECT_THAT(answer.out, HasSubstr("Differences: 1\n"));
    // 1 ± 1.959964 · 0.3; in the stated case the mean is 2
    EXPECT_THAT(answer.out, HasSubstr("Minutes saved per examination: 1 (0.412011 to 1.58799) → 0.5 min/exam\n"));
    EXPECT_THAT(run({"diff", none, fixed}).out, HasSubstr(" → 0.5 min/exam (before as stated:"));
    EXPECT_THAT(run({"diff", none, fixed}).out, HasSubstr("Minutes saved per examination: 2 ("));
    EXPECT_THAT(run({"diff", fixed, none, "--lang", "da"}).out, HasSubstr("(nu som angivet:"));
    EXPECT_THAT(run({"diff", fixed, none, "--json"}).out, HasSubstr("scenarios/cautious/overrides/minutes"));
}

TEST_F(CaseFileCommands, AnApprovedWarningIsMarkedAndStrictnessAcceptsIt) {
    EXPECT_THAT(run({"validate", changed}).out, Not(HasSubstr("valor-cli approve")));
    run({"new", path, "--from", changed});
    EXPECT_THAT(run({"validate", path}).out,
                HasSubstr("  to approve it: valor-cli approve FILE contract.ends_early contracts/fee/months --why"));
    EXPECT_EQ(run({"validate", path, "--strict"}).exitCode, command_line::kFindings);
    run({"approve", path, "contract.ends_early", "contracts/fee/months", "--why", "renewed each year"});
    EXPECT_THAT(run({"validate", path}).out, HasSubstr(": renewed each year\n"));
    EXPECT_THAT(run({"validate", path}).out, HasSubstr("Of the warnings approved: 1\n"));
    const auto answer = parseJson(run({"validate", path, "--json"}).out);
    EXPECT_EQ(*answer->find("approved")->number(), 1);
    for (const JsonValue& finding : *answer->find("findings")->array())
        if (*finding.find("severity")->text() == "warning" && finding.find("approval") == nullptr)
            run({"approve", path, *finding.find("code")->text(), *finding.find("subject")->text(), "--why", "x"});
    EXPECT_EQ(run({"validate", path, "--strict"}).exitCode, command_line::kOk);
    run({"approve", path, "contract.ends_early", "contracts/fee/months", "--why", "no longer", "--withdraw"});
    EXPECT_EQ(run({"validate", path, "--strict"}).exitCode, command_line::kFindings);
}

// Runs -------------------------------------------------------------------------------------------------------------

/// What was wanted is part of what is kept, also where it was not reached.
TEST_F(CaseFileCommands, TheHistoryTellsHowSureARunWasToBecome) {
    ASSERT_EQ(make().exitCode, command_line::kOk);
    ASSERT_EQ(run({"simulate", path, "--draws", "600", "--until-error", "0.01%", "--keep"}).exitCode,
              command_line::kOk);
    EXPECT_THAT(run({"history", path}).out, HasSubstr("600 draws (the limit) – standard error "));
    EXPECT_THAT(run({"history", path, "--lang", "nb"}).out, HasSubstr("600 trekninger (grensen)"));
    const std::string json = run({"history", path, "--json"}).out;
    EXPECT_THAT(json, HasSubstr("\"ended_by\": \"draws\""));
    EXPECT_THAT(json, HasSubstr("\"output\": \"ai.net_benefit\""));
    EXPECT_EQ(run({"verify", path}).exitCode, command_line::kOk);
    EXPECT_EQ(run({"replay", path}).exitCode, command_line::kOk);
}

TEST_F(CaseFileCommands, SamplesAreKeptOnlyWhenAskedFor) {
    make();
    const std::string csv = program.folder.file("draws.csv");
    ASSERT_EQ(run({"simulate", path, "--draws", "40", "--keep", "--csv", csv}).exitCode, command_line::kOk);
    ASSERT_EQ(run({"simulate", path, "--draws", "40", "--keep", "--samples"}).exitCode, command_line::kOk);
    const auto runs = program.files.open(path, CaseFiles::Access::Read).value()->runs().value();
    ASSERT_EQ(runs.size(), 2U);
    EXPECT_THAT(runs[0].columns, IsEmpty());
    EXPECT_THAT(runs[1].columns, testing::Contains("ai.net_benefit"));
}

TEST_F(CaseFileCommands, WhereARunIsKeptIsSaidBesideDraws) {
    make();
    const Answer answer = run({"simulate", path, "--draws", "40", "--keep", "--csv", "-"});
    EXPECT_THAT(answer.err, HasSubstr("as entry 2"));
    EXPECT_THAT(answer.out, Not(HasSubstr("entry")));
}

TEST_F(CaseFileCommands, ACancelledRunIsNotKept) {
    make();
    program.isInterrupted = true;
    EXPECT_EQ(run({"simulate", path, "--keep"}).exitCode, command_line::kCancelled);
    EXPECT_EQ(run({"replay", path}).exitCode, command_line::kRefused);
    EXPECT_EQ(run({"compare", path, "--alternatives", "ai,ai-fee"}).exitCode, command_line::kCancelled);
    EXPECT_EQ(program.files.open(path, CaseFiles::Access::Read).value()->history().size(), 1U);
}

class Replay : public CaseFileCommands {
protected:
    void SetUp() override { std::ofstream(result) << run({"simulate", pilot, "--draws", "40", "--json"}).out; }
    void alterResult(const std::string& from, const std::string& to) {
        std::string text = readAll(result);
        const auto at = text.find(from);
        ASSERT_NE(at, std::string::npos);
        std::ofstream(result) << text.replace(at, from.size(), to);
    }
    void expectDifferent(const std::string& words) {
        const Answer answer = run({"replay", result, pilot});
        EXPECT_EQ(answer.exitCode, command_line::kFindings) << answer.err;
        EXPECT_THAT(answer.out, HasSubstr(words));
    }
    std::string result = program.folder.file("result.json");
};

TEST_F(Replay, AResultIsRepeatedOnItsCase) {
    const Answer answer = run({"replay", result, pilot});
    EXPECT_EQ(answer.exitCode, command_line::kOk) << answer.out << answer.err;
    EXPECT_THAT(answer.out, HasSubstr("The same numbers came out."));
}

TEST_F(Replay, AnotherCaseIsSaid) {
    const Answer answer = run({"replay", result, changed});
    EXPECT_EQ(answer.exitCode, command_line::kFindings);
    EXPECT_THAT(answer.out, HasSubstr("another case"));
    EXPECT_THAT(answer.out, HasSubstr("Other numbers"));
}

TEST_F(Replay, AnotherCaseWithoutTheScenarioIsSaidToo) {
    alterResult("\"scenario\": \"base\"", "\"scenario\": \"nosuch\"");
    const Answer answer = run({"replay", result, changed, "--json"});
    EXPECT_EQ(answer.exitCode, command_line::kFindings);
    EXPECT_THAT(answer.out, HasSubstr("\"differs\": [\"case\"]"));
    EXPECT_THAT(answer.out, HasSubstr("\"repeated\": null"));
    EXPECT_EQ(run({"replay", result, pilot}).exitCode, command_line::kRefused);
}

TEST_F(Replay, AnotherEngineIsSaid) {
    alterResult("\"valor-engine/", "\"valor-engine/0");
    expectDifferent("Another version of the engine");
}

TEST_F(Replay, AnOlderEngineIsSaidToBeOlderAndNothingWasAltered) {
    const std::string version(simulation::kEngineVersion);
    alterResult(version, "valor-engine/1");
    alterResult("\"run_id\": \"", "\"run_id\": \"0");
    expectDifferent("An older version of the engine made the result in the file");
    EXPECT_THAT(run({"replay", result, pilot}).out, testing::Not(HasSubstr("altered")));
}

TEST_F(Replay, OtherNumbersAreSaid) {
    alterResult("\"result_hash\": \"", "\"result_hash\": \"0");
    expectDifferent("Other numbers came out.");
}

TEST_F(Replay, AnAlteredRecipeIsSaid) {
    alterResult("\"run_id\": \"", "\"run_id\": \"0");
    expectDifferent("the result in the file was altered");
}

TEST_F(Replay, WhatIsNoResultIsRefusedWithItsPlace) {
    expectRefused({{"replay", pilot, pilot}}, "manifest: something is missing");
    alterResult("\"result_hash\"", "\"result\"");
    expectRefused({{"replay", result, pilot}}, "manifest");
    std::ofstream(result) << "{";
    expectRefused({{"replay", result, pilot}}, "not valid JSON");
}

/// Nothing is waited for and nothing without an end is read.
TEST_F(Replay, AFolderAPipeAndWhatIsTooLargeAreRefused) {
    const std::string pipe = program.folder.file("pipe"), large = program.folder.file("large.pdf");
    ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
    expectRefused({{"replay", program.folder.path().string(), pilot}, {"replay", pipe, pilot}}, "cannot be read");
    std::ofstream(large) << "%PDF";
    fs::resize_file(large, kMaxFileBytes + 1);
    expectRefused({{"replay", large, pilot}}, "large.pdf");
}

// Comparisons ------------------------------------------------------------------------------------------------------

TEST_F(CaseFileCommands, StatesInUnlikeMoneyAreNotCompared) {
    make();
    std::string text = readAll(pilot);
    const auto at = text.find("\"price_year\": 2024");
    ASSERT_NE(at, std::string::npos);
    const std::string later = program.folder.file("later.json");
    std::ofstream(later) << text.replace(at, 18, "\"price_year\": 2025");
    run({"import", later, path});
    expectRefused({{"compare", path, "--revisions", "1,2"}}, "prices of different years");
}

TEST_F(CaseFileCommands, AStateThatDiffersOnlyInWordsGivesEqualFutures) {
    make();
    std::string text = readAll(pilot);
    const auto at = text.find("AI reader");
    ASSERT_NE(at, std::string::npos);
    const std::string relabelled = program.folder.file("relabelled.json");
    std::ofstream(relabelled) << text.replace(at, 9, "Robot");
    run({"import", relabelled, path});
    const auto answer = parseJson(run({"compare", path, "--revisions", "1,2", "--draws", "40", "--json"}).out);
    const JsonValue& pair = answer->find("groups")->array()->front().find("pairs")->array()->front();
    const JsonValue& output = *pair.find("net_benefit");
    EXPECT_EQ(*output.find("equal")->find("value")->number(), 1);
    EXPECT_EQ(*output.find("difference")->find("standard_error")->number(), 0);
}

TEST_F(CaseFileCommands, ANameMayHoldACommaAndTheNewestOfANameIsMeant) {
    make();
    run({"save", path, "Price 2,25"});
    run({"import", changed, path});
    const auto compared = [&](const std::string& names) {
        return run({"compare", path, "--revisions", names, "--draws", "40"});
    };
    EXPECT_EQ(compared("Price 2,25,3").exitCode, command_line::kOk) << compared("Price 2,25,3").err;
    EXPECT_EQ(compared("3,Price 2,25").exitCode, command_line::kOk);
    EXPECT_EQ(compared("3,3").exitCode, command_line::kRefused);
    EXPECT_EQ(compared("3").exitCode, command_line::kRefused);
    EXPECT_THAT(compared("3,nowhere").err, HasSubstr("Price 2,25"));
    EXPECT_EQ(run({"save", path, "Other"}).err, "");
    EXPECT_THAT(run({"save", path, "Price 2,25"}).err, HasSubstr("Entry 2 has the name"));
}

TEST_F(CaseFileCommands, ALockedInputIsKeptFromAnImportUntilItIsUnlocked) {
    make();
    EXPECT_THAT(run({"note", path, "minutes", "As in the offer", "--lock"}).out,
                HasSubstr("minutes is locked, entry 2"));
    const Answer refused = run({"import", changed, path});
    EXPECT_EQ(refused.exitCode, command_line::kRefused);
    EXPECT_THAT(refused.err, HasSubstr("locked by ada"));
    EXPECT_THAT(refused.err, HasSubstr("As in the offer"));
    EXPECT_THAT(run({"info", path}).out, HasSubstr("As in the offer"));
    EXPECT_THAT(run({"info", path, "--json"}).out, HasSubstr("\"locked\": true"));
    EXPECT_EQ(run({"note", path, "minutes", "Mine"}).exitCode, command_line::kRefused);
    EXPECT_THAT(run({"note", path, "minutes", "Agreed anew", "--unlock"}).out,
                HasSubstr("minutes is unlocked, entry 3"));
    EXPECT_EQ(run({"import", changed, path}).exitCode, command_line::kOk);
}

TEST_F(CaseFileCommands, ANoteTravelsInTheExport) {
    make();
    EXPECT_EQ(run({"note", path, "minutes", "Asked twice", "--scenario", "base"}).exitCode, command_line::kOk);
    EXPECT_THAT(run({"export", path}).out, HasSubstr("Asked twice"));
    EXPECT_EQ(run({"note", path, "nothing", "x"}).exitCode, command_line::kRefused);
    EXPECT_EQ(run({"note", path, "minutes", "x", "--scenario", "none"}).exitCode, command_line::kRefused);
}

TEST_F(CaseFileCommands, HistoryTellsWhatKeptRunsSaid) {
    make();
    run({"simulate", path, "--draws", "400", "--keep"});
    run({"note", path, "2", "for the board"});
    const std::string history = run({"history", path}).out;
    EXPECT_THAT(history, HasSubstr("mean net benefit DKK"));
    EXPECT_THAT(history, HasSubstr("for the board"));
    EXPECT_THAT(run({"note", path, "7", "x"}).err, HasSubstr("Known are for example: 2"));
    EXPECT_THAT(run({"replay", path}).out, HasSubstr("entry        2"));
}

TEST_F(CaseFileCommands, AFaultyCaseIsNotBroughtInUnsaid) {
    const Answer answer = run({"import", (sessionsFolder() / "broken.json").string(), path});
    EXPECT_EQ(answer.exitCode, command_line::kFindings);
    EXPECT_THAT(answer.err, HasSubstr("The case has errors"));
}

/// The difference of two means is the mean of the differences, and on common random numbers surer than either.
TEST_F(CaseFileCommands, DifferencesAgreeWithTheLevels) {
    const auto answer = parseJson(
        run({"compare", changed, "--scenarios", "base,cautious", "--draws", "2000", "--alternatives", "ai", "--json"})
            .out);
    const JsonValue& group = answer->find("groups")->array()->front();
    const auto mean = [&](std::size_t i) {
        return *(*group.find("outcomes")->array())[i].find("net_benefit")->find("mean")->number();
    };
    const JsonValue& pair = *group.find("pairs")->array()->front().find("net_benefit");
    EXPECT_NEAR(*pair.find("difference")->find("mean")->number(), mean(1) - mean(0), 1e-6);
    EXPECT_EQ(*pair.find("second_larger")->find("value")->number(), 1);
}

// Damage and crashes -----------------------------------------------------------------------------------------------

TEST_F(CaseFileCommands, WhatIsWholeInADamagedFileIsSaved) {
    make();
    run({"import", changed, path});
    alter("UPDATE content SET body = replace(body, '2.25', '1.25')");
    const std::string out = program.folder.file("out.valor");
    const Answer answer = run({"recover", path, out});
    EXPECT_EQ(answer.exitCode, command_line::kOk) << answer.err;
    EXPECT_THAT(answer.out, HasSubstr("1 of 2 entries of the history were whole"));
    EXPECT_EQ(run({"diff", out, pilot}).exitCode, command_line::kOk);
    EXPECT_TRUE(fs::exists(path));
    expectRefused({{"recover", path, out}}, "exists already");
    EXPECT_THAT(run({"history", out, "--lang", "da"}).out, HasSubstr("reddet fra den beskadigede fil"));
}

TEST_F(CaseFileCommands, DamageOfARunCostsTheRunOnly) {
    make();
    run({"save", path, "Tendered"});
    run({"simulate", path, "--draws", "40", "--keep", "--samples"});
    run({"import", changed, path});
    alter("UPDATE sample_chunk SET doubles = zeroblob(16)");
    expectRefused({{"verify", path}}, "a run is not as it was written");
    const std::string out = program.folder.file("out.valor");
    EXPECT_THAT(run({"recover", path, out}).out, HasSubstr("3 of 4 entries"));
    EXPECT_EQ(run({"diff", out, changed}).exitCode, command_line::kOk);
    EXPECT_EQ(run({"diff", out, pilot, "--from", "Tendered"}).exitCode, command_line::kOk);
}

TEST_F(CaseFileCommands, NothingIsRecoveredFromRubble) {
    make();
    alter("UPDATE content SET body = 'x'");
    expectRefused({{"recover", path, program.folder.file("out.valor")}}, "nothing in it is whole");
    EXPECT_FALSE(fs::exists(program.folder.file("out.valor")));
}

TEST_F(CaseFileCommands, AnUnsavedCaseIsListedRecoveredAndForgotten) {
    const EvidenceLibrary evidence = EvidenceLibrary::shipped().value();
    auto input = std::make_shared<const Case>(readCase(readAll(pilot), evidence).value());
    std::string unsaved;
    {
        const auto file = program.files.createUnsaved(input).value();
        unsaved = file->path();
        ASSERT_TRUE(file->saveRevision("draft"));
        EXPECT_THAT(run({"recover", "--list"}).out, HasSubstr("No unsaved cases"));  // somebody works on it
    }
    EXPECT_THAT(run({"recover", "--list"}).out, HasSubstr(unsaved));
    EXPECT_THAT(run({"recover", "--list", "--lang", "da"}).out, HasSubstr("AI på røntgen af thorax"));
    EXPECT_EQ(run({"recover", unsaved, path}).exitCode, command_line::kOk);
    EXPECT_EQ(run({"diff", path, pilot, "--from", "draft"}).exitCode, command_line::kOk);
    EXPECT_THAT(run({"recover", "--list"}).out, HasSubstr("No unsaved cases"));
    EXPECT_FALSE(fs::exists(unsaved));
}

}  // namespace
}  // namespace valor::test
