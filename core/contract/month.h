// SPDX-License-Identifier: GPL-3.0-or-later
// One month as the kernel of one clause sees it. A kernel reads stated figures, what was observed up to this month,
// what it carried itself and the amounts that earlier stages wrote; nothing else, so no payment depends on the future.
#pragma once

#include <algorithm>

#include "core/contract/critical_counts.h"
#include "core/contract/program.h"
#include "core/lane/lane_concept.h"
#include "core/units/exact_number.h"

namespace valor::contract {

template <class N>
using MaskOf = decltype(N(0) < N(1));

VALOR_LANE_INLINE bool any(bool condition) {
    return condition;
}
/// A carried value; exact numbers override this to keep their denominators small.
template <class N>
N carried(N value) {
    return value;
}
template <class N>
N scaled(N amount, N share) {
    return amount * share;
}
/// Where that needs more digits than there are, by the share to twelve decimals.
inline ExactNumber scaled(ExactNumber amount, ExactNumber share) {
    const ExactNumber exact = amount * share;
    return exact.isValid() ? exact : carried(amount) * carried(share);
}
/// Truth as a number: masks are not carried around, they are taken where they are used.
template <class N>
N flag(MaskOf<N> condition) {
    return select(condition, N(1), N(0));
}

/// The arrays of an evaluation.
template <class N>
struct Arrays {
    const N* figures;
    const N* const* signals;  ///< per value of a signal: its months of the block
    int at;                   ///< the month at hand in them
    N* state;
    N* lines;   ///< exact amounts of the month
    N* list;    ///< charges by use before discounts
    N* capped;  ///< charges after a share of the caps
};

/// What holds for all clauses in a month.
template <class N>
struct Calendar {
    int month, monthOfYear;        ///< of the contract and of its year, 0 = first
    N index, yearIndex, rawIndex;  ///< in force now and in the first month of the contract year; as observed
    N closing;                     ///< one when the contract ends with this month
    N reached;                     ///< one when payments have come up to the maximum of the framework
};

/// a / b, or nothing when b is nothing.
template <class N>
N ratio(N a, N b) {
    const auto none = b == N(0);
    return select(none, N(0), a / select(none, N(1), b));
}

template <class N>
class Month {
public:
    using Mask = MaskOf<N>;

    Month(const Program& program, const ClauseNode& node, const Arrays<N>& arrays, Calendar<N>& calendar)
        : program_(program), node_(node), arrays_(arrays), calendar_(calendar) {}

    [[nodiscard]] const ClauseNode& node() const { return node_; }
    [[nodiscard]] Calendar<N>& calendar() const { return calendar_; }
    [[nodiscard]] int number() const { return calendar_.month; }
    [[nodiscard]] int buyers() const { return node_.buyers; }
    /// The same month as another clause sees it.
    [[nodiscard]] Month of(int node) const { return Month(program_, program_.nodes[at(node)], arrays_, calendar_); }
    [[nodiscard]] const int* table() const { return program_.tables[at(node_.table)].data(); }

    // What the contract states.
    [[nodiscard]] N figure(int i) const { return arrays_.figures[node_.figure + i]; }
    /// At the index of the month.
    [[nodiscard]] N money(int i) const { return isIndexed(i) ? figure(i) * calendar_.index : figure(i); }
    /// At the index of the first month of the window.
    [[nodiscard]] N windowMoney(int i) const {
        if (!isIndexed(i) || node_.window == 0) return figure(i);
        return figure(i) * (node_.window == 1 ? calendar_.index : calendar_.yearIndex);
    }

    // What was observed.
    [[nodiscard]] N signal(int s, int buyer) const { return seriesOf(s, buyer)[arrays_.at]; }
    /// Whether a buyer reads one and the same pair of numbers as the one before it, as all do of figures that hold for
    /// the whole contract.
    [[nodiscard]] bool showsTheSame(int buyer) const {
        return seriesOf(0, buyer) == seriesOf(0, buyer - 1) && seriesOf(1, buyer) == seriesOf(1, buyer - 1);
    }
    /// The same for two signals of one buyer.
    [[nodiscard]] bool areOneSignal(int s, int other, int buyer) const {
        return seriesOf(s, buyer) == seriesOf(other, buyer);
    }
    /// Units that may be billed.
    [[nodiscard]] N units(int s, int buyer) const {
        return hasOption() ? signal(s, buyer) * joined(buyer) : signal(s, buyer);
    }

