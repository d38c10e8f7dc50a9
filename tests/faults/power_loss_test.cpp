// SPDX-License-Identifier: GPL-3.0-or-later
// Loss of power at any step, a quarter of the time once more while the file is being recovered.
#include "tests/faults/power_loss.h"

#include "tests/faults/script.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

using test::Files;
using test::Loss;
using test::Recorder;
using test::Script;

constexpr int kEntries = 20;

struct Count {
    int states = 0, twice = 0, lost = 0, broken = 0;
    std::string first;
};

class PowerLoss {
public:
    explicit PowerLoss(Recorder::Sabotage sabotage) : recorder_(sabotage) {
        SqliteCaseFiles(environment_).create(path_, Script::start()).value();
        start_ = test::filesAt(path_);
        const test::ShimVfs shim(recorder_);
        StoreEnvironment recorded = environment_;
        recorded.fileSystem = shim.name();
        const auto file = SqliteCaseFiles(recorded).open(path_, CaseFiles::Access::Edit).value();
        for (int entry = 1; entry < kEntries; ++entry) {
            if (!script_.step(*file)) throw std::runtime_error("the script failed");
            recorder_.acknowledge();
        }
    }

    Count run(int states, std::uint64_t seed) {
        std::mt19937_64 bits(seed);
        Count count;
        for (; count.states < states; ++count.states) {
            const std::size_t at = bits() % (recorder_.steps().size() + 1);
            const auto loss = static_cast<Loss>(bits() % 4);
            Files disk = test::diskAfter(start_, recorder_.steps(), at, loss, bits);
            if (bits() % 4 == 0 && interruptRecovery(disk, bits)) ++count.twice;
            judge(disk, acknowledgedBefore(at), count);
        }
        return count;
    }

private:
    std::vector<int> acknowledgedBefore(std::size_t at) const {
        const auto& steps = recorder_.steps();
        const auto count = std::count_if(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(at),
                                         [](const test::Recorded& step) { return step.isAcknowledgement; });
        return {script_.acknowledged().begin(), script_.acknowledged().begin() + count};
    }

    /// Opens the disk, which recovers it, and takes the power away once more on the way.
    /// @return false when there was nothing to recover.
    bool interruptRecovery(Files& disk, std::mt19937_64& bits) {
        test::putFiles(path_, disk);
        Recorder recovery;
        {
            const test::ShimVfs shim(recovery);
            StoreEnvironment recorded = environment_;
            recorded.fileSystem = shim.name();
            static_cast<void>(SqliteCaseFiles(recorded).open(path_, CaseFiles::Access::Edit));
        }
        if (recovery.steps().empty()) return false;
        const std::size_t at = bits() % (recovery.steps().size() + 1);
        disk = test::diskAfter(disk, recovery.steps(), at, static_cast<Loss>(bits() % 4), bits);
        return true;
    }

    void judge(const Files& disk, const std::vector<int>& acknowledged, Count& count) {
        test::putFiles(path_, disk);
        const std::string fault = Script::faultOf(SqliteCaseFiles(environment_), path_, acknowledged, 1);
        if (fault.empty()) return;
        ++(fault.starts_with("lost") ? count.lost : count.broken);
        count.first = fault;
    }

    test::TemporaryFolder folder_{test::quickPlace()};
    StoreEnvironment environment_ = test::environmentIn(folder_);
    std::string path_ = folder_.file("case.valor");
    Script script_;
    Recorder recorder_;
    Files start_;
};

/// Loss of power while a whole file is put under a name.
class LossOfAName {
public:
    explicit LossOfAName(Recorder::Sabotage sabotage) : recorder_(sabotage) {}

