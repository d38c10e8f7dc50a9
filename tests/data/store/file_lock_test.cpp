// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/store/file_lock.h"

#include <csignal>
#include <fstream>

#include "tests/data/store/store_support.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace valor {
namespace {

class ALock : public testing::Test {
protected:
    test::TemporaryFolder folder;
    StoreEnvironment environment = test::environmentIn(folder);
    std::string path = folder.file("case.valor");
};

TEST_F(ALock, IsReadByPeople) {
    const auto lock = FileLock::take(path, environment).value();
    std::ifstream note(folder.file(".~lock.case.valor#"));
    const std::string text{std::istreambuf_iterator<char>(note), {}};
    EXPECT_EQ(text, "Valør\nuser=ada\nhost=" + environment.host + "\nprocess=" + std::to_string(getpid()) +
                        "\ntime=2027-01-01T00:00:00Z\n");
}

TEST_F(ALock, IsHeldByOne) {
    auto lock = FileLock::take(path, environment);
    ASSERT_TRUE(lock);
    EXPECT_TRUE(FileLock::isHeld(path));
    EXPECT_EQ(FileLock::take(path, environment).error().code, ErrorCode::StoreHeld);
    const FileLock moved = *std::move(lock);
    EXPECT_TRUE(FileLock::isHeld(path));
}

TEST_F(ALock, GoesWithoutTheNoteOfAnother) {
    auto first = FileLock::take(path, environment);
    std::filesystem::remove(FileLock::noteFor(path));
    const auto second = FileLock::take(path, environment).value();
    { const FileLock gone = *std::move(first); }
    EXPECT_TRUE(std::filesystem::exists(FileLock::noteFor(path)));
    EXPECT_TRUE(FileLock::isHeld(path));
}

TEST_F(ALock, IsTakenToBeHeldWhereThatCannotBeFoundOut) {
    EXPECT_FALSE(FileLock::isHeld(path));
    std::filesystem::create_symlink("nowhere", FileLock::noteFor(path));
    EXPECT_TRUE(FileLock::isHeld(path));
}

TEST_F(ALock, IsNotTakenOnWhatIsNoFile) {
    ASSERT_EQ(mkfifo(FileLock::noteFor(path).c_str(), 0600), 0);
    EXPECT_TRUE(FileLock::isHeld(path)) << "and nobody waits for a writer";
    const Error refused = FileLock::take(path, environment).error();
    EXPECT_EQ(refused.code, ErrorCode::StoreReadOnly);
    EXPECT_EQ(refused.arguments.back(), (std::pair<std::string, std::string>{"note", FileLock::noteFor(path).string()}))
        << "neither rights nor write protection are the matter";
    EXPECT_TRUE(std::filesystem::is_fifo(FileLock::noteFor(path)));
}

TEST_F(ALock, EndsWithItsHolder) {
    { const auto lock = FileLock::take(path, environment).value(); }
    EXPECT_FALSE(FileLock::isHeld(path));
    EXPECT_FALSE(std::filesystem::exists(FileLock::noteFor(path)));
    EXPECT_TRUE(FileLock::take(path, environment));
}

// However the process ends, and whoever has its number afterwards.
TEST_F(ALock, OfAKilledProcessIsTakenOver) {
    int channel[2];
    ASSERT_EQ(pipe(channel), 0);
    const pid_t child = fork();
    if (child == 0) {
        const auto lock = FileLock::take(path, environment);
        static_cast<void>(!write(channel[1], lock ? "+" : "-", 1));
        pause();
        _exit(0);
    }
    char answer = 0;
    ASSERT_EQ(read(channel[0], &answer, 1), 1);
    EXPECT_EQ(answer, '+');
    EXPECT_EQ(FileLock::take(path, environment).error().code, ErrorCode::StoreHeld);
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    EXPECT_TRUE(std::filesystem::exists(FileLock::noteFor(path)));
    EXPECT_FALSE(FileLock::isHeld(path));
    EXPECT_TRUE(FileLock::take(path, environment));
    close(channel[0]);
    close(channel[1]);
}

TEST_F(ALock, IsNoWayToAnotherFile) {
    std::ofstream(folder.file("precious")) << "keep";
    std::filesystem::create_symlink(folder.file("precious"), FileLock::noteFor(path));
    EXPECT_EQ(FileLock::take(path, environment).error().code, ErrorCode::StoreReadOnly);
    EXPECT_EQ(std::filesystem::file_size(folder.file("precious")), 4U);
}

}  // namespace
}  // namespace valor
