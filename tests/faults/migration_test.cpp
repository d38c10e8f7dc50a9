// SPDX-License-Identifier: GPL-3.0-or-later
// Bringing an older file up to date, interrupted at any step: wholly old or wholly new, and the copy of the old one
// whole. No released version but the first exists, so a step of the tests' own leads on from it.
#include "data/migrations/migrations.h"
#include "tests/faults/power_loss.h"
#include "tests/faults/script.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

using test::Files;
using test::Loss;
using test::Recorder;
using test::Script;

constexpr std::string_view kSecondStep =
    "CREATE TABLE word(entry INTEGER NOT NULL PRIMARY KEY REFERENCES entry(number), text TEXT NOT NULL) STRICT;"
    "INSERT INTO word SELECT number, text || text FROM entry;"
    "CREATE INDEX word_text ON word(text);"
    "CREATE TABLE later(a TEXT NOT NULL) STRICT;"
    "INSERT INTO later SELECT who FROM entry";

Migrations twoSteps() {
    Migrations steps = caseFileMigrations();
    steps.push_back(kSecondStep);
    return steps;
}

class Migrating : public testing::Test {
protected:
    Migrating() {
        newer.migrations = twoSteps();
        const auto file = SqliteCaseFiles(older).create(path, Script::start()).value();
        Script script;
        for (int step = 0; step < 12; ++step)
            if (!script.step(*file)) throw std::runtime_error("the script failed");
        entries = script.acknowledged();
    }
    void SetUp() override { start = test::filesAt(path); }

    test::TemporaryFolder folder{test::quickPlace()};
    StoreEnvironment older = test::environmentIn(folder), newer = older;
    std::string path = folder.file("case.valor");
    std::vector<int> entries;
    Files start;
};

TEST_F(Migrating, KeepsTheOldFileAndBringsEverythingAlong) {
    const auto file = SqliteCaseFiles(newer).open(path, CaseFiles::Access::Edit).value();
    EXPECT_EQ(Script::faultOf(*file, entries, 0), "");
    const std::string backup = path + ".version-1";
    EXPECT_EQ(Script::faultOf(SqliteCaseFiles(older), backup, entries, 0), "");
    const auto again = SqliteCaseFiles(older).open(path, CaseFiles::Access::Read);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::StoreNewer);
}

TEST_F(Migrating, AReaderLeavesTheFileAsItIs) {
    const auto file = SqliteCaseFiles(newer).open(path, CaseFiles::Access::Read).value();
    EXPECT_EQ(*file->current(), *SqliteCaseFiles(older).open(path, CaseFiles::Access::Read).value()->current());
    EXPECT_TRUE(file->verify());
    EXPECT_TRUE(file->copyTo(folder.file("copy.valor")));
    EXPECT_TRUE(SqliteCaseFiles(newer).salvage(path, folder.file("rescued.valor")));
    EXPECT_EQ(test::filesAt(path), start);
}

TEST_F(Migrating, TheCopyOfTheOldFileIsWrittenOverNothingElse) {
    const std::string taken = path + ".version-1", next = taken + "-2";
    std::ofstream(taken) << "somebody's other file";
    std::filesystem::permissions(path, std::filesystem::perms(0600));
    ASSERT_TRUE(SqliteCaseFiles(newer).open(path, CaseFiles::Access::Edit));
    EXPECT_EQ(test::contentOf(taken), "somebody's other file");
    EXPECT_EQ(Script::faultOf(SqliteCaseFiles(older), next, entries, 0), "");
    EXPECT_EQ(std::filesystem::status(next).permissions(), std::filesystem::perms(0600));
}

TEST_F(Migrating, AnEarlierCopyOfTheSameFileIsReplaced) {
    ASSERT_TRUE(SqliteCaseFiles(older).open(path, CaseFiles::Access::Read).value()->copyTo(path + ".version-1"));
    ASSERT_TRUE(SqliteCaseFiles(older).open(path, CaseFiles::Access::Edit).value()->saveRevision("99"));
    ASSERT_TRUE(SqliteCaseFiles(newer).open(path, CaseFiles::Access::Edit));
    EXPECT_FALSE(std::filesystem::exists(path + ".version-1-2"));
    const auto copy = SqliteCaseFiles(older).open(path + ".version-1", CaseFiles::Access::Read).value();
    EXPECT_EQ(copy->history().back().text, "99");
}

