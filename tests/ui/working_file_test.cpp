// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/working_file.h"

#include "tests/support/case_builder.h"
#include "tests/ui/fake_case_files.h"

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

using Kind = Place::Kind;

CasePtr numbered(int number) {
    return test::CaseBuilder().change([&](Case& c) { c.parameters.front().note.en = std::to_string(number); }).share();
}

class WorkingFileTest : public testing::Test {
protected:
    void begin() {
        working.begin(numbered(1));
        ASSERT_TRUE(working.prepare());
    }
    void open(const std::string& path) { working.take(files.open(path, CaseFiles::Access::Edit).value(), false); }

    test::FakeCaseFiles files;
    WorkingFile working{files};
};

TEST_F(WorkingFileTest, ACaseWithoutAFileIsKeptAndRemovedWhenNobodyChangedIt) {
    begin();
    EXPECT_EQ(working.place().kind, Kind::Unsaved);
    EXPECT_EQ(files.unsavedPaths().size(), 1U);
    working.close();
    EXPECT_TRUE(files.unsavedPaths().empty());
}

TEST_F(WorkingFileTest, WhatWasChangedStaysUntilItIsUnwanted) {
    begin();
    ASSERT_TRUE(working.commit(numbered(2), {"a", "b"}));
    working.close();
    ASSERT_EQ(files.unsavedPaths().size(), 1U);
    working.take(files.open(files.unsavedPaths().front(), CaseFiles::Access::Edit).value(), true);
    working.setUnwanted(true);
    working.close();
    EXPECT_TRUE(files.unsavedPaths().empty());
}

TEST_F(WorkingFileTest, ChangesOfAReadOnlyFileGoToAnUnsavedCopy) {
    files.put("held.valor", numbered(1), Error{ErrorCode::StoreHeld, "", {}});
    open("held.valor");
    EXPECT_EQ(working.place().kind, Kind::ReadOnly);
    ASSERT_TRUE(working.commit(numbered(2), {"a", "b"}));
    EXPECT_EQ(working.place().kind, Kind::Unsaved);
    EXPECT_FALSE(files.isOpen("held.valor"));
    EXPECT_EQ(files.content("held.valor").states.size(), 1U);
    const auto copy = files.content(files.unsavedPaths().front());
    EXPECT_EQ(*copy.states.front(), *numbered(1));
    EXPECT_EQ(*copy.states.back(), *numbered(2));
}

TEST_F(WorkingFileTest, TheCopyOfAReadOnlyFileHasItsWholeHistory) {
    files.put("shared.valor", numbered(1));
    {
        const auto file = files.open("shared.valor", CaseFiles::Access::Edit).value();
        ASSERT_TRUE(file->commit(numbered(2), {"a", "two"}));
        ASSERT_TRUE(file->saveRevision("tendered"));
    }
    files.protect("shared.valor", Error{ErrorCode::StoreLockless, "", {}});
    open("shared.valor");
    ASSERT_TRUE(working.commit(numbered(3), {"a", "three"}));
    EXPECT_EQ(files.told(files.unsavedPaths().front()),
              (std::vector<std::string>{"Minimal case", "two", "tendered", "three"}));
}

TEST_F(WorkingFileTest, AnotherWindowsUnsavedFileIsNotOursToRemove) {
    files.put("unsaved/7", numbered(1), Error{ErrorCode::StoreHeld, "", {}});
    working.take(files.open("unsaved/7", CaseFiles::Access::Edit).value(), true);
    EXPECT_EQ(working.place().kind, Kind::ReadOnly);
    working.setUnwanted(true);
    working.close();
    EXPECT_TRUE(files.has("unsaved/7"));
}

TEST_F(WorkingFileTest, TheSameNameTakesWhatTheFileDoesNotHave) {
    files.put("a.valor", numbered(1));
    open("a.valor");
    files.failWith(Error{ErrorCode::StoreDiskFull, "", {}});
    EXPECT_FALSE(working.commit(numbered(2), {"a", "two"}));
    EXPECT_FALSE(working.moveTo("a.valor", numbered(2), {"a", "two"}));
    files.failWith({});
    ASSERT_EQ(working.moveTo("a.valor", numbered(2), {"a", "two"}), Result<bool>(true));
    EXPECT_EQ(*files.content("a.valor").states.back(), *numbered(2));
}