    // What is carried and written.
    [[nodiscard]] N& state(int slot, int buyer) const {
        return arrays_.state[node_.state + slot * node_.buyers + buyer];
    }
    [[nodiscard]] N& total(int rival, int buyer) const {
        return arrays_.state[node_.exclusive + rival * node_.buyers + buyer];
    }
    [[nodiscard]] N& line(int buyer, int part = 0) const {
        return arrays_.lines[node_.line + part * node_.buyers + buyer];
    }
    /// Whether a buyer may be billed once it has taken its option.
    [[nodiscard]] bool hasOption() const { return node_.joinCount > 0; }
    /// One once the buyer may be billed.
    [[nodiscard]] N joined(int buyer) const {
        if (!hasOption()) return N(1);
        const int* const options = program_.lists.data() + node_.joins;
        N any = arrays_.state[options[0] + buyer];
        for (int i = 1; i < node_.joinCount; ++i) any = max(any, arrays_.state[options[i] + buyer]);
        return any;
    }
    [[nodiscard]] bool isBilled(int buyer) const { return program_.billed[at(node_.line + buyer)] != 0; }

    // What earlier stages wrote.
    [[nodiscard]] int component(int i) const { return program_.lists[at(node_.components + i)]; }
    [[nodiscard]] N base(int buyer) const {
        const N total = node_.sharesCap ? afterShareOfCaps(buyer) : sum(arrays_.lines, buyer);
        return node_.credits < 0 ? total : total + shareOfCredits(buyer);
    }
    /// Charges by use before discounts; what is added after them as it stands.
    [[nodiscard]] N listed(int buyer) const {
        N total = N(0);
        for (int i = 0; i < node_.componentCount; ++i)
            total = total + (i < node_.leading ? arrays_.list : arrays_.lines)[component(i) + buyer];
        return total;
    }
    [[nodiscard]] N charged(int buyer) const { return sum(arrays_.capped, buyer); }
    /// What a service credit is a share of: charges, after their share of the caps unless agreed before the minimum.
    [[nodiscard]] const N* creditable() const { return node_.stage == Stage::Service ? arrays_.capped : arrays_.lines; }
    [[nodiscard]] N creditBase(int buyer) const { return sum(creditable(), buyer); }
    [[nodiscard]] N& lineAt(int component, int buyer) const { return arrays_.lines[component + buyer]; }
    /// Of a charge what its shares of the caps leave.
    [[nodiscard]] N leftByCaps(int component, int buyer) const { return arrays_.capped[component + buyer]; }
    [[nodiscard]] N listAt(int component, int buyer) const { return arrays_.list[component + buyer]; }
    void scaleCharged(int buyer, N factor) const {
        for (int i = 0; i < node_.leading; ++i) {
            N& value = arrays_.capped[component(i) + buyer];
            value = carried(scaled(value, factor));
        }
    }
    /// A clause whose deductions are limited.
    [[nodiscard]] Month deduction(int i) const { return of(program_.lists[at(node_.deductions + i)]); }
    /// A cap that limits a top-up.
    [[nodiscard]] Month cap(int i) const { return of(program_.lists[at(node_.caps + i)]); }

    // Windows.
    [[nodiscard]] bool opens() const {
        if (node_.window == kYearMonths) return calendar_.monthOfYear == 0;
        return node_.window > 0 && number() % node_.window == 0;
    }
    [[nodiscard]] bool endsHere() const {
        if (node_.window == kYearMonths) return calendar_.monthOfYear == kYearMonths - 1;
        return node_.window > 0 && (number() + 1) % node_.window == 0;
    }
    /// Whether a window ends here in any draw.
    [[nodiscard]] bool mayClose() const {
        if (!program_.mayEnd) return endsHere() || number() + 1 == program_.months;
        return any(closes());
    }
    [[nodiscard]] Mask closes() const { return max(calendar_.closing, N(endsHere() ? 1 : 0)) > N(0); }
    /// Months of the window so far, with this one.
    [[nodiscard]] int elapsed() const {
        if (node_.window == kYearMonths) return calendar_.monthOfYear + 1;
        return node_.window > 0 ? number() % node_.window + 1 : number() + 1;
    }
    /// Months of the contract year after this one, unless the contract ends before.
    [[nodiscard]] int monthsToCome() const {
        return std::min(kYearMonths - 1 - calendar_.monthOfYear, program_.months - 1 - number());
    }
    /// Of what is stated for a window the part of those who joined during it. @param months since then
    [[nodiscard]] N partJoined(N months) const { return hasOption() ? months / N(elapsed()) : N(1); }
    /// Nothing is counted yet in a slot.
    void forget(int slot) const {
        for (int buyer = 0; buyer < node_.buyers; ++buyer) state(slot, buyer) = N(0);
    }
    /// Adds to what a slot counts within the window.
    N accumulate(int slot, int buyer, N value) const {
        N& count = state(slot, buyer);
        count = carried((opens() ? N(0) : count) + value);
        return count;
    }

