// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/statistics/paired_columns.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace valor::simulation {
namespace {

using Column = std::vector<double>;

PairedDifference between(const Column& first, const Column& second,
                         SamplingScheme scheme = SamplingScheme::MonteCarlo) {
    return PairedColumns().difference(first, second, scheme);
}

TEST(PairedColumns, IndependentDrawsAreAsComputedByHand) {
    const PairedDifference result = between({3, 5, 4, 8}, {1, 5, 6, 3});  // 2, 0, -2, 5
    EXPECT_DOUBLE_EQ(result.difference.mean, 1.25);
    EXPECT_NEAR(result.difference.sd, std::sqrt(26.75 / 3), 1e-14);
    EXPECT_NEAR(result.difference.standardError, std::sqrt(26.75 / 3) / 2, 1e-14);
    EXPECT_EQ(result.difference.min, -2);
    EXPECT_EQ(result.difference.max, 5);
    EXPECT_EQ(result.firstLarger.value, 0.5);
    EXPECT_EQ(result.equal.value, 0.25);
    EXPECT_EQ(result.secondLarger.value, 0.25);
    // Wilson's interval for 2 of 4, from his formula.
    EXPECT_NEAR(result.firstLarger.low, 0.15003898915214947, 1e-12);
    EXPECT_NEAR(result.firstLarger.high, 1 - 0.15003898915214947, 1e-12);
}

/// Two outputs of forty draws: draw i belongs to replicate i mod 20.
TEST(PairedColumns, TheErrorOfAHypercubeIsThatOfItsReplicates) {
    Column first(40), second(40), means(20);
    for (std::size_t i = 0; i < 40; ++i) {
        first[i] = std::sin(static_cast<double>(i)) * 100;
        second[i] = std::cos(static_cast<double>(3 * i)) * 10;
        means[i % 20] += (first[i] - second[i]) / 2;
    }
    double mean = 0, squares = 0;
    for (const double each : means) mean += each / 20;
    for (const double each : means) squares += (each - mean) * (each - mean);
    const PairedDifference result = between(first, second, SamplingScheme::LatinHypercube);
    EXPECT_NEAR(result.difference.mean, mean, 1e-12);
    EXPECT_NEAR(result.difference.standardError, std::sqrt(squares / 19 / 20), 1e-12);
}

TEST(PairedColumns, WhatIsCommonCancels) {
    Column first(1000), second(1000);
    for (std::size_t i = 0; i < first.size(); ++i) {
        const double common = std::sin(static_cast<double>(i)) * 1e6;
        first[i] = common + 7;
        second[i] = common;
    }
    const PairedDifference result = between(first, second);
    EXPECT_NEAR(result.difference.mean, 7, 1e-8);
    EXPECT_LT(result.difference.standardError, 1e-8);
    EXPECT_EQ(result.firstLarger.value, 1);
}

TEST(PairedColumns, SumsInAnotherOrderAreNoDifference) {
    Column first(1000), second(1000);
    for (std::size_t i = 0; i < first.size(); ++i) {
        const double a = std::sin(static_cast<double>(i)) * 1e6, b = 1.0 / 3, c = 1e5 * static_cast<double>(i % 7);
        first[i] = (a + b) + c;
        second[i] = a + (b + c);
    }
    ASSERT_NE(first, second);
    const PairedDifference result = between(first, second);
    EXPECT_EQ(result.equal.value, 1);
    EXPECT_EQ(result.difference.standardError, 0);
}

TEST(PairedColumns, ColumnsOfUnlikeLengthAreAMistakeOfTheCaller) {
    EXPECT_THROW((void)between({1, 2, 3}, {1, 2}), std::logic_error);
}

Column anyColumn(std::size_t draws) {
    const auto hundredths =
        *rc::gen::container<std::vector<int>>(draws, rc::gen::inRange(-20, 20));  // few values: ties are common
    Column column;
    for (const int value : hundredths) column.push_back(value / 100.0);
    return column;
}

RC_GTEST_PROP(PairedColumnsProperty, SwappingMirrorsEverything, ()) {
    const auto scheme = *rc::gen::element(SamplingScheme::MonteCarlo, SamplingScheme::LatinHypercube);
    const Column first = anyColumn(60), second = anyColumn(60);
    const PairedDifference there = between(first, second, scheme), back = between(second, first, scheme);
    RC_ASSERT(std::abs(there.difference.mean + back.difference.mean) < 1e-15);
    RC_ASSERT(std::abs(there.difference.standardError - back.difference.standardError) < 1e-15);
    RC_ASSERT(there.difference.min == -back.difference.max);
    RC_ASSERT(there.firstLarger == back.secondLarger);
    RC_ASSERT(there.equal == back.equal);
}

RC_GTEST_PROP(PairedColumnsProperty, TheSharesAddToOne, ()) {
    const Column first = anyColumn(50);
    const PairedDifference result = between(first, anyColumn(50));
    RC_ASSERT(std::abs(result.firstLarger.value + result.equal.value + result.secondLarger.value - 1) < 1e-15);
    const PairedDifference itself = between(first, first);
    RC_ASSERT(itself.equal.value == 1.0);
    RC_ASSERT(itself.difference.mean == 0.0);
}

}  // namespace
}  // namespace valor::simulation
