// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/side_by_side.h"

#include "tests/core/comparison/computed_runs.h"

#include <gtest/gtest.h>

namespace valor::test {
namespace {

const AlternativeId kAi("ai"), kHalf("half");
const ScenarioId kBasis("base"), kOther("other");

class SideBySideTest : public testing::Test {
protected:
    SideBySideTest() {
        request.run.input = std::make_shared<const Case>(twoInputs());
        request.run.draws = 100;
    }
    Result<std::optional<SideBySide>> compare() {
        return compareSideBySide(runs, statistics, request, stop.get_token(),
                                 [this](Progress p) { told.push_back(p); });
    }

    ComputedRuns runs{[](const Figure& figure, const Scenario&) { return figure("a") + figure("b"); }};
    MeanDifferences statistics;
    ComparisonRequest request;
    std::stop_source stop;
    std::vector<Progress> told;
};

TEST(PairsTold, TheLaterIsTheFirstOfEveryPair) {
    using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;
    EXPECT_EQ(pairsTold(1), Pairs());
    EXPECT_EQ(pairsTold(3), (Pairs{{1, 0}, {2, 0}, {2, 1}}));
}

TEST_F(SideBySideTest, AlternativesOfOneScenarioAreOneRun) {
    request.contenders = {{kBasis, kHalf}, {kBasis, kAi}};
    const SideBySide found = **compare();
    ASSERT_EQ(runs.asked.size(), 1U);
    EXPECT_EQ(runs.asked.front().alternatives, (std::vector<AlternativeId>{kHalf, kAi}));
    EXPECT_TRUE(runs.asked.front().keepSamples);
    EXPECT_DOUBLE_EQ(found.results[0].netBenefit.mean, 2.5);
    EXPECT_DOUBLE_EQ(found.results[1].netBenefit.mean, 5);
    EXPECT_EQ(found.manifest.draws, 100U);
}

TEST_F(SideBySideTest, EveryTwoAreComparedBothWays) {
    request.contenders = {{kBasis, kAi}, {kOther, kAi}, {kBasis, kHalf}};
    const SideBySide found = **compare();
    EXPECT_EQ(runs.asked.size(), 2U);
    EXPECT_EQ(found.pairs.size(), 6U);
    EXPECT_DOUBLE_EQ(found.pair(1, 0).differences[0].difference.mean, (12 - 5) / 2.0);
    EXPECT_DOUBLE_EQ(found.pair(0, 1).differences[0].difference.mean, (5 - 12) / 2.0);
    EXPECT_DOUBLE_EQ(found.pair(0, 2).differences[3].difference.mean, 2.5 / 2);
}

TEST_F(SideBySideTest, ProgressCountsTheDrawsOfAllRuns) {
    request.contenders = {{kBasis, kAi}, {kOther, kAi}};
    ASSERT_TRUE(compare());
    ASSERT_EQ(told.size(), 2U);
    EXPECT_EQ(told[0].done, 100U);
    EXPECT_EQ(told[1].done, 200U);
    EXPECT_EQ(told[0].total, 200U);
}

TEST_F(SideBySideTest, StopsBetweenRunsAndTellsAFailure) {
    request.contenders = {{kBasis, kAi}, {kOther, kAi}};
    runs.onRun = [this] { stop.request_stop(); };
    const auto stopped = compare();
    ASSERT_TRUE(stopped);
    EXPECT_FALSE(stopped->has_value());
    EXPECT_EQ(runs.asked.size(), 1U);
    runs.problem = Error{ErrorCode::RunNotFinite, "run", {}};
    EXPECT_EQ(compare().error().code, ErrorCode::RunNotFinite);
}

TEST(ComparedOutputs, ARunWithoutSamplesIsAMistakeOfTheProgram) {
    EXPECT_THROW((void)comparedDraws(RunResult{}, kAi), std::logic_error);
}

}  // namespace
}  // namespace valor::test
