// SPDX-License-Identifier: GPL-3.0-or-later
// How a mean settles as draws are added.
#pragma once

#include <iosfwd>
#include <vector>

#include "core/model/case.h"
#include "core/ports/paired_statistics.h"
#include "core/report/statements.h"
#include "core/result/run_result.h"
#include "data/exchange/json_value.h"

namespace valor::command_line {

/// The net benefits of all alternatives after some of the draws.
struct ConvergencePoint {
    std::uint64_t draws = 0;
    std::vector<Estimate> netBenefits;  ///< in the order of the result
};

/// After a sixteenth, an eighth … of the draws, and after all of them. @pre the result has its samples
[[nodiscard]] std::vector<ConvergencePoint> convergenceOf(const RunResult& result, const PairedStatistics& statistics);

void printConvergence(std::ostream& out, const Case& input, const RunResult& result,
                      const std::vector<ConvergencePoint>& points, const Wording& wording);
[[nodiscard]] JsonValue convergenceJson(const RunResult& result, const std::vector<ConvergencePoint>& points);

}  // namespace valor::command_line
