// SPDX-License-Identifier: GPL-3.0-or-later
// A settlement as a document: lines, totals, explanations and what changed.
#pragma once

#include "app/command_line/settling.h"
#include "data/exchange/json_value.h"

namespace valor::command_line {

/// A document of kSettlementSchema. @param wording of the explanations
[[nodiscard]] JsonValue settlementJson(const Settled& settled, const Wording& wording);

}  // namespace valor::command_line
