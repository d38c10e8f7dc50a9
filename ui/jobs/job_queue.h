// SPDX-License-Identifier: GPL-3.0-or-later
// One thread that does jobs in the order they were asked for. No Qt here, so that the hand-over can be watched by a
// race detector.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace valor::ui {

/// What a job touches may also be used between finish() and the next post() by the thread that calls both.
class JobQueue {
public:
    using Job = std::function<void()>;  ///< must not throw
    /// How it shares a processor: one that the window waits for has the same part of it.
    enum class Pace : std::uint8_t { GivesWay, AsTheWindow };

    explicit JobQueue(Pace pace = Pace::GivesWay);
    /// Does everything that was asked for, then ends.
    ~JobQueue();
    JobQueue(const JobQueue&) = delete;
    JobQueue& operator=(const JobQueue&) = delete;

    void post(Job job);
    /// Blocks until everything that was asked for is done.
    void finish();

private:
    void loop(const std::stop_token& stop, Pace pace);

    std::mutex mutex_;
    std::condition_variable_any arrived_, done_;
    std::deque<Job> waiting_;
    bool working_ = false;
    std::jthread thread_;  ///< last: it must end before the members it uses
};

}  // namespace valor::ui
