// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself: what only a process can show.
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <thread>

#include "app/command_line/session.h"
#include "tests/support/source_tree.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace valor::command_line {
namespace {

const std::string kProgram = VALOR_PROGRAM;
const std::string kPilot = test::sourcePath("tests/app/command_line/sessions/pilot.json");

/// Exit code of a shell command, its output thrown away unless it says otherwise.
int shell(const std::string& command) {
    const int status = std::system(("LC_ALL=C; " + command).c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

TEST(Program, FindsTheCasesOfItsSourceTree) {
    EXPECT_EQ(shell(kProgram + " info --cases | grep -q mammography-denmark"), 0);
}

TEST(Program, SurvivesAReaderWhoHasSeenEnough) {
    EXPECT_EQ(shell("bash -c 'set -o pipefail; " + kProgram + " simulate " + kPilot + " --csv - | head -1 >/dev/null'"),
              0);
}

TEST(Program, SaysWhenTheDiskIsFull) {
    if (access("/dev/full", W_OK) != 0) GTEST_SKIP();
    EXPECT_EQ(shell(kProgram + " simulate " + kPilot + " >/dev/full 2>/dev/null"), kRefused);
}

TEST(Program, CtrlCCancels) {
    const pid_t child = fork();
    if (child == 0) {
        std::freopen("/dev/null", "w", stdout);
        std::freopen("/dev/null", "w", stderr);
        execl(kProgram.c_str(), "valor-cli", "simulate", kPilot.c_str(), "--draws", "1000000", nullptr);
        _exit(99);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    ASSERT_EQ(kill(child, SIGINT), 0);
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), kCancelled);
}

TEST(Program, SaysTheSameInEveryLocale) {
    const std::string command = kProgram + " simulate " + kPilot + " --draws 1000 --json | md5sum";
    EXPECT_EQ(shell("a=$(LC_ALL=C " + command + "); b=$(LC_ALL=${VALOR_TEST_LOCALE:-da_DK.UTF-8} " + command +
                    "); [ \"$a\" = \"$b\" ]"),
              0);
}

}  // namespace
}  // namespace valor::command_line
