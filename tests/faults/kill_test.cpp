// SPDX-License-Identifier: GPL-3.0-or-later
// A process that is killed in the middle of a write, aimed at each step in turn: random kills hit the few microseconds
// that matter so rarely that they prove nothing.
#include <csignal>

#include "tests/faults/script.h"
#include "tests/faults/shim_vfs.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace valor {
namespace {

using test::FileStep;
using test::Script;
using test::Step;

/// Kills its process at a step that changes something on the disk; of a block, half may be written before.
class Killer : public test::Observer {
public:
    Killer(int at, bool half, bool withoutJournal) : left_(at), half_(half), withoutJournal_(withoutJournal) {}

    Answer before(const FileStep& step) override {
        const bool isJournal = step.path.ends_with("-journal");
        const bool changes = step.kind == Step::Write || step.kind == Step::Truncate || step.kind == Step::Sync ||
                             step.kind == Step::Delete || step.kind == Step::Rename || step.kind == Step::SyncFolder;
        if (changes && --left_ == 0) {
            if (step.kind == Step::Write && half_) writeHalf(step);
            static_cast<void>(kill(getpid(), SIGKILL));
        }
        if (withoutJournal_ && isJournal && step.kind == Step::Write) return {Answer::Kind::Pretend, 0};
        return {};
    }

private:
    static void writeHalf(const FileStep& step) {
        if (FILE* file = std::fopen(step.path.c_str(), "r+b")) {
            std::fseek(file, static_cast<long>(step.offset), SEEK_SET);
            std::fwrite(step.bytes.data(), 1, step.bytes.size() / 2, file);
            std::fclose(file);
        }
    }

