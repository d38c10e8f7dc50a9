// SPDX-License-Identifier: GPL-3.0-or-later
// Every reason for which a case file cannot be opened or changed.
#include <fstream>

#include "data/store/sqlite_case_file.h"
#include "data/text/json_text_catalog.h"
#include "tests/data/store/store_support.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

namespace valor {
namespace {

namespace fs = std::filesystem;
using test::numberedCase;
using Access = CaseFiles::Access;

/// The plain library, as another program would use it.
class Stranger {
public:
    explicit Stranger(const std::string& path) { sqlite3_open(path.c_str(), &handle_); }
    Stranger(const Stranger&) = delete;
    Stranger& operator=(const Stranger&) = delete;
    ~Stranger() { sqlite3_close(handle_); }
    void run(const std::string& statement) {
        ASSERT_EQ(sqlite3_exec(handle_, statement.c_str(), nullptr, nullptr, nullptr), SQLITE_OK)
            << sqlite3_errmsg(handle_);
    }

private:
    sqlite3* handle_ = nullptr;
};

std::string contentOf(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

class Opening : public testing::Test {
protected:
    void create(int entries = 1) {
        const auto file = files.create(path, numberedCase(0)).value();
        for (int n = 1; n < entries; ++n) ASSERT_TRUE(file->commit(numberedCase(n), {"x", ""}));
    }
    void alter(const std::string& statement) { Stranger(path).run(statement); }
    Error refusal(Access access = Access::Edit) {
        auto opened = files.open(path, access);
        return opened ? Error{} : opened.error();
    }
    static std::string argument(const Error& problem, const std::string& name) {
        for (const auto& [known, value] : problem.arguments)
            if (known == name) return value;
        return "(none)";
    }
    /// What a person reads, which must have no hole and name the file.
    void expectExplained(const Error& problem) {
        static const JsonTextCatalog catalog = JsonTextCatalog::shipped().value();
        for (const Language language : {Language::English, Language::Danish, Language::Bokmal}) {
            const std::string sentence = catalog.explain(problem, language);
            EXPECT_EQ(sentence.find("–"), std::string::npos) << sentence;
            EXPECT_EQ(sentence.find("store."), std::string::npos) << sentence;
            EXPECT_THAT(sentence, testing::HasSubstr("case.valor"));
        }
    }
    void expectRefusal(ErrorCode code) {
        const Error problem = refusal();
        EXPECT_EQ(errorName(problem.code), errorName(code));
        expectExplained(problem);
    }
    void expectReadOnly(ErrorCode code) {
        const auto file = files.open(path, Access::Edit).value();
        ASSERT_TRUE(file->readOnly());
        EXPECT_EQ(errorName(file->readOnly()->code), errorName(code));
        EXPECT_EQ(file->commit(numberedCase(9), {"x", ""}).error(), *file->readOnly());
        EXPECT_EQ(*file->current(), *numberedCase(0));
        expectExplained(*file->readOnly());
    }

    test::TemporaryFolder folder;
    StoreEnvironment environment = test::environmentIn(folder);
    SqliteCaseFiles files{environment};
    std::string path = folder.file("case.valor");
};

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

// Damage -----------------------------------------------------------------------------------------------------------

TEST_F(Opening, EveryEditWithAnotherToolIsNoticed) {
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

TEST_F(Opening, AChangedPriceIsNoticed) {
    create(3);
    alter("UPDATE content SET body = replace(body, '2.50', '1.25') WHERE body LIKE '%2.50%'");
    expectRefusal(ErrorCode::StoreDamaged);
    EXPECT_EQ(argument(refusal(), "reason"), "store.state");
}

TEST_F(Opening, DamageToThePastIsFoundWhereItIsRead) {
    create(3);
    alter("UPDATE content SET body = replace(body, 'number 1', 'number 7')");
    const auto file = files.open(path, Access::Edit).value();
    EXPECT_EQ(*file->current(), *numberedCase(2));
    EXPECT_EQ(file->at(2).error().code, ErrorCode::StoreDamaged);
    EXPECT_EQ(file->verify().error().code, ErrorCode::StoreDamaged);
    EXPECT_EQ(argument(file->verify().error(), "file"), path);
    EXPECT_TRUE(file->at(1));
}

TEST_F(Opening, ADamagedFileGivesBackHowFarItIsWhole) {
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

TEST_F(Opening, ABrokenBeginningOrEndIsSaidSo) {
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
    expectLost(sound.substr(0, sound.size() - 1), "store.cut_off");
    expectLost(sound.substr(0, 28) + "\xEE\x6B\x28" + sound.substr(31), "store.size");
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

TEST_F(Opening, AJournalThatNamesAnotherFileIsNotPlayed) {
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

TEST_F(Opening, AJournalOfSenselessSizesIsNotPlayed) {
    create();
    std::string journal = journalNaming("x").substr(0, 512);
    journal[24] = 1;
    std::ofstream(path + "-journal", std::ios::binary) << journal;
    EXPECT_EQ(refusal().code, ErrorCode::StoreJournal);
    EXPECT_TRUE(fs::exists(path + "-journal"));
}

/// A file of another program in the middle of a write, copied as it stands then: the journal is hot.
TEST_F(Opening, TheJournalOfAnotherProgramsFileIsLeftAlone) {
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

TEST_F(Opening, AHugeNumberOfAnEntryEndsSoon) {
    create(3);
    alter("UPDATE entry SET number = 9223372036854775807 WHERE number = 3");
    expectRefusal(ErrorCode::StoreDamaged);
    EXPECT_EQ(files.salvage(path, folder.file("r.valor"))->entry, 2U);
    alter("UPDATE change SET entry = 9223372036854775807 WHERE entry = 3");
    EXPECT_EQ(files.salvage(path, folder.file("r2.valor"))->entry, 2U);
}

/// A history that a stranger wrote with all its digests.
class Forgery : public Opening {
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

TEST_F(Opening, WhatCannotBePrintedIsNotWritten) {
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

TEST_F(Opening, LostChangesAreMadeUpForByARevision) {
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
class Salvaging : public Opening {
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

TEST_F(Opening, NothingWholeIsSaidSo) {
    create(2);
    alter("UPDATE content SET body = 'x'");
    expectRefusal(ErrorCode::StoreDamaged);
    EXPECT_EQ(argument(files.salvage(path, folder.file("r.valor")).error(), "reason"), "store.nothing");
    EXPECT_FALSE(fs::exists(folder.file("r.valor")));
}

TEST_F(Opening, RunsAndListingsAreCompared) {
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

TEST_F(Opening, AJournalThatWaitsIsNotPlayedIntoANewFile) {
    std::ofstream(path + "-journal") << "something";
    EXPECT_EQ(files.create(path, numberedCase(1)).error().code, ErrorCode::StoreExists);
    EXPECT_TRUE(fs::exists(path + "-journal"));
    EXPECT_EQ(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()), 1) << "nothing half made";
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
