// SPDX-License-Identifier: GPL-3.0-or-later
// Settlements over a year or a term (S10): shared savings, price and volume, evidence, royalties, transfers.
// @source docs/methods/contracts.md; payment models P16, P17, P19, P20, P29
#pragma once

#include "core/contract/performance.h"

namespace valor::contract {

/// What the vendor gets of savings, or bears of losses, given baseline and actual cost.
/// @param figures share, minimum rate, cap, loss share, minimum loss rate, loss cap, cashable share
/// @tested TV-S1
template <class N>
N sharedAmount(const Month<N>& m, N baseline, N actual) {
    const N savings = baseline - actual, losses = -savings;
    const N first = m.figure(1) * baseline, firstLoss = m.figure(4) * baseline;
    const N gain = m.figure(6) * (m.node().option ? savings - first : savings);
    const N loss = m.node().option ? losses - firstLoss : losses;
    const N paid = min(m.figure(0) * gain, m.figure(2) * baseline);
    const N borne = min(m.figure(3) * loss, m.figure(5) * baseline);
    const N gains = select(savings >= first, max(paid, N(0)), N(0));
    return gains - select(losses >= firstLoss, max(borne, N(0)), N(0));
}

/// State: baseline, actual cost of the year, of its months after the buyer's option; where nobody has one, of buyers
/// who show the same, the first one's.
template <class N>
void sharedSavings(const Month<N>& m) {
    const bool mayClose = m.mayClose();
    N amount = N(0);
    for (int b = 0; b < m.buyers(); ++b) {
        if (b == 0 || m.hasOption() || !m.showsTheSame(b)) {
            const N baseline = m.accumulate(0, b, m.units(0, b)), actual = m.accumulate(1, b, m.units(1, b));
            if (mayClose) amount = select(m.closes(), sharedAmount(m, baseline, actual), N(0));
        }
        m.line(b) = amount;
    }
}

/// φ·p·(q − Q*)⁺ or φ·(spending − threshold)⁺, back at the end of the year. State: units – from the month of the
/// buyer's option on – or charges of the year.
/// @param figures share, amount, units @tested TV-V1
template <class N>
void priceVolume(const Month<N>& m) {
    for (int b = 0; b < m.buyers(); ++b) {
        const bool byUnits = m.node().option;
        const N used = m.accumulate(0, b, byUnits ? m.units(0, b) : m.base(b));
        const N beyond =
            byUnits ? max(used - m.figure(2), N(0)) * m.windowMoney(1) : max(used - m.windowMoney(1), N(0));
        m.line(b) = select(m.closes(), -(m.figure(0) * beyond), N(0));
    }
}

/// Whether evidence is too weak to go on is known when the last interim month begins.
/// State: 0-1 metric, 2 price in force afterwards, 3 share refunded, 4 escrow share paid out, 5 interim paid,
/// 6 escrow. @param figures price, high price, middle price, interim share, high, middle, refund
template <class N>
void testEvidence(const Month<N>& m) {
    const N low = staysBelow(m, 0, 0, m.figure(5));
    if (m.number() + 1 != m.node().months) return;
    const N share = ratio(m.state(0, 0), m.state(1, 0));
    const N high = select(share >= m.figure(4), N(1), N(0));
    m.state(2, 0) = select(m.state(1, 0) > N(0), high, N(0));
    m.state(3, 0) = low * m.figure(6);
    m.calendar().closing = max(m.calendar().closing, low);
}
template <class N>
void evidenceCharge(const Month<N>& m) {
    const bool interim = m.number() < m.node().months;
    const N later = select(m.state(2, 0) > N(0), m.money(1), m.money(2));
    for (int b = 0; b < m.buyers(); ++b) {
        const N units = m.units(2, b);
        m.line(b) = interim ? m.money(0) * m.figure(3) * units : later * units;
        if (interim) m.accumulate(4, b, m.money(0) * (N(1) - m.figure(3)) * units);
    }
}
/// In the last interim month: escrow to the vendor on strong evidence, a refund on weak.
template <class N>
void evidenceResult(const Month<N>& m) {
    for (int b = 0; b < m.buyers(); ++b) {
        if (m.number() < m.node().months) m.accumulate(5, b, m.charged(b));
        const N result = m.state(2, 0) * m.state(4, b) - m.state(3, 0) * m.state(5, b);
        m.line(b, 1) = m.number() + 1 == m.node().months ? result : N(0);
    }
}

/// min(r·sales, cap − Σ). State: paid so far. @param figures rate, cap @tested TV-Y1
template <class N>
void royalty(const Month<N>& m) {
    for (int b = 0; b < m.buyers(); ++b) {
        N amount = m.figure(0) * m.signal(0, b);
        if (m.node().option) amount = min(amount, max(m.windowMoney(1) - m.state(0, b), N(0)));
        m.state(0, b) = carried(m.state(0, b) + amount);
        m.line(b) = amount;
    }
}

/// @param figures share
template <class N>
void transfer(const Month<N>& m) {
    for (int b = 0; b < m.buyers(); ++b) m.line(b) = m.figure(0) * m.signal(0, b);
}

}  // namespace valor::contract
