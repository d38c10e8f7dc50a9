// SPDX-License-Identifier: GPL-3.0-or-later
// How sure the mean of a run is, and how it settled, as words with a table and as a chart.
#pragma once

#include <string>
#include <vector>

#include "core/comparison/convergence.h"
#include "core/model/case.h"
#include "core/report/chart.h"
#include "core/report/document.h"
#include "core/report/statements.h"

namespace valor {

/// Mean and standard error of each net benefit after each part of the draws.
[[nodiscard]] DocumentTable convergenceTable(const Case& input, const RunResult& result,
                                             const std::vector<ConvergencePoint>& points, const Wording& wording);
/// What stands above that table, with the unit of its amounts.
[[nodiscard]] std::string convergenceHeading(const Case& input, const std::vector<ConvergencePoint>& points,
                                             const Wording& wording);
/// Of a run of a number of draws. @param points at least one
[[nodiscard]] Document convergencePage(const Case& input, const RunResult& result,
                                       const std::vector<ConvergencePoint>& points, const Wording& wording);
/// The mean with its 95 % interval against draws. @param alternative below the number of alternatives of the result
[[nodiscard]] FanChart convergenceChart(const Case& input, const RunResult& result,
                                        const std::vector<ConvergencePoint>& points, std::size_t alternative,
                                        const Wording& wording);

}  // namespace valor