    // Buyers that are settled together: all of them when pooled, else each of its own.
    [[nodiscard]] int pools() const { return node_.pooled && node_.buyers > 0 ? 1 : node_.buyers; }
    [[nodiscard]] int poolEnd(int pool) const { return node_.pooled ? node_.buyers : pool + 1; }
    [[nodiscard]] N poolState(int slot, int pool) const {
        N sum = state(slot, pool);
        for (int buyer = pool + 1; buyer < poolEnd(pool); ++buyer) sum = carried(sum + state(slot, buyer));
        return sum;
    }
    /// One once any of them may be billed.
    [[nodiscard]] N poolJoined(int pool) const {
        N any = joined(pool);
        for (int buyer = pool + 1; buyer < poolEnd(pool); ++buyer) any = max(any, joined(buyer));
        return any;
    }

private:
    static std::size_t at(int i) { return static_cast<std::size_t>(i); }
    [[nodiscard]] const N* seriesOf(int s, int buyer) const {
        return arrays_.signals[node_.signal + s * node_.buyers + buyer];
    }
    [[nodiscard]] N afterShareOfCaps(int buyer) const {
        N total = N(0);
        for (int i = 0; i < node_.componentCount; ++i)
            total = total + (i < node_.leading ? arrays_.capped : arrays_.lines)[component(i) + buyer];
        return total;
    }
    /// Of service credits that bear on more charges, the part of those that are named, by what each of them is charged.
    [[nodiscard]] N shareOfCredits(int buyer) const {
        N total = N(0);
        for (const int* next = program_.lists.data() + node_.credits; *next >= 0;) {
            const Month credit = of(*next++);
            N named = N(0);
            for (int left = *next++; left > 0; --left) named = named + credit.creditable()[*next++ + buyer];
            total = total + carried(scaled(credit.line(buyer), ratio(named, credit.creditBase(buyer))));
        }
        return total;
    }
    [[nodiscard]] bool isIndexed(int i) const { return program_.figures[at(node_.figure + i)].indexed; }
    [[nodiscard]] N sum(const N* array, int buyer) const {
        const int* const lines = program_.lists.data() + node_.components;
        if (node_.componentCount == 2) return array[lines[0] + buyer] + array[lines[1] + buyer];
        N total = N(0);
        for (int i = 0; i < node_.componentCount; ++i) total = total + array[lines[i] + buyer];
        return total;
    }

    const Program& program_;
    const ClauseNode& node_;
    const Arrays<N>& arrays_;
    Calendar<N>& calendar_;
};

template <class N>
N clip(N value, N lower, N upper) {
    return min(max(value, lower), upper);
}

/// Splits an amount over the buyers of a pool by their weights; without any equally over those who joined.
/// @param weight, take functions of the buyer
template <class N, class Weight, class Take>
void allocate(const Month<N>& month, int pool, N amount, Weight weight, Take take) {
    const int end = month.poolEnd(pool);
    if (end == pool + 1) return take(pool, amount);
    N all = N(0), members = N(0);
    for (int buyer = pool; buyer < end; ++buyer) {
        all = carried(all + weight(buyer));
        members = members + month.joined(buyer);
    }
    const auto none = all == N(0);
    const N divisor = select(none, N(1), all);
    for (int buyer = pool; buyer < end; ++buyer)
        take(buyer, carried(select(none, amount * ratio(month.joined(buyer), members),
                                   scaled(amount, weight(buyer) / divisor))));
}

}  // namespace valor::contract
