// SPDX-License-Identifier: GPL-3.0-or-later
// Service credits (S8), and what keeps one event from being deducted twice.
// @source docs/methods/contracts.md; payment model P21
#pragma once

#include "core/contract/discounts.h"

namespace valor::contract {

template <class N>
N creditShare(const Month<N>& m, int buyer) {
    const N observed = m.signal(1, buyer);
    const N share = min(shareAt(m, 1, ratio(m.signal(0, buyer), observed)), m.figure(0));
    return select(observed > N(0), share, N(0));
}

/// c(A)·charges of the components after their share of the cap; nothing on a negative base or without observation.
/// @param figures cap, then from and share in turn
template <class N>
void serviceCredit(const Month<N>& m) {
    N share = N(0);
    for (int b = 0; b < m.buyers(); ++b) {
        if (b == 0 || !m.showsTheSame(b)) share = creditShare(m, b);
        m.line(b) = -(share * max(m.creditBase(b), N(0)));
    }
}

/// Of a group of exclusive clauses: each one's deductions of the contract year.
template <class N>
void countDeductions(const Month<N>& m) {
    for (int b = 0; b < m.buyers(); ++b) {
        N& taken = m.total(m.node().rank, b);
        const N before = m.number() % kYearMonths == 0 ? N(0) : taken;
        taken = carried(before + max(-m.line(b), N(0)));
    }
}

/// What is given back at the end of the year because another of the group takes more; the first listed wins a tie.
template <class N>
N givenBack(const Month<N>& m, int buyer) {
    const bool yearEnds = (m.number() + 1) % kYearMonths == 0;
    const auto closes = max(m.calendar().closing, N(yearEnds ? 1 : 0)) > N(0);
    const N own = m.total(m.node().rank, buyer);
    N back = N(0);
    for (int rival = 0; rival < m.node().rivals; ++rival) {
        if (rival == m.node().rank) continue;
        const N other = m.total(rival, buyer);
        back = select(rival < m.node().rank ? other >= own : other > own, own, back);
    }
    return select(closes, back, N(0));
}
template <class N>
void chooseLargest(const Month<N>& m) {
    for (int b = 0; b < m.buyers(); ++b) m.line(b) = m.line(b) + givenBack(m, b);
}

/// What a clause takes off in the month, less what it gives back of earlier months.
template <class N>
N takenOff(const Month<N>& m, int buyer) {
    switch (m.node().kind) {
        case ClauseKind::AmountAtRisk:
        case ClauseKind::LiabilityCap: return -m.line(buyer);
        case ClauseKind::EvidenceSteps: return max(-m.line(buyer, 1), N(0));
        default: break;
    }
    if (m.node().exclusive < 0) return max(-m.line(buyer), N(0));
    const N back = givenBack(m, buyer);
    return max(back - m.line(buyer), N(0)) - back;
}
/// What those clauses take off together whose deductions are limited.
template <class N>
N deducted(const Month<N>& m, int buyer) {
    N taken = N(0);
    for (int i = 0; i < m.node().deductionCount; ++i) taken = taken + takenOff(m.deduction(i), buyer);
    return taken;
}

/// At the end of the year deductions beyond share·charges are given back. State: charges, deductions of the year.
/// @param figures share
template <class N>
void amountAtRisk(const Month<N>& m) {
    for (int b = 0; b < m.buyers(); ++b) {
        const N allowed = m.figure(0) * m.accumulate(0, b, m.base(b));
        const N taken = m.accumulate(1, b, deducted(m, b));
        m.line(b) = select(m.closes(), max(taken - max(allowed, N(0)), N(0)), N(0));
    }
}

}  // namespace valor::contract
