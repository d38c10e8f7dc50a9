// SPDX-License-Identifier: GPL-3.0-or-later
// The normal distribution function and its inverse over lanes.
#pragma once

#include "core/lane/functions.h"

namespace valor::lane {

namespace detail {

// Rational approximations of W. J. Cody, "Rational Chebyshev approximations for the error function",
// Math. Comp. 23 (1969) 631-637, in the form for the normal distribution of his ANORM (SPECFUN).

/// Phi(z) - 1/2 for |z| <= 0.67449.
template <LaneLike V>
VALOR_LANE_INLINE V normalCentre(V z) {
    const V s = z * z;
    const V numerator = polynomial(s, 18154.981253343561249, 1067.6894854603709582, 161.02823106855587881,
                                   2.2352520354606839287, 0.065682337918207449113);
    const V denominator =
        polynomial(s, 45507.789335026729956, 10260.932208618978205, 976.09855173777669322, 47.20258190468824187, 1.0);
    return z * (numerator / denominator);
}

/// (1 - Phi(y)) exp(y^2 / 2) for 0.67449 < y <= sqrt(32).
template <LaneLike V>
VALOR_LANE_INLINE V normalShoulder(V y) {
    const V numerator = polynomial(y, 9842.7148383839780218, 11602.651437647350124, 6848.1904505362823326,
                                   2494.5375852903726711, 597.27027639480026226, 93.506656132177855979,
                                   8.8831497943883759412, 0.39894151208813466764, 1.0765576773720192317e-8);
    const V denominator =
        polynomial(y, 19685.429676859990727, 38912.003286093271411, 34900.952721145977266, 18615.571640885098091,
                   6485.558298266760755, 1519.377599407554805, 235.38790178262499861, 22.266688044328115691, 1.0);
    return numerator / denominator;
}

/// (1 - Phi(y)) exp(y^2 / 2) for y > sqrt(32).
template <LaneLike V>
VALOR_LANE_INLINE V normalTail(V y) {
    const V s = V(1) / (y * y);
    const V numerator = polynomial(s, 2.9112874951168792e-5, 0.001421619193227893466, 0.022235277870649807,
                                   0.1274011611602473639, 0.21589853405795699, 0.02307344176494017303);
    const V denominator = polynomial(s, 7.29751555083966205e-5, 0.00378239633202758244, 0.0659881378689285515,
                                     0.468238212480865118, 1.28426009614491121, 1.0);
    return (V(0.398942280401432677939946) - s * (numerator / denominator)) / y;
}

// Algorithm AS 241, PPND16: M. J. Wichura, "The percentage points of the normal distribution",
// Appl. Statist. 37 (1988) 477-484; about 16 digits.

template <LaneLike V>
VALOR_LANE_INLINE V quantileCentre(V q) {
    const V r = V(0.180625) - q * q;
    const V numerator = polynomial(r, 3.3871328727963666080, 1.3314166789178437745e+2, 1.9715909503065514427e+3,
                                   1.3731693765509461125e+4, 4.5921953931549871457e+4, 6.7265770927008700853e+4,
                                   3.3430575583588128105e+4, 2.5090809287301226727e+3);
    const V denominator = polynomial(r, 1.0, 4.2313330701600911252e+1, 6.8718700749205790830e+2,
                                     5.3941960214247511077e+3, 2.1213794301586595867e+4, 3.9307895800092710610e+4,
                                     2.8729085735721942674e+4, 5.2264952788528545610e+3);
    return q * (numerator / denominator);
}

/// @param r sqrt(-log(p)) - 1.6 for a tail probability p >= exp(-25).
template <LaneLike V>
VALOR_LANE_INLINE V quantileShoulder(V r) {
    const V numerator = polynomial(r, 1.42343711074968357734, 4.63033784615654529590, 5.76949722146069140550,
                                   3.64784832476320460504, 1.27045825245236838258, 2.41780725177450611770e-1,
                                   2.27238449892691845833e-2, 7.74545014278341407640e-4);
    const V denominator = polynomial(r, 1.0, 2.05319162663775882187, 1.67638483018380384940, 6.89767334985100004550e-1,
                                     1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4,
                                     1.05075007164441684324e-9);
    return numerator / denominator;
}

/// @param r sqrt(-log(p)) - 5 for p < exp(-25).
template <LaneLike V>
VALOR_LANE_INLINE V quantileTail(V r) {
    const V numerator = polynomial(r, 6.65790464350110377720, 5.46378491116411436990, 1.78482653991729133580,
                                   2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
                                   2.71155556874348757815e-5, 2.01033439929228813265e-7);
    const V denominator = polynomial(r, 1.0, 5.99832206555887937690e-1, 1.36929880922735805310e-1,
                                     1.48753612908506148525e-2, 7.86869131145613259100e-4, 1.84631831751005468180e-5,
                                     1.42151175831644588870e-7, 2.04426310338993978564e-15);
    return numerator / denominator;
}

}  // namespace detail

/// Phi(z) with small relative error in both tails, down to the subnormals. @tested at most 6.5 ulp (1.0e-15)
template <LaneLike V>
V normalCdf(V z) {
    const V y = min(V(40), abs(z));
    const auto central = y <= V(0.67448975);
    const Pair<V> square = exactProduct(y, y);
    const V density = detail::expOfSum(V(-0.5) * square.high, V(-0.5) * square.low);
    const auto far = y > V(5.656854249492380195);
    V ratio = detail::normalShoulder(y);
    if (any(far)) ratio = select(far, detail::normalTail(y), ratio);
    const V tail = density * ratio;
    const V outside = select(z > V(0), V(1) - tail, tail);
    if (!any(central)) return outside;
    return select(central, V(0.5) + detail::normalCentre(z), outside);
}

/// z with Phi(z) = p for p in (0, 1); -inf at 0, inf at 1, NaN elsewhere. Both sides of 1/2 give opposite values.
/// @tested at most 7.1 ulp (1.3e-15)
/// The branches only skip work: a lane's bits do not depend on its neighbours.
template <LaneLike V>
V normalQuantile(V p) {
    const V q = p - V(0.5);
    const V centre = detail::quantileCentre(q);
    const auto outside = !(abs(q) <= V(0.425));
    if (!any(outside)) return centre;
    const V tailProbability = min(p, V(1) - p);
    const V r = sqrt(-log(tailProbability));
    V magnitude = detail::quantileShoulder(r - V(1.6));
    const auto far = r > V(5);
    if (any(far)) {
        const V value = select(tailProbability == V(0), V(kInfinity), detail::quantileTail(r - V(5)));
        magnitude = select(far, value, magnitude);
    }
    return select(outside, select(q < V(0), -magnitude, magnitude), centre);
}

}  // namespace valor::lane
