// SPDX-License-Identifier: GPL-3.0-or-later
// Damaged files: refused, or the same as before; never a crash, never another content.
#include <random>

#include "data/sqlite/failure.h"
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
    const int count = test::repetitions(1000, 10'000);
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

/// The more is missing, the less is saved, and what is saved was there.
TEST_F(DamagedFiles, OfATruncatedFileIsSavedWhatIsThere) {
    const std::string target = folder.file("rescued.valor");
    const std::size_t step = kPage / static_cast<std::size_t>(test::repetitions(1, 8));
    std::uint64_t most = truth.history.size();
    int cuts = 0, saved = 0;
    for (std::size_t left = sound.size() - 1; left > step; left -= step, ++cuts) {
        write(sound.substr(0, left));
        ASSERT_EQ(files.open(path, CaseFiles::Access::Read).error().code, ErrorCode::StoreDamaged) << left;
        const auto rescued = files.salvage(path, target);
        const std::uint64_t kept = rescued ? rescued->kept : 0;
        ASSERT_LE(kept, most) << left;
        most = kept;
        if (!rescued) continue;
        ++saved;
        const auto file = files.open(target, CaseFiles::Access::Read).value();
        ASSERT_EQ(*file->current(), truth.states.at(rescued->entry - 1)) << left;
        ASSERT_TRUE(file->verify()) << left;
        for (const HistoryEntry& entry : file->history())
            ASSERT_NE(std::ranges::find(truth.states, *file->at(entry.number).value()), truth.states.end()) << left;
    }
    std::cout << cuts << " truncated: " << saved << " with a whole case\n";
    EXPECT_GT(saved, cuts / 3);
    EXPECT_EQ(most, 0U) << "nothing is there at last";
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
    const int count = test::repetitions(400, 2000);
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

}  // namespace
}  // namespace valor
