// SPDX-License-Identifier: GPL-3.0-or-later
// Whole sessions with the program, kept as text: command, output, errors, exit code. VALOR_UPDATE_GOLDEN=1 records
// them anew.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iomanip>

#include "simulation/engine/monte_carlo_engine.h"
#include "tests/app/command_line/harness.h"
#include "tests/support/source_tree.h"

#include <gtest/gtest.h>

namespace valor::test {
namespace {

constexpr std::string_view kPrompt = "$ valor-cli ";

std::vector<std::filesystem::path> sessionFiles() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(sessionsFolder()))
        if (entry.path().extension() == ".session") files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

std::string readAll(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Words of a command; those in quotation marks may hold blanks.
std::vector<std::string> wordsOf(const std::string& line) {
    std::istringstream stream(line);
    std::vector<std::string> words;
    for (std::string word; stream >> std::quoted(word);) words.push_back(word);
    return words;
}

/// A session may write: it works on copies of the files beside it and of the contract whose total is known.
void enterWorkshop(const std::filesystem::path& folder) {
    std::filesystem::copy(sessionsFolder(), folder, std::filesystem::copy_options::recursive);
    std::filesystem::copy(std::filesystem::path(test::sourcePath("tests/golden/TV-G1")), folder / "TV-G1");
    std::filesystem::current_path(folder);
}

/// The engine without the time it took, which a kept run remembers and its file's digests cover.
class TimelessEngine final : public RunExecutor {
public:
    RunOutcome run(const RunRequest& request, std::stop_token stop, const ProgressFunction& progress) override {
        RunOutcome outcome = engine_.run(request, std::move(stop), progress);
        if (outcome.result == nullptr) return outcome;
        auto timeless = std::make_shared<RunResult>(*outcome.result);
        timeless->manifest.seconds = 0;
        outcome.result = std::move(timeless);
        return outcome;
    }

private:
    simulation::MonteCarloEngine engine_;
};

/// What is kept of one command.
std::string transcript(const std::string& command, const Answer& answer) {
    std::string text = std::string(kPrompt) + command + "\n" + answer.out;
    if (!answer.err.empty()) text += "-- errors\n" + answer.err;
    return text + "-- exit " + std::to_string(answer.exitCode) + "\n";
}

std::vector<std::string> commandsIn(const std::string& session) {
    std::vector<std::string> commands;
    std::istringstream stream(session);
    for (std::string line; std::getline(stream, line);)
        if (line.starts_with(kPrompt)) commands.push_back(line.substr(kPrompt.size()));
    return commands;
}

class Session : public testing::TestWithParam<std::filesystem::path> {};

TEST_P(Session, IsAsRecorded) {
    TimelessEngine engine;
    Harness program(engine, ".");
    enterWorkshop(program.folder.path());
    const std::string recorded = readAll(GetParam());
    ASSERT_FALSE(commandsIn(recorded).empty());
    std::string now;
    for (const std::string& command : commandsIn(recorded))
        now += (now.empty() ? "" : "\n") + transcript(command, program.run(wordsOf(command)));
    if (std::getenv("VALOR_UPDATE_GOLDEN") != nullptr)
        std::ofstream(GetParam(), std::ios::binary) << now;
    else
        EXPECT_EQ(now, recorded);
}

INSTANTIATE_TEST_SUITE_P(Recorded, Session, testing::ValuesIn(sessionFiles()),
                         [](const auto& info) { return info.param.stem().string(); });

}  // namespace
}  // namespace valor::test
