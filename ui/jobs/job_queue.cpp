// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/job_queue.h"

#include <utility>

#include "ui/jobs/background.h"

namespace valor::ui {

JobQueue::JobQueue(Pace pace) : thread_([this, pace](const std::stop_token& stop) { loop(stop, pace); }) {}

JobQueue::~JobQueue() {
    finish();
}

void JobQueue::post(Job job) {
    {
        const std::lock_guard lock(mutex_);
        waiting_.push_back(std::move(job));
    }
    arrived_.notify_one();
}

void JobQueue::finish() {
    std::unique_lock lock(mutex_);
    done_.wait(lock, [this] { return waiting_.empty() && !working_; });
}

void JobQueue::loop(const std::stop_token& stop, Pace pace) {
    if (pace == Pace::GivesWay) giveWayToWindow();
    std::unique_lock lock(mutex_);
    while (arrived_.wait(lock, stop, [this] { return !waiting_.empty(); })) {
        Job job = std::move(waiting_.front());
        waiting_.pop_front();
        working_ = true;
        lock.unlock();
        job();
        job = nullptr;  // what it holds goes while nobody may use it yet
        lock.lock();
        working_ = false;
        done_.notify_all();
    }
}

}  // namespace valor::ui
