// SPDX-License-Identifier: GPL-3.0-or-later
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tests/architecture/rules.h"
#include "tests/architecture/source_file.h"
#include "tests/support/source_tree.h"

#include <gtest/gtest.h>

namespace valor::architecture {
namespace {

namespace fs = std::filesystem;

const std::vector<SourceFile>& tree() {
    static const std::vector<SourceFile> files = readTree(test::sourcePath(""));
    return files;
}

std::vector<std::string> namesIn(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename().string());
    return names;
}

class RuleTest : public testing::TestWithParam<Rule> {};

TEST_P(RuleTest, HoldsEverywhere) {
    for (const auto& file : tree())
        for (const auto& finding : findings(GetParam(), file))
            ADD_FAILURE() << file.path << ":" << finding.line << ": " << finding.what;
}

TEST_P(RuleTest, FindsWhatBreaksIt) {
    for (const auto& file : GetParam().broken) EXPECT_FALSE(findings(GetParam(), file).empty()) << file.text;
}

TEST_P(RuleTest, LeavesAloneWhatKeepsIt) {
    for (const auto& file : GetParam().kept)
        for (const auto& finding : findings(GetParam(), file)) ADD_FAILURE() << file.text << finding.what;
}

TEST_P(RuleTest, ExcusesOnlyFilesThatNeedIt) {
    for (const auto& path : GetParam().allowed) {
        const auto excused = std::find_if(tree().begin(), tree().end(), [&](const auto& f) { return f.path == path; });
        ASSERT_NE(excused, tree().end()) << path << " is gone";
        EXPECT_FALSE(GetParam().check(*excused).empty()) << path << " needs no excuse any more";
    }
}

INSTANTIATE_TEST_SUITE_P(House, RuleTest, testing::ValuesIn(allRules()),
                         [](const auto& rule) { return rule.param.name; });

TEST(SourceTree, IsReadWhole) {
    const auto has = [](std::string_view path) {
        return std::any_of(tree().begin(), tree().end(), [&](const auto& file) { return file.path == path; });
    };
    EXPECT_TRUE(has("core/error/error.h"));
    EXPECT_TRUE(has("CMakePresets.json"));
    EXPECT_TRUE(has("check"));
    EXPECT_TRUE(has("tests/architecture/rules.cpp"));
}

TEST(SourceTree, SourcesIncludeTheirOwnHeaderFirst) {
    EXPECT_EQ(withoutOwnHeaderFirst(tree()), std::vector<std::string>{});
}

TEST(SourceTree, AHeaderThatIsNotFirstIsFound) {
    const std::string own = "#include \"core/a.h\"\n", other = "#include <vector>\n";
    const SourceFile header("core/a.h", "");
    const auto found = [&header](const std::string& text) {
        return withoutOwnHeaderFirst({header, SourceFile("core/a.cpp", text)}).size();
    };
    EXPECT_EQ(found(own + other), 0U);
    EXPECT_EQ(found(other + own), 1U);
    EXPECT_EQ(found(other), 1U);
    EXPECT_EQ(found(""), 1U);
    EXPECT_TRUE(withoutOwnHeaderFirst({SourceFile("app/main.cpp", other)}).empty());
}

TEST(SourceFile, SeparatesCodeFromCommentsAndLiterals) {
    const SourceFile file("core/a.cpp",
                          "int a = 1'000; // std::exp\nauto b = \"x // y\"; /* c\nd */ char e = '\"';\n"
                          "auto f = R\"-(\" std::log )\" )-\"; g();\n");
    EXPECT_EQ(file.code,
              "int a = 1'000;            \nauto b = \"      \";     \n     char e = ' ';\n"
              "auto f = R\"                  \"; g();\n");
    EXPECT_EQ(linesOf(file.withoutComments)[1], "auto b = \"x // y\";     ");
}

TEST(DecisionRecords, AreAllInTheIndex) {
    const fs::path folder = fs::path(test::sourcePath("docs/adr"));
    std::vector<std::string> records = namesIn(folder);
    std::erase(records, "README.md");
    EXPECT_FALSE(records.empty());
    std::ifstream stream(folder / "README.md");
    std::ostringstream index;
    index << stream.rdbuf();
    EXPECT_EQ(missingFromIndex(records, index.str()), std::vector<std::string>{});
}

TEST(DecisionRecords, OneLeftOutIsFound) {
    EXPECT_EQ(missingFromIndex({"0001-a.md", "0002-b.md"}, "- [A](0001-a.md)\n"),
              std::vector<std::string>{"0002-b.md"});
}

TEST(TopOfTheTree, HoldsOnlyWhatIsPlanned) {
    EXPECT_EQ(strangersAtTop(namesIn(test::sourcePath(""))), std::vector<std::string>{});
}

TEST(TopOfTheTree, AStrangerIsFound) {
    EXPECT_EQ(strangersAtTop({"core", "scripts", "build", ".git"}), std::vector<std::string>{"scripts"});
}

}  // namespace
}  // namespace valor::architecture
