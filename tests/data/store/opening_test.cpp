// SPDX-License-Identifier: GPL-3.0-or-later
// Every reason for which a sound case file cannot be opened or changed.
#include <fstream>

#include "tests/data/store/store_fixture.h"

#include <sys/stat.h>
#include <unistd.h>

namespace valor {
namespace {

namespace fs = std::filesystem;
using test::numberedCase;
using test::Stranger;
using Access = CaseFiles::Access;

class Opening : public test::StoreTest {};

// Files that are none of ours -------------------------------------------------------------------------------------

TEST_F(Opening, AMissingFileCannotBeRead) {
    expectRefusal(ErrorCode::FileUnreadable);
    EXPECT_FALSE(fs::exists(FileLock::noteFor(path)));
}

TEST_F(Opening, OtherFilesAreForeign) {
    const std::string json = folder.file("case.valor.json");
    std::ofstream(json) << "{\"schema\": \"valor.case/1\"}";
    EXPECT_EQ(files.open(json, Access::Read).error().code, ErrorCode::StoreForeign);
    EXPECT_EQ(argument(files.open(json, Access::Read).error(), "reason"), "store.no_database");
    std::ofstream(path).flush();
    expectRefusal(ErrorCode::StoreForeign);
    EXPECT_EQ(argument(refusal(), "reason"), "store.empty");
    fs::remove(path);
    alter("CREATE TABLE a(b)");
    expectRefusal(ErrorCode::StoreForeign);
    EXPECT_EQ(argument(refusal(), "reason"), "store.other_program");
    fs::remove(path);
    fs::create_directory(path);
    EXPECT_EQ(argument(refusal(), "reason"), "store.no_file");
}

TEST_F(Opening, LinksAndPipesAreForeign) {
    create();
    fs::rename(path, folder.file("real.valor"));
    fs::create_symlink(folder.file("real.valor"), path);
    expectRefusal(ErrorCode::StoreForeign);
    fs::remove(path);
    ASSERT_EQ(mkfifo(path.c_str(), 0600), 0);
    expectRefusal(ErrorCode::StoreForeign);  // and does not wait for somebody to write into it
}

TEST_F(Opening, AFileOfANewerVersionIsLeftAlone) {
    create();
    alter("PRAGMA user_version=99");
    expectRefusal(ErrorCode::StoreNewer);
    EXPECT_EQ(argument(refusal(), "found"), "99");
}

TEST_F(Opening, AWriteAheadLogIsRefused) {
    create();
    alter("PRAGMA journal_mode=WAL");
    expectRefusal(ErrorCode::StoreForeign);
}

TEST_F(Opening, NothingThatRunsIsLetIn) {
    for (const char* trap :
         {"CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM content; END",
          "CREATE VIEW v AS WITH RECURSIVE r(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM r) SELECT x FROM r",
          "CREATE TABLE extra(a)", "CREATE INDEX i ON entry(who)", "ALTER TABLE entry ADD COLUMN more TEXT",
          "ALTER TABLE run RENAME TO runs",
          "ALTER TABLE content RENAME TO c; CREATE VIEW content AS SELECT digest, body FROM c"}) {
        create();
        alter(trap);
        expectRefusal(ErrorCode::StoreDamaged);
        EXPECT_EQ(argument(refusal(), "reason"), "store.tables") << trap;
        fs::remove(path);
    }
}

// People and places ------------------------------------------------------------------------------------------------

TEST_F(Opening, TheSecondToOpenReadsAndIsToldWhoHasIt) {
    create();
    const auto first = files.open(path, Access::Edit).value();
    const SqliteCaseFiles others(test::environmentIn(folder, "grace"));
    const auto second = others.open(path, Access::Edit).value();
    ASSERT_TRUE(second->readOnly());
    EXPECT_EQ(second->readOnly()->code, ErrorCode::StoreHeld);
    EXPECT_EQ(argument(*second->readOnly(), "user"), "ada");
    EXPECT_EQ(argument(*second->readOnly(), "host"), environment.host);
    EXPECT_EQ(argument(*second->readOnly(), "process"), std::to_string(getpid()));
    EXPECT_THAT(argument(*second->readOnly(), "time"), testing::StartsWith("2027-01-01T"));
    expectExplained(*second->readOnly());
    ASSERT_TRUE(first->commit(numberedCase(1), {"x", ""}));
    EXPECT_EQ(*second->current(), *numberedCase(0));
    EXPECT_EQ(*second->at(1).value(), *numberedCase(0));
    EXPECT_TRUE(second->verify());
}

TEST_F(Opening, TheNoteGoesWithItsHolder) {
    create();
    {
        const auto file = files.open(path, Access::Edit).value();
        EXPECT_TRUE(fs::exists(FileLock::noteFor(path)));
    }
    EXPECT_FALSE(fs::exists(FileLock::noteFor(path)));
    EXPECT_FALSE(files.open(path, Access::Edit).value()->readOnly());
}

TEST_F(Opening, ANoteOfADeadProcessIsTakenOver) {
    create();
    std::ofstream(FileLock::noteFor(path)) << "Valør\nuser=bob\nhost=" << environment.host << "\nprocess=1\ntime=t\n";
    EXPECT_FALSE(files.open(path, Access::Edit).value()->readOnly());
}

TEST_F(Opening, ANoteOfAnotherMachineIsBelieved) {
    create();
    std::ofstream(FileLock::noteFor(path)) << "Valør\nuser=bob\nhost=elsewhere\nprocess=1\ntime=t\n";
    expectReadOnly(ErrorCode::StoreHeld);
    EXPECT_TRUE(fs::exists(FileLock::noteFor(path)));
}

TEST_F(Opening, ANoteThatNobodyHoldsSaysWhatToRemove) {
    create();
    std::ofstream(FileLock::noteFor(path)) << "Valør\nuser=bob\nhost=elsewhere\nprocess=1\ntime=t\n";
    const Error problem = *files.open(path, Access::Edit).value()->readOnly();
    EXPECT_EQ(argument(problem, "left"), FileLock::noteFor(path).string());
    expectExplained(problem);
}

TEST_F(Opening, AHolderWhoseNoteIsEmptyIsNotCalledByQuestionMarks) {
    create();
    const auto holder = files.open(path, Access::Edit).value();
    fs::resize_file(FileLock::noteFor(path), 0);
    const Error problem = *files.open(path, Access::Edit).value()->readOnly();
    EXPECT_EQ(problem.code, ErrorCode::StoreHeld);
    EXPECT_EQ(argument(problem, "user"), "(none)");
    expectExplained(problem);
}

TEST_F(Opening, AFileThatWasMovedSaysSo) {
    create();
    const auto file = files.open(path, Access::Edit).value();
    fs::rename(path, folder.file("elsewhere.valor"));
    const Error problem = file->commit(numberedCase(1), {"x", ""}).error();
    EXPECT_EQ(problem.code, ErrorCode::StoreMoved);
    expectExplained(problem);
    EXPECT_TRUE(file->copyTo(folder.file("again.valor")));
    EXPECT_FALSE(fs::exists(path));
}

TEST_F(Opening, ALinkAmongTheFoldersIsFollowed) {
    fs::create_directory(folder.file("real"));
    fs::create_symlink(folder.file("real"), folder.file("link"));
    path = folder.file("link/case.valor");
    create(2);
    EXPECT_EQ(*files.open(path, Access::Edit).value()->current(), *numberedCase(1));
    EXPECT_TRUE(fs::exists(folder.file("real/case.valor")));
    fs::create_symlink(folder.file("real/case.valor"), folder.file("real/last.valor"));
    EXPECT_EQ(argument(files.open(folder.file("link/last.valor"), Access::Read).error(), "reason"), "store.link");
}

TEST_F(Opening, AStateFolderBehindALinkKeepsUnsavedCases) {
    fs::create_directory(folder.file("real"));
    fs::create_symlink(folder.file("real"), folder.file("state"));
    const std::string unsaved = files.createUnsaved(numberedCase(1)).value()->path();
    ASSERT_EQ(files.unsaved().size(), 1U);
    EXPECT_EQ(files.unsaved()[0].title, numberedCase(1)->title);
    EXPECT_TRUE(files.discardUnsaved(folder.path() / "real/unsaved" / fs::path(unsaved).filename()));
    EXPECT_TRUE(files.unsaved().empty());
}

TEST_F(Opening, LongNamesAreSaidToBeTooLong) {
    path = folder.file(std::string(241, 'n') + ".valor");
    create(2);
    EXPECT_FALSE(files.open(path, Access::Edit).value()->readOnly());
    for (const std::size_t length : {242U, 250U, 300U, 5000U}) {
        const std::string longer = folder.file(std::string(length, 'n') + ".valor");
        EXPECT_EQ(files.create(longer, numberedCase(0)).error().code, ErrorCode::FileNameTooLong) << length;
        EXPECT_EQ(files.salvage(path, longer).error().code, ErrorCode::FileNameTooLong) << length;
        EXPECT_EQ(files.open(path, Access::Read).value()->copyTo(longer).error().code, ErrorCode::FileNameTooLong);
    }
    path = folder.file(std::string(300, 'n') + "case.valor");
    expectRefusal(ErrorCode::FileNameTooLong);
}

TEST_F(Opening, ACopyIsNoMoreOpenThanWhatItReplacesOrComesFrom) {
    create(2);
    const std::string copy = folder.file("copy.valor");
    const auto modeOf = [](const std::string& file) { return static_cast<unsigned>(fs::status(file).permissions()); };
    fs::permissions(path, fs::perms(0600));
    const auto file = files.open(path, Access::Edit).value();
    ASSERT_TRUE(file->copyTo(copy));
    EXPECT_EQ(modeOf(copy), 0600U);
    fs::permissions(copy, fs::perms(0640));
    ASSERT_TRUE(file->commit(numberedCase(5), {"x", ""}));
    ASSERT_TRUE(file->copyTo(copy));
    EXPECT_EQ(modeOf(copy), 0640U);
    ASSERT_TRUE(files.salvage(path, folder.file("rescued.valor")));
    EXPECT_EQ(modeOf(folder.file("rescued.valor")), 0600U);
}

TEST_F(Opening, ACopyWaitsForAnotherProgramOnlySoLong) {
    create();
    const auto file = files.open(path, Access::Read).value();
    Stranger stranger(path);
    stranger.run("BEGIN EXCLUSIVE");
    EXPECT_EQ(file->copyTo(folder.file("copy.valor")).error().code, ErrorCode::StoreBusy);
    EXPECT_FALSE(fs::exists(folder.file("copy.valor")));
}

TEST_F(Opening, AnUnsavedCaseThatIsOpenIsNotDiscarded) {
    const auto file = files.createUnsaved(numberedCase(1)).value();
    EXPECT_EQ(files.discardUnsaved(file->path()).error().code, ErrorCode::StoreHeld);
    EXPECT_TRUE(file->commit(numberedCase(2), {"x", ""}));
}

TEST_F(Opening, AnUnreadableNoteHindersNobody) {
    create();
    std::ofstream(FileLock::noteFor(path)) << std::string(5000, '=') << "\nhost";
    EXPECT_FALSE(files.open(path, Access::Edit).value()->readOnly());
}

TEST_F(Opening, ASharedDriveIsNotEditedInPlace) {
    environment.sharedSystem = [](const fs::path&) { return "NFS"; };
    create();
    files = SqliteCaseFiles(environment);
    expectReadOnly(ErrorCode::StoreLockless);
    EXPECT_FALSE(fs::exists(FileLock::noteFor(path)));
}

TEST_F(Opening, ThisMachinesDiskIsNoSharedDrive) {
    EXPECT_FALSE(StoreEnvironment::ofThisMachine().sharedSystem(path));
}

/// Rights mean nothing to the administrator, who runs many build machines.
struct AsNobody {
    AsNobody() {
        if (geteuid() == 0 && seteuid(65534) != 0) std::abort();
    }
    ~AsNobody() {
        if (getuid() == 0 && seteuid(0) != 0) std::abort();
    }
};

class WithoutRights : public Opening {
protected:
    void SetUp() override { path = own.file("case.valor"); }
    void TearDown() override { fs::permissions(own.path(), fs::perms::owner_all); }

