// SPDX-License-Identifier: GPL-3.0-or-later
// Damaged files: refused, or the same as before; never a crash, never another content.
#include <map>
#include <random>
#include <set>

#include "data/sqlite/failure.h"
#include "data/sqlite/raw_file.h"
#include "tests/faults/power_loss.h"
#include "tests/faults/script.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

using test::Script;

constexpr std::size_t kPage = 4096;

/// One way in which disks, cables and copies go wrong.
std::string damagedCopy(const std::string& sound, const std::string& older, std::mt19937_64& bits) {
    std::string file = sound;
    const auto somewhere = [&](std::size_t length) { return bits() % (file.size() - length + 1); };
    const auto page = [&] { return kPage * (bits() % (file.size() / kPage)); };
    switch (bits() % 8) {
        case 0: file[somewhere(1)] ^= static_cast<char>(1U << (bits() % 8)); break;
        case 1: file[somewhere(1)] = static_cast<char>(bits()); break;
        case 2:
            for (std::size_t at = somewhere(512), end = at + 512; at < end; ++at) file[at] = static_cast<char>(bits());
            break;
        case 3: file.replace(page(), kPage, std::string(kPage, '\0')); break;
        case 4: file.resize(somewhere(0)); break;
        case 5: {
            const std::size_t first = page(), second = page();
            const std::string kept = file.substr(first, kPage);
            file.replace(first, kPage, file.substr(second, kPage));
            file.replace(second, kPage, kept);
            break;
        }
        case 6: file.replace(page(), kPage, file.substr(page(), kPage)); break;
        case 7: {  // a write that never came: the page as it was some entries ago
            const std::size_t lost = kPage * (bits() % (std::min(older.size(), file.size()) / kPage));
            file.replace(lost, kPage, older.substr(lost, kPage));
            break;
        }
    }
    return file;
}

/// Everything that a file says, whatever its structure.
struct Content {
    std::vector<HistoryEntry> history;
    std::vector<Case> states;
    std::vector<RunResult> runs;
    bool operator==(const Content&) const = default;
};

/// All that can be had from an open file, compared with what it should be. @return what was answered wrongly
std::string wrongAnswer(const CaseFile& file, const Content& truth) {
    if (file.history() != truth.history) return "history";
    if (*file.current() != truth.states.back()) return "current";
    for (std::size_t i = 0; i < truth.states.size(); ++i)
        if (const auto state = file.at(i + 1); state && **state != truth.states[i]) return "state";
    std::size_t run = 0;
    for (const HistoryEntry& entry : truth.history) {
        if (entry.kind != EntryKind::Run) continue;
        RunResult expected = truth.runs[run++];
        if (const auto samples = file.samples(entry.number, "column"); samples && *samples != expected.samples.front())
            return "samples";
        expected.samples.clear();
        if (const auto result = file.run(entry.number); result && *result != expected) return "run";
    }
    return "";
}

class DamagedFiles : public testing::Test {
protected:
    DamagedFiles() {
        const auto file = files.create(path, Script::start()).value();
        Script script;
        for (int step = 0; step < 18; ++step) {
            if (step == 12) older = test::contentOf(path);
            if (!script.step(*file)) throw std::runtime_error("the script failed");
        }
        truth.history = file->history();
        for (const HistoryEntry& entry : truth.history) {
            truth.states.push_back(*file->at(entry.number).value());
            if (entry.kind != EntryKind::Run) continue;
            truth.runs.push_back(file->run(entry.number).value());
            truth.runs.back().samples = {file->samples(entry.number, "column").value()};
        }
    }
    void SetUp() override { sound = test::contentOf(path); }
    void write(const std::string& content) const { test::putFiles(path, {{path, content}}); }

    test::TemporaryFolder folder{test::quickPlace()};
    SqliteCaseFiles files{test::environmentIn(folder)};
    std::string path = folder.file("case.valor");
    std::string sound, older;
    Content truth;
};

