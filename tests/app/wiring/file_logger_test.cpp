// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wiring/file_logger.h"

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace valor {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;
using testing::MatchesRegex;

class FileLoggerTest : public testing::Test {
public:
    FileLoggerTest() {
        std::string pattern = (fs::temp_directory_path() / "valor-log-XXXXXX").string();
        folder_ = ::mkdtemp(pattern.data());
    }
    ~FileLoggerTest() override { fs::remove_all(folder_); }

protected:
    static std::string contentOf(const fs::path& file) {
        std::ifstream stream(file);
        std::ostringstream content;
        content << stream.rdbuf();
        return content.str();
    }

    fs::path folder_;
};

TEST_F(FileLoggerTest, WritesOneReadableLinePerMessage) {
    const fs::path file = folder_ / "valor.log";
    openFileLogger({.file = file})
        ->log(LogLevel::Warning, "run.finished",
              {{"draws", LogCount(10'000U)}, {"took", std::chrono::milliseconds(1234)}, {"site", SiteId("odense")}});
    EXPECT_THAT(contentOf(file), MatchesRegex("[0-9]+-[0-9]+-[0-9]+T[0-9]+:[0-9]+:[0-9]+\\.[0-9]+Z warning "
                                              "run\\.finished draws=10000 took=1234ms site=odense\n"));
}

TEST_F(FileLoggerTest, CreatesTheFolderForItsOwnerOnly) {
    const fs::path file = folder_ / "a" / "b" / "valor.log";
    openFileLogger({.file = file})->log(LogLevel::Info, "program.started");
    EXPECT_THAT(contentOf(file), HasSubstr("program.started"));
    EXPECT_EQ(fs::status(file.parent_path()).permissions(), fs::perms::owner_all);
}

TEST_F(FileLoggerTest, StartsAnewWhenTheFileHasGrown) {
    const FileLoggerOptions options{.file = folder_ / "valor.log", .bytesPerFile = 1000, .olderFiles = 2};
    const auto logger = openFileLogger(options);
    for (int i = 0; i < 200; ++i) logger->log(LogLevel::Info, "program.started");
    std::size_t files = 0;
    for (const auto& entry : fs::directory_iterator(folder_)) {
        ++files;
        EXPECT_LE(entry.file_size(), 1000U) << entry.path();
    }
    EXPECT_EQ(files, 3U);
    EXPECT_TRUE(fs::exists(folder_ / "valor.2.log"));
}

TEST_F(FileLoggerTest, LeavesOutWhatIsBelowItsLevel) {
    const fs::path file = folder_ / "valor.log";
    openFileLogger({.file = file, .least = LogLevel::Error})->log(LogLevel::Warning, "file.slow");
    EXPECT_EQ(contentOf(file), "");
}

TEST_F(FileLoggerTest, GoesOnWithoutALogWhereNoneCanBeWritten) {
    std::ofstream(folder_ / "in_the_way") << "a file where a folder should be";
    const auto logger = openFileLogger({.file = folder_ / "in_the_way" / "valor.log"});
    ASSERT_NE(logger, nullptr);
    logger->log(LogLevel::Error, "run.failed", {{"code", ErrorCode::RunNotFinite}});
}

TEST_F(FileLoggerTest, GoesOnWhenTheFolderVanishes) {
    const FileLoggerOptions options{.file = folder_ / "b" / "valor.log", .bytesPerFile = 100, .olderFiles = 1};
    const auto logger = openFileLogger(options);
    logger->log(LogLevel::Info, "program.started");
    fs::remove_all(folder_ / "b");
    std::ofstream(folder_ / "b") << "a file where the folder was";
    for (int i = 0; i < 50; ++i) logger->log(LogLevel::Info, "program.started");
}

TEST_F(FileLoggerTest, GoesOnWhenTheDiskIsFull) {
    if (!fs::exists("/dev/full")) GTEST_SKIP() << "no device that is always full";
    const auto logger = openFileLogger({.file = "/dev/full"});
    testing::internal::CaptureStderr();
    logger->log(LogLevel::Info, "program.started");
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
}

/// Sets a variable of the environment for one test and puts back what was there.
class Variable {
public:
    Variable(const char* name, const char* value) : name_(name) {
        if (const char* before = std::getenv(name)) before_ = before;
        set(value);
    }
    ~Variable() { set(before_ ? before_->c_str() : nullptr); }
    Variable(const Variable&) = delete;
    Variable& operator=(const Variable&) = delete;

private:
    void set(const char* value) { value != nullptr ? ::setenv(name_, value, 1) : ::unsetenv(name_); }
    const char* name_;
    std::optional<std::string> before_;
};

TEST(DefaultLogFile, FollowsTheStateFolderOfTheSystem) {
    const Variable home("HOME", "/home/ida");
    {
        const Variable state("XDG_STATE_HOME", "/var/state");
        EXPECT_EQ(defaultLogFile(), fs::path("/var/state/valor/valor.log"));
    }
    for (const char* useless : std::array<const char*, 3>{nullptr, "", "relative"}) {
        const Variable state("XDG_STATE_HOME", useless);
        EXPECT_EQ(defaultLogFile(), fs::path("/home/ida/.local/state/valor/valor.log"));
    }
}

TEST(DefaultLogFile, IsAbsentWithoutAHome) {
    const Variable home("HOME", nullptr);
    const Variable state("XDG_STATE_HOME", nullptr);
    EXPECT_EQ(defaultLogFile(), std::nullopt);
    EXPECT_NE(openDefaultLogger(), nullptr);
}

}  // namespace
}  // namespace valor
