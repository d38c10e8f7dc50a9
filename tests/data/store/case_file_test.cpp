// SPDX-License-Identifier: GPL-3.0-or-later
#include <functional>

#include "core/model/canonical.h"
#include "data/cases/file_case_library.h"
#include "data/sqlite/failure.h"
#include "data/store/run_tables.h"
#include "data/store/sqlite_case_file.h"
#include "tests/data/store/store_support.h"
#include "tests/simulation/engine/engine_support.h"
#include "tests/support/random_case.h"
#include "tests/support/source_tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace valor {
namespace {

using test::numberedCase;
using Access = CaseFiles::Access;

class ACaseFile : public testing::Test {
protected:
    CaseFilePtr created(int number = 0) { return files.create(path, numberedCase(number)).value(); }
    CaseFilePtr opened(Access access = Access::Edit) { return files.open(path, access).value(); }

    test::TemporaryFolder folder;
    SqliteCaseFiles files{test::environmentIn(folder)};
    std::string path = folder.file("case.valor");
};

TEST_F(ACaseFile, GivesBackWhatItWasGiven) {
    created(7);
    const auto file = opened();
    EXPECT_EQ(*file->current(), *numberedCase(7));
    EXPECT_FALSE(file->readOnly());
    ASSERT_EQ(file->history().size(), 1U);
    EXPECT_EQ(file->history()[0].code, "case.create");
    EXPECT_EQ(file->history()[0].who, "ada");
    EXPECT_EQ(file->history()[0].caseDigest, caseDigest(*numberedCase(7)));
}

TEST_F(ACaseFile, KeepsEveryCommandAtOnce) {
    {
        const auto file = created();
        for (int n = 1; n <= 5; ++n)
            ASSERT_TRUE(file->commit(numberedCase(n), {"parameter.note", "to " + std::to_string(n)}));
        EXPECT_EQ(*file->current(), *numberedCase(5));
    }
    const auto file = opened();
    ASSERT_EQ(file->history().size(), 6U);
    for (int n = 0; n <= 5; ++n) EXPECT_EQ(*file->at(static_cast<std::uint64_t>(n) + 1).value(), *numberedCase(n)) << n;
    EXPECT_EQ(file->history()[5].text, "to 5");
    EXPECT_EQ(*file->current(), *numberedCase(5));
}

TEST_F(ACaseFile, ACommandThatChangesNothingIsNoEntry) {
    const auto file = created();
    ASSERT_TRUE(file->commit(numberedCase(0), {"x", "y"}));
    EXPECT_EQ(file->history().size(), 1U);
}

TEST_F(ACaseFile, RevisionsCanBeNamedComparedAndRestored) {
    const auto file = created();
    ASSERT_TRUE(file->saveRevision("first offer"));
    ASSERT_TRUE(file->commit(numberedCase(1), {"a", "b"}));
    ASSERT_TRUE(file->saveRevision("second offer"));
    ASSERT_TRUE(file->commit(numberedCase(2), {"a", "b"}));
    const auto again = revisionsOf(*file);
    ASSERT_EQ(again.size(), 2U);
    EXPECT_EQ(again[0].text, "first offer");
    const CasePtr first = file->at(again[0].number).value();
    EXPECT_EQ(*first, *numberedCase(0));
    EXPECT_EQ(*file->at(again[1].number).value(), *numberedCase(1));
    ASSERT_TRUE(file->commit(first, {"revision.restore", "first offer"}));
    EXPECT_EQ(*opened(Access::Read)->current(), *numberedCase(0));
}

TEST_F(ACaseFile, HoldsTheCasesThatShip) {
    const FileCaseLibrary library(test::sourcePath("data/cases"), *EvidenceLibrary::shipped());
    int count = 0;
    for (const ReferenceCase& reference : library.referenceCases()) {
        const CasePtr input = library.load(reference.path).value().value;
        const std::string name = folder.file(reference.id + ".valor");
        ASSERT_TRUE(files.create(name, input)) << reference.id;
        EXPECT_EQ(*files.open(name, Access::Read).value()->current(), *input) << reference.id;
        ++count;
    }
    EXPECT_GE(count, 3);
}

// Whatever a person does, in whatever order: every state of the past is still there.
TEST_F(ACaseFile, NoStateIsLostAmongRandomCases) {
    std::vector<Case> states{*numberedCase(0)};
    {
        const auto file = created();
        for (std::uint64_t seed = 1; seed <= 25; ++seed) {
            states.push_back(test::RandomCase(seed).make());
            ASSERT_TRUE(file->commit(std::make_shared<const Case>(states.back()), {"random", ""})) << seed;
            if (seed % 7 == 0) {
                states.push_back(states.back());
                ASSERT_TRUE(file->saveRevision("seven"));
            }
        }
    }
    const auto file = opened();
    ASSERT_EQ(file->history().size(), states.size());
    for (std::size_t i = 0; i < states.size(); ++i) EXPECT_EQ(*file->at(i + 1).value(), states[i]) << i;
    ASSERT_TRUE(file->verify());
    EXPECT_EQ(file->verify()->entries, states.size());
}

TEST_F(ACaseFile, RefusesACaseThatNoFileCouldGiveBack) {
    const auto file = created();
    const auto codeOf = [&](const std::function<void(Case&)>& edit) {
        return file->commit(test::CaseBuilder().change(edit).share(), {"x", ""}).error().code;
    };
    EXPECT_EQ(codeOf([](Case& c) { c.sites.push_back(c.sites.front()); }), ErrorCode::IdDuplicate);
    EXPECT_EQ(codeOf([](Case& c) { c.sites.front().id = SiteId("No Id"); }), ErrorCode::IdMalformed);
    EXPECT_EQ(codeOf([](Case& c) { c.note.en = "\xC3"; }), ErrorCode::TextNotUtf8);
    EXPECT_EQ(codeOf([](Case& c) { c.effects.front().terms.push_back(c.effects.front().terms.front()); }),
              ErrorCode::IdDuplicate);
    EXPECT_EQ(codeOf([](Case& c) {
                  c.contracts.front().clauses.front().terms =
                      PerUnit{{.decimal = "1", .parameter = ParameterId("p")}, "processed"};
              }),
              ErrorCode::FieldType);
    EXPECT_EQ(*file->current(), *numberedCase(0));
    EXPECT_EQ(file->history().size(), 1U);
    EXPECT_TRUE(file->commit(numberedCase(1), {"x", ""}));
}

TEST_F(ACaseFile, UnknownEntriesAreNamed) {
    const auto file = created();
    for (const std::uint64_t entry : {0ULL, 2ULL}) {
        EXPECT_EQ(file->at(entry).error().code, ErrorCode::ReferenceUnknown);
        EXPECT_EQ(file->run(entry).error().code, ErrorCode::ReferenceUnknown);
    }
    EXPECT_EQ(file->run(1).error().code, ErrorCode::ReferenceUnknown);
    EXPECT_EQ(file->addNote(1, "x").error().code, ErrorCode::ReferenceUnknown);
}

TEST_F(ACaseFile, KeepsRunsWithSamplesAndNotes) {
    RunResult result = *test::runCase(*numberedCase(0), 100);
    result.manifest.seconds = 0;  // not kept
    ASSERT_FALSE(result.samples.empty());
    {
        const auto file = created();
        EXPECT_EQ(file->recordRun(result).value(), 2U);
        ASSERT_TRUE(file->addNote(2, "shown to the board"));
    }
    const auto file = opened();
    const auto runs = file->runs().value();
    ASSERT_EQ(runs.size(), 1U);
    EXPECT_EQ(runs[0].manifest, result.manifest);
    ASSERT_EQ(runs[0].notes.size(), 1U);
    EXPECT_EQ(runs[0].notes[0].text, "shown to the board");
    RunResult kept = file->run(2).value();
    ASSERT_EQ(runs[0].columns.size(), result.samples.size());
    for (const std::string& column : runs[0].columns) kept.samples.push_back(file->samples(2, column).value());
    EXPECT_EQ(kept, result);
    EXPECT_EQ(file->samples(2, "no such").error().code, ErrorCode::ReferenceUnknown);
    EXPECT_EQ(file->verify()->sampleChunks, result.samples.size());
}

TEST_F(ACaseFile, KeepsLongColumnsInChunks) {
    RunResult result;
    result.manifest.caseDigest = caseDigest(*numberedCase(0));
    result.manifest.seed = 0xFFFF'FFFF'FFFF'FFFF;
    result.samples = {{"a", std::vector<double>(2 * kDrawsPerChunk + 1)}, {"none", {}}};
    for (std::size_t i = 0; i < result.samples[0].values.size(); ++i) result.samples[0].values[i] = 0.1 * double(i);
    const auto file = created();
    const std::uint64_t entry = file->recordRun(result).value();
    EXPECT_EQ(file->samples(entry, "a").value(), result.samples[0]);
    EXPECT_EQ(file->samples(entry, "none").value(), result.samples[1]);
    EXPECT_EQ(file->run(entry)->manifest, result.manifest);
    EXPECT_EQ(file->verify()->sampleChunks, 3U);
}

TEST_F(ACaseFile, RefusesARunOfAnotherCase) {
    const auto file = created();
    EXPECT_EQ(file->recordRun(*test::runCase(*numberedCase(1))).error().code, ErrorCode::ReferenceUnknown);
    EXPECT_EQ(file->history().size(), 1U);
}

/// Whether a report is asked for makes no other case of it.
TEST_F(ACaseFile, KeepsRunsOfACaseThatAsksForReports) {
    Case asking = *numberedCase(0);
    asking.reports.emplace_back().id = ReportId("board");
    const auto file = files.create(path, std::make_shared<const Case>(asking)).value();
    const RunResult result = *test::runCase(asking);
    EXPECT_EQ(result.manifest.runId, test::runCase(*numberedCase(0))->manifest.runId);
    EXPECT_EQ(entryOfCase(*file, result.manifest.caseDigest).value(), 1U);
    EXPECT_EQ(file->recordRun(result).value(), 2U);
    EXPECT_EQ(entryOfCase(*file, caseDigest(asking)).value(), 1U);
    EXPECT_EQ(entryOfCase(*file, caseDigest(*numberedCase(1))).value(), 0U);
    EXPECT_EQ(entryOfCase(*file, "").value(), 0U);
}

/// By the reports that a state asks for, and past one that cannot be read.
TEST_F(ACaseFile, FindsTheNewestStateOfARunPastADamagedOne) {
    Case asking = *numberedCase(0);
    asking.reports.emplace_back().id = ReportId("board");
    std::vector<HistoryEntry> history(3);
    for (std::size_t i = 0; i < history.size(); ++i) {
        history[i].number = i + 1;
        history[i].caseDigest = "state-" + std::to_string(i);
    }
    const Result<CasePtr> damaged = fail(ErrorCode::StoreDamaged, "");
    std::vector<Result<CasePtr>> states(3, std::make_shared<const Case>(asking));
    const auto at = [&](std::uint64_t entry) { return states.at(entry - 1); };
    const std::string digest = digestForRuns(asking);
    EXPECT_EQ(entryOfCase(history, at, digest).value(), 3U);
    states[2] = damaged;
    EXPECT_EQ(entryOfCase(history, at, digest).value(), 2U);
    EXPECT_EQ(entryOfCase(history, at, "none").error().code, ErrorCode::StoreDamaged);
    EXPECT_EQ(entryOfCase(history, at, "state-").value(), 1U) << "as the history tells it, nothing is read";
}

TEST_F(ACaseFile, ApprovalsStandUntilWithdrawn) {
    const Error warning{ErrorCode::EvidenceMissing, "parameters/price", {{"name", "price"}}};
    const Error other{ErrorCode::EvidenceMissing, "parameters/volume", {}};
    const auto file = created();
    ASSERT_TRUE(file->approve(warning, "agreed with the clinic"));
    ASSERT_TRUE(file->approve(other, "same"));
    ASSERT_EQ(approvalsOf(*file).size(), 2U);
    EXPECT_EQ(approvalsOf(*file)[0].code, "evidence.missing");
    EXPECT_EQ(approvalsOf(*file)[0].subject, "parameters/price");
    EXPECT_EQ(approvalsOf(*file)[0].text, "agreed with the clinic");
    EXPECT_EQ(approvalsOf(*file)[0].who, "ada");
    ASSERT_TRUE(file->withdraw(warning, "the clinic changed its mind"));
    const auto standing = approvalsOf(*opened(Access::Read));
    ASSERT_EQ(standing.size(), 1U);
    EXPECT_EQ(standing[0].subject, "parameters/volume");
}

TEST_F(ACaseFile, OpenedToReadChangesNothing) {
    created();
    const auto file = opened(Access::Read);
    EXPECT_EQ(file->readOnly()->code, ErrorCode::StoreReadOnly);
    EXPECT_EQ(file->commit(numberedCase(1), {"x", ""}).error().code, ErrorCode::StoreReadOnly);
    EXPECT_EQ(file->saveRevision("x").error().code, ErrorCode::StoreReadOnly);
    EXPECT_EQ(file->approve(Error{}, "x").error().code, ErrorCode::StoreReadOnly);
    EXPECT_EQ(file->recordRun(RunResult{}).error().code, ErrorCode::StoreReadOnly);
    EXPECT_FALSE(std::filesystem::exists(FileLock::noteFor(path)));
}

TEST_F(ACaseFile, ReadingADamagedOneHasAnEnd) {
    created();
    auto connection = sqlite::openDamaged({path, ""}, caseFileKind(caseFileMigrations())).value();
    EXPECT_EQ(connection.integer("SELECT count(*) FROM entry"), 1);
    const std::string endless =
        "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x FROM n) SELECT count(*) FROM n WHERE x > 1";
    EXPECT_THROW(static_cast<void>(connection.integer(endless)), sqlite::Failure);
    EXPECT_EQ(sqlite::errorOf(sqlite::Failure(9, 0, ""), "x").code, ErrorCode::StoreDamaged) << "interrupted";
}

// The tables refuse it themselves, whatever a later function of ours might try.
TEST_F(ACaseFile, WhatIsWrittenCannotBeTakenBack) {
    created();
    auto connection = sqlite::hardenedOpen({path, ""}, caseFileKind(caseFileMigrations())).value();
    connection.refuseChanges();
    for (const char* statement : {"DELETE FROM entry", "UPDATE entry SET text = ''", "DROP TABLE change",
                                  "PRAGMA user_version=9", "ATTACH ':memory:' AS x", "CREATE TABLE x(y)", "VACUUM"})
        EXPECT_THROW(connection.execute(statement), sqlite::Failure) << statement;
}

}  // namespace
}  // namespace valor
