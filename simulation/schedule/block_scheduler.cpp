// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/schedule/block_scheduler.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace valor::simulation {
namespace {

using Clock = std::chrono::steady_clock;
constexpr auto kProgressPause = std::chrono::milliseconds(40);

/// What the workers of one run share.
class SharedRun {
public:
    SharedRun(std::size_t blocks, const BlockScheduler::Work& work, const BlockScheduler::ProgressSink& sink,
              std::stop_token stop)
        : blocks_(blocks), work_(work), sink_(sink), stop_(std::move(stop)) {}

    /// Loop of one worker. The checks come before a number is taken: a taken block always runs, hence every block
    /// below a throwing one runs too and the failure reported does not depend on timing.
    void take(std::size_t worker) {
        while (!stop_.stop_requested() && !failed_.load(std::memory_order_relaxed)) {
            const std::size_t block = next_.fetch_add(1, std::memory_order_relaxed);
            if (block >= blocks_) return;
            try {
                work_(block, worker);
                done_.fetch_add(1, std::memory_order_relaxed);
                reportNowAndThen();
            } catch (...) {
                keepFailure(block, std::current_exception());
            }
        }
    }

    /// Only after all workers have been joined.
    ScheduleEnd finish() {
        if (failure_) std::rethrow_exception(failure_);
        if (sink_) sink_({done_, blocks_});
        return done_ == blocks_ ? ScheduleEnd::Completed : ScheduleEnd::Cancelled;
    }

private:
    void reportNowAndThen() {
        if (!sink_) return;
        const std::unique_lock lock(reporting_, std::try_to_lock);
        if (!lock || Clock::now() < nextReport_) return;
        sink_({done_.load(std::memory_order_relaxed), blocks_});
        nextReport_ = Clock::now() + kProgressPause;
    }

    void keepFailure(std::size_t block, std::exception_ptr failure) {
        const std::lock_guard lock(failing_);
        if (failure_ && failedBlock_ < block) return;
        failure_ = std::move(failure);
        failedBlock_ = block;
        failed_.store(true, std::memory_order_relaxed);
    }

    std::size_t blocks_;
    const BlockScheduler::Work& work_;
    const BlockScheduler::ProgressSink& sink_;
    std::stop_token stop_;
    std::atomic<std::size_t> next_{0};
    std::atomic<std::size_t> done_{0};
    std::atomic<bool> failed_{false};
    std::mutex reporting_;
    Clock::time_point nextReport_{Clock::now() + kProgressPause};
    std::mutex failing_;
    std::exception_ptr failure_;
    std::size_t failedBlock_{0};
};

/// Starts up to `count` helpers. A machine that refuses a thread gives a slower run, not a failed one.
std::vector<std::jthread> startHelpers(SharedRun& shared, std::size_t count) {
    std::vector<std::jthread> helpers;
    helpers.reserve(count);
    try {
        while (helpers.size() < count)
            helpers.emplace_back([&shared, worker = helpers.size() + 1] { shared.take(worker); });
    } catch (const std::system_error&) {
    }
    return helpers;
}

}  // namespace

BlockScheduler::BlockScheduler(std::size_t threads)
    : workers_(threads > 0 ? threads : std::max<std::size_t>(1, std::thread::hardware_concurrency())) {}

ScheduleEnd BlockScheduler::run(std::size_t blocks, const Work& work, std::stop_token stop,
                                const ProgressSink& sink) const {
    SharedRun shared(blocks, work, sink, std::move(stop));
    {
        const auto helpers = startHelpers(shared, std::min(workers_, std::max<std::size_t>(1, blocks)) - 1);
        shared.take(0);
    }
    return shared.finish();
}

}  // namespace valor::simulation
