// SPDX-License-Identifier: GPL-3.0-or-later
// What each input alone moves, as a table.
#pragma once

#include <cstddef>

#include "core/model/case.h"
#include "core/report/document.h"
#include "core/report/statements.h"
#include "core/result/one_way.h"

namespace valor {

/// The unit that the amounts of an analysis share.
[[nodiscard]] MoneyFormat formatOfOneWay(const OneWayAnalysis& analysis);
/// Input, mark, unit, its ends, the net benefit at them, the swing, and where the decision turns.
/// @param rows of inputs to show; 0: all
[[nodiscard]] DocumentTable oneWayTable(const OneWayAnalysis& analysis, const Case& input, const Scenario& scenario,
                                        std::size_t rows, const Wording& wording);

}  // namespace valor
