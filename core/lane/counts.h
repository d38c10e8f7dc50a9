// SPDX-License-Identifier: GPL-3.0-or-later
// Whole numbers of events from one uniform number: the quantiles of the Poisson and the binomial distribution.
//
// Up to a mean of kExactCounts the distribution function is summed term by term. Beyond it the quantile is the
// Cornish-Fisher expansion with four cumulants and the lattice correction, rounded down; its bias, spread and distance
// to the exact distribution are stated and tested.
// @source docs/methods/drawn-counts.md
#pragma once

#include "core/lane/functions.h"
#include "core/lane/normal.h"

namespace valor::lane {

inline constexpr double kExactCounts = 16;

/// What is not a number stays what it is, so that the check of results sees it; comparisons would turn it into a count.
template <class V>
V unlessUndefined(V parameter, V count) {
    return select(parameter == parameter, count, parameter);
}

/// Smallest k with F(k) >= u, where P(0) = `none` and P(k + 1) / P(k) = (a - b k) / (k + 1).
template <class V>
V countByInversion(V u, V none, V a, V b) {
    constexpr int kMost = 96;  // P(more | mean 16) < 1e-30
    V term = none, sum = none, count(0);
    for (int k = 0; k < kMost; ++k) {
        const auto beyond = u > sum;
        if (!any(beyond)) break;
        count = select(beyond, V(k + 1), count);
        term = term * (a - b * V(k)) / V(k + 1);
        sum = sum + max(term, V(0));
    }
    return count;
}

/// Cornish-Fisher quantile of a count that is between binomial (s = 1 - 2p, pq = p (1 - p)) and Poisson (s = 1, pq =
/// 0).
template <class V>
V countByExpansion(V u, V mean, V variance, V s, V pq) {
    const V sd = sqrt(variance);
    const V w = normalQuantile(u);
    const V w2 = w * w;
    const V second = s * (w2 - V(1)) / V(6) + V(0.5);
    const V third =
        w * ((V(1) - V(6) * pq) * (w2 - V(3)) / V(24) - (V(1) - V(4) * pq) * (V(2) * w2 - V(5)) / V(36) - V(1.0 / 24));
    const V fourth = s * ((V(1) - V(12) * pq) * ((w2 - V(6)) * w2 + V(3)) / V(120) -
                          (V(1) - V(6) * pq) * ((w2 - V(5)) * w2 + V(2)) / V(24) +
                          (V(1) - V(4) * pq) * ((V(12) * w2 - V(53)) * w2 + V(17)) / V(324) + (w2 - V(1)) / V(72));
    return max(floor(mean + sd * w + second + third / sd + fourth / variance), V(0));
}

/// @param mean >= 0
template <class V>
V poissonQuantile(V u, V mean) {
    const auto large = mean > V(kExactCounts);
    V count(0);
    if (!all(large)) count = countByInversion(u, exp(-min(mean, V(kExactCounts))), min(mean, V(kExactCounts)), V(0));
    if (any(large)) {
        const V inside = max(mean, V(kExactCounts));
        count = select(large, countByExpansion(u, inside, inside, V(1), V(0)), count);
    }
    return unlessUndefined(mean, count);
}

/// @param n whole, >= 0 @param p within [0, 1]
template <class V>
V binomialQuantile(V u, V n, V p) {
    const auto mirrored = p > V(0.5);
    const V rare = select(mirrored, V(1) - p, p), tail = select(mirrored, V(1) - u, u);
    const V mean = n * rare;
    const auto large = mean > V(kExactCounts);
    V count(0);
    if (!all(large)) {
        const V trials = select(large, V(0), n);
        const V odds = rare / (V(1) - rare);
        count = countByInversion(tail, exp(trials * log1p(-rare)), trials * odds, odds);
    }
    if (any(large)) {
        const V variance = max(mean, V(kExactCounts)) * (V(1) - rare);
        count = select(large, countByExpansion(tail, mean, variance, V(1) - V(2) * rare, rare * (V(1) - rare)), count);
    }
    count = min(count, n);
    return unlessUndefined(n * p, select(mirrored, n - count, count));
}

}  // namespace valor::lane
