// SPDX-License-Identifier: GPL-3.0-or-later
// What each clause kind charges, written once for any number type: lanes of doubles simulate, exact numbers settle.
//
// A kernel is called for consecutive contract months with the quantities of its buyers in that month and fills one
// amount per buyer: the invoice line, rounded to the minor unit. Its only memory is the state handed to it.
// @source docs/methods/contracts.md; payment models P01, P02, P06
#pragma once

#include <cstddef>

namespace valor::contract {

/// An agreed amount with the flag that says whether it follows the index.
template <class N>
struct Price {
    N value;
    bool indexed;

    N at(N index) const { return indexed ? value * index : value; }
};

/// One month as a clause sees it.
template <class N>
struct BillingMonth {
    int contractMonth;  ///< 0 = first month of the contract
    int buyers;
    const N* quantity;  ///< per buyer; one where the clause counts nothing
    N index;            ///< index of the month over that of the first contract month
};

template <class N>
struct FixedFeeKernel {
    Price<N> amount;
    int month;

    void operator()(const BillingMonth<N>& billing, N* amounts, N* /*state*/) const {
        const N line = billing.contractMonth == month ? roundedToMinor(amount.at(billing.index)) : N(0);
        for (int buyer = 0; buyer < billing.buyers; ++buyer) amounts[buyer] = line;
    }
};

/// Subscription and price per unit: amount × quantity of the month.
template <class N>
struct PerUnitKernel {
    Price<N> price;

    void operator()(const BillingMonth<N>& billing, N* amounts, N* /*state*/) const {
        const N unit = price.at(billing.index);
        for (int buyer = 0; buyer < billing.buyers; ++buyer)
            amounts[buyer] = roundedToMinor(unit * billing.quantity[buyer]);
    }
};

inline constexpr int kMaxTiers = 16;
inline constexpr int kMaxBuyers = 64;

/// Graduated tiers: C(Q) = Σ pᵢ·(min(Q, bᵢ₊₁) − bᵢ)⁺; a month is charged C(Q after) − C(Q before).
/// State: units so far in the window, one per buyer, or one in all when pooled.
/// @tested concave and continuous, C(Q) ≤ p₀·Q for falling prices, additive over months, TV-T2.
template <class N>
struct MarginalTiersKernel {
    int tiers;
    N from[kMaxTiers];
    Price<N> price[kMaxTiers];
    int windowMonths;  ///< months after which the count starts anew; 0: never
    bool pooled;

    void operator()(const BillingMonth<N>& billing, N* amounts, N* state) const {
        const bool fresh = windowMonths > 0 && billing.contractMonth % windowMonths == 0;
        if (pooled) {
            chargePool(billing, amounts, state[0], fresh);
            return;
        }
        for (int buyer = 0; buyer < billing.buyers; ++buyer) {
            if (fresh) state[buyer] = N(0);
            const N before = state[buyer];
            state[buyer] = before + billing.quantity[buyer];
            amounts[buyer] = roundedToMinor(increment(before, state[buyer], billing.index));
        }
    }

    /// C(after) − C(before) at the prices of the month.
    [[nodiscard]] N increment(N before, N after, N index) const {
        N sum = N(0);
        for (int i = 0; i < tiers; ++i)
            sum = sum + price[i].at(index) * (unitsInTier(i, after) - unitsInTier(i, before));
        return sum;
    }

private:
    [[nodiscard]] N unitsInTier(int tier, N units) const {
        const N upper = tier + 1 < tiers ? min(units, from[tier + 1]) : units;
        return max(upper - from[tier], N(0));
    }

    void chargePool(const BillingMonth<N>& billing, N* amounts, N& total, bool fresh) const {
        N month = N(0);
        for (int buyer = 0; buyer < billing.buyers; ++buyer) month = month + billing.quantity[buyer];
        const N before = fresh ? N(0) : total;
        total = before + month;
        const N charge = increment(before, total, billing.index);
        const N divisor = select(month > N(0), month, N(1));
        for (int buyer = 0; buyer < billing.buyers; ++buyer)
            amounts[buyer] = roundedToMinor(charge * billing.quantity[buyer] / divisor);
    }
};

}  // namespace valor::contract
