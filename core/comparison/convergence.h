// SPDX-License-Identifier: GPL-3.0-or-later
// How a mean settles as draws are added, and whether it is as sure as was asked for.
#pragma once

#include <vector>

#include "core/ports/paired_statistics.h"
#include "core/result/run_result.h"

namespace valor {

/// The net benefits of all alternatives after some of the draws.
struct ConvergencePoint {
    std::uint64_t draws = 0;
    std::vector<Estimate> netBenefits;  ///< in the order of the result
};

/// After a sixteenth, an eighth … of the draws, and after all of them. @pre the result has its samples
[[nodiscard]] std::vector<ConvergencePoint> convergenceOf(const RunResult& result, const PairedStatistics& statistics);

}  // namespace valor
