// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/run_controller.h"

#include <QSignalSpy>
#include <QTest>

#include "tests/ui/fakes.h"

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

class RunControllerTest : public testing::Test {
protected:
    RunControllerTest() {
        settings.rest = std::chrono::milliseconds(30);
        controller = std::make_unique<RunController>(executor, settings);
        QObject::connect(controller.get(), &RunController::resultReady,
                         [this](const RunResultPtr& result, bool preview) { shown.emplace_back(result, preview); });
        QObject::connect(controller.get(), &RunController::failed, [this](const Error& e) { problems.push_back(e); });
    }
    bool until(const std::function<bool()>& condition) { return QTest::qWaitFor(condition, 5000); }
    bool idle() {
        return until([this] { return controller->state() == RunController::State::Idle; });
    }

    test::FakeExecutor executor;
    RunSettings settings;
    std::unique_ptr<RunController> controller;
    CasePtr input = std::make_shared<const Case>(test::sampleCase());
    ScenarioId scenario{"base"};
    std::vector<std::pair<RunResultPtr, bool>> shown;
    std::vector<Error> problems;
};

TEST_F(RunControllerTest, APreviewComesAtOnceAndTheFullRunAfterTheRest) {
    controller->setSubject(input, scenario);
    ASSERT_TRUE(idle());
    EXPECT_EQ(executor.drawsAsked(), (std::vector<std::uint64_t>{1000, 10000}));
    ASSERT_EQ(shown.size(), 2U);
    EXPECT_TRUE(shown[0].second);
    EXPECT_FALSE(shown[1].second);
}

TEST_F(RunControllerTest, ManyChangesEndInOneFullRunOfTheLast) {
    executor.holdRuns(true);
    for (int i = 0; i < 50; ++i) controller->change(input, scenario);
    executor.holdRuns(false);
    ASSERT_TRUE(idle());
    const auto draws = executor.drawsAsked();
    EXPECT_LE(draws.size(), 4U);
    EXPECT_EQ(std::count(draws.begin(), draws.end(), 10000U), 1);
    EXPECT_FALSE(shown.back().second);
}

TEST_F(RunControllerTest, CancelShowsNothingMore) {
    executor.holdRuns(true);
    controller->runNow();
    controller->setSubject(input, scenario);
    controller->runNow();
    ASSERT_TRUE(until([this] { return executor.runsStarted() > 0; }));
    controller->cancel();
    EXPECT_EQ(controller->state(), RunController::State::Idle);
    executor.holdRuns(false);
    QTest::qWait(80);
    EXPECT_TRUE(shown.empty());
    controller->runNow();
    ASSERT_TRUE(idle());
    EXPECT_EQ(shown.size(), 1U);
}

TEST_F(RunControllerTest, ResultsOfAFormerSubjectAreDropped) {
    executor.holdRuns(true);
    controller->setSubject(input, scenario);
    ASSERT_TRUE(until([this] { return executor.runsStarted() == 1; }));
    controller->setSubject(input, ScenarioId("careful"));
    executor.holdRuns(false);
    ASSERT_TRUE(idle());
    for (const auto& [result, preview] : shown) EXPECT_EQ(result->manifest.scenario, ScenarioId("careful"));
}

TEST_F(RunControllerTest, DrawnCountsHoldForPreviewsAndFullRuns) {
    controller->setCounts(CountMode::Drawn);
    EXPECT_EQ(controller->state(), RunController::State::Idle);
    controller->setSubject(input, scenario);
    ASSERT_TRUE(idle());
    ASSERT_EQ(shown.size(), 2U);
    for (const auto& [result, preview] : shown) EXPECT_EQ(result->manifest.counts, CountMode::Drawn);
    controller->setCounts(CountMode::Expected);
    ASSERT_TRUE(idle());
    ASSERT_EQ(shown.size(), 4U);
    EXPECT_EQ(shown.back().first->manifest.counts, CountMode::Expected);
    controller->setCounts(CountMode::Expected);
    EXPECT_EQ(controller->state(), RunController::State::Idle);
}

/// Previews stay as they are; of every alternative the same output is looked at.
TEST_F(RunControllerTest, AStopRuleHoldsForFullRuns) {
    controller->setSubject(input, scenario);
    ASSERT_TRUE(idle());
    QSignalSpy growth(controller.get(), &RunController::grown);
    StopRule rule;
    rule.outputs = {"cash"};
    rule.error = 0.01;
    rule.isRelative = true;
    controller->setLength(50'000, rule);
    ASSERT_TRUE(idle());
    ASSERT_TRUE(executor.ruleAsked());
    EXPECT_EQ(executor.drawsAsked().back(), 50'000U);
    EXPECT_EQ(executor.schemeAsked(), SamplingScheme::Sobol);
    EXPECT_EQ(executor.ruleAsked()->outputs.size(), input->alternatives.size() - 1);
    EXPECT_TRUE(executor.ruleAsked()->outputs.front().ends_with(".cash"));
    ASSERT_FALSE(growth.isEmpty());
    EXPECT_EQ(growth.back()[1].toDouble(), 0.01);
    EXPECT_TRUE(growth.back()[2].toString().endsWith(".cash"));
    controller->setLength(2'000, std::nullopt);
    ASSERT_TRUE(idle());
    EXPECT_FALSE(executor.ruleAsked());
    EXPECT_EQ(executor.drawsAsked().back(), 2'000U);
    EXPECT_EQ(executor.schemeAsked(), SamplingScheme::LatinHypercube);
}

TEST_F(RunControllerTest, ACaseThatWasLeftIsNotRun) {
    controller->setSubject(input, scenario);
    controller->leaveSubject();
    const std::size_t before = executor.runsStarted();
    controller->setCounts(CountMode::Drawn);
    controller->runNow();
    EXPECT_EQ(controller->state(), RunController::State::Idle);
    QTest::qWait(60);
    EXPECT_LE(executor.runsStarted(), before + 1);  // the one that was under way when it was left
}

TEST_F(RunControllerTest, AFaultOfTheEngineIsTold) {
    executor.breakDown();
    controller->setSubject(input, scenario);
    ASSERT_TRUE(idle());
    ASSERT_FALSE(problems.empty());
    EXPECT_EQ(problems.front().code, ErrorCode::RunRequestInvalid);
}

TEST_F(RunControllerTest, EndsWhileARunIsHeld) {
    executor.holdRuns(true);
    controller->setSubject(input, scenario);
    ASSERT_TRUE(until([this] { return executor.runsStarted() == 1; }));
    controller.reset();
    QTest::qWait(20);
    EXPECT_TRUE(shown.empty());
}

}  // namespace
}  // namespace valor::ui
