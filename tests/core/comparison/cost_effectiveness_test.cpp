// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/cost_effectiveness.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/comparison/compared_outputs.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace valor::test {
namespace {

RunResult runOf(std::vector<double> cash, std::vector<double> capacity, std::vector<double> qalys) {
    RunResult run;
    run.samples = {{"a.net_benefit", std::vector<double>(cash.size())},
                   {"a.cash", std::move(cash)},
                   {"a.capacity", std::move(capacity)},
                   {"a.qaly", std::move(qalys)},
                   {"a.cumulative.3", {1, 2}}};
    return run;
}

TEST(CostEffectiveness, CostIsWhatCountsBesideHealth) {
    const CostEffectiveness found = costEffectivenessOf(runOf({-100, 50}, {40, 0}, {1, -2}), AlternativeId("a"), 0.5);
    EXPECT_EQ(found.costs, (std::vector<double>{80, -50}));
    EXPECT_EQ(found.effects, (std::vector<double>{1, -2}));
}

/// South-west: accepted at a low value of a QALY, refused at a high one.
TEST(CostEffectiveness, WhatSavesMoneyAndLosesHealthIsAcceptedWhileAQalyIsWorthLittle) {
    const CostEffectiveness southWest{{-1}, {-100}};
    const std::vector<double> values{0, 99, 100, 101};
    EXPECT_EQ(acceptability(southWest, values), (std::vector<double>{1, 1, 0, 0}));
    const CostEffectiveness northEast{{1}, {100}};
    EXPECT_EQ(acceptability(northEast, values), (std::vector<double>{0, 0, 0, 1}));
}

TEST(CostEffectiveness, OnlyWhatPagesDrawAndStudiesReadIsKept) {
    RunResult run = runOf({1}, {2}, {3});
    run.alternatives.emplace_back().alternative = AlternativeId("a");
    run.samples.push_back({"a.ledger.region.cash", {4}});
    const std::size_t before = run.samples.size();
    const RunResult kept = withComparedDraws(run);
    EXPECT_EQ(kept.samples.size(), before - 1);
    EXPECT_EQ(std::ranges::count(kept.samples, "a.ledger.region.cash", &SampleColumn::id), 0);
    EXPECT_EQ(comparedDraws(kept, AlternativeId("a"))[3], std::vector<double>{3});
}

RC_GTEST_PROP(HexBins, EveryDrawIsInTheHexagonWhoseMiddleIsNearest, ()) {
    const auto n = *rc::gen::inRange<std::size_t>(1, 40);
    const auto points = *rc::gen::container<std::vector<std::pair<int, int>>>(
        n, rc::gen::pair(rc::gen::inRange(-900, 900), rc::gen::inRange(-900, 900)));
    CostEffectiveness draws;
    for (const auto& [x, y] : points) {
        draws.effects.push_back(x / 7.0);
        draws.costs.push_back(y * 11.0);
    }
    const HexBins bins = hexBins(draws, 12);
    double sum = 0;
    for (const HexCell& cell : bins.cells) sum += cell.share;
    RC_ASSERT(std::abs(sum - 1) < 1e-9);
    // In a regular hexagon of width 1 no point is farther than 1/√3 from the middle.
    for (std::size_t i = 0; i < n; ++i) {
        const auto isNear = [&](const HexCell& cell) {
            const double dx = (draws.effects[i] - cell.x) / bins.width;
            const double dy = (draws.costs[i] - cell.y) / bins.height * 2 / std::sqrt(3.0);
            return std::hypot(dx, dy) < 1 / std::sqrt(3.0) + 1e-9;
        };
        RC_ASSERT(std::ranges::any_of(bins.cells, isNear));
    }
}

TEST(HexBins, DrawsThatAreAllAlikeAreOneCell) {
    const HexBins bins = hexBins({{2, 2, 2}, {5, 5, 5}}, 10);
    ASSERT_EQ(bins.cells.size(), 1U);
    EXPECT_EQ(bins.cells.front(), (HexCell{2, 5, 1}));
}

}  // namespace
}  // namespace valor::test
