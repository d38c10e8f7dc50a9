// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/schedule/block_scheduler.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace valor::simulation {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

class WithThreads : public testing::TestWithParam<std::size_t> {};
INSTANTIATE_TEST_SUITE_P(BlockScheduler, WithThreads, testing::Values(1U, 2U, 3U, 7U),
                         [](const auto& info) { return std::to_string(info.param); });

TEST_P(WithThreads, EveryBlockRunsOnce) {
    std::vector<std::atomic<int>> visits(1001);
    std::atomic<bool> workerInRange{true};
    const BlockScheduler scheduler(GetParam());
    const auto end = scheduler.run(visits.size(), [&](std::size_t block, std::size_t worker) {
        ++visits[block];
        if (worker >= scheduler.workers()) workerInRange = false;
    });
    EXPECT_EQ(end, ScheduleEnd::Completed);
    EXPECT_TRUE(workerInRange);
    for (const auto& count : visits) EXPECT_EQ(count, 1);
}

std::vector<double> partialSums(std::size_t threads) {
    std::vector<double> sums(257);
    BlockScheduler(threads).run(sums.size(), [&](std::size_t block, std::size_t) {
        double sum = 0;
        for (std::size_t k = 1; k <= 500; ++k) sum += std::sqrt(static_cast<double>(block * 500 + k));
        sums[block] = sum;
    });
    return sums;
}

TEST_P(WithThreads, ResultsAreTheSame) {
    EXPECT_EQ(partialSums(GetParam()), partialSums(1));
}

TEST_P(WithThreads, LowestFailureComesBack) {
    const BlockScheduler scheduler(GetParam());
    const auto work = [](std::size_t block, std::size_t) {
        if (block % 100 == 42) throw std::runtime_error("block " + std::to_string(block));
    };
    for (int repetition = 0; repetition < 50; ++repetition) {
        try {
            scheduler.run(5000, work);
            FAIL() << "nothing thrown";
        } catch (const std::runtime_error& error) {
            EXPECT_STREQ(error.what(), "block 42");
        }
    }
}

TEST_P(WithThreads, FailureStopsTheRest) {
    std::atomic<std::size_t> begun{0};
    const auto work = [&](std::size_t, std::size_t) {
        ++begun;
        throw std::runtime_error("at once");
    };
    EXPECT_THROW(BlockScheduler(GetParam()).run(100000, work), std::runtime_error);
    EXPECT_LE(begun, GetParam());
}

TEST_P(WithThreads, CancelTakesEffectWithinOneBlock) {
    std::stop_source source;
    std::atomic<std::size_t> begun{0};
    std::size_t begunWhenAsked = 0;
    std::jthread user([&] {
        std::this_thread::sleep_for(30ms);
        source.request_stop();
        begunWhenAsked = begun;
    });
    const auto end = BlockScheduler(GetParam())
                         .run(
                             1000000,
                             [&](std::size_t, std::size_t) {
                                 ++begun;
                                 std::this_thread::sleep_for(1ms);
                             },
                             source.get_token());
    user.join();
    EXPECT_EQ(end, ScheduleEnd::Cancelled);
    EXPECT_LT(begun, 1000000U);
    EXPECT_LE(begun - begunWhenAsked, GetParam()) << "each thread may just have taken one";
}

TEST(BlockScheduler, CancelBeforeTheStartRunsNothing) {
    std::stop_source source;
    source.request_stop();
    bool ran = false;
    const auto end = BlockScheduler(2).run(
        10, [&](std::size_t, std::size_t) { ran = true; }, source.get_token());
    EXPECT_EQ(end, ScheduleEnd::Cancelled);
    EXPECT_FALSE(ran);
}

TEST(BlockScheduler, CancelAfterTheLastBlockIsTooLate) {
    std::stop_source source;
    const auto work = [&](std::size_t block, std::size_t) {
        if (block == 9) source.request_stop();
    };
    EXPECT_EQ(BlockScheduler(1).run(10, work, source.get_token()), ScheduleEnd::Completed);
}

TEST(BlockScheduler, NoBlocksIsComplete) {
    EXPECT_EQ(BlockScheduler(3).run(0, [](std::size_t, std::size_t) { FAIL(); }), ScheduleEnd::Completed);
}

TEST(BlockScheduler, ZeroThreadsMeansTheMachine) {
    EXPECT_EQ(BlockScheduler(0).workers(), std::max(1U, std::thread::hardware_concurrency()));
    EXPECT_EQ(BlockScheduler(5).workers(), 5U);
}

TEST_P(WithThreads, ProgressIsSparseRisingAndEndsWithAll) {
    std::vector<std::size_t> seen;  // no lock: the scheduler promises one call at a time
    std::vector<Clock::time_point> when;
    const auto sink = [&](const BlockProgress& progress) {
        EXPECT_EQ(progress.total, 200U);
        seen.push_back(progress.done);
        when.push_back(Clock::now());
    };
    BlockScheduler(GetParam())
        .run(
            200, [](std::size_t, std::size_t) { std::this_thread::sleep_for(1ms); }, {}, sink);
    ASSERT_FALSE(seen.empty());
    EXPECT_EQ(seen.back(), 200U);
    EXPECT_TRUE(std::is_sorted(seen.begin(), seen.end()));
    for (std::size_t i = 1; i + 1 < when.size(); ++i) EXPECT_GE(when[i] - when[i - 1], 39ms);
}

TEST(BlockScheduler, CancelledProgressSaysHowFarItCame) {
    std::stop_source source;
    BlockProgress last;
    const auto work = [&](std::size_t block, std::size_t) {
        if (block == 3) source.request_stop();
    };
    BlockScheduler(1).run(10, work, source.get_token(), [&](const BlockProgress& progress) { last = progress; });
    EXPECT_EQ(last.done, 4U);
    EXPECT_EQ(last.total, 10U);
}

TEST_P(WithThreads, ThrowingSinkIsReported) {
    const auto sink = [](const BlockProgress&) { throw std::logic_error("sink"); };
    EXPECT_THROW(BlockScheduler(GetParam())
                     .run(
                         5, [](std::size_t, std::size_t) {}, {}, sink),
                 std::logic_error);
}

}  // namespace
}  // namespace valor::simulation