    AsNobody nobody;
    test::TemporaryFolder own;
};

TEST_F(WithoutRights, AProtectedFileIsRead) {
    create();
    fs::permissions(path, fs::perms::owner_read);
    expectReadOnly(ErrorCode::StoreReadOnly);
}

TEST_F(WithoutRights, AFileInAProtectedFolderIsRead) {
    create();
    fs::permissions(own.path(), fs::perms::owner_read | fs::perms::owner_exec);
    expectReadOnly(ErrorCode::StoreReadOnly);
    EXPECT_EQ(files.create(own.file("other.valor"), numberedCase(0)).error().code, ErrorCode::FileUnwritable);
    EXPECT_EQ(files.create(own.file("none/other.valor"), numberedCase(0)).error().code, ErrorCode::FileUnwritable);
}

TEST_F(WithoutRights, AFileThatMayNotBeReadIsNotRead) {
    create();
    fs::permissions(path, fs::perms::none);
    expectRefusal(ErrorCode::FileUnreadable);
}

TEST_F(WithoutRights, TheHolderIsNamedWhereTheirNoteCanOnlyBeRead) {
    create();
    const auto holder = files.open(path, Access::Edit).value();
    fs::permissions(FileLock::noteFor(path), fs::perms::owner_read);
    const Error problem = *files.open(path, Access::Edit).value()->readOnly();
    EXPECT_EQ(problem.code, ErrorCode::StoreHeld);
    EXPECT_EQ(argument(problem, "user"), "ada");
    EXPECT_EQ(argument(problem, "left"), "(none)");
    expectExplained(problem);
}

TEST_F(WithoutRights, ANoteLeftByAnotherUserIsNamed) {
    create();
    std::ofstream(FileLock::noteFor(path)) << "Valør\nuser=bob\nhost=" << environment.host << "\nprocess=1\ntime=t\n";
    fs::permissions(FileLock::noteFor(path), fs::perms::owner_read);
    const Error problem = *files.open(path, Access::Edit).value()->readOnly();
    EXPECT_EQ(argument(problem, "left"), FileLock::noteFor(path).string());
}

TEST_F(WithoutRights, APipeInPlaceOfANoteKeepsNobodyWaiting) {
    create();
    ASSERT_EQ(mkfifo(FileLock::noteFor(path).c_str(), 0400), 0);
    expectReadOnly(ErrorCode::StoreReadOnly);
}

TEST_F(Opening, AnotherProgramThatWritesIsWaitedForThenNamed) {
    create();
    const auto file = files.open(path, Access::Edit).value();
    {
        Stranger stranger(path);
        stranger.run("BEGIN EXCLUSIVE");
        const Error problem = file->commit(numberedCase(1), {"x", ""}).error();
        EXPECT_EQ(problem.code, ErrorCode::StoreBusy);
        expectExplained(problem);
        EXPECT_EQ(*file->current(), *numberedCase(0));
    }
    EXPECT_TRUE(file->commit(numberedCase(1), {"x", ""}));
}

TEST_F(Opening, AFileChangedBehindItsHolderIsNotWrittenOver) {
    create(2);
    const auto file = files.open(path, Access::Edit).value();
    alter("DELETE FROM change WHERE entry = 2; DELETE FROM entry WHERE number = 2");
    EXPECT_EQ(file->commit(numberedCase(5), {"x", ""}).error().code, ErrorCode::StoreDiverged);
    EXPECT_EQ(file->verify().error().code, ErrorCode::StoreDiverged);
}

TEST_F(Opening, TwoHoldersAfterTheNoteWasRemovedLoseNothing) {
    create();
    const auto first = files.open(path, Access::Edit).value();
    fs::remove(FileLock::noteFor(path));
    const auto second = files.open(path, Access::Edit).value();
    ASSERT_FALSE(second->readOnly());
    ASSERT_TRUE(second->commit(numberedCase(1), {"x", ""}));
    EXPECT_EQ(first->commit(numberedCase(2), {"x", ""}).error().code, ErrorCode::StoreDiverged);
    EXPECT_EQ(*files.open(path, Access::Read).value()->current(), *numberedCase(1));
}

// New files --------------------------------------------------------------------------------------------------------

TEST_F(Opening, NothingIsCreatedOverAnotherFile) {
    create();
    const Error problem = files.create(path, numberedCase(1)).error();
    EXPECT_EQ(problem.code, ErrorCode::StoreExists);
    expectExplained(problem);
    EXPECT_EQ(*files.open(path, Access::Read).value()->current(), *numberedCase(0));
}

TEST_F(Opening, WhatAnotherFileLeftIsNotPlayedIntoANewFile) {
    for (const char* end : {"-journal", "-wal"}) {
        const std::string left = path + end;
        std::ofstream(left) << "something";
        const Error problem = files.create(path, numberedCase(1)).error();
        EXPECT_EQ(problem.code, ErrorCode::StoreExists);
        EXPECT_EQ(argument(problem, "file"), left);
        EXPECT_EQ(test::contentOf(left), "something");
        EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()), 1)
            << "nothing half made";
        fs::remove(left);
    }
}

