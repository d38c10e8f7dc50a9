// SPDX-License-Identifier: GPL-3.0-or-later
// The draws of a run as a table.
#pragma once

#include <iosfwd>

#include "core/result/run_result.h"
#include "data/exchange/number_columns.h"

namespace valor::command_line {

/// Every draw of a run: header "draw" and the names of the columns, one row per draw.
void writeCsv(std::ostream& out, const RunResult& result);

}  // namespace valor::command_line
