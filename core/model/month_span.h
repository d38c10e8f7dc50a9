// SPDX-License-Identifier: GPL-3.0-or-later
// Months in a row, as plans, contracts and horizons are held against each other.
#pragma once

#include <algorithm>

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

}  // namespace valor::validation
