// SPDX-License-Identifier: GPL-3.0-or-later
// A real disk that is really full: a small one in memory, mounted where only a child process sees it.
#include <fstream>

#include "tests/faults/script.h"

#include <gtest/gtest.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <unistd.h>

namespace valor {
namespace {

namespace fs = std::filesystem;
using test::Script;

constexpr int kCannotMount = 77;

bool mountSmallDisk(const fs::path& folder) {
    return unshare(CLONE_NEWNS) == 0 && mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
           mount("none", folder.c_str(), "tmpfs", 0, "size=600k") == 0;
}

void fill(const fs::path& file) {
    std::ofstream filler(file, std::ios::binary | std::ios::app);
    const std::string block(1024, 'x');
    while (filler.write(block.data(), static_cast<std::streamsize>(block.size())).flush()) {
    }
}

/// Fills the disk at ever other moments, makes room again and goes on. @return what went wrong
std::string liveOn(const StoreEnvironment& environment, const fs::path& folder) {
    const SqliteCaseFiles files(environment);
    const std::string path = (folder / "case.valor").string();
    const auto created = files.create(path, Script::start());
    if (!created) return "cannot create";
    const CaseFilePtr& file = *created;
    Script script;
    int refused = 0;
    for (int round = 0; round < 8; ++round) {
        fill(folder / "filler");
        for (int step = 0; step < 4; ++step) {
            const CasePtr before = file->current();
            const auto status = file->commit(test::numberedCase(1000 + round), {"refused", "0"});
            if (status) return "a change found room on a full disk";
            if (status.error().code != ErrorCode::StoreDiskFull) return std::string(errorName(status.error().code));
            if (file->current() != before) return "a refused change is there";
            ++refused;
        }
        fs::remove(folder / "filler");
        for (int step = 0; step <= round % 3; ++step)
            if (!script.step(*file)) return "cannot go on";
    }
    std::cout << refused << " refused, " << script.acknowledged().size() << " acknowledged\n" << std::flush;
    return Script::faultOf(*file, script.acknowledged(), 0);
}

TEST(ASmallDisk, TakesNothingWhenFullAndGoesOnWithRoom) {
    const test::TemporaryFolder folder;
    const StoreEnvironment environment = test::environmentIn(folder);
    const pid_t child = fork();
    if (child == 0) {
        if (!mountSmallDisk(folder.path())) _exit(kCannotMount);
        const std::string fault = liveOn(environment, folder.path());
        std::cout << fault << std::flush;
        _exit(fault.empty() ? 0 : 1);
    }
    int status = 0;
    ASSERT_EQ(waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFEXITED(status));
    if (WEXITSTATUS(status) == kCannotMount) GTEST_SKIP() << "no right to mount a disk here";
    EXPECT_EQ(WEXITSTATUS(status), 0);
}

}  // namespace
}  // namespace valor
