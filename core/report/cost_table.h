// SPDX-License-Identifier: GPL-3.0-or-later
// What an alternative costs beside its contracts: who pays it, how often, how much, and how well that is known.
#pragma once

#include <optional>

#include "core/model/case.h"
#include "core/report/document.h"
#include "core/report/statements.h"

namespace valor {

/// The central money of an item per unit of its basis, in the price level of the case: the product of its factors.
/// Nothing where one of them has no central value.
[[nodiscard]] std::optional<double> centralUnitCost(const CashItem& item, const Case& input, const Scenario& scenario);

/// One row for each cost that is neither a vendor's own nor a grant: name, who pays whom, what it is counted per and in
/// which months, mark, amount in the price level of the case. An amount that cannot be told is left empty. No rows
/// where there is no such item.
/// @pre alternative and scenario are of the case
[[nodiscard]] DocumentTable costTable(const Case& input, const Alternative& alternative, const Scenario& scenario,
                                      const Wording& wording);

}  // namespace valor
