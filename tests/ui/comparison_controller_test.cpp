// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/comparison_controller.h"

#include <QTest>

#include "tests/ui/fakes.h"

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

class ComparisonControllerTest : public testing::Test {
protected:
    ComparisonControllerTest() {
        comparison.run.input = std::make_shared<const Case>(test::sampleCase());
        comparison.contenders = {{ScenarioId("base"), AlternativeId("ai")},
                                 {ScenarioId("careful"), AlternativeId("ai")}};
        explanation = {comparison.run, ScenarioId("base"), ScenarioId("careful"), AlternativeId("ai")};
        QObject::connect(&controller, &ComparisonController::compared,
                         [this](const SideBySidePtr& found) { compared.push_back(found); });
        QObject::connect(&controller, &ComparisonController::explained,
                         [this](const WaterfallPtr& found) { explained.push_back(found); });
        QObject::connect(&controller, &ComparisonController::failed, [this](const Error& e) { problems.push_back(e); });
        QObject::connect(&controller, &ComparisonController::progressed, [this](double share) { progress = share; });
    }
    bool idle() {
        return QTest::qWaitFor([this] { return !controller.isBusy(); }, 5000);
    }

    test::FakeExecutor executor;
    test::FakeStatistics statistics;
    ComparisonController controller{executor, statistics};
    ComparisonRequest comparison;
    WaterfallRequest explanation;
    std::vector<SideBySidePtr> compared;
    std::vector<WaterfallPtr> explained;
    std::vector<Error> problems;
    double progress = 0;
};

TEST_F(ComparisonControllerTest, OnlyTheNewestComparisonIsTold) {
    executor.holdRuns(true);
    for (int i = 0; i < 10; ++i) controller.compare(comparison);
    EXPECT_TRUE(controller.isBusy());
    executor.holdRuns(false);
    ASSERT_TRUE(idle());
    QTest::qWait(10);
    EXPECT_EQ(compared.size(), 1U);
    EXPECT_EQ(compared.front()->results.size(), 2U);
    EXPECT_LE(executor.runsStarted(), 3U);  // the one that had begun, and the two runs of the newest
    EXPECT_DOUBLE_EQ(progress, 1);
}

TEST_F(ComparisonControllerTest, AComparisonAndAnExplanationAreBothAnswered) {
    controller.compare(comparison);
    controller.explain(explanation);
    ASSERT_TRUE(idle());
    EXPECT_EQ(compared.size(), 1U);
    ASSERT_EQ(explained.size(), 1U);
    EXPECT_TRUE(explained.front()->steps.empty());  // the scenarios differ in name only
}

TEST_F(ComparisonControllerTest, CancelStopsWhatRunsAndTellsNothing) {
    executor.holdRuns(true);
    controller.compare(comparison);
    ASSERT_TRUE(QTest::qWaitFor([this] { return executor.runsStarted() == 1; }, 5000));
    controller.explain(explanation);
    controller.cancel();
    EXPECT_FALSE(controller.isBusy());
    ASSERT_TRUE(QTest::qWaitFor([this] { return executor.stopped == 1; }, 5000));
    QTest::qWait(20);
    EXPECT_TRUE(compared.empty());
    EXPECT_TRUE(explained.empty());
    EXPECT_TRUE(problems.empty());
}

TEST_F(ComparisonControllerTest, AFaultIsTold) {
    executor.breakDown();
    controller.compare(comparison);
    ASSERT_TRUE(idle());
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems.front().code, ErrorCode::RunRequestInvalid);
    explanation.second = ScenarioId("absent");
    controller.explain(explanation);
    ASSERT_TRUE(idle());
    EXPECT_EQ(problems.back().code, ErrorCode::ReferenceUnknown);
}

}  // namespace
}  // namespace valor::ui
