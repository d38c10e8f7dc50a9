// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/case_keeper.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include "tests/support/case_builder.h"
#include "tests/ui/fake_case_files.h"

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

using State = CaseKeeper::State;

CasePtr numbered(int number) {
    return test::CaseBuilder().change([&](Case& c) { c.parameters.front().note.en = std::to_string(number); }).share();
}
const Error kFull{ErrorCode::StoreDiskFull, "", {}};

class CaseKeeperTest : public testing::Test {
protected:
    CaseKeeperTest() { files.put("a.valor", numbered(1)); }
    void open() { keeper.take(keeper.look("a.valor").value(), false); }
    std::vector<HistoryEntry> history() {
        std::vector<HistoryEntry> told;
        keeper.read(
            &keeper, [](const WorkingFile& file) -> Result<std::vector<HistoryEntry>> { return file.history(); },
            [&](const Result<std::vector<HistoryEntry>>& answer) { told = answer.value(); });
        keeper.settle();
        return told;
    }
    bool reaches(State state) {
        return QTest::qWaitFor([&] { return keeper.state() == state; }, 5000);
    }

    test::FakeCaseFiles files;
    CaseKeeper keeper{files};
};

/// Opening reads the case alone; a damaged run would only be found on the day it is needed.
TEST_F(CaseKeeperTest, WhatIsDamagedBesideTheCaseIsTold) {
    open();
    QSignalSpy damaged(&keeper, &CaseKeeper::damaged);
    auto run = std::make_shared<RunResult>();
    keeper.keepRun(run);
    keeper.settle();
    open();
    keeper.settle();
    QTest::qWait(20);
    EXPECT_EQ(damaged.count(), 0);
    files.damageRuns("a.valor");
    open();
    ASSERT_TRUE(QTest::qWaitFor([&] { return damaged.count() == 1; }, 5000));
    EXPECT_EQ(qvariant_cast<Error>(damaged.front().front()).code, ErrorCode::StoreDamaged);
    EXPECT_EQ(keeper.state(), State::Saved);
}

TEST_F(CaseKeeperTest, NothingIsToldOfAFileThatIsNoLongerOpen) {
    open();
    keeper.keepRun(std::make_shared<RunResult>());
    keeper.settle();
    files.damageRuns("a.valor");
    QSignalSpy damaged(&keeper, &CaseKeeper::damaged);
    open();
    keeper.close();
    QTest::qWait(20);
    EXPECT_EQ(damaged.count(), 0);
}

TEST_F(CaseKeeperTest, EveryChangeIsWrittenInItsOrder) {
    open();
    for (int i = 2; i < 40; ++i) keeper.commit(numbered(i), {"a", std::to_string(i)});
    EXPECT_EQ(keeper.state(), State::Saving);
    ASSERT_TRUE(reaches(State::Saved));
    const auto told = files.told("a.valor");
    ASSERT_EQ(told.size(), 39U);
    for (int i = 2; i < 40; ++i) EXPECT_EQ(told[static_cast<std::size_t>(i - 1)], std::to_string(i));
}

TEST_F(CaseKeeperTest, ADiskThatDoesNotAnswerHoldsNobodyUp) {
    open();
    files.hold(true);
    QElapsedTimer clock;
    clock.start();
    for (int i = 2; i < 12; ++i) keeper.commit(numbered(i), {"a", ""});
    QTest::qWait(1);
    EXPECT_LT(clock.elapsed(), 1000);
    EXPECT_EQ(keeper.state(), State::Saving);
    files.hold(false);
    ASSERT_TRUE(reaches(State::Saved));
    EXPECT_EQ(*files.content("a.valor").states.back(), *numbered(11));
}

TEST_F(CaseKeeperTest, AFailureStaysUntilTheNextChangeWritesTheNewestState) {
    open();
    files.failWith(kFull);
    keeper.commit(numbered(2), {"a", "two"});
    ASSERT_TRUE(reaches(State::Failed));
    EXPECT_EQ(keeper.problem(), kFull);
    files.failWith({});
    keeper.commit(numbered(3), {"a", "three"});
    ASSERT_TRUE(reaches(State::Saved));
    EXPECT_FALSE(keeper.problem());
    EXPECT_EQ(*files.content("a.valor").states.back(), *numbered(3));
}

