// SPDX-License-Identifier: GPL-3.0-or-later
// How a mean settles as draws are added, as a table and as JSON.
#pragma once

#include <iosfwd>
#include <vector>

#include "core/comparison/convergence.h"
#include "core/model/case.h"
#include "core/report/statements.h"
#include "data/exchange/json_value.h"

namespace valor::command_line {

void printConvergence(std::ostream& out, const Case& input, const RunResult& result,
                      const std::vector<ConvergencePoint>& points, const Wording& wording);
[[nodiscard]] JsonValue convergenceJson(const RunResult& result, const std::vector<ConvergencePoint>& points);

}  // namespace valor::command_line
