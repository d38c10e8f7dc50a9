// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/influence_controller.h"

#include <QTest>
#include <atomic>
#include <condition_variable>
#include <mutex>

#include "tests/ui/fakes.h"
#include "ui/jobs/sample_controller.h"

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

constexpr int kLong = 5000;  ///< milliseconds

/// Begins and goes on until it is stopped.
class EndlessWork : public test::NoInformation {
public:
    Result<std::optional<std::vector<InfluenceAnalysis>>> influence(const InfluenceRequest&, std::stop_token stop,
                                                                    const ProgressFunction& progress) override {
        waitFor(std::move(stop), progress);
        return std::nullopt;
    }
    [[nodiscard]] Result<std::optional<StrategySample>> read(const SamplePaths&, std::stop_token stop,
                                                             const ProgressFunction& progress) const override {
        waitFor(std::move(stop), progress);
        return std::nullopt;
    }

    mutable std::atomic<bool> hasBegun = false, hasEnded = false;

private:
    void waitFor(std::stop_token stop, const ProgressFunction& progress) const {
        progress({1, 2});
        hasBegun = true;
        std::mutex mutex;
        std::condition_variable_any never;
        std::unique_lock lock(mutex);
        never.wait(lock, std::move(stop), [] { return false; });
        hasEnded = true;
    }
};

TEST(InfluenceController, HowSureTheMeanIsDoesNotWaitForAnalyses) {
    EndlessWork work;
    const test::FakeStatistics statistics;
    InfluenceController controller(work, statistics);
    ConvergenceAnswerPtr answer;
    QObject::connect(&controller, &InfluenceController::converged,
                     [&answer](const ConvergenceAnswerPtr& found) { answer = found; });
    controller.divide({});
    auto result = std::make_shared<RunResult>();
    result->manifest.draws = 4096;
    controller.converge({nullptr, result});
    ASSERT_TRUE(QTest::qWaitFor([&] { return answer != nullptr; }, kLong));
    EXPECT_EQ(answer->points.back().draws, 4096U);
    EXPECT_FALSE(work.hasEnded);
}

TEST(SampleController, ReadingIsHalfTheWayAndIsStopped) {
    const EndlessWork work;
    SampleController controller(work, work);
    double share = 0;
    int ends = 0;
    QObject::connect(&controller, &SampleController::progressed, [&share](double now) { share = now; });
    QObject::connect(&controller, &SampleController::failed, [&ends] { ++ends; });
    QObject::connect(&controller, &SampleController::analysed, [&ends] { ++ends; });
    controller.analyse({});
    ASSERT_TRUE(QTest::qWaitFor([&] { return work.hasBegun && share > 0; }, kLong));
    EXPECT_DOUBLE_EQ(share, 0.25);
    controller.cancel();
    EXPECT_TRUE(QTest::qWaitFor([&] { return work.hasEnded.load(); }, kLong));
    QTest::qWait(10);
    EXPECT_EQ(ends, 0);
}

}  // namespace
}  // namespace valor::ui