    /// A new file. @return how many disks lack it, or hold half of it, that should not.
    Count creating(int states) {
        record([&](const SqliteCaseFiles& files) { return files.create(path_, Script::start()).has_value(); });
        return run(states, [&] { return faultOf(1, !std::filesystem::exists(path_)); });
    }
    /// A copy over an older one.
    Count copying(int states) {
        const SqliteCaseFiles plain(environment_);
        const auto file = plain.create(folder_.file("from.valor"), Script::start()).value();
        if (!file->copyTo(path_) || !file->commit(test::numberedCase(2), {"x", "2"}))
            throw std::runtime_error("no older copy");
        start_ = test::filesAt(path_);
        std::string from = file->path();
        start_[from] = test::contentOf(from);
        record([&](const SqliteCaseFiles& files) {
            return files.open(from, CaseFiles::Access::Read).value()->copyTo(path_).has_value();
        });
        return run(states, [&] { return faultOf(2, false); });
    }

private:
    template <class Work>
    void record(Work&& work) {
        const test::ShimVfs shim(recorder_);
        StoreEnvironment recorded = recorder_.watching(environment_);
        recorded.fileSystem = shim.name();
        if (!work(SqliteCaseFiles(recorded))) throw std::runtime_error("nothing to record");
        recorder_.acknowledge();
    }
    template <class Judge>
    Count run(int states, Judge&& judge) {
        std::mt19937_64 bits(8);
        Count count;
        for (; count.states < states; ++count.states) {
            const std::size_t at = bits() % (recorder_.steps().size() + 1);
            acknowledged_ = at == recorder_.steps().size();
            test::putFiles(path_, test::diskAfter(start_, recorder_.steps(), at, static_cast<Loss>(bits() % 4), bits));
            const std::string fault = judge();
            if (fault.empty()) continue;
            ++(fault == "lost" ? count.lost : count.broken);
            count.first = fault;
        }
        return count;
    }
    /// @param isAbsent there is nothing, which is no fault before the end
    std::string faultOf(std::size_t entries, bool isAbsent) const {
        if (isAbsent) return acknowledged_ ? "lost" : "";
        const auto file = SqliteCaseFiles(environment_).open(path_, CaseFiles::Access::Edit);
        if (!file) return std::string(errorName(file.error().code));
        if (!(*file)->verify()) return "not whole";
        return acknowledged_ && (*file)->history().size() != entries ? "lost" : "";
    }

    test::TemporaryFolder folder_{test::quickPlace()};
    StoreEnvironment environment_ = test::environmentIn(folder_);
    std::string path_ = folder_.file("case.valor");
    Recorder recorder_;
    Files start_;
    bool acknowledged_ = false;
};

void print(const Count& count) {
    std::cout << count.states << " states (" << count.twice << " twice), " << count.lost << " lost, " << count.broken
              << " broken\n";
}

TEST(PowerLossInTheModel, TakesNothingThatWasAcknowledged) {
    const Count count = PowerLoss(Recorder::Sabotage::None).run(test::repetitions(400, 10'000), 1);
    print(count);
    EXPECT_EQ(count.lost + count.broken, 0) << count.first;
    EXPECT_GT(count.twice, 0);
}

TEST(PowerLossInTheModel, LeavesNoHalfFileUnderANameAndNoneAway) {
    const int states = test::repetitions(300, 3000);
    const Count created = LossOfAName(Recorder::Sabotage::None).creating(states);
    const Count copied = LossOfAName(Recorder::Sabotage::None).copying(states);
    print(created);
    print(copied);
    EXPECT_EQ(created.lost + created.broken, 0) << created.first;
    EXPECT_EQ(copied.lost + copied.broken, 0) << copied.first;
}

TEST(PowerLossInTheModel, ControlWithoutSyncedFoldersLosesNames) {
    const int states = test::repetitions(300, 3000);
    const Count created = LossOfAName(Recorder::Sabotage::ForgetsFolders).creating(states);
    const Count copied = LossOfAName(Recorder::Sabotage::ForgetsFolders).copying(states);
    print(created);
    print(copied);
    EXPECT_GT(created.lost, 0);
    EXPECT_GT(copied.lost, 0);
}

// What SQLite does by default, synchronous=FULL: the deletion of the journal is not yet on the disk.
TEST(PowerLossInTheModel, ControlWithoutSyncedFoldersLosesEntries) {
    const Count count = PowerLoss(Recorder::Sabotage::ForgetsFolders).run(test::repetitions(200, 2000), 2);
    print(count);
    EXPECT_GT(count.lost, count.states / 20);
}

TEST(PowerLossInTheModel, ControlWithoutSyncsBreaksFiles) {
    const Count count = PowerLoss(Recorder::Sabotage::ForgetsSyncs).run(test::repetitions(200, 2000), 3);
    print(count);
    EXPECT_GT(count.lost + count.broken, count.states / 10);
}

}  // namespace
}  // namespace valor
