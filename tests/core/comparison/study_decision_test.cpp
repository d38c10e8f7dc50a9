// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/study_decision.h"

#include <cmath>

#include "tests/support/steady_run.h"

#include <gtest/gtest.h>

namespace valor::test {
namespace {

class Decision : public testing::Test {
protected:
    Case input = discountedCase(36);
    RunResult run = steadyRun(input, {100, -60, 20}, 3);
    StudyDecision decision{run, input, input.scenarios.front()};
};

TEST_F(Decision, AfterAStudyOneMayChooseWhatIsLeftOrLeave) {
    StudyTerms terms;
    terms.wait = 3;
    terms.exitCost = 500;
    const StudyDesign design = decision.design({6, 40}, terms);
    EXPECT_EQ(design.observations, 40U);
    ASSERT_EQ(design.netBenefits.size(), 2U);
    for (const double exit : design.netBenefits[0]) EXPECT_NEAR(exit, -500 * std::pow(1.035, -9 / 12.0), 1e-9);
    EXPECT_LT(design.netBenefits[1][0], run.samples.back().values[0]);
}

TEST_F(Decision, ThePartsOfTheGainAddUp) {
    StudyTerms terms;
    terms.fixedCost = 40;
    terms.monthlyCost = 10;
    terms.observationCost = 2;
    terms.liveShare = 0.25;
    StudyValue value;
    value.uninformed = 300;
    value.sampleInformation = 80;
    const StudyOutcome outcome = decision.outcome({1, 5}, terms, value);
    EXPECT_NEAR(outcome.cost, 40 + 10 + 2 * 5, 1e-9);
    EXPECT_NEAR(outcome.live, 0.25 * 20, 1e-6) << "a usual month";
    EXPECT_NEAR(outcome.lostByWaiting, decision.bestNow() - 300, 1e-9);
    EXPECT_NEAR(outcome.netGain, 300 + 80 + outcome.live - outcome.cost - decision.bestNow(), 1e-9);
}

TEST_F(Decision, ATenderThatLosesIsWorthNothingNow) {
    const RunResult bad = steadyRun(input, {-100, 60}, 3);
    EXPECT_EQ(StudyDecision(bad, input, input.scenarios.front()).bestNow(), 0);
}

TEST(BestStudy, IsTheOneThatGainsMostIfAnyDoes) {
    StudyOutcome loses, gains, gainsMore;
    loses.netGain = -5;
    gains.netGain = 3;
    gainsMore.netGain = 4;
    EXPECT_EQ(bestStudy({loses, gains, gainsMore}), 2U);
    EXPECT_EQ(bestStudy({loses}), 1U) << "none";
    EXPECT_EQ(bestStudy({}), 0U);
}

}  // namespace
}  // namespace valor::test
