// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are damaged, forged or meant to do harm, and what is saved from them.
#include <fstream>

#include "core/model/canonical.h"
#include "data/sqlite/raw_file.h"
#include "tests/data/store/store_fixture.h"

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace valor {
namespace {

namespace fs = std::filesystem;
using test::contentOf;
using test::numberedCase;
using test::Stranger;
using Access = CaseFiles::Access;

class DamagedFile : public test::StoreTest {};

// Damage -----------------------------------------------------------------------------------------------------------

TEST_F(DamagedFile, EveryEditWithAnotherToolIsNoticed) {
    for (const char* edit :
         {"UPDATE entry SET text = 'x' WHERE number = 2", "UPDATE entry SET who = 'eve'",
          "UPDATE entry SET time = '2020-01-01T00:00:00Z' WHERE number = 1", "DELETE FROM entry WHERE number = 2",
          "UPDATE entry SET kind = 'oops' WHERE number = 3", "UPDATE entry SET number = 9 WHERE number = 3",
          "DELETE FROM change WHERE entry = 2", "UPDATE change SET place = 'sites/x' WHERE entry = 3",
          "INSERT INTO change SELECT 2, 'sites/x', digest FROM content LIMIT 1",
          "UPDATE entry SET state = zeroblob(32) WHERE number = 3",
          "UPDATE entry SET payload = zeroblob(32) WHERE number = 3",
          "UPDATE entry SET chain = zeroblob(32) WHERE number = 1"}) {
        create(3);
        alter(edit);
        expectRefusal(ErrorCode::StoreDamaged);
        fs::remove(path);
    }
}

TEST_F(DamagedFile, AChangedPriceIsNoticed) {
    create(3);
    alter("UPDATE content SET body = replace(body, '2.50', '1.25') WHERE body LIKE '%2.50%'");
    expectRefusal(ErrorCode::StoreDamaged);
    EXPECT_EQ(argument(refusal(), "reason"), "store.state");
}

TEST_F(DamagedFile, DamageToThePastIsFoundWhereItIsRead) {
    create(3);
    alter("UPDATE content SET body = replace(body, 'number 1', 'number 7')");
    const auto file = files.open(path, Access::Edit).value();
    EXPECT_EQ(*file->current(), *numberedCase(2));
    EXPECT_EQ(file->at(2).error().code, ErrorCode::StoreDamaged);
    EXPECT_EQ(file->verify().error().code, ErrorCode::StoreDamaged);
    EXPECT_EQ(argument(file->verify().error(), "file"), path);
    EXPECT_TRUE(file->at(1));
}

TEST_F(DamagedFile, ADamagedFileGivesBackHowFarItIsWhole) {
    create(5);
    alter("UPDATE content SET body = 'x' WHERE body LIKE '%number 4%'");
    expectRefusal(ErrorCode::StoreDamaged);
    const std::string rescued = folder.file("rescued.valor");
    const Salvage found = files.salvage(path, rescued).value();
    EXPECT_EQ(found.entry, 4U);
    EXPECT_EQ(found.entries, 5U);
    EXPECT_EQ(found.kept, 4U);
    const auto file = files.open(rescued, Access::Read).value();
    EXPECT_EQ(*file->current(), *numberedCase(3));
    EXPECT_EQ(file->history().back().code, "case.salvage");
    EXPECT_EQ(files.salvage(path, rescued).error().code, ErrorCode::StoreExists);
}

/// Of a case that asks for reports a run names the case without them; earlier versions named it with them.
TEST_F(DamagedFile, RunsOfACaseThatAsksForReportsAreSaved) {
    Case asking = *numberedCase(0);
    asking.reports.emplace_back().id = ReportId("board");
    {
        const auto file = files.create(path, std::make_shared<const Case>(asking)).value();
        for (const std::string& digest : {digestForRuns(asking), caseDigest(asking)}) {
            RunResult result;
            result.manifest.caseDigest = digest;
            ASSERT_TRUE(file->recordRun(result));
        }
        ASSERT_TRUE(file->commit(numberedCase(4), {"x", ""}));
    }
    alter("UPDATE content SET body = 'x' WHERE body LIKE '%number 4%'");
    const std::string rescued = folder.file("rescued.valor");
    EXPECT_EQ(files.salvage(path, rescued)->kept, 3U);
    EXPECT_EQ(files.open(rescued, Access::Read).value()->runs()->size(), 2U);
}

TEST_F(DamagedFile, ABrokenBeginningOrEndIsSaidSo) {
    create(3);
    const auto sound = contentOf(path);
    const auto expectLost = [&](const std::string& content, const std::string& reason) {
        std::ofstream(path, std::ios::binary) << content;
        expectRefusal(ErrorCode::StoreDamaged);
        EXPECT_EQ(argument(refusal(), "reason"), reason);
        EXPECT_EQ(argument(refusal(), "lost"), "all") << "recover is not advised where it cannot help";
        EXPECT_EQ(argument(files.salvage(path, folder.file("r.valor")).error(), "lost"), "all");
    };
    expectLost(std::string(512, '\0') + sound.substr(512), "store.beginning");
    expectLost(sound.substr(0, 28) + "\xEE\x6B\x28" + sound.substr(31), "store.size");
}

TEST_F(DamagedFile, OfATruncatedFileIsSavedWhatIsThere) {
    create(40);
    const auto sound = contentOf(path);
    for (const std::size_t left : {sound.size() - 1, sound.size() - 4096}) {
        std::ofstream(path, std::ios::binary) << sound.substr(0, left);
        expectRefusal(ErrorCode::StoreDamaged);
        EXPECT_EQ(argument(refusal(), "reason"), "store.cut_off");
        EXPECT_EQ(argument(refusal(), "lost"), "(none)") << "recover is advised";
        const std::string rescued = folder.file("rescued.valor");
        const auto found = files.salvage(path, rescued);
        ASSERT_TRUE(found) << left << " of " << sound.size();
        EXPECT_EQ(*files.open(rescued, Access::Read).value()->current(),
                  *numberedCase(static_cast<int>(found->entry) - 1));
        EXPECT_EQ(contentOf(path), sound.substr(0, left));
        fs::remove(rescued);
    }
    std::ofstream(path, std::ios::binary) << sound.substr(0, 4000);
    EXPECT_EQ(argument(files.salvage(path, folder.file("r.valor")).error(), "lost"), "all");
}

TEST_F(DamagedFile, OfATruncatedFileMoreIsSavedThanItsWholePages) {
    create(40);
    fs::resize_file(path, fs::file_size(path) - 1);
    EXPECT_GE(files.salvage(path, folder.file("rescued.valor"))->kept, 38U) << "a row or two lack their end";
}

/// A copy that reserved the place of the file first: nearly all of it is a hole.
TEST_F(DamagedFile, WhatATruncatedFileClaimsToBeTakesNoMemory) {
    create(3);
    constexpr std::uint64_t size = std::uint64_t{3} << 30U;
    std::fstream(path, std::ios::binary | std::ios::in | std::ios::out).seekp(28)
        << std::string("\x00\x0d\x00\x00", 4);  // pages, 3.25 GB
    fs::resize_file(path, size);
    rusage before{}, after{};
    getrusage(RUSAGE_SELF, &before);
    const auto start = std::chrono::steady_clock::now();
    EXPECT_EQ(files.salvage(path, folder.file("rescued.valor"))->kept, 3U);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    getrusage(RUSAGE_SELF, &after);
    EXPECT_LT(after.ru_maxrss - before.ru_maxrss, 256 * 1024) << "KiB";
    EXPECT_LT(took.count(), 20) << "two seconds on a machine that does nothing else";
}

// Hostile files ----------------------------------------------------------------------------------------------------

/// What a write to several databases leaves: a header without records, then the name of the file that coordinates it,
/// which playing the journal removes.
std::string journalNaming(const std::string& victim) {
    const auto word = [](std::uint32_t number) {
        std::string bytes;
        for (const int shift : {24, 16, 8, 0}) bytes += static_cast<char>(number >> static_cast<unsigned>(shift));
        return bytes;
    };
    const std::string magic = "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7";
    std::uint32_t sum = 0;
    for (const char each : victim) sum += static_cast<unsigned char>(each);
    std::string header = magic + word(0) + word(0x1234) + word(1) + word(512) + word(4096);
    header.resize(512);
    return header + word(0x40000000 / 4096 + 1) + victim + word(static_cast<std::uint32_t>(victim.size())) + word(sum) +
           magic;
}

TEST_F(DamagedFile, AJournalThatNamesAnotherFileIsNotPlayed) {
    create();
    const std::string victim = folder.file("precious.txt");
    std::ofstream(victim) << "my thesis";
    std::ofstream(path + "-journal", std::ios::binary) << journalNaming(victim);
    for (const Access access : {Access::Read, Access::Edit}) {
        EXPECT_EQ(refusal(access).code, ErrorCode::StoreJournal);
        EXPECT_TRUE(fs::exists(victim));
        EXPECT_TRUE(fs::exists(path + "-journal"));
    }
    expectRefusal(ErrorCode::StoreJournal);
    EXPECT_EQ(files.salvage(path, folder.file("r.valor")).error().code, ErrorCode::StoreJournal);
    EXPECT_TRUE(files.unsaved().empty());
    EXPECT_TRUE(fs::exists(victim));
    fs::remove(path + "-journal");
    EXPECT_TRUE(files.open(path, Access::Edit));
}

TEST_F(DamagedFile, AJournalOfSenselessSizesIsNotPlayed) {
    create();
    std::string journal = journalNaming("x").substr(0, 512);
    journal[24] = 1;
    std::ofstream(path + "-journal", std::ios::binary) << journal;
    EXPECT_EQ(refusal().code, ErrorCode::StoreJournal);
    EXPECT_TRUE(fs::exists(path + "-journal"));
}

/// A file of another program in the middle of a write, copied as it stands then: the journal is hot.
TEST_F(DamagedFile, TheJournalOfAnotherProgramsFileIsLeftAlone) {
    const std::string theirs = folder.file("theirs.db");
    std::string database, journal;
    {
        Stranger stranger(theirs);
        stranger.run("PRAGMA cache_size=1; PRAGMA user_version=1; CREATE TABLE t(a); INSERT INTO t VALUES(1)");
        stranger.run(
            "BEGIN; WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM n WHERE x < 2000)"
            " INSERT INTO t SELECT hex(randomblob(200)) FROM n; UPDATE t SET a = 2 WHERE rowid = 1");
        database = contentOf(theirs);
        journal = contentOf(theirs + "-journal");
    }
    ASSERT_FALSE(journal.empty());
    for (const std::string& beginning : {database.substr(0, 100), std::string(100, 'x')}) {
        const std::string found = beginning + database.substr(100);
        std::ofstream(path, std::ios::binary) << found;
        std::ofstream(path + "-journal", std::ios::binary) << journal;
        EXPECT_FALSE(files.open(path, Access::Edit));
        EXPECT_EQ(contentOf(path), found);
        EXPECT_EQ(contentOf(path + "-journal"), journal);
    }
}

/// A journal or a log beside a file that it does not belong to. Nothing is played.
class Leftover : public DamagedFile {
protected:
    /// What is beside the file while another program changes it, as a crash would leave it.
    std::string leftOf(const std::string& file, const std::string& end, const std::string& change) {
        Stranger stranger(file);
        stranger.run(change);
        interrupted = contentOf(file);
        return contentOf(file + end);
    }
    /// More pages than SQLite keeps in memory, so that some are written before the commit.
    const std::string largeChange =
        "PRAGMA cache_size=1; BEGIN; WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM n WHERE x < 200)"
        " INSERT INTO content SELECT randomblob(32), hex(randomblob(500)) FROM n";
    void expectLeftAlone(const std::string& content, const std::string& end, const std::string& left,
                         ErrorCode code = ErrorCode::StoreJournal) {
        std::ofstream(path, std::ios::binary) << content;
        std::ofstream(path + end, std::ios::binary) << left;
        for (const Access access : {Access::Read, Access::Edit}) EXPECT_EQ(refusal(access).code, code);
        expectRefusal(code);
        EXPECT_EQ(files.salvage(path, folder.file("r.valor")).error().code, code);
        EXPECT_TRUE(contentOf(path) == content);
        EXPECT_TRUE(contentOf(path + end) == left);
        fs::remove(path + end);
    }
    void expectPlayed(const std::string& content, const std::string& journal, const Case& state) {
        std::ofstream(path, std::ios::binary) << content;
        std::ofstream(path + "-journal", std::ios::binary) << journal;
        EXPECT_EQ(*files.open(path, Access::Read).value()->current(), state);
        EXPECT_FALSE(fs::exists(path + "-journal"));
    }
    /// Adds entries until the file has more pages.
    std::string grown() {
        const auto size = fs::file_size(path);
        const auto file = files.open(path, Access::Edit).value();
        for (int n = 100; fs::file_size(path) == size; ++n) EXPECT_TRUE(file->commit(numberedCase(n), {"x", ""}));
        return contentOf(path);
    }

    std::string interrupted;  ///< the file in the middle of the change
};

TEST_F(Leftover, AWriteAheadLogIsNotPlayed) {
    create(2);
    const std::string copy = folder.file("copy.valor");
    fs::copy(path, copy);
    const std::string log = leftOf(copy, "-wal", "PRAGMA journal_mode=WAL; UPDATE entry SET who = 'eve'");
    ASSERT_FALSE(log.empty());
    const std::string newer = grown();
    expectLeftAlone(newer, "-wal", log);
    std::ofstream(path + "-wal") << "";
    EXPECT_TRUE(files.open(path, Access::Read)) << "an empty one holds nothing";
    EXPECT_TRUE(files.open(path, Access::Edit).value()->verify());
    const std::string unsaved = files.createUnsaved(numberedCase(1)).value()->path();
    std::ofstream(unsaved + "-wal") << log;
    EXPECT_TRUE(files.discardUnsaved(unsaved));
    EXPECT_FALSE(fs::exists(unsaved + "-wal"));
}

TEST_F(Leftover, AJournalIsPlayedIntoTheStateItIsOfOnly) {
    create(2);
    const std::string before = contentOf(path);
    const std::string journal = leftOf(path, "-journal", largeChange);
    ASSERT_NE(interrupted, before) << "the journal is needed";
    expectPlayed(interrupted, journal, *numberedCase(1));
    expectPlayed(before, journal, *numberedCase(1));
    EXPECT_EQ(contentOf(path), before);
    const std::string newer = grown();
    expectLeftAlone(newer, "-journal", journal);
    EXPECT_TRUE(files.open(path, Access::Edit).value()->verify());
}

TEST_F(Leftover, AJournalThatOnlyCutsTheFileIsOfItsStateAsWell) {
    create(2);
    const std::string before = contentOf(path);
    std::string journal = leftOf(path, "-journal", largeChange).substr(0, 512);
    journal.replace(8, 4, 4, '\0');  // the number of records, as before the first of them is on the disk
    expectPlayed(before, journal, *numberedCase(1));
    const std::string newer = grown();
    expectLeftAlone(newer, "-journal", journal);
}

/// SQLite plays what is there and then removes the journal: neither the old pages nor the new ones would be left.
TEST_F(Leftover, AJournalThatIsNotWholeIsNotPlayed) {
    create(2);
    const std::string journal = leftOf(path, "-journal", largeChange);
    const auto at = [&](std::size_t offset, char byte) { return std::string(journal).replace(offset, 1, 1, byte); };
    const std::size_t summed = 512 + 4 + 4096 - 200;                           // of the first page
    const std::size_t end = 512 + (4096 + 8) * sqlite::bigEndian(journal, 8);  // of the first segment
    for (const std::string& left :
         {journal.substr(0, end / 3), journal.substr(0, end - 1), journal.substr(0, 513), journal.substr(0, 511),
          journal.substr(0, 27), journal.substr(0, 3), at(9, 1), at(12, 'x'), at(18, 0x7f),
          at(summed, static_cast<char>(journal[summed] + 1)), at(515, 0)}) {
        expectLeftAlone(interrupted, "-journal", left);
        std::ofstream(path + "-journal", std::ios::binary) << left;
        EXPECT_EQ(argument(refusal(), "incomplete"), "") << "the remedy is to copy it again";
        fs::remove(path + "-journal");
    }
    expectPlayed(interrupted, journal, *numberedCase(1));
}

/// The header of a segment gets its magic and the number of records once those are on the disk; only then a page of
/// the file is written.
TEST_F(Leftover, WhatWasNotYetSyncedOfAJournalIsNotMissed) {
    create(2);
    const std::string before = contentOf(path);
    const std::string synced = leftOf(path, "-journal", largeChange);
    std::string journal = synced;
    const auto expectIgnored = [&](const std::string& left) {
        std::ofstream(path, std::ios::binary) << before;
        std::ofstream(path + "-journal", std::ios::binary) << left;
        const auto file = files.open(path, Access::Read);
        ASSERT_TRUE(file);
        EXPECT_EQ(*(*file)->current(), *numberedCase(1));
        EXPECT_EQ(contentOf(path), before);
    };
    journal.replace(0, 12, 12, '\0');
    for (const std::size_t size : {journal.size(), journal.size() / 3, std::size_t{512}, std::size_t{20}})
        expectIgnored(journal.substr(0, size));
    for (std::size_t written = 1; written < 8; ++written)  // killed while the magic was written
        expectIgnored(synced.substr(0, written) + journal.substr(written));
    expectIgnored("neither old " + synced.substr(12));  // what a disk may leave that lost power while writing it
    fs::remove(path + "-journal");
    expectPlayed(before, std::string(512, 'x'), *numberedCase(1));
}

/// The journal holds pages that were overwritten, so with it no less is there than in the old state cut as short.
TEST_F(Leftover, OfATruncatedFileAndItsJournalIsSavedWhatIsThere) {
    create(40);
    const std::string before = contentOf(path);
    const std::string journal = leftOf(path, "-journal", largeChange);
    const std::size_t left = before.size() - 4096 - 1;
    std::ofstream(path, std::ios::binary) << before.substr(0, left);
    const Salvage without = files.salvage(path, folder.file("without.valor")).value();
    std::ofstream(path, std::ios::binary) << interrupted.substr(0, left);
    std::ofstream(path + "-journal", std::ios::binary) << journal;
    const Salvage with = files.salvage(path, folder.file("with.valor")).value();
    EXPECT_GE(with.kept, without.kept);
    EXPECT_GT(without.kept, 20U);
    EXPECT_TRUE(files.open(folder.file("with.valor"), Access::Read).value()->verify());
}

TEST_F(Leftover, AnEmptyFileAndItsJournalStayAsTheyAre) {
    create(2);
    expectLeftAlone("", "-journal", leftOf(path, "-journal", largeChange), ErrorCode::StoreForeign);
}

TEST_F(DamagedFile, AHugeNumberOfAnEntryEndsSoon) {
    create(3);
    alter("UPDATE entry SET number = 9223372036854775807 WHERE number = 3");
    expectRefusal(ErrorCode::StoreDamaged);
    EXPECT_EQ(files.salvage(path, folder.file("r.valor"))->entry, 2U);
    alter("UPDATE change SET entry = 9223372036854775807 WHERE entry = 3");
    EXPECT_EQ(files.salvage(path, folder.file("r2.valor"))->entry, 2U);
}

/// A history that a stranger wrote with all its digests.
class Forgery : public DamagedFile {
protected:
    /// One more change, whose places all hold `body`.
    void addChange(const std::vector<std::string>& places, const std::string& body) {
        const RawDigest digest = digestOf(body);
        FieldDigest payload;
        for (const std::string& place : places) payload.add(place).add(digest);
        sqlite::Connection connection({path, ""}, sqlite::Mode::Open);
        sqlite::Transaction transaction(connection);
        sqlite::Statement(connection, "INSERT INTO content VALUES(?, ?)").bindBytes(digest).bind(body).run();
        EntryRow row = lastOf(connection);
        const std::string previous = row.entry.chainDigest;
        ++row.entry.number;
        row.payload = payload.raw();
        row.entry.kind = EntryKind::Command;
        insert(connection, row, chainAfter(previous, row));
        sqlite::Statement change(connection, "INSERT INTO change VALUES(?, ?, ?)");
        for (const std::string& place : places) change.bind(row.entry.number).bind(place).bindBytes(digest).run();
        transaction.commit();
    }
    /// The words of the last entry, with a chain that follows.
    void forgeLast(const std::string& text) {
        sqlite::Connection connection({path, ""}, sqlite::Mode::Open);
        EntryRow row = lastOf(connection);
        row.entry.text = row.entry.who = text;
        sqlite::Statement(connection, "UPDATE entry SET text = ?, who = ?, chain = ?")
            .bind(text)
            .bind(text)
            .bindBytes(rawOf(chainAfter("", row)))
            .run();
    }

private:
    static EntryRow lastOf(sqlite::Connection& connection) {
        sqlite::Statement last(connection,
                               "SELECT " + std::string(kEntryColumns) + " FROM entry ORDER BY number DESC LIMIT 1");
        if (!last.next()) throw std::runtime_error("no entry");
        return entryFrom(last).value();
    }
    static void insert(sqlite::Connection& connection, const EntryRow& row, const std::string& chain) {
        const HistoryEntry& entry = row.entry;
        sqlite::Statement(connection, "INSERT INTO entry VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
            .bind(entry.number)
            .bind("command")
            .bind(entry.time)
            .bind(entry.who)
            .bind(entry.code)
            .bind(entry.subject)
            .bind(entry.text)
            .bindBytes(rawOf(entry.caseDigest))
            .bindBytes(row.payload)
            .bindBytes(rawOf(chain))
            .run();
    }
};

TEST_F(Forgery, OneLargeTextInManyPlacesTakesLittleMemory) {
    create();
    std::vector<std::string> places;
    for (int place = 1000; place < 1500; ++place) places.push_back("zzz/" + std::to_string(place));
    addChange(places, '"' + std::string(8 << 20, 'x') + '"');
    rusage before{}, after{};
    getrusage(RUSAGE_SELF, &before);
    const auto start = std::chrono::steady_clock::now();
    expectRefusal(ErrorCode::StoreDamaged);
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    getrusage(RUSAGE_SELF, &after);
    EXPECT_LT(after.ru_maxrss - before.ru_maxrss, 256 * 1024) << "KiB";
    EXPECT_LT(took.count(), 20) << "two seconds on a machine that does nothing else";
}

TEST_F(Forgery, APlaceThatNoCaseHasIsDamage) {
    create();
    addChange({"zzz"}, "1");
    EXPECT_EQ(argument(refusal(), "reason"), "store.state");
}

TEST_F(Forgery, WordsThatSteerATerminalAreMadeHarmless) {
    create();
    forgeLast("\x1b]0;owned\x07 a\nb \xFF");
    const auto file = files.open(path, Access::Read).value();
    EXPECT_EQ(file->history()[0].text, "\uFFFD]0;owned\uFFFD a b \uFFFD");
    EXPECT_EQ(file->history()[0].who, file->history()[0].text);
    EXPECT_TRUE(file->verify());
}

TEST_F(DamagedFile, WhatCannotBePrintedIsNotWritten) {
    create();
    const auto file = files.open(path, Access::Edit).value();
    const Error refused = file->saveRevision("a\x1b[2J").error();
    EXPECT_EQ(refused.code, ErrorCode::TextUnprintable);
    expectExplained(refused);
    EXPECT_EQ(file->approve(Error{}, "\xC3").error().code, ErrorCode::TextUnprintable);
    EXPECT_TRUE(file->approve(Error{}, "line\nline"));
    EXPECT_TRUE(file->commit(numberedCase(1), {"x", "from the case: \x01"}));
    EXPECT_EQ(file->history().back().text, "from the case: \uFFFD");
}

TEST_F(DamagedFile, LostChangesAreMadeUpForByARevision) {
    {
        const auto file = files.create(path, numberedCase(0)).value();
        ASSERT_TRUE(file->commit(numberedCase(1), {"x", ""}));
        ASSERT_TRUE(file->saveRevision("kept"));
    }
    alter("DELETE FROM change");
    EXPECT_EQ(files.salvage(path, folder.file("rescued.valor"))->entry, 3U);
    EXPECT_EQ(*files.open(folder.file("rescued.valor"), Access::Read).value()->current(), *numberedCase(1));
}

/// Two states, a revision of each, a run with a note, an approval: eight entries.
class Salvaging : public DamagedFile {
protected:
    void SetUp() override {
        const auto file = files.create(path, numberedCase(0)).value();
        ASSERT_TRUE(file->saveRevision("first"));
        RunResult result;
        result.manifest.caseDigest = file->history().back().caseDigest;
        result.manifest.runId = "r";
        result.samples = {{"x", {1, 2}}};
        ASSERT_TRUE(file->recordRun(result));
        ASSERT_TRUE(file->addNote(3, "look"));
        ASSERT_TRUE(file->commit(numberedCase(1), {"x", "a change"}));
        ASSERT_TRUE(file->saveRevision("second"));
        ASSERT_TRUE(file->approve({ErrorCode::ValueUnusual, "parameters/x", {}}, "known"));
        ASSERT_TRUE(file->commit(numberedCase(2), {"x", "another"}));
    }
    /// What the rescued file says, entry by entry; the last one is the rescue itself.
    std::vector<std::string> rescue(const std::string& damage) {
        alter(damage);
        const std::string rescued = folder.file("rescued.valor");
        const auto salvaged = files.salvage(path, rescued);
        if (!salvaged) return {argument(salvaged.error(), "reason")};
        found = *salvaged;
        const auto file = files.open(rescued, Access::Read).value();
        EXPECT_TRUE(file->verify());
        current = file->current();
        std::vector<std::string> lines;
        for (const HistoryEntry& entry : file->history())
            lines.push_back(std::string(entryKindName(entry.kind)) + " " +
                            (entry.code == "case.salvage" ? entry.code : entry.subject + entry.text));
        return lines;
    }
    const std::string title = " minimal case";
    Salvage found;
    CasePtr current;
};

TEST_F(Salvaging, ADamagedRunCostsTheRunAndItsNotesOnly) {
    const auto lines = rescue("UPDATE sample_chunk SET doubles = zeroblob(16)");
    EXPECT_THAT(lines, testing::ElementsAre(testing::StartsWith("command"), "revision first", "command a change",
                                            "revision second", "approval parameters/xknown", "command another",
                                            "command case.salvage"));
    EXPECT_EQ(found.kept, 6U);
    EXPECT_EQ(found.entries, 8U);
    EXPECT_EQ(*current, *numberedCase(2));
}

TEST_F(Salvaging, WordsThatWereChangedAreNotTakenOver) {
    const auto lines = rescue("UPDATE entry SET text = 'forged' WHERE number = 5");
    EXPECT_THAT(lines, testing::ElementsAre(testing::StartsWith("command"), "revision first", "run r", "note 3look",
                                            "command case.salvage", "revision second", "approval parameters/xknown",
                                            "command another", "command case.salvage"));
}

TEST_F(Salvaging, ALostStateTakesNothingElseWithIt) {
    const auto lines = rescue("UPDATE content SET body = 'x' WHERE body LIKE '%number 1%'");
    EXPECT_THAT(lines, testing::ElementsAre(testing::StartsWith("command"), "revision first", "run r", "note 3look",
                                            "approval parameters/xknown", "command another", "command case.salvage"));
    EXPECT_EQ(*current, *numberedCase(2));
}

TEST_F(Salvaging, AnEntryThatIsGoneMakesTheNextOnesNeitherFalseNorLost) {
    const auto lines = rescue("DELETE FROM entry WHERE number = 4");
    EXPECT_THAT(lines, testing::ElementsAre(testing::StartsWith("command"), "revision first", "run r",
                                            "command case.salvage", "revision second", "approval parameters/xknown",
                                            "command another", "command case.salvage"));
    EXPECT_EQ(*current, *numberedCase(2));
}

TEST_F(Salvaging, TimesAndNamesStay) {
    const auto before = files.open(path, Access::Read).value()->history();
    ASSERT_FALSE(rescue("UPDATE entry SET text = 'forged' WHERE number = 7").empty());
    const auto after = files.open(folder.file("rescued.valor"), Access::Read).value()->history();
    EXPECT_EQ(after[4].time, before[4].time);
    EXPECT_EQ(after[4].who, before[4].who);
}

TEST_F(DamagedFile, NothingWholeIsSaidSo) {
    create(2);
    alter("UPDATE content SET body = 'x'");
    expectRefusal(ErrorCode::StoreDamaged);
    EXPECT_EQ(argument(files.salvage(path, folder.file("r.valor")).error(), "reason"), "store.nothing");
    EXPECT_FALSE(fs::exists(folder.file("r.valor")));
}

TEST_F(DamagedFile, RunsAndListingsAreCompared) {
    for (const char* edit :
         {"UPDATE listing SET place = 'sites/x' WHERE place = 'case'", "DELETE FROM listing WHERE place = 'case'",
          "INSERT INTO listing SELECT 1, place, digest FROM change WHERE entry = 1 LIMIT 1",
          "UPDATE run SET result = replace(result, 'DKK', 'SEK')", "UPDATE run SET result = ' ' || result",
          "UPDATE sample_column SET id = 'y'", "UPDATE sample_chunk SET doubles = zeroblob(16)", "DELETE FROM run",
          "DELETE FROM sample_chunk", "INSERT INTO run VALUES(1, '')", "UPDATE sample_chunk SET part = 7",
          "UPDATE sample_column SET position = 3; UPDATE sample_chunk SET position = 3",
          "INSERT INTO content VALUES(zeroblob(32), 'x')",
          "INSERT INTO content SELECT x'9834876dcfb05cb167a5c24953eba58c4ac89b1adf57f28f2f9d09af107ee8f0', 'aaa'",
          "INSERT INTO sample_column VALUES(3, 1, 'z', 0)", "INSERT INTO sample_chunk VALUES(3, 0, 1, x'00', x'')"}) {
        {
            RunResult result;
            const auto file = files.create(path, numberedCase(0)).value();
            ASSERT_TRUE(file->saveRevision("named"));
            result.manifest.caseDigest = file->history().back().caseDigest;
            result.manifest.engineVersion = "DKK";
            result.samples = {{"x", {1, 2}}};
            ASSERT_TRUE(file->recordRun(result));
        }
        alter(edit);
        const auto file = files.open(path, Access::Read);
        EXPECT_EQ(file ? (*file)->verify().error().code : file.error().code, ErrorCode::StoreDamaged) << edit;
        fs::remove(path);
    }
}

}  // namespace
}  // namespace valor
