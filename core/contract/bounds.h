// SPDX-License-Identifier: GPL-3.0-or-later
// Bounds on spending: minimum (S6), cap and floor (S7), collar (S11).
// @source docs/methods/contracts.md; payment models P09, P10
#pragma once

#include "core/contract/month.h"

namespace valor::contract {

/// Of a charge what a cap leaves.
template <class N>
N keptShare(N charge, N asked) {
    return select(asked > charge, ratio(charge, asked), N(1));
}

/// spendCap() where every buyer has a cap of its own.
template <class N>
void ownCaps(const Month<N>& m) {
    const N cap = m.windowMoney(0);
    if (m.opens()) m.forget(0);
    for (int b = 0; b < m.buyers(); ++b) {
        const N asked = m.base(b);
        N& charged = m.state(0, b);
        const N before = charged;
        const N charge = min(asked, max(cap - before, N(0)));
        const N amount = charge - asked;
        m.line(b) = amount;
        charged = carried(before + (asked + amount));
        if (any(asked > charge)) m.scaleCharged(b, keptShare(charge, asked));
    }
}

/// Charge min(U, (Cap − Σ)⁺), running; a negative charge frees room. Writes what is not charged as a negative line and
/// leaves the charges their share of the cap. State: charged in the window. @param figures cap
template <class N>
void spendCap(const Month<N>& m) {
    if (!m.node().pooled) return ownCaps(m);
    for (int pool = 0; pool < m.pools(); ++pool) {
        N asked = m.base(pool);
        for (int b = pool + 1; b < m.poolEnd(pool); ++b) asked = asked + m.base(b);
        const N before = m.opens() ? N(0) : m.poolState(0, pool);
        const N room = max(m.windowMoney(0) - before, N(0));
        const N charge = min(asked, room);
        if (!any(asked > charge)) {  // the cap binds nobody
            for (int b = pool; b < m.poolEnd(pool); ++b) {
                m.line(b) = N(0);
                m.accumulate(0, b, m.base(b));
            }
            continue;
        }
        const N kept = keptShare(charge, asked);
        allocate(
            m, pool, charge - asked, [&](int b) { return m.base(b); },
            [&](int b, N amount) {
                m.line(b) = amount;
                m.scaleCharged(b, kept);
                m.accumulate(0, b, m.base(b) + amount);
            });
    }
}

/// What a cap still lets through in this window.
template <class N>
N roomUnder(const Month<N>& cap, int pool) {
    return max(cap.windowMoney(0) - cap.poolState(0, cap.node().pooled ? 0 : pool), N(0));
}

/// Months of the contract year after this one that a minimum will count.
template <class N>
N yearToCome(const Month<N>& m, int pool) {
    return N(m.monthsToCome()) * (N(1) - m.calendar().closing) * m.poolJoined(pool);
}
/// What is owed for the contract year if it goes on like this month. State: 1 months of the year.
template <class N>
N minimumOfYear(const Month<N>& m, int pool) {
    return m.windowMoney(0) * (m.state(1, pool) + yearToCome(m, pool)) / N(kYearMonths);
}

/// Counts the charges that fulfil the minimum, and credits last year's top-up against what lies above it; what falls
/// below it again is taken back.
/// State: 0 charges of the year, 1 its months, 2 last year's top-up, 3 credited this year, 4 topped up last.
template <class N>
void makeUpCredit(const Month<N>& m) {
    for (int pool = 0; pool < m.pools(); ++pool) {
        for (int b = pool; b < m.poolEnd(pool); ++b) m.accumulate(0, b, m.node().other ? m.listed(b) : m.base(b));
        m.accumulate(1, pool, m.poolJoined(pool));
        if (m.opens()) {
            m.state(2, pool) = m.state(4, pool);
            m.state(3, pool) = m.state(4, pool) = N(0);
        }
        if (!m.node().option) continue;
        const N above = max(m.poolState(0, pool) - minimumOfYear(m, pool), N(0));
        const N credit = carried(min(m.state(2, pool), above)), before = m.state(3, pool);
        m.state(3, pool) = credit;
        allocate(
            m, pool, credit - before, [&](int b) { return m.state(0, b); },
            [&](int b, N amount) { m.line(b, 1) = -amount; });
    }
}

/// What the caps let through of a top-up to one buyer, or, of one to a pool, those that are pooled as well.
template <class N>
N withinCaps(const Month<N>& m, int pool, N missing) {
    for (int i = 0; i < m.node().capCount; ++i)
        if (const Month<N> cap = m.cap(i); cap.node().pooled || !m.node().pooled)
            missing = min(missing, roomUnder(cap, pool));
    return missing;
}
/// A buyer's part of the top-up to a pool: at most what caps of its own leave.
template <class N>
N withinOwnCaps(const Month<N>& m, int buyer, N amount) {
    for (int i = 0; m.node().pooled && i < m.node().capCount; ++i)
        if (const Month<N> cap = m.cap(i); !cap.node().pooled) amount = min(amount, roomUnder(cap, buyer));
    return amount;
}

/// At the end of the year (Min·months/12 − U)⁺, at most what the caps leave. @param figures minimum per year
template <class N>
void minimumCommitment(const Month<N>& m) {
    for (int pool = 0; pool < m.pools(); ++pool) {
        const N due = m.windowMoney(0) * m.state(1, pool) / N(kYearMonths);
        const N missing = withinCaps(m, pool, max(due - m.poolState(0, pool), N(0)));
        N& toppedUp = m.state(4, pool);
        toppedUp = N(0);
        allocate(
            m, pool, select(m.closes(), missing, N(0)), [&](int b) { return m.state(0, b); },
            [&](int b, N part) {
                const N amount = withinOwnCaps(m, b, part);
                m.line(b) = amount;
                toppedUp = carried(toppedUp + amount);
                for (int i = 0; i < m.node().capCount; ++i) {
                    N& charged = m.cap(i).state(0, b);
                    charged = carried(charged + amount);
                }
            });
    }
}

/// At the end of the window (Floor − charges)⁺; a short year, and who joins late, owes its months.
/// State: charges, months of the window.
/// @param figures floor
template <class N>
void spendFloor(const Month<N>& m) {
    for (int pool = 0; pool < m.pools(); ++pool) {
        for (int b = pool; b < m.poolEnd(pool); ++b) m.accumulate(0, b, m.base(b));
        const N months = m.accumulate(1, pool, m.poolJoined(pool));
        const bool byYear = m.node().window == kYearMonths;
        const N due = byYear ? m.windowMoney(0) * months / N(kYearMonths) : m.windowMoney(0) * m.partJoined(months);
        const N topUp = select(m.closes(), max(due - m.poolState(0, pool), N(0)), N(0));
        allocate(
            m, pool, topUp, [&](int b) { return m.state(0, b); }, [&](int b, N amount) { m.line(b) = amount; });
    }
}

/// At the end of the window clip(total, lower, upper) − total; who joins late owes the lower end for its months.
/// State: total, months of the window. @param figures lower, upper
template <class N>
void collar(const Month<N>& m) {
    for (int pool = 0; pool < m.pools(); ++pool) {
        for (int b = pool; b < m.poolEnd(pool); ++b) m.accumulate(0, b, m.base(b));
        const N total = m.poolState(0, pool);
        const N lower = m.windowMoney(0) * m.partJoined(m.accumulate(1, pool, m.poolJoined(pool)));
        const N change = clip(total, lower, m.windowMoney(1)) - total;
        allocate(
            m, pool, select(m.closes(), change, N(0)), [&](int b) { return m.state(0, b); },
            [&](int b, N amount) { m.line(b) = amount; });
    }
}

}  // namespace valor::contract
