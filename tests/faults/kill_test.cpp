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
                             step.kind == Step::Delete;
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

struct Outcome {
    std::size_t acknowledged = 0;
    bool wasKilled = false;
};

/// Runs the script in a process of its own that is killed at step `at`.
Outcome killedAt(const StoreEnvironment& environment, const std::string& path, int at, bool half, bool withoutJournal) {
    int channel[2];
    if (pipe(channel) != 0) throw std::runtime_error("no pipe");
    const pid_t child = fork();
    if (child == 0) {
        Killer killer(at, half, withoutJournal);
        const test::ShimVfs shim(killer);
        StoreEnvironment own = environment;
        own.fileSystem = shim.name();
        if (const auto file = SqliteCaseFiles(own).open(path, CaseFiles::Access::Edit))
            for (int step = 0; step < 8 && Script::step(**file); ++step)
                if (write(channel[1], "+", 1) != 1) break;
        _exit(0);
    }
    close(channel[1]);
    Outcome outcome;
    for (char sign = 0; read(channel[0], &sign, 1) == 1;) ++outcome.acknowledged;
    close(channel[0]);
    int status = 0;
    waitpid(child, &status, 0);
    outcome.wasKilled = WIFSIGNALED(status);
    return outcome;
}

struct Count {
    int kills = 0, failures = 0;
    std::size_t acknowledged = 0;
    std::string first;
};

/// Every step of the script in turn, whole and half written, until `wanted` kills.
Count killEverywhere(int wanted, bool withoutJournal) {
    Count count;
    int at = 1, round = 0;
    while (count.kills < wanted) {
        const test::TemporaryFolder folder(test::quickPlace());
        const StoreEnvironment environment = test::environmentIn(folder);
        const SqliteCaseFiles files(environment);
        const std::string path = folder.file("case.valor");
        files.create(path, Script::caseAt(1)).value();
        bool wasKilled = true;
        // One file lives through several kills: what a recovery leaves behind is the start of the next.
        for (std::size_t entries = 1; wasKilled && count.kills < wanted;) {
            const Outcome outcome = killedAt(environment, path, at, (at + round) % 2 == 0, withoutJournal);
            wasKilled = outcome.wasKilled;
            count.kills += wasKilled ? 1 : 0;
            count.acknowledged += outcome.acknowledged;
            entries += outcome.acknowledged;
            const std::string fault = Script::faultOf(files, path, entries, entries + 1);
            if (!fault.empty()) {
                ++count.failures;
                count.first = "step " + std::to_string(at) + ": " + fault;
                break;
            }
            entries = files.open(path, CaseFiles::Access::Read).value()->history().size();
            ++at;
        }
        if (!wasKilled) {
            at = 1;
            ++round;
        }
        if (count.failures > 0) ++at;
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

TEST(Kill, ControlWithoutAJournalFails) {
    const Count count = killEverywhere(test::repetitions(60, 300), true);
    std::cout << count.failures << " failures in " << count.kills << " kills\n";
    EXPECT_GT(count.failures, 0);
}

}  // namespace
}  // namespace valor