TEST_F(Opening, ACopyHoldsTheWholeHistory) {
    create(3);
    const auto file = files.open(path, Access::Edit).value();
    const std::string copy = folder.file("copy.valor");
    ASSERT_TRUE(file->copyTo(copy));
    const auto opened = files.open(copy, Access::Edit).value();
    EXPECT_EQ(opened->history(), file->history());
    EXPECT_TRUE(opened->verify());
}

TEST_F(Opening, AWorkingCopyGoesBackOnlyToWhereItCameFrom) {
    create(2);
    const std::string copy = folder.file("case.valor.copy");
    ASSERT_TRUE(files.open(path, Access::Read).value()->copyTo(copy));
    const auto working = files.open(copy, Access::Edit).value();
    ASSERT_TRUE(working->commit(numberedCase(7), {"x", ""}));
    ASSERT_TRUE(working->copyTo(path));
    EXPECT_EQ(*files.open(path, Access::Read).value()->current(), *numberedCase(7));
    ASSERT_TRUE(files.open(path, Access::Edit).value()->commit(numberedCase(8), {"x", ""}));
    const Error diverged = working->copyTo(path).error();
    EXPECT_EQ(diverged.code, ErrorCode::StoreDiverged);
    expectExplained(diverged);
    const auto holder = files.open(path, Access::Edit).value();
    EXPECT_EQ(working->copyTo(path).error().code, ErrorCode::StoreHeld);
    EXPECT_EQ(*holder->current(), *numberedCase(8));
}

