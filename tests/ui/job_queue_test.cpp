// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/job_queue.h"

#include <atomic>
#include <chrono>
#include <latch>
#include <memory>
#include <numeric>
#include <thread>
#include <vector>

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

namespace valor::ui {
namespace {

TEST(JobQueue, DoesEverythingInItsOrder) {
    std::vector<int> done, expected(1000);
    std::iota(expected.begin(), expected.end(), 0);
    JobQueue jobs;
    for (int number : expected) jobs.post([&done, number] { done.push_back(number); });
    jobs.finish();
    EXPECT_EQ(done, expected);
}

TEST(JobQueue, DoesNotHoldUpWhoeverAsks) {
    std::latch released(1);
    std::atomic<int> done = 0;
    JobQueue jobs;
    jobs.post([&] { released.wait(); });
    jobs.post([&] { ++done; });
    EXPECT_EQ(done, 0);
    released.count_down();
    jobs.finish();
    EXPECT_EQ(done, 1);
}

TEST(JobQueue, GivesWayToTheWindowWithAllItStarts) {
    const auto niceness = [] { return getpriority(PRIO_PROCESS, static_cast<id_t>(gettid())); };
    int own = 0, helper = 0;
    JobQueue jobs;
    jobs.post([&] {
        own = niceness();
        std::jthread([&] { helper = niceness(); });
    });
    jobs.finish();
    constexpr int kNicest = 19;
    if (niceness() < kNicest) {
        EXPECT_GT(own, niceness());
    }
    EXPECT_EQ(helper, own);
}

TEST(JobQueue, WhatTheWindowWaitsForIsAsQuickAsTheWindow) {
    const auto niceness = [] { return getpriority(PRIO_PROCESS, static_cast<id_t>(gettid())); };
    int own = -1;
    JobQueue jobs(JobQueue::Pace::AsTheWindow);
    jobs.post([&] { own = niceness(); });
    jobs.finish();
    EXPECT_EQ(own, niceness());
}

TEST(JobQueue, EndsWhenAllIsDone) {
    std::atomic<int> done = 0;
    {
        JobQueue jobs;
        for (int i = 0; i < 50; ++i) jobs.post([&] { ++done; });
    }
    EXPECT_EQ(done, 50);
}

TEST(JobQueue, WhatAJobHoldsIsGoneWhenItIsDone) {
    auto held = std::make_shared<int>(1);
    JobQueue jobs;
    jobs.post([held] { EXPECT_EQ(*held, 1); });
    jobs.finish();
    EXPECT_EQ(held.use_count(), 1);
}

}  // namespace
}  // namespace valor::ui
