// SPDX-License-Identifier: GPL-3.0-or-later
// The draws of a run, one row each.
#pragma once

#include <iosfwd>

#include "core/result/run_result.h"

namespace valor::command_line {

/// Header "draw" and the names of the columns, then one row per draw counted from 1; decimal point, comma, LF, numbers
/// in the fewest digits that read back as the same double. Stops when the stream fails.
void writeCsv(std::ostream& out, const RunResult& result);

}  // namespace valor::command_line
