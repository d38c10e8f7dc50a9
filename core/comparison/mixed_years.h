// SPDX-License-Identifier: GPL-3.0-or-later
// Years in which the cash of a seller can rise and fall in any order.
#pragma once

#include <vector>

#include "core/model/case.h"

namespace valor {

/// By year of the horizon, from nought: whether within it the cash of a seller may be below both what the year begins
/// with less all its own costs, and what it ends with. So it is where something other than the payments of the buyers
/// brings it money in a year in which it spends some, and where a clause can make it pay back. What comes in and what
/// is spent is told by who pays whom, amounts being nought or more; what the comparator holds counts the other way
/// round.
/// @param months of the horizon
[[nodiscard]] std::vector<bool> mixedYears(const Case& input, const AlternativeId& alternative, const PartyId& seller,
                                           int months);

}  // namespace valor
