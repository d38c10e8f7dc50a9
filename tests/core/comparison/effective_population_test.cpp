// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/effective_population.h"

#include <gtest/gtest.h>

namespace valor::test {
namespace {

// 20 000 a year for 5 years at 3.5 %, in the middle of each year: computed in R.
TEST(DecisionPopulation, IsDiscountedToTheMiddleOfEachYear) {
    EXPECT_NEAR((DecisionPopulation{20'000, 5, 0.035}.effective()), 91'867.7253046087, 1e-6);
    EXPECT_EQ((DecisionPopulation{20'000, 5, 0}.effective()), 100'000);
    EXPECT_EQ((DecisionPopulation{20'000, 0, 0.035}.effective()), 0);
}

}  // namespace
}  // namespace valor::test
