// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/run_worker.h"

#include <atomic>
#include <chrono>
#include <stdexcept>
#include <vector>

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

using namespace std::chrono_literals;

/// Runs until it is let go or stopped.
class Latch : public RunExecutor {
public:
    RunOutcome run(const RunRequest& request, std::stop_token stop, const ProgressFunction&) override {
        std::unique_lock lock(mutex_);
        seeds_.push_back(request.seed);
        changed_.notify_all();
        if (request.seed == 0) throw std::runtime_error("broken");
        const bool released = changed_.wait(lock, stop, [this] { return released_; });
        RunOutcome outcome;
        outcome.status = released ? RunOutcome::Status::Completed : RunOutcome::Status::Cancelled;
        return outcome;
    }
    void release() {
        const std::lock_guard lock(mutex_);
        released_ = true;
        changed_.notify_all();
    }
    bool waitForStarts(std::size_t count) {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, 5s, [&] { return seeds_.size() >= count; });
    }
    std::vector<std::uint64_t> seeds() {
        const std::lock_guard lock(mutex_);
        return seeds_;
    }

private:
    std::mutex mutex_;
    std::condition_variable_any changed_;
    bool released_ = false;
    std::vector<std::uint64_t> seeds_;
};

struct Record {
    std::mutex mutex;
    std::condition_variable changed;
    std::vector<std::pair<std::uint64_t, RunOutcome::Status>> finished;

    RunWorker::Callbacks callbacks() {
        return {[](const RunTicket&) {}, [](const RunTicket&, Progress) {},
                [this](const RunTicket& ticket, const RunOutcome& outcome) {
                    const std::lock_guard lock(mutex);
                    finished.emplace_back(ticket.generation, outcome.status);
                    changed.notify_all();
                }};
    }
    bool waitFor(std::size_t count) {
        std::unique_lock lock(mutex);
        return changed.wait_for(lock, 5s, [&] { return finished.size() >= count; });
    }
};

RunTicket ticket(std::uint64_t generation, bool preview) {
    RunTicket made;
    made.generation = generation;
    made.preview = preview;
    made.request.seed = generation;
    return made;
}

TEST(RunWorker, TheMailboxHoldsTheNewestOnly) {
    Latch executor;
    Record record;
    RunWorker worker(executor, record.callbacks());
    worker.submit(ticket(1, true));
    ASSERT_TRUE(executor.waitForStarts(1));
    for (std::uint64_t generation = 2; generation <= 9; ++generation) worker.submit(ticket(generation, true));
    executor.release();
    ASSERT_TRUE(record.waitFor(2));
    EXPECT_EQ(executor.seeds(), (std::vector<std::uint64_t>{1, 9}));
}

TEST(RunWorker, ANewerTicketStopsAFullRunButNotAPreview) {
    Latch executor;
    Record record;
    RunWorker worker(executor, record.callbacks());
    worker.submit(ticket(1, false));
    ASSERT_TRUE(executor.waitForStarts(1));
    worker.submit(ticket(2, true));
    ASSERT_TRUE(record.waitFor(1));
    EXPECT_EQ(record.finished.front().second, RunOutcome::Status::Cancelled);
    ASSERT_TRUE(executor.waitForStarts(2));
    worker.submit(ticket(3, false));
    executor.release();
    ASSERT_TRUE(record.waitFor(3));
    EXPECT_EQ(record.finished[1], (std::pair{std::uint64_t{2}, RunOutcome::Status::Completed}));
}

TEST(RunWorker, CancelStopsEverything) {
    Latch executor;
    Record record;
    RunWorker worker(executor, record.callbacks());
    worker.submit(ticket(1, true));
    ASSERT_TRUE(executor.waitForStarts(1));
    worker.submit(ticket(2, false));
    worker.cancel();
    ASSERT_TRUE(record.waitFor(1));
    EXPECT_EQ(record.finished.front().second, RunOutcome::Status::Cancelled);
    EXPECT_EQ(executor.seeds().size(), 1U);
}

TEST(RunWorker, AFaultOfTheEngineIsAFailedRun) {
    Latch executor;
    Record record;
    RunWorker worker(executor, record.callbacks());
    worker.submit(ticket(0, false));
    ASSERT_TRUE(record.waitFor(1));
    EXPECT_EQ(record.finished.front().second, RunOutcome::Status::Failed);
}

TEST(RunWorker, EndingStopsTheRunAtHandAndJoins) {
    Latch executor;
    Record record;
    {
        RunWorker worker(executor, record.callbacks());
        worker.submit(ticket(1, false));
        ASSERT_TRUE(executor.waitForStarts(1));
    }
    EXPECT_EQ(record.finished.size(), 1U);
}

}  // namespace
}  // namespace valor::ui