    int left_;
    bool half_, withoutJournal_;
};

/// Runs the script in a process of its own that is killed at step `at`. @return whether it was.
/// @param acknowledged gains the numbers that the process was told are safe
bool killedAt(const StoreEnvironment& environment, const std::string& path, const Killer& aim,
              std::vector<int>& acknowledged, Script script) {
    int channel[2];
    if (pipe(channel) != 0) throw std::runtime_error("no pipe");
    const pid_t child = fork();
    if (child == 0) {
        Killer killer(aim);
        const test::ShimVfs shim(killer);
        StoreEnvironment own = environment;
        own.fileSystem = shim.name();
        if (const auto file = SqliteCaseFiles(own).open(path, CaseFiles::Access::Edit))
            for (int step = 0; step < 8 && script.step(**file); ++step)
                if (write(channel[1], &script.acknowledged().back(), sizeof(int)) != sizeof(int)) break;
        _exit(0);
    }
    close(channel[1]);
    for (int number = 0; read(channel[0], &number, sizeof number) == sizeof number;) acknowledged.push_back(number);
    close(channel[0]);
    int status = 0;
    waitpid(child, &status, 0);
    return WIFSIGNALED(status);
}

/// Does `work` in a process that is killed at step `at`, renaming included. @return whether it was
template <class Work>
bool killedWhile(StoreEnvironment environment, int at, Work&& work) {
    const pid_t child = fork();
    if (child == 0) {
        Killer killer(at, at % 2 == 0, false);
        const test::ShimVfs shim(killer);
        environment.fileSystem = shim.name();
        environment.beforeNameStep = [&](const NameStep& step) {
            const bool renames = step.kind == NameStep::Kind::Rename;
            static_cast<void>(killer.before({renames ? Step::Rename : Step::SyncFolder, "", 0, {}, false}));
        };
        work(SqliteCaseFiles(environment));
        _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFSIGNALED(status);
}

struct Count {
    int kills = 0, failures = 0;
    std::size_t acknowledged = 0;
    std::string first;
};

/// A file that lives through several kills: what a recovery leaves behind is the start of the next.
class Victim {
public:
    explicit Victim(bool withoutJournal) : withoutJournal_(withoutJournal) {
        files_.create(path_, Script::start()).value();
    }
    /// @return false when the script ended before step `at`, or the file is no longer sound.
    bool kill(int at, bool half, Count& count) {
        std::vector<int> acknowledged = entries_;
        const bool wasKilled =
            killedAt(environment_, path_, Killer(at, half, withoutJournal_), acknowledged, Script(last_));
        count.kills += wasKilled ? 1 : 0;
        count.acknowledged += acknowledged.size() - entries_.size();
        const std::string fault = Script::faultOf(files_, path_, acknowledged, 1);
        if (!fault.empty()) {
            if (count.failures++ == 0) count.first = "step " + std::to_string(at) + ": " + fault;
            return false;
        }
        entries_ = Script::numbersIn(*files_.open(path_, CaseFiles::Access::Read).value());
        last_ += 8;
        return wasKilled;
    }

private:
    bool withoutJournal_;
    test::TemporaryFolder folder_{test::quickPlace()};
    StoreEnvironment environment_ = test::environmentIn(folder_);
    SqliteCaseFiles files_{environment_};
    std::string path_ = folder_.file("case.valor");
    std::vector<int> entries_;
    int last_ = 1;
};

/// Every step of the script in turn, whole and half written, until `wanted` kills.
Count killEverywhere(int wanted, bool withoutJournal) {
    Count count;
    constexpr int mostSteps = 200;  // of eight entries; the round ends when the script does
    for (int round = 0; count.kills < wanted; ++round) {
        auto victim = std::make_unique<Victim>(withoutJournal);
        for (int at = 1; at < mostSteps && count.kills < wanted; ++at) {
            const int failures = count.failures;
            if (victim->kill(at, (at + round) % 2 == 0, count)) continue;
            if (count.failures == failures) break;
            victim = std::make_unique<Victim>(withoutJournal);
        }
    }
    return count;
}

TEST(Kill, NoAcknowledgedEntryIsLostWhereverTheProcessDies) {
    const Count count = killEverywhere(test::repetitions(120, 1000), false);
    std::cout << count.kills << " kills, " << count.acknowledged << " acknowledged entries, " << count.failures
              << " failures\n";
    EXPECT_EQ(count.failures, 0) << count.first;
    EXPECT_GT(count.acknowledged, 0U);
}

TEST(Kill, NoHalfFileGetsANameWhereverTheProcessDies) {
    const test::TemporaryFolder folder(test::quickPlace());
    const StoreEnvironment environment = test::environmentIn(folder);
    const SqliteCaseFiles files(environment);
    const std::string from = folder.file("from.valor"), created = folder.file("new.valor"),
                      copy = folder.file("copy.valor");
    const auto file = files.create(from, Script::start()).value();
    int kills = 0;
    const auto count = [&](bool wasKilled) { return kills += wasKilled ? 1 : 0, wasKilled; };
    for (int at = 1; count(killedWhile(
             environment, at, [&](const CaseFiles& own) { static_cast<void>(own.create(created, Script::start())); }));
         ++at) {
        if (std::filesystem::exists(created)) {
            EXPECT_TRUE(files.open(created, CaseFiles::Access::Edit).value()->verify()) << at;
        }
        std::filesystem::remove(created);
    }
    ASSERT_TRUE(file->copyTo(copy));
    ASSERT_TRUE(file->commit(test::numberedCase(2), {"x", "2"}));
    for (int at = 1;
         count(killedWhile(environment, at,
                           [&](const CaseFiles& own) {
                               static_cast<void>(own.open(from, CaseFiles::Access::Read).value()->copyTo(copy));
                           }));
         ++at)
        EXPECT_TRUE(files.open(copy, CaseFiles::Access::Read).value()->verify()) << at;
    std::cout << kills << " kills\n";
    EXPECT_GT(kills, 20);
    EXPECT_EQ(files.open(copy, CaseFiles::Access::Read).value()->history().size(), 2U);
}

TEST(Kill, ControlWithoutAJournalFails) {
    const Count count = killEverywhere(test::repetitions(60, 300), true);
    std::cout << count.failures << " failures in " << count.kills << " kills\n";
    EXPECT_GT(count.failures, 0);
}

}  // namespace
}  // namespace valor
