// SPDX-License-Identifier: GPL-3.0-or-later
// Every command that the user guide shows is one that the program understands: its name, its options and their values.
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <sstream>

#include "simulation/engine/monte_carlo_engine.h"
#include "tests/app/command_line/harness.h"
#include "tests/support/files.h"

#include <gtest/gtest.h>

namespace valor::test {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> pagesOfTheGuide() {
    std::vector<fs::path> pages{sourcePath("README.md")};
    for (const auto& each : fs::recursive_directory_iterator(sourcePath("docs/user")))
        if (each.path().extension() == ".md") pages.push_back(each.path());
    std::ranges::sort(pages);
    return pages;
}

/// The lines of code of a page that call the program; a line that begins with blanks and "[" goes on with the one
/// before.
std::vector<std::string> commandsOf(const fs::path& page) {
    std::vector<std::string> commands;
    std::ifstream file(page);
    bool isCode = false, goesOn = false;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("```")) isCode = !isCode;
        const std::size_t from = line.find_first_not_of(' ');
        std::string text = from == std::string::npos ? "" : line.substr(from);
        if (goesOn && text.starts_with('[')) {
            commands.back() += " " + text;
            continue;
        }
        if (text.starts_with("$ ")) text.erase(0, 2);
        goesOn = (isCode || line.starts_with("    ")) && text.starts_with("valor-cli ");
        if (goesOn) commands.push_back(text.substr(std::string("valor-cli ").size()));
    }
    return commands;
}

/// A synopsis as one command: everything optional given, of several choices the first, figures for their names.
std::vector<std::string> plainCommand(std::string command) {
    for (const char* end : {" #", " > "}) command = command.substr(0, command.find(end));
    command = std::regex_replace(command, std::regex(R"(\[,[^\]]*\]|,…|[\[\]])"), "");
    command = std::regex_replace(command, std::regex(R"(\$\w+)"), "1");
    std::istringstream stream(command);
    std::vector<std::string> words;
    bool isDropped = false;
    for (std::string word; stream >> std::quoted(word);) {
        if (word.starts_with("--")) isDropped = word.find('|') != std::string::npos;
        if (isDropped && !word.starts_with("--")) continue;
        words.push_back(word.substr(0, word.find('|')));
    }
    static const std::map<std::string, std::string> figures{
        {"--draws", "100"}, {"--seed", "1"}, {"--threads", "1"}, {"--through", "2027-03"}};
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
        if (const auto figure = figures.find(words[i]); figure != figures.end()) words[i + 1] = figure->second;
    return words;
}

/// Nothing is worked out: whoever is asked stops at once, and files that a reader would have are not there.
TEST(UserGuide, ShowsCommandsThatTheProgramUnderstands) {
    simulation::MonteCarloEngine engine;
    Harness program(engine, sourcePath("data/cases"));
    program.isInterrupted = true;
    fs::current_path(program.folder.path());
    std::size_t count = 0;
    for (const fs::path& page : pagesOfTheGuide())
        for (const std::string& command : commandsOf(page)) {
            const Answer answer = program.run(plainCommand(command));
            EXPECT_NE(answer.exitCode, command_line::kUsage) << page.filename() << ": " << command << "\n"
                                                             << answer.err;
            EXPECT_NE(answer.exitCode, command_line::kInternal) << page.filename() << ": " << command << "\n"
                                                                << answer.err;
            ++count;
        }
    EXPECT_GT(count, 40U);
}

TEST(UserGuide, ShowsPicturesAndPagesThatAreThere) {
    const std::regex link(R"(\]\(([^)#]+)(#[^)]*)?\))");
    for (const fs::path& page : pagesOfTheGuide()) {
        const std::string text = sourceFile(fs::relative(page, sourcePath("")).string());
        for (std::sregex_iterator each(text.begin(), text.end(), link), end; each != end; ++each) {
            const std::string target = (*each)[1];
            if (target.find("://") != std::string::npos) continue;
            EXPECT_TRUE(fs::exists(page.parent_path() / target)) << page.filename() << " → " << target;
        }
    }
}

}  // namespace
}  // namespace valor::test
