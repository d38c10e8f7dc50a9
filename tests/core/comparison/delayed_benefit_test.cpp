// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/delayed_benefit.h"

#include <cmath>

#include "tests/support/steady_run.h"

#include <gtest/gtest.h>

namespace valor::test {
namespace {

/// Σ of discount factors of months [from, to).
double annuity(int from, int to) {
    double sum = 0;
    for (int month = from; month < to; ++month) sum += std::pow(1.035, -month / 12.0);
    return sum;
}

TEST(BenefitPath, ALaterStartLosesTheEndAndWaitsForTheRest) {
    const Case input = discountedCase(60);
    const RunResult run = steadyRun(input, {100, -30}, 3);
    const BenefitPath path(run, run.alternatives.front(), input, input.scenarios.front());
    for (const int delay : {0, 3, 6, 24, 57}) {
        const std::vector<double> left = path.delayed(delay);
        EXPECT_NEAR(left[0], 100 * annuity(delay, 60), 1e-6) << delay;
        EXPECT_NEAR(left[1], -30 * annuity(delay, 60), 1e-6) << delay;
    }
    EXPECT_EQ(path.delayed(60)[0], 0) << "nothing is left";
}

TEST(BenefitPath, MonthsWithinAStepCountAsEven) {
    const Case input = discountedCase(60);
    const RunResult run = steadyRun(input, {100}, 3);
    const BenefitPath path(run, run.alternatives.front(), input, input.scenarios.front());
    EXPECT_NEAR(path.delayed(8)[0], 100 * annuity(8, 60), 0.5);
}

TEST(BenefitPath, AUsualMonthIsTheAverageSinceTheFirstFlow) {
    const Case input = discountedCase(60);
    const RunResult run = steadyRun(input, {100, 50}, 3, 6);
    const BenefitPath path(run, run.alternatives.front(), input, input.scenarios.front());
    EXPECT_NEAR(path.meanOfUsual(12), 75 * annuity(0, 12), 1e-6);
}

}  // namespace
}  // namespace valor::test