struct Count {
    int states = 0, old = 0, current = 0, mixed = 0;
    bool wantsCopy = false;  ///< of the old file beside the new one
    std::string first;
};

/// Which version a disk holds after recovery; neither is a fault.
void judge(const std::string& path, const StoreEnvironment& older, const StoreEnvironment& newer,
           const std::vector<int>& entries, Count& count) {
    const std::string asOld = Script::faultOf(SqliteCaseFiles(older), path, entries, 0);
    if (asOld.empty()) {
        ++count.old;
        return;
    }
    const std::string asNew = Script::faultOf(SqliteCaseFiles(newer), path, entries, 0);
    const std::string copy = Script::faultOf(SqliteCaseFiles(older), path + ".version-1", entries, 0);
    const std::string fault = asNew.empty() && count.wantsCopy && !copy.empty() ? "copy " + copy : asNew;
    ++(fault.empty() ? count.current : count.mixed);
    if (!fault.empty()) count.first = asOld + " | " + fault;
}

TEST_F(Migrating, IsAllOrNothingUnderLossOfPower) {
    Recorder recorder;
    {
        const test::ShimVfs shim(recorder);
        StoreEnvironment recorded = recorder.watching(newer);
        recorded.fileSystem = shim.name();
        ASSERT_TRUE(SqliteCaseFiles(recorded).open(path, CaseFiles::Access::Edit));
    }
    std::mt19937_64 bits(5);
    Count count;
    count.wantsCopy = true;
    for (const int states = test::repetitions(150, 2000); count.states < states; ++count.states) {
        const std::size_t at = bits() % (recorder.steps().size() + 1);
        Files disk = test::diskAfter(start, recorder.steps(), at, static_cast<Loss>(bits() % 4), bits);
        std::erase_if(disk, [&](const auto& file) { return !file.first.starts_with(path); });
        test::putFiles(path, disk);
        judge(path, older, newer, entries, count);
    }
    std::cout << count.states << " states: " << count.old << " old, " << count.current << " new, " << count.mixed
              << " mixed\n";
    EXPECT_EQ(count.mixed, 0) << count.first;
    EXPECT_GT(count.old, 0);
    EXPECT_GT(count.current, 0);
}

// The copy must be safe before the first step touches the file.
TEST_F(Migrating, TheCopyIsOnTheDiskBeforeTheFileChanges) {
    Recorder recorder;
    {
        const test::ShimVfs shim(recorder);
        newer.fileSystem = shim.name();
        ASSERT_TRUE(SqliteCaseFiles(newer).open(path, CaseFiles::Access::Edit));
    }
    test::DiskModel disk(start);
    std::string copy;
    for (const test::Recorded& each : recorder.steps()) {
        const bool isCopy = each.step.path.find(".~new.") != std::string::npos && !each.step.path.ends_with("-journal");
        if (isCopy) copy = each.step.path;
        if (each.step.path == path && each.step.kind == test::Step::Write && !copy.empty()) break;
        disk.replay(each);
    }
    std::mt19937_64 bits(6);
    ASSERT_FALSE(copy.empty());
    EXPECT_EQ(disk.afterLoss(Loss::Nothing, bits).at(copy), disk.afterLoss(Loss::Garbage, bits)[copy]);
    EXPECT_EQ(disk.afterLoss(Loss::Nothing, bits).at(copy), test::contentOf(path + ".version-1"));
}

TEST_F(Migrating, ControlWithoutATransactionMixes) {
    Recorder recorder;
    {
        const test::ShimVfs shim(recorder);
        sqlite::Connection connection({path, shim.name()}, sqlite::Mode::Open);
        connection.execute(std::string(kSecondStep));
        connection.execute("PRAGMA user_version=2");
    }
    std::mt19937_64 bits(7);
    Count count;
    for (const int states = test::repetitions(80, 2000); count.states < states; ++count.states) {
        const std::size_t at = bits() % (recorder.steps().size() + 1);
        test::putFiles(path, test::diskAfter(start, recorder.steps(), at, static_cast<Loss>(bits() % 4), bits));
        judge(path, older, newer, entries, count);
    }
    std::cout << count.states << " states: " << count.mixed << " mixed\n";
    EXPECT_GT(count.mixed, count.states / 10);
}

}  // namespace
}  // namespace valor
