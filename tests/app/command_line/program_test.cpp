// SPDX-License-Identifier: GPL-3.0-or-later
// The program itself: what only a process can show.
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
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

/// Whether a process has begun to listen for Ctrl+C. How long a program takes to start says nothing of that.
bool listensForCtrlC(pid_t process) {
    std::ifstream status("/proc/" + std::to_string(process) + "/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with("SigCgt:")) return (std::stoull(line.substr(7), nullptr, 16) >> (SIGINT - 1) & 1U) != 0;
    return false;
}

/// One that follows at once is the same wish: what the program has started is ended first.
TEST(Program, CtrlCCancels) {
    const pid_t child = fork();
    if (child == 0) {
        std::freopen("/dev/null", "w", stdout);
        std::freopen("/dev/null", "w", stderr);
        execl(kProgram.c_str(), "valor-cli", "simulate", kPilot.c_str(), "--draws", "1000000", nullptr);
        _exit(99);
    }
    for (int waited = 0; waited < 1000 && !listensForCtrlC(child); ++waited)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    ASSERT_EQ(kill(child, SIGINT), 0);
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
    ASSERT_EQ(kill(child, SIGINT), 0);
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_TRUE(WIFEXITED(status));
    EXPECT_EQ(WEXITSTATUS(status), kCancelled);
}

/// A folder of its own, gone when the shell ends.
constexpr const char* kInFolder = "d=$(mktemp -d); trap 'rm -rf \"$d\"' EXIT; ";

/// What follows from parts in $d/1 … $d/4 is what one process says.
std::string isOneRun(const std::string& run) {
    return "; " + kProgram + " merge $d/4 $d/2 $d/1 $d/3 --json >$d/merged && " + run +
           " --json >$d/whole && cmp $d/merged $d/whole";
}

TEST(Program, ProcessesShareARun) {
    const std::string run = kProgram + " simulate " + kPilot + " --draws 9000";
    const std::string parts = "for k in 1 2 3 4; do " + run + " --shard $k/4 --out $d/$k --quiet & done; wait";
    EXPECT_EQ(shell(kInFolder + parts + isOneRun(run)), 0);
}

TEST(Program, MpiProcessesShareARun) {
    if (shell("command -v mpirun >/dev/null") != 0)
        GTEST_SKIP() << "mpirun is not installed; on Debian: apt-get install openmpi-bin";
    const std::string run = kProgram + " simulate " + kPilot + " --draws 9000";
    const std::string part = "mpirun --allow-run-as-root --oversubscribe -n 4 sh -c '" + run +
                             " --quiet --shard $((OMPI_COMM_WORLD_RANK + 1))/$OMPI_COMM_WORLD_SIZE --out " +
                             "\"$0/$((OMPI_COMM_WORLD_RANK + 1))\"' $d";
    EXPECT_EQ(shell(kInFolder + part + isOneRun(run)), 0);
}

/// The script of the handbook, its scheduler played by a loop.
TEST(Program, ASlurmJobArraySharesARun) {
    const std::string job = test::sourcePath("docs/user/slurm-array.sh");
    const std::string run = kProgram + " simulate " + kPilot + " --draws 9000";
    const std::string parts = "export VALOR=" + kProgram + " CASE=" + kPilot +
                              " PARTS=$d DRAWS=9000; for k in 1 2 3 4; do SLURM_ARRAY_TASK_ID=$k "
                              "SLURM_ARRAY_TASK_COUNT=4 sh " +
                              job + " >/dev/null || exit 9; done";
    EXPECT_EQ(shell(kInFolder + parts + isOneRun(run)), 0);
}

/// Another program lays out pages; it is told the same, wherever the options stand.
TEST(Program, HandsPagesOverWithOptionsOnEitherSideOfTheCommand) {
    if (access((kProgram.substr(0, kProgram.rfind('/')) + "/valor-report").c_str(), X_OK) != 0)
        GTEST_SKIP() << "valor-report is not built";
    const std::string report = " report " + kPilot + " --draws 500 --quiet";
    EXPECT_EQ(shell(kInFolder + kProgram + " --lang da" + report + " --pdf $d/before 2>/dev/null && " + kProgram +
                    report + " --lang da --pdf $d/after 2>/dev/null && cmp $d/before $d/after"),
              0);
}

TEST(Program, SaysTheSameInEveryLocale) {
    const std::string command = kProgram + " simulate " + kPilot + " --draws 1000 --json | md5sum";
    EXPECT_EQ(shell("a=$(LC_ALL=C " + command + "); b=$(LC_ALL=${VALOR_TEST_LOCALE:-da_DK.UTF-8} " + command +
                    "); [ \"$a\" = \"$b\" ]"),
              0);
}

}  // namespace
}  // namespace valor::command_line
