// SPDX-License-Identifier: GPL-3.0-or-later
// Who is billed (S1), how the index follows its series (S2), and what ends or limits the whole contract (S10, S11).
// @source docs/methods/contracts.md; payment models P22-P24
#pragma once

#include "core/contract/performance.h"
#include "core/contract/service.h"

namespace valor::contract {

/// A buyer is billed from the month in which it exercised its option. State: whether it did.
template <class N>
void frameworkOptions(const Month<N>& m) {
    for (int b = 0; b < m.buyers(); ++b) {
        N& exercised = m.state(0, b);
        exercised = select(m.signal(0, b) > N(0), N(1), exercised);
    }
}

/// I = 1 + clip(φ·(X now / X first − 1), lower, upper), in steps; chained: against the step before.
/// State: index in force, observation at the last step. @param figures pass-through, lower, upper @tested TV-I1
template <class N>
N indexInForce(const Month<N>& m) {
    N& index = m.state(0, 0);
    N& before = m.state(1, 0);
    const N now = m.calendar().rawIndex;
    if (m.number() == 0) {
        index = before = N(1);
        return N(1);
    }
    if (m.number() % m.node().months != 0) return index;
    N change = m.figure(0) * (now / before - N(1));
    if (m.node().option) change = max(change, m.figure(1));
    if (m.node().other) change = min(change, m.figure(2));
    if (!m.node().chained) return index = N(1) + change;
    before = now;
    return index = carried(index * (N(1) + change));
}

/// The contract ends after a number of months, against a fee in the last of them; with a metric only where it stayed
/// below the threshold. State: 0-1 metric, 2 ends. @param figures amount, share, threshold
template <class N>
void testTermination(const Month<N>& m) {
    const N ends = m.node().other ? staysBelow(m, 0, 0, m.figure(2)) : N(1);
    if (m.number() + 1 != m.node().month) return;
    m.state(2, 0) = ends;
    m.calendar().closing = max(m.calendar().closing, ends);
}
/// α·(amount per month left) or α·amount·(T − t)/T. @tested TV-B1
template <class N>
void termination(const Month<N>& m) {
    const int left = m.node().months - m.node().month;
    const N amount = m.money(0) * m.figure(1) * N(left);
    const N fee = (m.node().option ? amount : amount / N(m.node().months)) * m.state(2, 0);
    for (int b = 0; b < m.buyers(); ++b) m.line(b) = m.number() + 1 == m.node().month ? fee * m.joined(b) : N(0);
}

/// Deductions beyond the cap are given back, and taken back as far as others give them back later.
/// State: deductions, given back. @param figures cap
template <class N>
void liabilityCap(const Month<N>& m) {
    for (int b = 0; b < m.buyers(); ++b) {
        const N taken = m.accumulate(0, b, deducted(m, b));
        const N back = max(taken - m.figure(0), N(0)) - m.state(1, b);
        m.state(1, b) = carried(m.state(1, b) + back);
        m.line(b) = back;
    }
}

/// The month that reaches the maximum is cut at it and is the last. State: paid so far. @param figures maximum
template <class N>
void frameworkMaximum(const Month<N>& m) {
    N total = m.poolState(0, 0);
    const auto paid = [&](int b) { return m.line(b); };  // until it is known what is cut off
    for (int b = 0; b < m.buyers(); ++b) {
        m.line(b) = carried(m.base(b));
        total = carried(total + paid(b));
    }
    m.calendar().reached = max(m.calendar().reached, flag<N>(total >= m.figure(0)));
    allocate(m, 0, max(total - m.figure(0), N(0)), paid, [&](int b, N excess) {
        m.accumulate(0, b, paid(b) - excess);
        m.line(b) = -excess;
    });
}

}  // namespace valor::contract
