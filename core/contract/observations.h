// SPDX-License-Identifier: GPL-3.0-or-later
// What was observed, with what is to be said about it.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/contract/billing.h"
#include "core/contract/fact_table.h"

namespace valor {

struct Observations {
    FactTable facts;
    std::vector<BillingCell> cells;      ///< sites and needs that are told apart; one without both where none are
    std::vector<std::string> firstRows;  ///< of each of these where the file first tells of it: "line 7"
    std::set<std::string> measures;      ///< of any row
    std::set<std::string> fractional;    ///< counted in whole units, but observed with a fraction somewhere
    std::set<std::string> uncounted;     ///< shares stated somewhere without how many of how many: one observation each
    std::set<std::string> overlapping;   ///< told in some month of a place and of a part of it
    std::optional<YearMonth> last;       ///< month that any row tells of; none without rows
    std::size_t rows = 0;
};

}  // namespace valor
