// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/sensitivity_controller.h"

#include <QTest>

#include "tests/ui/fakes.h"

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

class SensitivityControllerTest : public testing::Test {
protected:
    SensitivityControllerTest() {
        QObject::connect(&controller, &SensitivityController::ready,
                         [this](const OneWayAnswer& found) { answers.push_back(found); });
        QObject::connect(&controller, &SensitivityController::failed,
                         [this](const Error& e) { problems.push_back(e); });
    }

    test::FakeSensitivity sensitivity;
    SensitivityController controller{sensitivity};
    CasePtr input = std::make_shared<const Case>(test::sampleCase());
    std::vector<OneWayAnswer> answers;
    std::vector<Error> problems;
};

TEST_F(SensitivityControllerTest, OnlyTheNewestQuestionIsAnswered) {
    sensitivity.hold(true);
    for (int i = 0; i < 20; ++i) controller.analyse(input, ScenarioId("base"));
    sensitivity.hold(false);
    ASSERT_TRUE(QTest::qWaitFor([this] { return !answers.empty(); }, 5000));
    QTest::qWait(20);
    EXPECT_EQ(answers.size(), 1U);
    EXPECT_EQ(answers.front().input, input);
    EXPECT_LE(sensitivity.asked(), 2);  // the one that had begun, and the newest
}

TEST_F(SensitivityControllerTest, ACancelledQuestionIsNotAnswered) {
    sensitivity.hold(true);
    controller.analyse(input, ScenarioId("base"));
    controller.cancel();
    sensitivity.hold(false);
    QTest::qWait(30);
    EXPECT_TRUE(answers.empty());
    EXPECT_TRUE(problems.empty());
}

TEST_F(SensitivityControllerTest, AFaultIsToldAndTheNextQuestionAnswered) {
    sensitivity.breakDown(true);
    controller.analyse(input, ScenarioId("base"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return !problems.empty(); }, 5000));
    sensitivity.breakDown(false);
    controller.analyse(input, ScenarioId("base"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return !answers.empty(); }, 5000));
}

}  // namespace
}  // namespace valor::ui
