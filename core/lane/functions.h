// SPDX-License-Identifier: GPL-3.0-or-later
// exp, log, pow and friends over lanes. The standard library's differ between machines; these give the same bits
// everywhere because they use only correctly rounded operations in a fixed order.
#pragma once

#include <limits>

#include "core/lane/arithmetic.h"

namespace valor::lane {

inline constexpr double kInfinity = std::numeric_limits<double>::infinity();
inline constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

namespace detail {

/// exp(x) = 2^k (1 + p), |log 2^k - x| <= log(2)/2.
template <LaneLike V>
struct ReducedExp {
    V k, p;
};

/// Reduction and polynomial of exp(high + low), |low| far below |high|. The polynomial interpolates
/// (exp(r) - 1 - r) / r^2 at Chebyshev nodes; its error is 3.4e-19 of exp(r).
template <LaneLike V>
VALOR_LANE_INLINE ReducedExp<V> reduceExp(V high, V low) {
    const V k = (high * V(1.4426950408889634) + V(kRoundToInteger)) - V(kRoundToInteger);
    const V r = (high - k * V(kLogTwoHigh)) - (k * V(kLogTwoLow) - low);
    const V q = polynomial(r, 0.5, 0x1.5555555555557p-3, 0x1.5555555555556p-5, 0x1.11111111100dcp-7,
                           0x1.6c16c16c162d4p-10, 0x1.a01a01abe7fe1p-13, 0x1.a01a01a6d889cp-16, 0x1.71de0231960ebp-19,
                           0x1.27e4db646b17ep-22, 0x1.af4de97ca4194p-26, 0x1.1f730349868cep-29);
    return {k, r + (r * r) * q};
}

/// exp(high + low) for high in [-746, 710]. Two factors of about 2^(k/2) reach infinity and the subnormals with a
/// single rounding.
template <LaneLike V>
VALOR_LANE_INLINE V expOfSum(V high, V low) {
    const ReducedExp<V> reduced = reduceExp(high, low);
    const V half = (reduced.k * V(0.5) + V(kRoundToInteger)) - V(kRoundToInteger);
    return ((V(1) + reduced.p) * powerOfTwo(half)) * powerOfTwo(reduced.k - half);
}

/// s = f / (2 + f) and R with log(1 + f) = 2s + sR, f in [sqrt(1/2) - 1, sqrt(2) - 1].
/// @source fdlibm e_log.c (Sun Microsystems 1993), |error of R| < 2^-58.45
template <LaneLike V>
VALOR_LANE_INLINE V logSeries(V s) {
    const V z = s * s;
    const V w = z * z;
    const V even = w * polynomial(w, 3.999999999940941908e-01, 2.222219843214978396e-01, 1.531383769920937332e-01);
    const V odd = z * polynomial(w, 6.666666666666735130e-01, 2.857142874366239149e-01, 1.818357216161805012e-01,
                                 1.479819860511658591e-01);
    return odd + even;
}

/// k log(2) + log(1 + f) + correction.
template <LaneLike V>
VALOR_LANE_INLINE V logOfParts(V k, V f, V correction) {
    const V s = f / (V(2) + f);
    const V halfSquare = V(0.5) * f * f;
    const V series = s * (halfSquare + logSeries(s)) + (k * V(kLogTwoLow) + correction);
    return k * V(kLogTwoHigh) - ((halfSquare - series) - f);
}

/// -inf at 0, inf at inf, NaN below 0 and at NaN, `value` elsewhere; `x` is the argument of the logarithm.
template <LaneLike V>
VALOR_LANE_INLINE V logEdges(V x, V value) {
    const V upper = select(x == V(kInfinity), V(kInfinity), value);
    return select(x > V(0), upper, select(x == V(0), V(-kInfinity), V(kNaN)));
}

/// log(x) for finite x > 0 as an unevaluated sum with a relative error of about 2^-59.
template <LaneLike V>
VALOR_LANE_INLINE Pair<V> logExtended(V x) {
    const Split<V> split = splitExponent(x);
    const V f = split.significand - V(1);
    const Pair<V> divisor = exactSum(V(2), f);
    const V s = f / divisor.high;
    const Pair<V> back = exactProduct(s, divisor.high);
    const V sLow = (((f - back.high) - back.low) - s * divisor.low) / divisor.high;
    const V small = (V(2) * sLow + s * logSeries(s)) + split.exponent * V(kLogTwoLow);
    const Pair<V> sum = exactSum(split.exponent * V(kLogTwoHigh), V(2) * s);
    return exactSum(sum.high, sum.low + small);
}

}  // namespace detail

/// e^x; 0 below -745.14, infinity above 709.79, subnormal results rounded correctly.
/// @tested at most 0.94 ulp against extended precision (1 ulp where subnormal)
template <LaneLike V>
V exp(V x) {
    return detail::expOfSum(max(V(-746), min(V(710), x)), V(0));
}

/// e^x - 1 without cancellation near 0. @tested at most 1.90 ulp
template <LaneLike V>
V expm1(V x) {
    const detail::ReducedExp<V> reduced = detail::reduceExp(max(V(-50), min(V(40), x)), V(0));
    const V scale = powerOfTwo(reduced.k);
    const V value = reduced.p * scale + (scale - V(1));
    const auto large = x > V(40);  // there e^x - 1 rounds to e^x
    if (!any(large)) return value;
    return select(large, exp(x), value);
}

/// Natural logarithm; -inf at 0, NaN below. @tested at most 0.84 ulp
template <LaneLike V>
V log(V x) {
    const Split<V> split = splitExponent(x);
    return detail::logEdges(x, detail::logOfParts(split.exponent, split.significand - V(1), V(0)));
}

/// log(1 + x) without cancellation near 0. @tested at most 0.83 ulp
template <LaneLike V>
V log1p(V x) {
    const V u = V(1) + x;
    const Split<V> split = splitExponent(u);
    const auto near = split.exponent == V(0);
    const V lost = select(x > V(1), V(1) - (u - x), x - (u - V(1)));  // (1 + x) - u
    const V f = select(near, x, split.significand - V(1));
    return detail::logEdges(u, detail::logOfParts(split.exponent, f, select(near, V(0), lost / u)));
}

/// x^y for x >= 0, through log(x) to about 70 bits; NaN for x < 0 even when y is integral. pow(x, 0) = 1,
/// pow(0, y < 0) = inf.
/// @tested at most 0.95 ulp for |y log x| <= 7; grows with it to 3 ulp at 60 and 14 ulp at 300
template <LaneLike V>
V pow(V x, V y) {
    const Pair<V> logX = detail::logExtended(x);
    const Pair<V> product = exactProduct(y, logX.high);
    const auto moderate = abs(product.high) < V(800);
    const V low = select(moderate, product.low + y * logX.low, V(0));
    const V value = detail::expOfSum(max(V(-746), min(V(710), product.high)), low);
    const V growing = select(y > V(0), V(kInfinity), V(0)), shrinking = select(y > V(0), V(0), V(kInfinity));
    const V edges = select(x == V(0), shrinking, select(x == V(kInfinity), growing, V(kNaN)));
    const V positive = select(x > V(0) && x < V(kInfinity), value, edges);
    return select(y == V(0), V(1), positive);
}

/// 1 / (1 + e^-x). @tested at most 2.2 ulp
template <LaneLike V>
V logistic(V x) {
    return V(1) / (V(1) + exp(-x));
}

/// log(p / (1 - p)); the middle goes through log1p because p / (1 - p) is close to 1 there. @tested at most 3.3 ulp
template <LaneLike V>
V logit(V p) {
    const V complement = V(1) - p;
    const V outer = log(p / complement);
    const V inner = log1p(V(2) * (p - V(0.5)) / complement);
    return select(abs(p - V(0.5)) < V(0.25), inner, outer);
}

}  // namespace valor::lane
