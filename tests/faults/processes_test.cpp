// SPDX-License-Identifier: GPL-3.0-or-later
// Several processes that all want to change one file.
#include <fstream>

#include "data/store/file_lock.h"
#include "tests/faults/script.h"
#include "tests/faults/shim_vfs.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace valor {
namespace {

using test::Script;

struct Contest {
    bool ignoresLocks = false;
};

/// Takes the file, adds two entries and lets go, until `entries` of its own are in; tells each number.
void contend(const StoreEnvironment& environment, const std::string& path, int worker, int entries,
             const Contest& contest, int channel) {
    StoreEnvironment own = environment;
    own.process = static_cast<std::uint64_t>(getpid());
    if (contest.ignoresLocks) own.fileSystem = "unix-none";
    const SqliteCaseFiles files(own);
    Script script(1000 * worker);
    for (int attempts = 0; static_cast<int>(script.acknowledged().size()) < entries && attempts < 20'000; ++attempts) {
        if (contest.ignoresLocks) std::filesystem::remove(FileLock::noteFor(path));
        const auto file = files.open(path, CaseFiles::Access::Edit);
        if (!file && file.error().code != ErrorCode::StoreBusy) {  // the others broke it
            if (!contest.ignoresLocks) {
                std::cerr << errorName(file.error().code);
                for (const auto& [name, value] : file.error().arguments) std::cerr << ' ' << name << '=' << value;
                std::cerr << std::endl;
            }
            break;
        }
        if (!file || (*file)->readOnly()) {
            usleep(500);
            continue;
        }
        for (int step = 0; step < 2 && script.step(**file); ++step)
            if (write(channel, &script.acknowledged().back(), sizeof(int)) != sizeof(int)) _exit(1);
    }
    _exit(0);
}

/// What every process was told is safe, in any order.
std::vector<int> contest(const StoreEnvironment& environment, const std::string& path, int workers, int entries,
                         const Contest& rules) {
    int channel[2];
    if (pipe(channel) != 0) throw std::runtime_error("no pipe");
    for (int worker = 1; worker <= workers; ++worker)
        if (fork() == 0) contend(environment, path, worker, entries, rules, channel[1]);
    close(channel[1]);
    std::vector<int> acknowledged;
    for (int number = 0; read(channel[0], &number, sizeof number) == sizeof number;) acknowledged.push_back(number);
    close(channel[0]);
    while (wait(nullptr) > 0) {
    }
    return acknowledged;
}

/// How many acknowledged entries a file lacks; all of them where it can no longer be opened.
std::size_t lost(const CaseFiles& files, const std::string& path, const std::vector<int>& acknowledged) {
    const auto file = files.open(path, CaseFiles::Access::Edit);
    if (!file || !(*file)->verify()) return acknowledged.size();
    const std::vector<int> found = Script::numbersIn(**file);
    return static_cast<std::size_t>(std::ranges::count_if(
        acknowledged, [&](int number) { return std::ranges::find(found, number) == found.end(); }));
}

TEST(Processes, LoseNothingOfEachOther) {
    const test::TemporaryFolder folder(test::quickPlace());
    const StoreEnvironment environment = test::environmentIn(folder);
    const SqliteCaseFiles files(environment);
    const std::string path = folder.file("case.valor");
    files.create(path, Script::start()).value();
    const int entries = test::repetitions(25, 250);
    const auto acknowledged = contest(environment, path, 4, entries, {});
    std::cout << acknowledged.size() << " entries of 4 processes\n";
    EXPECT_GE(acknowledged.size(), static_cast<std::size_t>(4 * entries));
    EXPECT_EQ(lost(files, path, acknowledged), 0U);
}

/// A process that heeds no lock: another version stands in the file just while SQLite first reads it.
class VersionSwapper : public test::Observer {
public:
    explicit VersionSwapper(std::string path) : path_(std::move(path)) {}

    Answer before(const test::FileStep& step) override {
        if (step.path != path_) return {};
        if (step.kind == test::Step::Lock && swaps_ == 0) put('\0');
        if (step.kind == test::Step::Open && swaps_ == 1) put('\1');
        opened_ += step.kind == test::Step::Open ? 1 : 0;
        return {};
    }
    [[nodiscard]] int swaps() const { return swaps_; }
    [[nodiscard]] int opened() const { return opened_; }

private:
    void put(char version) {
        std::fstream file(path_, std::ios::binary | std::ios::in | std::ios::out);
        file.seekp(63).put(version);  // the last byte of user_version
        ++swaps_;
    }

    std::string path_;
    int swaps_ = 0, opened_ = 0;
};

class Watched : public testing::Test {
protected:
    ErrorCode refusal() {
        const test::ShimVfs shim(swapper);
        StoreEnvironment own = environment;
        own.fileSystem = shim.name();
        return SqliteCaseFiles(own).open(path, CaseFiles::Access::Read).error().code;
    }

    test::TemporaryFolder folder{test::quickPlace()};
    StoreEnvironment environment = test::environmentIn(folder);
    std::string path = std::filesystem::canonical(folder.path()) / "case.valor";
    VersionSwapper swapper{path};
};

TEST_F(Watched, AVersionThatSQLiteSeesAloneIsNotBelieved) {
    SqliteCaseFiles(environment).create(path, Script::start()).value();
    EXPECT_EQ(refusal(), ErrorCode::StoreForeign);
    EXPECT_EQ(swapper.swaps(), 2);
}

TEST_F(Watched, AForeignFileAtRestIsReadTwiceAtMost) {
    std::ofstream(path) << std::string(5000, 'x');
    EXPECT_EQ(refusal(), ErrorCode::StoreDamaged);
    EXPECT_LE(swapper.opened(), 2);
}

TEST(Processes, ControlWithoutLocksLosesEntries) {
    std::size_t gone = 0, told = 0;
    for (int attempt = 0; attempt < 5 && gone == 0; ++attempt) {
        const test::TemporaryFolder folder(test::quickPlace());
        const StoreEnvironment environment = test::environmentIn(folder);
        const SqliteCaseFiles files(environment);
        const std::string path = folder.file("case.valor");
        files.create(path, Script::start()).value();
        const auto acknowledged = contest(environment, path, 4, 25, {.ignoresLocks = true});
        gone += lost(files, path, acknowledged);
        told += acknowledged.size();
    }
    std::cout << gone << " lost of " << told << "\n";
    EXPECT_GT(gone, 0U);
}

}  // namespace
}  // namespace valor
