// SPDX-License-Identifier: GPL-3.0-or-later
// Laws of tiers on random tables.
#include <vector>

#include "tests/core/contract/contract_support.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace valor {
namespace {

using N = ExactNumber;

std::vector<Tier> fallingOrRising(bool falling) {
    std::vector<Tier> tiers;
    std::int64_t from = 0, price = 5'000;
    const int count = *rc::gen::inRange(1, 6);
    for (int i = 0; i < count; ++i) {
        tiers.push_back({std::to_string(from), test::agreed(N::fraction(price, 100).text())});
        from += *rc::gen::inRange<std::int64_t>(1, 5'000);
        price = falling ? *rc::gen::inRange<std::int64_t>(0, price + 1) : *rc::gen::inRange<std::int64_t>(0, 9'000);
    }
    return tiers;
}

/// Charges of a window with these volumes by month.
template <class Tariff>
N cost(const std::vector<Tier>& tiers, const std::vector<std::int64_t>& volumes) {
    test::ContractBuilder contract(static_cast<int>(volumes.size()));
    contract.with("use", Tariff{"processed", tiers, TierWindow::Term, false});
    contract.observe("processed", [&](int month) { return std::to_string(volumes[static_cast<std::size_t>(month)]); });
    return *N::parse(test::total(contract.lines()));
}
std::int64_t units() {
    return *rc::gen::inRange<std::int64_t>(0, 30'000);
}

RC_GTEST_PROP(Tiers, AdditiveOverMonths, ()) {
    const std::vector<Tier> tiers = fallingOrRising(false);
    const std::int64_t a = units(), b = units();
    RC_ASSERT(cost<MarginalTiers>(tiers, {a, b}) == cost<MarginalTiers>(tiers, {a + b}));
    RC_ASSERT(cost<AllUnitsTiers>(tiers, {a, b}) == cost<AllUnitsTiers>(tiers, {a + b}));
}

RC_GTEST_PROP(Tiers, MarginalIsConcaveForFallingPrices, ()) {
    const std::vector<Tier> tiers = fallingOrRising(true);
    const std::int64_t a = 2 * (units() / 2), b = 2 * (units() / 2);
    RC_ASSERT(cost<MarginalTiers>(tiers, {a}) + cost<MarginalTiers>(tiers, {b}) <=
              N(2) * cost<MarginalTiers>(tiers, {(a + b) / 2}));
}

RC_GTEST_PROP(Tiers, NeverAboveTheFirstPriceWhenPricesFall, ()) {
    const std::vector<Tier> tiers = fallingOrRising(true);
    const std::int64_t a = units();
    const N marginal = cost<MarginalTiers>(tiers, {a});
    RC_ASSERT(marginal <= *N::parse(tiers.front().price.decimal) * N(a));
    RC_ASSERT(cost<AllUnitsTiers>(tiers, {a}) <= marginal);
}

RC_GTEST_PROP(Tiers, ScalingPricesScalesCost, ()) {
    std::vector<Tier> tiers = fallingOrRising(false);
    const std::int64_t a = units();
    const N before = cost<MarginalTiers>(tiers, {a});
    for (Tier& tier : tiers) tier.price.decimal = (*N::parse(tier.price.decimal) * N(3)).text();
    RC_ASSERT(cost<MarginalTiers>(tiers, {a}) == N(3) * before);
}

}  // namespace
}  // namespace valor
