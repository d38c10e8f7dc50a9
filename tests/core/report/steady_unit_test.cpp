// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/steady_unit.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

class SteadyUnitTest : public testing::Test {
protected:
    double factorFor(double magnitude) { return unit_.fit(magnitude, "DKK", numbers_).factor; }

    SteadyUnit unit_;
    const NumberStyle numbers_ = numberStyle(Language::Danish);
};

TEST_F(SteadyUnitTest, BeginsWithTheUnitThatReadsWell) {
    EXPECT_EQ(factorFor(9'000), 1);
    unit_.release();
    EXPECT_EQ(factorFor(50'000), 1e3);
    unit_.release();
    EXPECT_EQ(factorFor(5e6), 1e6);
    unit_.release();
    EXPECT_EQ(factorFor(2e9), 1e9);
}

TEST_F(SteadyUnitTest, ASliderAroundTheBorderOfAUnitLeavesItAsItIs) {
    EXPECT_EQ(factorFor(950e6), 1e6);
    for (const double magnitude : {1.05e9, 990e6, 1.2e9, 300e6}) EXPECT_EQ(factorFor(magnitude), 1e6) << magnitude;
    unit_.release();
    EXPECT_EQ(factorFor(1.05e9), 1e9);
    for (const double magnitude : {990e6, 1.2e9, 300e6}) EXPECT_EQ(factorFor(magnitude), 1e9) << magnitude;
}

/// Beside an answer in millions an axis of one billion is in millions too; one of a hundred billions cannot be.
TEST_F(SteadyUnitTest, FollowsTheAmountThatIsToldBesideIt) {
    unit_.prefer(65e6);
    EXPECT_EQ(factorFor(1.2e9), 1e6);
    unit_.release();
    unit_.prefer(65e6);
    EXPECT_EQ(factorFor(100e9), 1e9);
    unit_.prefer(5e3);
    EXPECT_EQ(factorFor(100e9), 1e9) << "a unit that was chosen stays";
}

TEST_F(SteadyUnitTest, AmountsThatReallyLeaveTheUnitGetAnother) {
    EXPECT_EQ(factorFor(50e6), 1e6);
    EXPECT_EQ(factorFor(6e9), 1e9);
    EXPECT_EQ(factorFor(150e6), 1e6);
    EXPECT_EQ(factorFor(100e3), 1e3);
}

TEST_F(SteadyUnitTest, NothingChoosesNoUnit) {
    EXPECT_EQ(factorFor(0), 1);
    EXPECT_EQ(factorFor(3e6), 1e6);
}

}  // namespace
}  // namespace valor
