// SPDX-License-Identifier: GPL-3.0-or-later
// Charges: what is paid for use, by the month or once (stages S3 and S5).
// @source docs/methods/contracts.md; payment models P01-P07, P11, P18, P26-P28, P30
#pragma once

#include "core/contract/month.h"

namespace valor::contract {

/// @param figures amount
template <class N>
void fixedFee(const Month<N>& m) {
    const N amount = m.number() == m.node().month ? m.money(0) : N(0);
    for (int b = 0; b < m.buyers(); ++b) m.line(b) = amount;
}

/// Subscription, price per unit: amount × quantity of the month. @param figures price
template <class N>
void perUnit(const Month<N>& m) {
    const N unit = m.money(0);
    for (int b = 0; b < m.buyers(); ++b) m.line(b) = m.node().option ? unit * m.units(0, b) : unit;
}

/// @param figures licence, maintenance per year
template <class N>
void licence(const Month<N>& m) {
    const N upkeep = m.money(0) * m.figure(1) / N(kYearMonths);
    const N amount = m.number() == 0 ? m.money(0) + upkeep : upkeep;
    for (int b = 0; b < m.buyers(); ++b) m.line(b) = amount;
}

/// Nothing in a month in which the clause is skipped. @param observed signal that says whether it is not
template <class N>
N unlessSkipped(const Month<N>& m, int observed, int buyer, N amount) {
    return m.node().other ? amount * m.signal(observed, buyer) : amount;
}

/// @param figures fixed amount, price
template <class N>
void twoPartTariff(const Month<N>& m) {
    const N fixed = m.money(0), unit = m.money(1);
    for (int b = 0; b < m.buyers(); ++b) m.line(b) = unlessSkipped(m, 1, b, fixed + unit * m.units(0, b));
}

/// @param figures amount per unit and year
template <class N>
void capitation(const Month<N>& m) {
    const N rate = m.money(0);
    for (int b = 0; b < m.buyers(); ++b) m.line(b) = rate * m.units(0, b) / N(kYearMonths);
}

/// Cost of a window at graduated prices: C(Q) = Σ pᵢ·(min(Q, bᵢ₊₁) − bᵢ)⁺. @param figures bᵢ, pᵢ in turn
/// @tested concave and continuous, C(Q) ≤ p₀·Q for falling prices, additive over months, TV-T2.
template <class N>
struct Graduated {
    static N unitsInTier(const Month<N>& m, int tier, N units) {
        const N from = m.figure(2 * tier);
        const N upper = tier + 1 < m.node().steps ? min(units, m.figure(2 * tier + 2)) : units;
        return max(upper - from, N(0));
    }

    const Month<N>& m;
    N price[kMaxTiers];  ///< pᵢ

    explicit Graduated(const Month<N>& month) : m(month) {
        for (int i = 0; i < m.node().steps; ++i) price[i] = m.money(2 * i + 1);
    }
    /// C(after) − C(before) at the prices of the month. A month within one tier costs exactly pᵢ·(after − before): both
    /// ends of every other tier are one and the same breakpoint, and nothing has to cancel.
    N increment(N before, N after) const {
        const int last = m.node().steps - 1;
        N sum = N(0), from = m.figure(0);
        for (int i = 0; i < last; ++i) {
            const N upper = m.figure(2 * i + 2);
            sum = sum + price[i] * (min(max(after, from), upper) - min(max(before, from), upper));
            from = upper;
        }
        return sum + price[last] * (max(after, from) - max(before, from));
    }
};

/// Cost of a window where the price of the tier reached holds for all its units: C(Q) = pᵢ·Q, breakpoints inclusive.
/// @tested TV-T1, never above the graduated cost for falling prices.
template <class N>
struct AllUnits {
    const Month<N>& m;

