// SPDX-License-Identifier: GPL-3.0-or-later
// The program is killed while somebody works: every edit that it called saved is in the file.
#include <array>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <iostream>
#include <random>
#include <thread>

#include "data/exchange/case_json.h"
#include "data/store/sqlite_case_files.h"
#include "tests/support/case_builder.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace valor {
namespace {

constexpr int kKills = 20;

/// What the program said before it was killed.
struct Said {
    std::string place;
    int last = 0;  ///< the newest edit it called saved
    bool wasKilled = false;
};

enum class Speech : std::uint8_t { Truthful, Early };

/// The loop in a process of its own.
pid_t start(const std::string& state, const std::string& path, int from, Speech speech, int output) {
    const pid_t child = fork();
    if (child != 0) return child;
    dup2(output, STDOUT_FILENO);
    setenv("XDG_STATE_HOME", state.c_str(), 1);
    const std::string number = std::to_string(from);
    const char* early = speech == Speech::Early ? "early" : nullptr;
    execl(VALOR_EDIT_LOOP, VALOR_EDIT_LOOP, path.c_str(), "minutes", number.c_str(), early, nullptr);
    _exit(127);
}

std::string readLine(FILE* input) {
    std::array<char, 4096> line{};
    if (std::fgets(line.data(), line.size(), input) == nullptr) return {};
    std::string text(line.data());
    if (text.ends_with('\n')) text.pop_back();
    return text;
}

/// Works on `path` and is killed `delay` after the first edit was saved.
Said killedAfter(std::chrono::microseconds delay, const std::string& state, const std::string& path, int from,
                 Speech speech = Speech::Truthful) {
    int channel[2];
    if (pipe(channel) != 0) throw std::runtime_error("no pipe");
    const pid_t child = start(state, path, from, speech, channel[1]);
    close(channel[1]);
    FILE* input = fdopen(channel[0], "r");
    Said said;
    said.place = readLine(input);
    std::string line = readLine(input);
    std::this_thread::sleep_for(delay);
    kill(child, SIGKILL);
    for (; !line.empty(); line = readLine(input)) said.last = std::stoi(line);
    std::fclose(input);
    int status = 0;
    waitpid(child, &status, 0);
    said.wasKilled = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    return said;
}

/// The number of the newest edit in a file; 0 when the edits before it are not all there, in their order.
int newestStep(const CaseFile& file) {
    int newest = 0;
    for (const HistoryEntry& entry : file.history()) {
        if (entry.code != "parameter.override") continue;
        if (entry.text != "Step " + std::to_string(newest + 1)) return 0;
        ++newest;
    }
    return newest;
}

class DesktopKill : public testing::Test {
protected:
    DesktopKill() { setenv("XDG_STATE_HOME", folder.file("state").c_str(), 1); }
    std::chrono::microseconds someDelay() {
        return std::chrono::microseconds(std::uniform_int_distribution<int>(0, 200'000)(bits));
    }

    std::mt19937_64 bits{20270101};
    test::TemporaryFolder folder;
};

TEST_F(DesktopKill, EveryEditCalledSavedIsInTheFile) {
    const SqliteCaseFiles files;
    const std::string path = folder.file("case.valor");
    const CasePtr start = test::CaseBuilder().share();
    ASSERT_TRUE(files.create(path, start));
    int newest = 0, saved = 0;
    for (int i = 0; i < kKills; ++i) {
        const Said said = killedAfter(someDelay(), folder.file("state"), path, newest);
        ASSERT_TRUE(said.wasKilled);
        ASSERT_EQ(said.place, path);
        ASSERT_GT(said.last, newest);
        const auto file = files.open(path, CaseFiles::Access::Read);
        ASSERT_TRUE(file);
        saved += said.last - newest;
        newest = newestStep(**file);
        ASSERT_GE(newest, said.last) << i;
        ASSERT_TRUE((*file)->verify());
    }
    std::cout << kKills << " kills, " << saved << " edits called saved, none lost\n";
}

TEST_F(DesktopKill, ControlThatSpeaksTooEarlyLosesEdits) {
    const SqliteCaseFiles files;
    const std::string path = folder.file("case.valor");
    ASSERT_TRUE(files.create(path, test::CaseBuilder().share()));
    const auto delay = std::chrono::milliseconds(100);
    const Said said = killedAfter(delay, folder.file("state"), path, 0, Speech::Early);
    const auto file = files.open(path, CaseFiles::Access::Read);
    ASSERT_TRUE(file);
    EXPECT_LT(newestStep(**file), said.last);
}

TEST_F(DesktopKill, SoIsEveryEditOfACaseWithoutAFile) {
    const std::string path = folder.file("case.json");
    FILE* json = std::fopen(path.c_str(), "w");
    ASSERT_NE(json, nullptr);
    std::fputs(writeCase(test::minimalCase()).c_str(), json);
    std::fclose(json);
    const SqliteCaseFiles files;
    for (int i = 0; i < 5; ++i) {
        const Said said = killedAfter(someDelay(), folder.file("state"), path, 0);
        ASSERT_TRUE(said.wasKilled);
        const auto left = files.unsaved();
        ASSERT_EQ(left.size(), 1U);
        EXPECT_EQ(left.front().path, said.place);
        EXPECT_GE(newestStep(**files.open(said.place, CaseFiles::Access::Read)), said.last);
        ASSERT_TRUE(files.discardUnsaved(said.place));
    }
}

}  // namespace
}  // namespace valor
