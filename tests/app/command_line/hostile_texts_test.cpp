// SPDX-License-Identifier: GPL-3.0-or-later
// A thousand texts of people through every format that the command line writes: they stay text.
#include "tests/support/hostile_texts.h"

#include <algorithm>
#include <fstream>
#include <iterator>

#include "data/exchange/case_json.h"
#include "data/exchange/json_reader.h"
#include "simulation/engine/monte_carlo_engine.h"
#include "tests/app/command_line/harness.h"
#include "tests/support/case_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace valor::test {
namespace {

constexpr std::size_t kNames = 40;  // about so many does the case have

class HostileTexts : public testing::Test {
protected:
    std::string written(const Case& input) {
        std::string path = harness.folder.file("case.json");
        std::ofstream(path) << writeCase(input);
        return path;
    }
    std::string contents(const std::string& path) {
        std::ifstream file(path, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    Answer run(std::vector<std::string> arguments) {
        arguments.insert(arguments.end(), {"--quiet"});
        Answer answer = harness.run(arguments);
        EXPECT_EQ(answer.exitCode, command_line::kOk) << answer.err;
        return answer;
    }
    template <class Check>
    void forAll(const Check& check) {
        for (std::size_t from = 0; from < texts.size(); from += kNames) check(named(minimalCase(), texts, from));
    }

    const std::vector<std::string> texts = hostileTexts();
    simulation::MonteCarloEngine engine;
    Harness harness{engine, sessionsFolder()};
};

struct Signs {
    std::ptrdiff_t opening = 0, closing = 0, links = 0;
    bool operator==(const Signs&) const = default;
};
Signs signsIn(const std::string& text) {
    Signs signs{std::ranges::count(text, '<'), std::ranges::count(text, '>'), 0};
    for (const char* link : {"href", "src=", "xlink:", "<script"})
        for (std::size_t at = text.find(link); at != std::string::npos; at = text.find(link, at + 1)) ++signs.links;
    return signs;
}
std::string contentOf(const std::string& odt) {
    const std::size_t from = odt.find("<office:document-content"), to = odt.find("</office:document-content>");
    return odt.substr(from, to - from);
}

/// The glossary is left out: which words occur depends on the texts. Harmless names have the signs of a document alone.
TEST_F(HostileTexts, AreNoMarkupInWebPagesAndTexts) {
    ASSERT_GE(texts.size(), 1000U);
    for (const char* of : {"summary,question,answer,parties,certainty,contracts,evidence,unknown,figures,readers",
                           "mini-hta,checklist,assessment"}) {
        const std::string html = harness.folder.file("a.html"), odt = harness.folder.file("a.odt");
        const auto filesOf = [&](const Case& input) {
            run({"report", written(input), "--draws", "100", "--parts", of, "--html", html, "--odt", odt});
            return std::pair(signsIn(contents(html)), signsIn(contentOf(contents(odt))));
        };
        const auto harmless = filesOf(named(minimalCase(), {"a", "b", "c"}, 0));
        forAll([&](const Case& input) {
            EXPECT_EQ(filesOf(input), harmless) << input.title.en;
            for (const std::string& file : {contents(html), contentOf(contents(odt))})
                for (const char* forbidden : {"\x01", "\x07", "\x1B", "\xEF\xBF\xBE"})
                    EXPECT_EQ(file.find(forbidden), std::string::npos);
        });
    }
}

TEST_F(HostileTexts, AreReadBackFromJsonAsTheyWere) {
    forAll([&](const Case& input) {
        const Answer answer = run({"report", written(input), "--draws", "100", "--json"});
        const auto read = parseJson(answer.out);
        ASSERT_TRUE(read) << input.title.en;
        const JsonValue* title = read->find("title");
        ASSERT_NE(title, nullptr);
        EXPECT_THAT(*title->text(), testing::HasSubstr(input.title.en));
    });
}

/// Columns have ids, which can be nothing but letters, digits, "-", "_" and ".".
TEST_F(HostileTexts, DoNotReachTablesOfDraws) {
    const std::string plain = run({"simulate", written(minimalCase()), "--draws", "100", "--csv", "-"}).out;
    forAll([&](const Case& input) {
        EXPECT_EQ(run({"simulate", written(input), "--draws", "100", "--csv", "-"}).out, plain);
    });
}

/// The name of a file is the one text of people in a table of runs.
TEST_F(HostileTexts, ACaseIsNoFormulaInATableOfRuns) {
    std::ofstream(harness.folder.file("=1+1.json")) << writeCase(minimalCase());
    const std::string study = harness.folder.file("study.json");
    std::ofstream(study) << R"({"schema": "valor.batch/1", "cases": ["=1+1.json"], "draws": 40})";
    const std::string table = run({"batch", study}).out;
    EXPECT_THAT(table, testing::HasSubstr("\n./=1+1.json,"));
}

/// A terminal obeys control characters.
TEST_F(HostileTexts, AreNoCommandsToATerminal) {
    forAll([&](const Case& input) {
        const std::string out = run({"report", written(input), "--draws", "100"}).out;
        EXPECT_TRUE(std::ranges::none_of(out, [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; }))
            << input.title.en;
        EXPECT_EQ(out.find("\u202e"), std::string::npos) << "nor a mark that turns the writing around";
    });
}

/// Nor in any other command, on neither output.
TEST_F(HostileTexts, AreNoCommandsToATerminalWhateverIsAsked) {
    const std::string path = written(named(minimalCase(), {"a\x1b[2Jb", "\u202ec", "d\u009b31me", "f\rg"}, 0));
    const std::string observed = harness.folder.file("observed.csv"), kept = harness.folder.file("kept.valor");
    std::ofstream observations(observed);
    observations << "period,site,need,measure,value\n";
    for (int month = 0; month < 24; ++month)
        observations << YearMonth(2027, 1).plusMonths(month).text() << ",north,chest,processed,1000.5\n"
                     << YearMonth(2027, 1).plusMonths(month).text() << ",north,chest,e\x1b[2J,1\n";
    observations.close();
    std::string result = run({"simulate", path, "--draws", "40", "--json"}).out;
    result.insert(result.find("valor-engine/"), "\\u001b]0;owned\\u0007");
    std::ofstream(harness.folder.file("result.json")) << result;
    ASSERT_EQ(harness.run({"new", kept, "--from", path}).exitCode, command_line::kOk);
    run({"simulate", kept, "--draws", "40", "--keep"});
    const std::vector<std::vector<std::string>> commands{{"simulate", path, "--draws", "40", "--convergence"},
                                                         {"settle", path, observed, "--explain"},
                                                         {"replay", harness.folder.file("result.json"), path},
                                                         {"contract", path},
                                                         {"annex", path},
                                                         {"info", path},
                                                         {"validate", path},
                                                         {"report", path, "--alternatives", "\x1b[2J"},
                                                         {"history", kept}};
    for (const auto& arguments : commands) {
        const Answer answer = harness.run(arguments);
        const std::string all = answer.out + answer.err;
        EXPECT_FALSE(all.empty()) << arguments.front();
        EXPECT_TRUE(std::ranges::none_of(all, [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; }))
            << arguments.front() << '\n'
            << all;
        for (const char* mark : {"\u202e", "\u009b"}) EXPECT_EQ(all.find(mark), std::string::npos) << arguments.front();
    }
    EXPECT_THAT(run({"simulate", path, "--draws", "40", "--json"}).out, testing::HasSubstr("\u202e")) << "data";
}

}  // namespace
}  // namespace valor::test
