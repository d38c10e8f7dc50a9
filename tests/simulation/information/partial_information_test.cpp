// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/information/partial_information.h"

#include <cmath>

#include "core/distribution/special_functions.h"
#include "simulation/information/penalised_spline.h"
#include "simulation/random/philox.h"

#include <gtest/gtest.h>

namespace valor::simulation {
namespace {

using Column = std::vector<double>;

constexpr std::size_t kRows = 20'000;

Column normals(const std::string& name, double mean, double sd) {
    Column column(kRows);
    for (std::size_t row = 0; row < kRows; ++row)
        column[row] = mean + sd * distributions::normalQuantile(uniformAt(7, streamOf(name), row));
    return column;
}

/// p1 ~ N(1, 1), p2 ~ N(0, 2), net benefit p1 − p2 or nothing.
class Linear : public testing::Test {
protected:
    Column first = normals("first", 1, 1), second = normals("second", 0, 2), stranger = normals("stranger", 0, 1);
    InformationValue information{{Column(kRows, 0.0), difference()}};

    [[nodiscard]] Column difference() const {
        Column result(kRows);
        for (std::size_t row = 0; row < kRows; ++row) result[row] = first[row] - second[row];
        return result;
    }
    PartialInformation of(const Column& input) const { return information.of({{"input"}, {input}}, 1); }
};

// Closed forms by the unit normal linear loss.
TEST_F(Linear, OneOfTwoNormalInputs) {
    EXPECT_NEAR(of(first).value, 0.0833155, 0.02);
    EXPECT_NEAR(of(second).value, 0.3955931, 0.03);
    EXPECT_NEAR(information.of({{"first", "second"}, {first, second}}, 1).value, 0.4798107, 0.03);
}

TEST_F(Linear, WhatExplainsNothingIsWorthNothing) {
    EXPECT_NEAR(of(stranger).value, 0, 0.01);
    EXPECT_LT(of(stranger).explained, 0.01);
    EXPECT_FALSE(of(stranger).isRelated);
    EXPECT_TRUE(of(first).isRelated);
    EXPECT_EQ(of(Column(kRows, 3.0)).value, 0) << "a certain figure";
    EXPECT_FALSE(of(Column(kRows, 3.0)).isRelated);
}

TEST_F(Linear, ChangesAreTheFuturesInWhichAnotherOptionIsChosen) {
    // P(first < 0) of N(1, 1), with the second unknown.
    EXPECT_NEAR(of(first).changes, 0.1587, 0.02);
}

TEST_F(Linear, TheErrorIsTheSameAgain) {
    EXPECT_EQ(of(first).standardError, of(first).standardError);
    EXPECT_GT(of(first).standardError, 0);
}

TEST(PenalisedSplineFit, FollowsACurveAndReturnsALine) {
    Column input(2000), line(2000), wave(2000);
    for (std::size_t i = 0; i < input.size(); ++i) {
        input[i] = static_cast<double>(i) / 100;
        line[i] = 3 - 2 * input[i];
        wave[i] = std::sin(input[i]);
    }
    const PenalisedSpline spline({input});
    const SplineFit straight = spline.fit(line), curved = spline.fit(wave);
    for (std::size_t i = 0; i < input.size(); i += 97) {
        EXPECT_NEAR(straight.fitted[i], line[i], 1e-6);
        EXPECT_NEAR(curved.fitted[i], wave[i], 0.02);
    }
    EXPECT_NEAR(straight.explained, 1, 1e-9);
    EXPECT_GT(curved.degreesOfFreedom, 8);
}

TEST(PenalisedSplineFit, AnInputWithTwoValuesIsFitted) {
    Column input(400), output(400);
    for (std::size_t i = 0; i < input.size(); ++i) {
        input[i] = i % 4 == 0 ? 1 : 0;
        output[i] = 5 * input[i] + (i % 2 == 0 ? 0.5 : -0.5);
    }
    const SplineFit fit = PenalisedSpline({input}).fit(output);
    EXPECT_NEAR(fit.fitted[0], 5.5, 0.05);
    EXPECT_NEAR(fit.fitted[1], (0.5 - 0.5 - 0.5) / 3, 0.05);
}

}  // namespace
}  // namespace valor::simulation
