// SPDX-License-Identifier: GPL-3.0-or-later
// A document for other programs: its words as they stand.
#pragma once

#include "core/report/document.h"
#include "data/exchange/json_value.h"

namespace valor::command_line {

/// `schema`, `language`, `title`, and `blocks`: each a `heading` with its `level`, a `paragraph`, or a `table` with its
/// `heads` and `rows`.
[[nodiscard]] JsonValue documentJson(const Document& document);

}  // namespace valor::command_line