TEST_F(DamagedFiles, AreRefusedOrUnchanged) {
    std::mt19937_64 bits(4);
    int refused = 0, later = 0, unchanged = 0, salvaged = 0;
    const int count = test::repetitions(300, 10'000);
    for (int i = 0; i < count; ++i) {
        write(damagedCopy(sound, older, bits));
        const auto file = files.open(path, CaseFiles::Access::Edit);
        if (!file) {
            ++refused;
            const std::string target = folder.file("rescued.valor");
            std::filesystem::remove(target);
            const auto rescued = files.salvage(path, target);
            if (!rescued) continue;
            ++salvaged;
            const auto kept = files.open(target, CaseFiles::Access::Read).value();
            ASSERT_EQ(*kept->current(), truth.states.at(rescued->entry - 1)) << i;
            ASSERT_TRUE(kept->verify()) << i;
            for (const HistoryEntry& entry : kept->history())
                ASSERT_NE(std::ranges::find(truth.states, *kept->at(entry.number).value()), truth.states.end()) << i;
            continue;
        }
        ASSERT_EQ(wrongAnswer(**file, truth), "") << i;
        ++((*file)->verify() ? unchanged : later);
    }
    std::cout << count << " damaged: " << refused << " refused (" << salvaged << " with a whole case), " << later
              << " found by verify(), " << unchanged << " with unchanged content\n";
    EXPECT_GT(refused, count / 2);
    EXPECT_GT(salvaged, 0);
}

/// The pages that a query reads, its answer included.
class PagesRead : public test::Observer {
public:
    PagesRead(const std::string& path, const std::string& query) {
        const test::ShimVfs shim(*this);
        sqlite::Connection connection({path, shim.name()}, sqlite::Mode::Open);
        sqlite::Statement rows(connection, query);
        while (rows.next()) static_cast<void>(rows.bytes(0));
    }
    Answer before(const test::FileStep& step) override {
        if (step.kind == test::Step::Read) last_ = std::max(last_, static_cast<std::size_t>(step.offset) / kPage);
        return {};
    }
    /// The last of them: it is the first to be missing.
    [[nodiscard]] std::size_t last() const { return last_; }

private:
    std::size_t last_ = 0;
};

/// What each entry of a sound file needs, found out by plain queries, and from that how many entries are left when
/// pages are missing.
class Needs {
public:
    Needs(const std::string& path, const Content& truth) : history_(truth.history) {
        std::map<std::string, std::string> listing;  // place to digest, as SQL writes it
        std::map<std::string, std::size_t> pageOf;   // of each text
        for (const HistoryEntry& entry : history_) {
            const std::string number = std::to_string(entry.number);
            const auto lastPage = [&](const std::string& query) { return PagesRead(path, query + number).last(); };
            Entry needs{lastPage("SELECT quote(text) || quote(chain) FROM entry WHERE number = "),
                        lastPage("SELECT quote(digest) FROM change WHERE entry = "),
                        lastPage("SELECT quote(digest) FROM listing WHERE entry = "), 0, 0};
            needs.run = std::max({lastPage("SELECT quote(result) FROM run WHERE entry = "),
                                  lastPage("SELECT quote(id) FROM sample_column WHERE run = "),
                                  lastPage("SELECT quote(doubles) FROM sample_chunk WHERE run = ")});
            change(path, number, listing, pageOf);
            for (const auto& [place, digest] : listing) needs.texts = std::max(needs.texts, pageOf.at(digest));
            entries_.push_back(needs);
        }
    }
    /// @param pages that are there
    [[nodiscard]] std::uint64_t keptOf(std::size_t pages) const {
        std::uint64_t kept = 0;
        bool isFollowed = true, wasThere = true;
        std::string newest;
        std::set<std::string> states;
        for (std::size_t i = 0; i < entries_.size(); ++i) {
            const auto& [row, changes, listing, texts, run] = entries_[i];
            const bool isRevision = history_[i].kind == EntryKind::Revision, isRun = history_[i].kind == EntryKind::Run;
            const bool isThere = row < pages, follows = isThere && wasThere;
            wasThere = isThere;
            isFollowed = (isFollowed && changes < pages) || (isRevision && listing < pages && texts < pages);
            if (isThere && !isRun && isFollowed && texts < pages) states.insert(newest = history_[i].caseDigest);
            const bool isKept =
                isRun ? run < pages && states.contains(history_[i].caseDigest) : newest == history_[i].caseDigest;
            if (follows && isKept) ++kept;
        }
        return kept;
    }

private:
    struct Entry {
        std::size_t row, changes, listing, texts, run;
    };
    static void change(const std::string& path, const std::string& number, std::map<std::string, std::string>& listing,
                       std::map<std::string, std::size_t>& pageOf) {
        sqlite::Connection connection({path, ""}, sqlite::Mode::Open);
        sqlite::Statement rows(connection,
                               "SELECT place, quote(c.digest), t.rowid FROM change c LEFT JOIN content t"
                               " ON t.digest = c.digest WHERE entry = " +
                                   number);
        while (rows.next()) {
            if (rows.isNull(2)) {
                listing.erase(rows.text(0));
                continue;
            }
            listing[rows.text(0)] = rows.text(1);
            const std::string body = "SELECT quote(body) FROM content WHERE rowid = " + rows.text(2);
            pageOf[rows.text(1)] = PagesRead(path, body).last();
        }
    }

    const std::vector<HistoryEntry>& history_;
    std::vector<Entry> entries_;
};

/// Every entry whose pages are there is saved, and nothing that was not there.
TEST_F(DamagedFiles, OfATruncatedFileIsSavedWhatIsThere) {
    const Needs needs(path, truth);
    const std::string target = folder.file("rescued.valor");
    const std::size_t step = kPage / static_cast<std::size_t>(test::repetitions(1, 8));
    int cuts = 0, saved = 0, missedByControl = 0;
    for (std::size_t left = sound.size() - 1; left > step; left -= step, ++cuts) {
        write(sound.substr(0, left));
        ASSERT_EQ(files.open(path, CaseFiles::Access::Read).error().code, ErrorCode::StoreDamaged) << left;
        const auto rescued = files.salvage(path, target);
        const std::uint64_t kept = rescued ? rescued->kept : 0;
        // A query also looks at the row behind the last one it answers, which may lie on the next page.
        ASSERT_GE(kept + 1, needs.keptOf(left / kPage)) << left;
        ASSERT_LE(kept, needs.keptOf(left / kPage + 1) + 1) << left << ", the last page being there in part";
        // Control: a rescue that stops four pages earlier.
        missedByControl +=
            needs.keptOf(left / kPage - std::min<std::size_t>(left / kPage, 4)) + 1 < needs.keptOf(left / kPage) ? 1
                                                                                                                 : 0;
        if (!rescued) continue;
        ++saved;
        const auto file = files.open(target, CaseFiles::Access::Read).value();
        ASSERT_EQ(*file->current(), truth.states.at(rescued->entry - 1)) << left;
        ASSERT_TRUE(file->verify()) << left;
        for (const HistoryEntry& entry : file->history())
            ASSERT_NE(std::ranges::find(truth.states, *file->at(entry.number).value()), truth.states.end()) << left;
    }
    std::cout << cuts << " truncated: " << saved << " with a whole case; four pages less would be noticed in "
              << missedByControl << "\n";
    EXPECT_EQ(needs.keptOf(sound.size() / kPage), truth.history.size());
    EXPECT_GT(saved, cuts / 3);
    EXPECT_GT(missedByControl, 0);
}

/// All rows as text, read by a program that trusts SQLite's own checks alone.
std::string allRows(const std::string& path) {
    sqlite::Connection connection({path, ""}, sqlite::Mode::Open);
    if (connection.text("PRAGMA integrity_check") != "ok") throw sqlite::Failure(11, 0, "not ok");
    std::string rows;
    for (const auto& [table, columns] : {std::pair{"content", 2},
                                         {"entry", 10},
                                         {"change", 3},
                                         {"listing", 3},
                                         {"run", 2},
                                         {"sample_column", 4},
                                         {"sample_chunk", 5}}) {
        sqlite::Statement all(connection, "SELECT * FROM " + std::string(table));
        while (all.next())
            for (int column = 0; column < columns; ++column) rows += all.bytes(column) + "\n";
    }
    return rows;
}

TEST_F(DamagedFiles, ControlWithoutDigestsReadsAnotherContent) {
    std::mt19937_64 bits(4);
    const std::string expected = allRows(path);
    int accepted = 0, changed = 0;
    const int count = test::repetitions(200, 2000);
    for (int i = 0; i < count; ++i) {
        write(damagedCopy(sound, older, bits));
        try {
            const std::string rows = allRows(path);
            ++accepted;
            changed += rows == expected ? 0 : 1;
        } catch (const sqlite::Failure&) {  // noticed
        }
    }
    std::cout << count << " damaged: " << changed << " pass integrity_check with another content\n";
    EXPECT_GT(changed, count / 10);
}

/// The middle of a change by another program, and a journal that was spoiled on the way.
class DamagedJournals : public DamagedFiles {
protected:
    void SetUp() override {
        DamagedFiles::SetUp();
        sqlite::Connection other({path, ""}, sqlite::Mode::Open);
        other.execute(
            "PRAGMA cache_size=5; BEGIN; UPDATE content SET body = body || ' ';"
            "UPDATE sample_chunk SET digest = zeroblob(32)");
        half = test::contentOf(path);
        journal = test::contentOf(path + "-journal");
        journal.resize(segmentEnds().back());  // what follows is not synced, and nothing was written for it
    }
    void put(const std::string& left) const { test::putFiles(path, {{path, half}, {path + "-journal", left}}); }
    [[nodiscard]] bool isAsPut(const std::string& left) const {
        return test::contentOf(path) == half && test::contentOf(path + "-journal") == left;
    }
    std::string cut(std::mt19937_64& bits) const { return journal.substr(0, 1 + bits() % (journal.size() - 1)); }
    std::string overwritten(std::mt19937_64& bits) const {
        std::string left = journal;
        const std::size_t length = bits() % 2 == 0 ? 1 : 512, at = bits() % (left.size() - length + 1);
        for (std::size_t i = at; i < at + length; ++i) left[i] ^= static_cast<char>(1U << (bits() % 8));
        return left;
    }
    /// Whether all records of a segment are there and nothing of the next: no journal says that there was one.
    [[nodiscard]] bool isBetweenSegments(std::size_t size) const {
        return std::ranges::any_of(segmentEnds(),
                                   [&](std::size_t end) { return end <= size && size <= nextAfter(end); });
    }
    /// Of those whose number of records is in their header, which is there once they are synced.
    [[nodiscard]] std::vector<std::size_t> segmentEnds() const {
        std::vector<std::size_t> ends;
        for (std::size_t at = 0; at + kSector <= journal.size() && sqlite::bigEndian(journal, at + 8) > 0;) {
            ends.push_back(at + kSector + sqlite::bigEndian(journal, at + 8) * (kPage + 8));
            at = nextAfter(ends.back());
        }
        return ends;
    }
    static constexpr std::size_t kSector = 512;
    static std::size_t nextAfter(std::size_t end) { return (end + kSector - 1) / kSector * kSector; }

    std::string half, journal;
};

TEST_F(DamagedJournals, WithoutTheirEndAreNotPlayed) {
    std::mt19937_64 bits(5);
    const int count = test::repetitions(60, 2000);
    int between = 0;
    for (int i = 0; i < count; ++i) {
        const std::string left = cut(bits);
        put(left);
        if (isBetweenSegments(left.size()) && ++between > 0) continue;
        EXPECT_EQ(files.open(path, CaseFiles::Access::Read).error().code, ErrorCode::StoreJournal) << left.size();
        ASSERT_TRUE(isAsPut(left)) << left.size();
    }
    std::cout << count << " journals cut, " << between << " of them between two segments\n";
    EXPECT_LT(between, count / 4);
    put(journal);
    EXPECT_EQ(wrongAnswer(*files.open(path, CaseFiles::Access::Read).value(), truth), "");
    EXPECT_EQ(test::contentOf(path), sound);
}

/// A byte that the journal has no sum of comes into the file; there it is found as any other damage.
TEST_F(DamagedJournals, GiveNoOtherContent) {
    std::mt19937_64 bits(6);
    const int count = test::repetitions(60, 2000);
    int left = 0, played = 0, damaged = 0;
    for (int i = 0; i < count; ++i) {
        const std::string spoiled = overwritten(bits);
        put(spoiled);
        const auto file = files.open(path, CaseFiles::Access::Read);
        if (file) {
            ASSERT_EQ(wrongAnswer(**file, truth), "") << i;
            ++played;
        } else if (file.error().code == ErrorCode::StoreJournal) {
            ASSERT_TRUE(isAsPut(spoiled)) << i;
            ++left;
        } else {
            ASSERT_EQ(file.error().code, ErrorCode::StoreDamaged) << i;
            ++damaged;
        }
    }
    std::cout << count << " journals overwritten: " << left << " left alone, " << played << " played, " << damaged
              << " played and refused\n";
    EXPECT_GT(left, count / 8);
}

// What SQLite does by itself, and what opening did that looked at the sizes of a journal only.
TEST_F(DamagedJournals, ControlThatPlaysWhatIsThereLosesBothStates) {
    std::mt19937_64 bits(5);
    write(sound);
    const std::string expected = allRows(path);
    const int count = test::repetitions(60, 2000);
    int lost = 0;
    for (int i = 0; i < count; ++i) {
        put(cut(bits));
        try {
            lost += allRows(path) == expected ? 0 : 1;
        } catch (const sqlite::Failure&) {
            ++lost;
        }
        ASSERT_FALSE(std::filesystem::exists(path + "-journal"));
    }
    std::cout << count << " journals cut and played: " << lost << " files are neither old nor new\n";
    EXPECT_GT(lost, count / 2);
}

}  // namespace
}  // namespace valor
