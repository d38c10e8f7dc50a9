// SPDX-License-Identifier: GPL-3.0-or-later
// How a kernel turns a share of cases into a number of cases: its expected value, or a count that is drawn.
//
// A kernel names each of its decisions by a number; a drawn count takes its uniform numbers from the stream of that
// decision, so that equal decisions of two alternatives meet the same chance.
// @source docs/methods/drawn-counts.md
#pragma once

#include "core/lane/counts.h"

namespace valor::effect {

/// Cases with the tool, and how many more that is than without.
template <class V>
struct Compared {
    V with, extra;
};

/// A rate that is a probability counts as 1 at most: a ratio may be drawn larger than its base leaves room for.
template <class V>
V atMostOne(V rate) {
    return select(rate > V(1), V(1), rate);
}

/// Counts as their mean.
template <class V>
struct ExpectedCounts {
    V occurrences(V mean, int /*decision*/) const { return mean; }
    V thin(V n, V rate, int /*decision*/) const { return n * rate; }
    V thin(V n, V first, V second, int /*decision*/) const { return n * first * second; }
    V thinTwice(V n, V first, V second, int /*decision*/) const { return n * (first * second); }
    Compared<V> compare(V n, V rate, V difference, int /*decision*/) const { return {n * rate, n * difference}; }
    /// Probability `base` without the tool and `base` times `ratio` with it.
    Compared<V> compareRatio(V n, V base, V ratio, int /*decision*/) const {
        const V probability = atMostOne(base), without = n * probability;
        const auto isCapped = probability * ratio > V(1);
        return {select(isCapped, n, without * ratio), select(isCapped, n - without, without * (ratio - V(1)))};
    }
    V others(V n, V share, V /*counted*/) const { return n * share; }
};

/// Two uniform numbers of one decision.
template <class V>
struct UniformPair {
    V first, second;
};

/// Counts as they fall. @tparam Uniforms callable with a decision, gives its UniformPair
template <class V, class Uniforms>
class DrawnCounts {
public:
    explicit DrawnCounts(const Uniforms& uniforms) : uniforms_(uniforms) {}

    /// Events that happen independently of each other. @param mean >= 0
    V occurrences(V mean, int decision) const { return lane::poissonQuantile(uniforms_(decision).first, mean); }

    /// Of n cases, those that a decision with this probability picks. A rate of k + f per case is k for every case and
    /// one more with probability f; n or a rate below zero gives a count below zero.
    V thin(V n, V rate, int decision) const {
        if (all(n == V(0) || rate == V(0))) return V(0);
        return picked(n, rate, uniforms_(decision).first);
    }
    V thin(V n, V first, V second, int decision) const { return thin(n, first * second, decision); }
    /// A pick among picked.
    V thinTwice(V n, V first, V second, int decision) const {
        if (all(n == V(0))) return V(0);
        const UniformPair<V> u = uniforms_(decision);
        return picked(picked(n, first, u.first), second, u.second);
    }

    /// The same n cases with the tool (at `rate`) and without (at `rate` - `difference`). Every case meets the same
    /// chance twice: picked both times, only on the side with the larger rate, or never. No difference gives exactly 0.
    Compared<V> compare(V n, V rate, V difference, int decision) const {
        if (all(n == V(0))) return {V(0), V(0)};
        const UniformPair<V> u = uniforms_(decision);
        const V low = min(rate, rate - difference), gap = abs(difference);
        const V both = picked(n, low, u.first);
        const auto nested = low >= V(0) && low < V(1) && low + gap <= V(1);  // otherwise the rates are no probabilities
        const V left = select(nested, n - both, n);
        const V one = picked(left, select(nested, gap / select(nested, V(1) - low, V(1)), gap), u.second);
        const auto isMore = difference > V(0);
        return {both + select(isMore, one, V(0)), select(isMore, one, V(0) - one)};
    }
    Compared<V> compareRatio(V n, V base, V ratio, int decision) const {
        const V probability = atMostOne(base);
        const auto isCapped = probability * ratio > V(1);
        return compare(n, atMostOne(probability * ratio),
                       select(isCapped, V(1) - probability, probability * (ratio - V(1))), decision);
    }

    /// What is left of n when `counted` of them are known to be of the other kind.
    V others(V n, V /*share*/, V counted) const { return n - counted; }

private:
    static V picked(V n, V rate, V u) {
        const V cases = abs(n), whole = floor(abs(rate));
        const V count = cases * whole + lane::binomialQuantile(u, cases, abs(rate) - whole);
        return select(n * rate < V(0), V(0) - count, count);
    }

    Uniforms uniforms_;
};

}  // namespace valor::effect
