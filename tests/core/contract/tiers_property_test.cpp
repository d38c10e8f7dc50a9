// SPDX-License-Identifier: GPL-3.0-or-later
// Laws of graduated tiers on random tables.
#include <vector>

#include "core/contract/kernels.h"
#include "core/units/exact_number.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace valor {
namespace {

using N = ExactNumber;
using Kernel = contract::MarginalTiersKernel<N>;

Kernel randomTiers(bool falling) {
    Kernel kernel{};
    kernel.tiers = *rc::gen::inRange(1, 6);
    std::int64_t from = 0, price = 5'000;
    for (int i = 0; i < kernel.tiers; ++i) {
        kernel.from[i] = N(from);
        kernel.price[i] = {N::fraction(price, 100), false};
        from += *rc::gen::inRange<std::int64_t>(1, 5'000);
        price = falling ? *rc::gen::inRange<std::int64_t>(0, price + 1) : *rc::gen::inRange<std::int64_t>(0, 9'000);
    }
    kernel.windowMonths = 12;
    return kernel;
}
N cost(const Kernel& kernel, std::int64_t units) {
    return kernel.increment(N(0), N(units), N(1));
}
std::int64_t units() {
    return *rc::gen::inRange<std::int64_t>(0, 30'000);
}

RC_GTEST_PROP(MarginalTiers, AdditiveOverMonths, ()) {
    const Kernel kernel = randomTiers(false);
    const std::int64_t a = units(), b = units();
    RC_ASSERT(kernel.increment(N(0), N(a), N(1)) + kernel.increment(N(a), N(a + b), N(1)) == cost(kernel, a + b));
}

RC_GTEST_PROP(MarginalTiers, ConcaveForFallingPrices, ()) {
    const Kernel kernel = randomTiers(true);
    const std::int64_t a = units(), b = units();
    RC_ASSERT(cost(kernel, a) + cost(kernel, b) <= N(2) * kernel.increment(N(0), N::fraction(a + b, 2), N(1)));
}

RC_GTEST_PROP(MarginalTiers, NeverAboveTheFirstPriceWhenPricesFall, ()) {
    const Kernel kernel = randomTiers(true);
    const std::int64_t a = units();
    RC_ASSERT(cost(kernel, a) <= kernel.price[0].value * N(a));
}

RC_GTEST_PROP(MarginalTiers, ScalingPricesScalesCost, ()) {
    Kernel kernel = randomTiers(false);
    const std::int64_t a = units();
    const N before = cost(kernel, a);
    for (auto& price : kernel.price) price.value = price.value * N(3);
    RC_ASSERT(cost(kernel, a) == N(3) * before);
}

}  // namespace
}  // namespace valor
