// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/information/cost_effectiveness.h"

#include <numeric>

#include <gtest/gtest.h>

namespace valor::simulation {
namespace {

using Column = std::vector<double>;

/// Two rows each, with the given means.
StrategySample sampleOf(const std::vector<std::pair<double, double>>& costsAndEffects) {
    StrategySample sample;
    for (const auto& [cost, effect] : costsAndEffects) {
        sample.strategies.push_back(std::to_string(sample.strategies.size()));
        sample.costs.push_back({cost - 1, cost + 1});
        sample.effects.push_back({effect, effect});
    }
    return sample;
}

std::vector<Dominance> dominanceOf(const std::vector<std::pair<double, double>>& costsAndEffects) {
    std::vector<Dominance> all;
    for (const StrategyOutcome& outcome : outcomesOf(sampleOf(costsAndEffects))) all.push_back(outcome.dominance);
    return all;
}

TEST(CostEffectiveness, DominanceIsSimpleOrByMixture) {
    using enum Dominance;
    EXPECT_EQ(dominanceOf({{0, 0}, {10, 1}}), (std::vector{None, None}));
    EXPECT_EQ(dominanceOf({{0, 0}, {10, -1}}), (std::vector{None, Simple}));
    EXPECT_EQ(dominanceOf({{5, 1}, {5, 1}}), (std::vector{None, Simple})) << "of equals the first stays";
    EXPECT_EQ(dominanceOf({{0, 0}, {10, 1}, {11, 2}}), (std::vector{None, Extended, None}));
    // The second falls only once the fourth has made the third fall.
    EXPECT_EQ(dominanceOf({{0, 0}, {10, 1}, {30, 2}, {31, 4}}), (std::vector{None, Extended, Extended, None}));
}

TEST(CostEffectiveness, RatiosGoUpTheFrontier) {
    const auto outcomes = outcomesOf(sampleOf({{0, 0}, {10, 2}, {40, 4}, {20, 1}}));
    EXPECT_FALSE(outcomes[0].icer);
    EXPECT_DOUBLE_EQ(outcomes[1].icer.value_or(0), 5);
    EXPECT_DOUBLE_EQ(outcomes[2].icer.value_or(0), 15);
    EXPECT_FALSE(outcomes[3].icer) << "dominated";
    EXPECT_EQ(switchesOf(outcomes), (std::vector<double>{5, 15}));
}

TEST(CostEffectiveness, TheBestChangesExactlyAtTheSwitches) {
    const StrategySample sample = sampleOf({{0, 0}, {10, 2}, {40, 4}, {20, 1}});
    EXPECT_EQ(choiceAt(sample, 4.99, 0).best, 0U);
    EXPECT_EQ(choiceAt(sample, 5.01, 0).best, 1U);
    EXPECT_EQ(choiceAt(sample, 14.99, 0).best, 1U);
    EXPECT_EQ(choiceAt(sample, 15.01, 0).best, 2U);
}

TEST(CostEffectiveness, QuadrantsOfTheFuturesAddUp) {
    const StrategySample sample{
        {"today", "tool"}, {Column(5, 0.0), {1, 1, -1, -1, 0}}, {Column(5, 0.0), {1, -1, -1, 1, 0}}, {}, {}};
    const QuadrantShares shares = incrementsOf(sample, 0).front().quadrants;
    EXPECT_EQ(shares.moreHealthCostlier, 0.2);
    EXPECT_EQ(shares.lessHealthCostlier, 0.2);
    EXPECT_EQ(shares.lessHealthCheaper, 0.2);
    EXPECT_EQ(shares.moreHealthCheaper, 0.2);
    EXPECT_EQ(shares.noEffect, 0.2) << "a future without an effect on health is in no quadrant";
    EXPECT_EQ(incrementsOf(sample, 0).front().costNeutral.value, 0.6);
    EXPECT_FALSE(incrementsOf(sample, 0).front().ratio) << "no effect on average";
}

TEST(CostEffectiveness, TiesAreSharedAndProbabilitiesAddUp) {
    const StrategySample sample{{"a", "b", "c"}, {{0, 0}, {0, 1}, {1, 1}}, {{0, 0}, {0, 0}, {0, 0}}, {}, {}};
    const ChoiceAt choice = choiceAt(sample, 100, 0);
    EXPECT_DOUBLE_EQ(choice.optimal[0].value, 0.75);
    EXPECT_DOUBLE_EQ(choice.optimal[1].value, 0.25);
    EXPECT_DOUBLE_EQ(choice.optimal[2].value, 0);
    EXPECT_EQ(choice.evpi, 0) << "the first is never worse";
}

}  // namespace
}  // namespace valor::simulation
