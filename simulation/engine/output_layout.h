// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns a run produces and where each output of an alternative stands.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/ledger/flow.h"
#include "simulation/engine/plan.h"

namespace valor::simulation {

/// Value of the columns of months in draws where it never happens: no break-even, no flow at all.
inline constexpr double kNeverHappens = -1;

/// Columns of one alternative; ranges start at the named column.
struct AlternativeColumns {
    int netBenefit = 0, cash = 0, capacity = 0, qalys = 0, breakEven = 0, firstFlow = 0;
    int fan = 0;
    int ledger = 0;
    int budget = 0;
    int measures = 0;
    int clauses = 0;
    std::vector<std::pair<int, FlowKind>> ledgerEntries;  ///< party, kind
    std::vector<int> budgetAccounts;
};

struct OutputLayout {
    std::vector<std::string> names;  ///< of the columns
    std::vector<int> fanMonths;      ///< 0, 3, 6, … and the horizon
    int years = 0;
    std::vector<AlternativeColumns> alternatives;  ///< without the comparator

    [[nodiscard]] std::size_t columns() const { return names.size(); }
};

/// @param names of the alternatives without the comparator, as they appear in column names
[[nodiscard]] OutputLayout makeLayout(const Plan& plan, const Case& input, const std::vector<std::string>& names);

}  // namespace valor::simulation
