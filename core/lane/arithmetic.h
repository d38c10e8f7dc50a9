// SPDX-License-Identifier: GPL-3.0-or-later
// Building blocks of the elementary functions: polynomials, exact sums and products, powers of two.
#pragma once

#include "core/lane/lane_concept.h"

namespace valor::lane {

/// 1.5 * 2^52: adding and subtracting it rounds |x| < 2^51 to the nearest integer, ties to even.
inline constexpr double kRoundToInteger = 6755399441055744.0;
/// log(2) in two parts; the first has 33 significant bits, so that k * kLogTwoHigh is exact for |k| < 2^20.
inline constexpr double kLogTwoHigh = 0x1.62e42feep-1;
inline constexpr double kLogTwoLow = 1.9082149292705877e-10;

template <LaneLike V>
VALOR_LANE_INLINE V polynomial(V, double constant) {
    return V(constant);
}
/// constant + x * (next + x * (...)), coefficients in ascending order.
template <LaneLike V, class... Rest>
VALOR_LANE_INLINE V polynomial(V x, double constant, Rest... rest) {
    return V(constant) + x * polynomial(x, rest...);
}

/// high + low is the exact value.
template <LaneLike V>
struct Pair {
    V high, low;
};

/// a + b exactly, when |a| >= |b| or a = 0.
template <LaneLike V>
VALOR_LANE_INLINE Pair<V> exactSum(V a, V b) {
    const V sum = a + b;
    return {sum, b - (sum - a)};
}

/// Half of the significand of x (Veltkamp); |x| < 2^996.
template <LaneLike V>
VALOR_LANE_INLINE V upperHalf(V x) {
    const V scaled = V(0x1p27 + 1) * x;
    return scaled - (scaled - x);
}

/// a * b exactly (Dekker 1971), as long as nothing over- or underflows.
template <LaneLike V>
VALOR_LANE_INLINE Pair<V> exactProduct(V a, V b) {
    const V product = a * b;
    const V aHigh = upperHalf(a), bHigh = upperHalf(b);
    const V aLow = a - aHigh, bLow = b - bHigh;
    return {product, ((aHigh * bHigh - product) + aHigh * bLow + aLow * bHigh) + aLow * bLow};
}

/// 2^k for an integral k in [-1022, 1023].
template <LaneLike V>
VALOR_LANE_INLINE V powerOfTwo(V k) {
    return fromBits(V{}, toBits(k + V(kRoundToInteger + 1023)) << 52);
}

/// x = 2^exponent * significand with the significand in [sqrt(1/2), sqrt(2)), for x > 0 and finite.
template <LaneLike V>
struct Split {
    V exponent, significand;
};

template <LaneLike V>
VALOR_LANE_INLINE Split<V> splitExponent(V x) {
    constexpr std::uint64_t kOne = 0x3ff0000000000000U, kSqrtHalf = 0x3fe6a09e667f3bcdU;
    constexpr std::uint64_t kTwoTo52 = 0x4330000000000000U, kFraction = 0x000fffffffffffffU;
    const auto tiny = x < V(0x1p-1022);
    const auto bits = toBits(select(tiny, x * V(0x1p54), x)) + (kOne - kSqrtHalf);
    const V biased = fromBits(V{}, (bits >> 52) | kTwoTo52) - V(0x1p52 + 1023);
    return {biased - select(tiny, V(54), V(0)), fromBits(V{}, (bits & kFraction) + kSqrtHalf)};
}

}  // namespace valor::lane