TEST_F(CaseKeeperTest, TryingAgainWritesWhatFailed) {
    open();
    files.failWith(kFull);
    keeper.commit(numbered(2), {"a", "two"});
    ASSERT_TRUE(reaches(State::Failed));
    keeper.retry();
    keeper.settle();
    EXPECT_EQ(keeper.state(), State::Failed);
    files.failWith({});
    keeper.retry();
    ASSERT_TRUE(reaches(State::Saved));
    EXPECT_EQ(files.told("a.valor").back(), "two");
}

TEST_F(CaseKeeperTest, OnlyWorkThatNoNamedFileHoldsIsWorthAQuestion) {
    open();
    keeper.commit(numbered(2), {"a", ""});
    keeper.settle();
    EXPECT_FALSE(keeper.holdsUnsavedWork());
    keeper.begin(numbered(1));
    keeper.settle();
    EXPECT_FALSE(keeper.holdsUnsavedWork());
    keeper.commit(numbered(2), {"a", ""});
    keeper.settle();
    EXPECT_TRUE(keeper.holdsUnsavedWork());
    keeper.forgetWork();
    EXPECT_FALSE(keeper.holdsUnsavedWork());
    keeper.close();
    EXPECT_TRUE(files.unsavedPaths().empty());
}

TEST_F(CaseKeeperTest, ReportsOfAFormerFileAreDropped) {
    open();
    files.failWith(kFull);
    keeper.commit(numbered(2), {"a", "two"});
    files.put("b.valor", numbered(5));
    keeper.take(keeper.look("b.valor").value(), false);
    QTest::qWait(5);
    EXPECT_EQ(keeper.state(), State::Saved);
    EXPECT_EQ(keeper.place().path, "b.valor");
}

TEST_F(CaseKeeperTest, WhatWasAskedForIsWrittenBeforeItEnds) {
    {
        CaseKeeper other(files);
        other.take(other.look("a.valor").value(), false);
        for (int i = 2; i < 12; ++i) other.commit(numbered(i), {"a", ""});
    }
    EXPECT_EQ(files.content("a.valor").states.size(), 11U);
    EXPECT_FALSE(files.isOpen("a.valor"));
}

/// A revision writes the state that it names.
TEST_F(CaseKeeperTest, ARevisionThatIsKeptSavesWhatCouldNotBeSavedBefore) {
    open();
    files.failWith(kFull);
    keeper.commit(numbered(2), {"a", ""});
    ASSERT_TRUE(reaches(State::Failed));
    files.failWith(std::nullopt);
    keeper.saveRevision("first");
    keeper.settle();
    EXPECT_EQ(keeper.state(), State::Saved);
    EXPECT_FALSE(keeper.problem());
}

/// The file may have been closed, and with it whoever asked.
TEST_F(CaseKeeperTest, AnAnswerThatNobodyWaitsForIsDropped) {
    open();
    bool isTold = false;
    {
        QObject receiver;
        keeper.read(
            &receiver, [](const WorkingFile& file) { return file.at(1); },
            [&](const Result<CasePtr>&) { isTold = true; });
    }
    keeper.settle();
    EXPECT_FALSE(isTold);
}

TEST_F(CaseKeeperTest, RevisionsAndRunsAreToldWhenKeptAndWhenNot) {
    open();
    QSignalSpy revisions(&keeper, &CaseKeeper::revisionSaved), runs(&keeper, &CaseKeeper::runKept),
        refused(&keeper, &CaseKeeper::refused);
    keeper.saveRevision("first");
    keeper.keepRun(std::make_shared<const RunResult>());
    keeper.settle();
    EXPECT_EQ(revisions.count(), 1);
    ASSERT_EQ(runs.count(), 1);
    EXPECT_EQ(runs.front().front().toULongLong(), 3U);
    EXPECT_EQ(history().at(1).kind, EntryKind::Revision);
    files.failWith(kFull);
    keeper.saveRevision("second");
    keeper.settle();
    EXPECT_EQ(refused.count(), 1);
}

}  // namespace
}  // namespace valor::ui