    explicit AllUnits(const Month<N>& month) : m(month) {}
    N cost(N units) const {
        N price = m.money(1);
        for (int i = 1; i < m.node().steps; ++i) price = select(units >= m.figure(2 * i), m.money(2 * i + 1), price);
        return price * units;
    }
    N increment(N before, N after) const { return cost(after) - cost(before); }
};

/// tiers() where every buyer counts for itself.
template <class N, class Tariff>
void ownTiers(const Month<N>& m, const Tariff& tariff) {
    for (int b = 0; b < m.buyers(); ++b) {
        const N before = m.state(0, b), after = before + m.units(0, b);
        m.state(0, b) = after;
        m.line(b) = tariff.increment(before, after);
    }
}
/// A month is charged C(Q after) − C(Q before); a pool's charge is split by this month's units.
/// State: units of the window so far, in the first place when pooled.
template <class N, template <class> class Tariff>
void tiers(const Month<N>& m) {
    if (m.buyers() == 0) return;
    const Tariff<N> tariff(m);
    if (m.opens()) m.forget(0);
    if (!m.node().pooled) return ownTiers(m, tariff);
    N units = m.units(0, 0);
    for (int b = 1; b < m.buyers(); ++b) units = units + m.units(0, b);
    const N before = m.state(0, 0), after = before + units;
    m.state(0, 0) = after;
    const N charge = tariff.increment(before, after);
    const N divisor = select(units > N(0), units, N(1));
    for (int b = 0; b < m.buyers(); ++b) m.line(b) = carried(charge * m.units(0, b) / divisor);
}

/// Packs of units, used first in first out, bought when the units at hand do not suffice.
/// State: units left per month of purchase, in turn. @param figures price of a pack, units in it
template <class N>
void prepaidPack(const Month<N>& m) {
    const int validity = m.node().months, now = m.number() % validity;
    for (int b = 0; b < m.buyers(); ++b) {
        m.state(now, b) = N(0);  // bought that many months ago: expired
        N wanted = m.units(0, b);
        for (int age = validity - 1; age > 0; --age) {
            N& left = m.state((now + validity - age) % validity, b);
            const N used = min(left, wanted);
            left = left - used;
            wanted = wanted - used;
        }
        const N packs = -floor(-(wanted / m.figure(1)));
        m.state(now, b) = packs * m.figure(1) - wanted;
        m.line(b) = packs * m.money(0);
    }
}

/// Amount on acceptance less damages, once: M·(1 − min(δ·days, cap)); before the buyer may be billed it stays due.
/// State: whether it was accepted, share of the amount that is due.
/// @param figures amount, damages per day, their cap
template <class N>
void milestone(const Month<N>& m) {
    for (int b = 0; b < m.buyers(); ++b) {
        const N days = m.node().option ? m.signal(1, b) : N(0);
        const N damages = min(m.figure(1) * max(days, N(0)), m.figure(2));
        const N told = min(m.signal(0, b), N(1)), before = m.state(0, b);
        const N due = m.state(1, b) + max(told - before, N(0)) * (N(1) - damages);
        m.state(0, b) = max(before, told);
        m.state(1, b) = carried(due * (N(1) - m.joined(b)));
        m.line(b) = m.money(0) * due;
    }
}

/// Per case min(share·cost, share·excess)⁺, excess as the mean over the cases. @param figures cost, share
template <class N>
void addonPayment(const Month<N>& m) {
    for (int b = 0; b < m.buyers(); ++b) {
        const N most = m.figure(1) * m.money(0) * m.signal(0, b);
        const N amount = max(min(most, m.figure(1) * m.signal(1, b)), N(0));
        m.line(b) = m.number() < m.node().months ? amount : N(0);
    }
}

/// Guaranteed units of the contract year; months in which the clause is skipped owe none. State: 3 months skipped.
template <class N>
N guaranteedUnits(const Month<N>& m, int buyer) {
    if (!m.node().other) return m.figure(1);
    return m.figure(1) * (N(kYearMonths) - m.state(3, buyer)) / N(kYearMonths);
}
/// Units used, and at the end of the year those missing to the guaranteed volume, if the specification was met.
/// State: units of the year, numerator, denominator, months skipped. @param figures price, units per year, threshold
template <class N>
void volumeGuarantee(const Month<N>& m) {
    for (int b = 0; b < m.buyers(); ++b) {
        const N used = m.accumulate(0, b, m.units(0, b));
        if (m.node().other) m.accumulate(3, b, N(1) - m.signal(m.node().option ? 3 : 1, b));
        N missing = max(guaranteedUnits(m, b) - used, N(0));
        if (m.node().option) {
            const N share = ratio(m.accumulate(1, b, m.signal(1, b)), m.accumulate(2, b, m.signal(2, b)));
            missing = select(share >= m.figure(2), missing, N(0));
        }
        m.line(b) = m.money(0) * (m.units(0, b) + select(m.closes(), missing, N(0)));
    }
}

/// N / T per year while the outcome lasts. @param figures amount
template <class N>
void spreadPayment(const Month<N>& m) {
    const N monthly = m.money(0) / N(m.node().months);
    for (int b = 0; b < m.buyers(); ++b) m.line(b) = monthly * m.signal(0, b);
}

/// Premium less the losses beyond the deductible. @param figures premium, deductible
template <class N>
void liability(const Month<N>& m) {
    for (int b = 0; b < m.buyers(); ++b)
        m.line(b) = unlessSkipped(m, 1, b, m.money(0) - max(m.signal(0, b) - m.money(1), N(0)));
}

}  // namespace valor::contract