// Cases without a name ---------------------------------------------------------------------------------------------

TEST_F(Opening, UnsavedCasesAreListedWhenNobodyHasThem) {
    EXPECT_TRUE(files.unsaved().empty());
    std::string first;
    {
        const auto file = files.createUnsaved(numberedCase(1)).value();
        first = file->path();
        EXPECT_TRUE(files.unsaved().empty()) << "it is open";
    }
    files.createUnsaved(numberedCase(2)).value();
    const auto found = files.unsaved();
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[1].path, first) << "newest first";
    EXPECT_EQ(found[0].title, numberedCase(2)->title);
    EXPECT_EQ(*files.open(first, Access::Edit).value()->current(), *numberedCase(1));
    ASSERT_TRUE(files.discardUnsaved(first));
    EXPECT_EQ(files.unsaved().size(), 1U);
    EXPECT_EQ(fs::status(environment.unsavedFolder).permissions(), fs::perms::owner_all);
}

TEST_F(Opening, ADamagedUnsavedCaseIsListedForRescue) {
    const std::string unsaved = files.createUnsaved(numberedCase(1)).value()->path();
    Stranger(unsaved).run("UPDATE entry SET text = 'x'");
    ASSERT_EQ(files.unsaved().size(), 1U);
    EXPECT_EQ(files.unsaved()[0].title, LocalizedText{});
    EXPECT_EQ(files.salvage(unsaved, path)->entry, 1U);
}

TEST_F(Opening, AHomeOnASharedDriveStillKeepsUnsavedCases) {
    environment.sharedSystem = [](const fs::path&) { return "NFS"; };
    const SqliteCaseFiles remote(environment);
    const auto file = remote.createUnsaved(numberedCase(0)).value();
    EXPECT_FALSE(file->readOnly());
    EXPECT_TRUE(file->commit(numberedCase(1), {"x", ""}));
}

TEST_F(Opening, OnlyUnsavedCasesAreDiscarded) {
    create();
    EXPECT_EQ(files.discardUnsaved(path).error().code, ErrorCode::FileUnwritable);
    EXPECT_TRUE(fs::exists(path));
}

TEST_F(Opening, WithoutAStateFolderThereIsNoUnsavedCase) {
    environment.unsavedFolder.clear();
    const SqliteCaseFiles homeless(environment);
    EXPECT_EQ(homeless.createUnsaved(numberedCase(0)).error().code, ErrorCode::FileUnwritable);
    EXPECT_TRUE(homeless.unsaved().empty());
}

}  // namespace
}  // namespace valor
