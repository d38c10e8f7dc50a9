// SPDX-License-Identifier: GPL-3.0-or-later
// Clause kernels on exact numbers, against published test vectors.
#include "core/contract/kernels.h"

#include "core/units/exact_number.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

using N = ExactNumber;

contract::MarginalTiersKernel<N> threeTiers(int windowMonths = 12, bool pooled = false) {
    contract::MarginalTiersKernel<N> kernel{};
    kernel.tiers = 3;
    const std::int64_t from[] = {0, 10'000, 30'000}, price[] = {20, 16, 12};
    for (int i = 0; i < 3; ++i) {
        kernel.from[i] = N(from[i]);
        kernel.price[i] = {N(price[i]), false};
    }
    kernel.windowMonths = windowMonths;
    kernel.pooled = pooled;
    return kernel;
}

N cost(std::int64_t units) {
    return threeTiers().increment(N(0), N(units), N(1));
}

// TV-T2: cost of a window at tiers (0: 20, 10 000: 16, 30 000: 12).
TEST(MarginalTiers, MatchesPublishedCosts) {
    EXPECT_EQ(cost(9'999), N(199'980));
    EXPECT_EQ(cost(10'000), N(200'000));
    EXPECT_EQ(cost(12'500), N(240'000));
    EXPECT_EQ(cost(29'999), N(519'984));
    EXPECT_EQ(cost(30'000), N(520'000));
    EXPECT_EQ(cost(39'000), N(628'000));
}

// TV-T3: with demand 8, 20 or 40 thousand at 25, 50, 25 %, the expected cost is below the cost of expected demand.
TEST(MarginalTiers, ConcaveCostIsOverstatedByExpectedVolume) {
    const N expected =
        cost(8'000) * N::fraction(1, 4) + cost(20'000) * N::fraction(1, 2) + cost(40'000) * N::fraction(1, 4);
    EXPECT_EQ(cost(22'000), N(392'000));
    EXPECT_EQ(expected, N(380'000));
}

TEST(MarginalTiers, CountStartsAnewWithTheContractYear) {
    const auto kernel = threeTiers();
    N state[1] = {N(0)}, amount[1];
    const N volume[1] = {N(6'000)};
    N year = N(0);
    for (int month = 0; month < 12; ++month) {
        kernel({month, 1, volume, N(1)}, amount, state);
        year = year + amount[0];
    }
    EXPECT_EQ(year, cost(72'000));
    kernel({12, 1, volume, N(1)}, amount, state);
    EXPECT_EQ(amount[0], N(120'000));
}

TEST(MarginalTiers, PooledChargeIsSplitByUnitsAndAddsUp) {
    const auto kernel = threeTiers(12, true);
    N state[2] = {N(0), N(0)}, amount[2];
    const N volume[2] = {N(9'000), N(3'000)};
    kernel({0, 2, volume, N(1)}, amount, state);
    EXPECT_EQ(amount[0] + amount[1], cost(12'000));
    EXPECT_EQ(amount[0], cost(12'000) * N::fraction(3, 4));
    const N none[2] = {N(0), N(0)};
    kernel({1, 2, none, N(1)}, amount, state);
    EXPECT_EQ(amount[0], N(0));
    EXPECT_EQ(amount[1], N(0));
}

TEST(PerUnit, RoundsEachLineHalfAwayFromZero) {
    const contract::PerUnitKernel<N> kernel{{*N::parse("0.125"), false}};
    const N volume[1] = {N(1)};
    N amount[1];
    kernel({0, 1, volume, N(1)}, amount, nullptr);
    EXPECT_EQ(amount[0].text(), "0.13");
}

TEST(PerUnit, FollowsTheIndexOnlyWhenMarked) {
    const N index = N::fraction(1264, 1200);  // TV-I1: 120.0 to 126.4
    const N volume[1] = {N(100)};
    N amount[1];
    contract::PerUnitKernel<N>{{N(20), true}}({0, 1, volume, index}, amount, nullptr);
    EXPECT_EQ(amount[0].text(), "2106.67");  // 2 000 × 1.053333…
    contract::PerUnitKernel<N>{{N(20), false}}({0, 1, volume, index}, amount, nullptr);
    EXPECT_EQ(amount[0].text(), "2000");
}

TEST(FixedFee, FallsDueInItsMonthOnly) {
    const contract::FixedFeeKernel<N> kernel{{N(250'000), false}, 3};
    const N one[1] = {N(1)};
    N amount[1];
    for (int month = 0; month < 6; ++month) {
        kernel({month, 1, one, N(1)}, amount, nullptr);
        EXPECT_EQ(amount[0], N(month == 3 ? 250'000 : 0));
    }
}

}  // namespace
}  // namespace valor
