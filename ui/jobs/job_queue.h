// SPDX-License-Identifier: GPL-3.0-or-later
// One thread that does jobs in the order they were asked for. No Qt here, so that the hand-over can be watched by a
// race detector.
#pragma once

#include <condition_variable>
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

    JobQueue();
    /// Does everything that was asked for, then ends.
    ~JobQueue();
    JobQueue(const JobQueue&) = delete;
    JobQueue& operator=(const JobQueue&) = delete;

    void post(Job job);
    /// Blocks until everything that was asked for is done.
    void finish();

private:
    void loop(const std::stop_token& stop);

    std::mutex mutex_;
    std::condition_variable_any arrived_, done_;
    std::deque<Job> waiting_;
    bool working_ = false;
    std::jthread thread_;  ///< last: it must end before the members it uses
};

}  // namespace valor::ui
