// SPDX-License-Identifier: GPL-3.0-or-later
// Months in a row, as plans, contracts and horizons are held against each other.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "core/model/case.h"

namespace valor::validation {

/// Months [from, end) in which something holds.
struct MonthSpan {
    YearMonth from, end;
    [[nodiscard]] bool any() const { return from < end; }
};

[[nodiscard]] inline MonthSpan both(const MonthSpan& one, const MonthSpan& other) {
    return {std::max(one.from, other.from), std::min(one.end, other.end)};
}

[[nodiscard]] inline MonthSpan termOf(const Contract& contract) {
    return {contract.start, contract.start.plusMonths(contract.months)};
}

/// Accounts that a cost centre belongs to in months of a span, each once, in the order of their months.
[[nodiscard]] inline std::vector<std::string> accountsWithin(const CostCentre& centre, const MonthSpan& span) {
    std::vector<std::string> accounts;
    const std::vector<CostCentre::Assignment>& all = centre.assignments;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool begins = i == 0 || all[i].from < span.end;
        const bool isOver = i + 1 < all.size() && all[i + 1].from <= span.from;
        const bool isNew = std::ranges::find(accounts, all[i].account) == accounts.end();
        if (begins && !isOver && isNew) accounts.push_back(all[i].account);
    }
    return accounts;
}

}  // namespace valor::validation
