// SPDX-License-Identifier: GPL-3.0-or-later
// Payment by performance (S9): bonus and malus, rebates, money back, warranty.
// @source docs/methods/contracts.md; payment models P12-P15
#pragma once

#include "core/contract/month.h"

namespace valor::contract {

/// A = B·(−μ + (μ + β)·s), s = Σ wᵢ·clip((mᵢ − fᵢ)/(tᵢ − fᵢ), 0, 1); nothing when a metric was not observed at all.
/// State: charges of the window – its months where the base is stated –, then numerator and denominator per metric.
/// @param figures malus, bonus, base, then floor, target and weight per metric @tested TV-P1
template <class N>
void performanceBonus(const Month<N>& m) {
    for (int b = 0; b < m.buyers(); ++b) {
        const bool isStated = m.node().option;
        const N counted = m.accumulate(0, b, isStated ? m.joined(b) : m.base(b));
        const N base = isStated ? m.windowMoney(2) * m.partJoined(counted) : counted;
        N score = N(0);
        N observed = N(1);
        for (int i = 0; i < m.node().steps; ++i) {
            const N x = m.accumulate(1 + 2 * i, b, m.signal(2 * i, b));
            const N n = m.accumulate(2 + 2 * i, b, m.signal(2 * i + 1, b));
            const N floor = m.figure(3 + 3 * i), target = m.figure(4 + 3 * i);
            observed = min(observed, n);
            score = score + m.figure(5 + 3 * i) * clip((ratio(x, n) - floor) / (target - floor), N(0), N(1));
        }
        const N change = base * ((m.figure(0) + m.figure(1)) * score - m.figure(0));
        m.line(b) = select(m.closes(), select(observed > N(0), change, N(0)), N(0));
    }
}

/// min(cap, rate·(θ − o)⁺), or the rate itself by steps; a statistical rule must agree as well.
/// @param figures guarantee, rate, cap @tested TV-R1, TV-R2
template <class N>
N rebateShare(const Month<N>& m, N x, N n) {
    const N shortfall = max(m.figure(0) - ratio(x, n), N(0));
    const N linear = m.figure(1) * shortfall;
    const N full = select(shortfall > N(0), m.figure(1), N(0));
    N share = m.node().rule == RebateRule::Step ? full : linear;
    if (m.node().table >= 0) share = select(x <= largestCount(m.table(), n), share, N(0));
    return select(n > N(0), min(share, m.figure(2)), N(0));
}

/// State: charges, numerator and denominator of the window.
template <class N>
void outcomeRebate(const Month<N>& m) {
    const bool mayClose = m.mayClose();
    for (int b = 0; b < m.buyers(); ++b) {
        const N base = m.accumulate(0, b, m.base(b));
        const N x = m.accumulate(1, b, m.signal(0, b)), n = m.accumulate(2, b, m.signal(1, b));
        m.line(b) = mayClose ? select(m.closes(), -(rebateShare(m, x, n) * max(base, N(0))), N(0)) : N(0);
    }
}

/// Adds a month to a metric over all buyers; one when it stayed below a threshold, unobserved passes.
/// State: `slot` numerator and denominator, in the places of the first buyer.
template <class N>
N staysBelow(const Month<N>& m, int slot, int signal, N threshold) {
    N x = N(0), n = N(0);
    for (int b = 0; b < m.buyers(); ++b) {
        x = x + m.signal(signal, b);
        n = n + m.signal(signal + 1, b);
    }
    x = m.accumulate(slot, 0, x);
    n = m.accumulate(slot + 1, 0, n);
    return select(n > N(0), select(ratio(x, n) < threshold, N(1), N(0)), N(0));
}

/// The test at its month ends the contract when it fails. State: 0-1 metric, 2 failed, 3 paid.
/// @param figures threshold, share
template <class N>
void testMoneyBack(const Month<N>& m) {
    const N fails = staysBelow(m, 0, 0, m.figure(0));
    if (m.number() != m.node().month) return;
    m.state(2, 0) = fails;
    m.calendar().closing = max(m.calendar().closing, fails);
}
template <class N>
void moneyBack(const Month<N>& m) {
    for (int b = 0; b < m.buyers(); ++b) {
        const N paid = m.accumulate(3, b, m.base(b));
        m.line(b) = m.number() == m.node().month ? -(m.figure(1) * max(paid, N(0)) * m.state(2, 0)) : N(0);
    }
}

/// From the month of the buyer's option on. @param figures amount per failure @tested TV-W1
template <class N>
void warranty(const Month<N>& m) {
    for (int b = 0; b < m.buyers(); ++b) m.line(b) = -(m.money(0) * m.units(0, b));
}

}  // namespace valor::contract