TEST_F(WorkingFileTest, ARunIsKeptAfterTheStateItBelongsTo) {
    files.put("a.valor", numbered(1));
    open("a.valor");
    files.failWith(Error{ErrorCode::StoreDiskFull, "", {}});
    EXPECT_FALSE(working.commit(numbered(2), {"a", "two"}));
    files.failWith({});
    EXPECT_EQ(working.keepRun(RunResult(), numbered(2), {"a", "two"}), Result<std::uint64_t>(3));
    EXPECT_EQ(*files.content("a.valor").states.at(1), *numbered(2));
}

TEST_F(WorkingFileTest, AFailureLeavesItReadyForTheNextTry) {
    files.failWith(Error{ErrorCode::StoreDiskFull, "", {}});
    working.begin(numbered(1));
    EXPECT_FALSE(working.commit(numbered(2), {"a", "two"}));
    EXPECT_EQ(working.place().kind, Kind::Nowhere);
    files.failWith({});
    ASSERT_TRUE(working.commit(numbered(3), {"a", "three"}));
    const auto file = files.content(working.place().path);
    EXPECT_EQ(*file.states.front(), *numbered(1));
    EXPECT_EQ(*file.states.back(), *numbered(3));
}

TEST_F(WorkingFileTest, ANamedPlaceTakesTheWholeHistoryAndEndsTheUnsavedFile) {
    begin();
    ASSERT_TRUE(working.commit(numbered(2), {"a", "two"}));
    ASSERT_EQ(working.moveTo("new.valor", numbered(2), {"a", "two"}), Result<bool>(true));
    EXPECT_EQ(working.place(), (Place{Kind::Named, "new.valor", {}}));
    EXPECT_TRUE(files.unsavedPaths().empty());
    EXPECT_EQ(files.told("new.valor"), (std::vector<std::string>{"Minimal case", "two"}));
}

TEST_F(WorkingFileTest, MovingTakesAlongWhatTheFormerFileCouldNot) {
    files.put("a.valor", numbered(1));
    open("a.valor");
    files.failWith(Error{ErrorCode::StoreDiskFull, "", {}});
    EXPECT_FALSE(working.commit(numbered(2), {"a", "two"}));
    files.failWith({});
    ASSERT_EQ(working.moveTo("b.valor", numbered(2), {"a", "two"}), Result<bool>(true));
    EXPECT_EQ(*files.content("b.valor").states.back(), *numbered(2));
    EXPECT_EQ(files.content("a.valor").states.size(), 1U);
    EXPECT_FALSE(files.isOpen("a.valor"));
}

TEST_F(WorkingFileTest, ARevisionNamesTheNewestStateAlsoAfterAFailure) {
    files.put("a.valor", numbered(1));
    open("a.valor");
    files.failWith(Error{ErrorCode::StoreDiskFull, "", {}});
    EXPECT_FALSE(working.commit(numbered(2), {"a", "two"}));
    files.failWith({});
    ASSERT_TRUE(working.saveRevision("name", numbered(2), {"a", "two"}));
    EXPECT_EQ(files.told("a.valor"), (std::vector<std::string>{"Minimal case", "two", "name"}));
    EXPECT_EQ(**working.at(3), *numbered(2));
}

TEST_F(WorkingFileTest, TheFormerFileIsClosedFirst) {
    files.put("a.valor", numbered(1));
    files.put("b.valor", numbered(2));
    open("a.valor");
    EXPECT_TRUE(files.isOpen("a.valor"));
    open("b.valor");
    EXPECT_FALSE(files.isOpen("a.valor"));
    EXPECT_TRUE(files.isOpen("b.valor"));
}

}  // namespace
}  // namespace valor::ui
