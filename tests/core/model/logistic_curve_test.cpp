// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/logistic_curve.h"

#include <cmath>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace valor {
namespace {

TEST(LogisticCurve, HalfIsReachedAtItsMidpoint) {
    const LogisticCurve curve{0.8, 0.5, 6};
    EXPECT_DOUBLE_EQ(curve.after(6), 0.4);
    EXPECT_LT(curve.after(0), 0.04);
    EXPECT_NEAR(curve.after(60), 0.8, 1e-9);
}

RC_GTEST_PROP(LogisticCurveLaws, AShareIsReachedWhenItSays, ()) {
    const double share = *rc::gen::inRange(1, 99) / 100.0, speed = *rc::gen::inRange(1, 40) / 20.0;
    const LogisticCurve curve{*rc::gen::inRange(1, 100) / 100.0, speed, *rc::gen::inRange(0, 48) / 2.0};
    RC_ASSERT(std::abs(curve.after(curve.monthsTo(share)) - share * curve.most) < 1e-12);
}

}  // namespace
}  // namespace valor
