// SPDX-License-Identifier: GPL-3.0-or-later
// How an output answers to two inputs, as words with a shaded table and as a heat map.
#pragma once

#include "core/model/case.h"
#include "core/report/document.h"
#include "core/report/heat_chart.h"
#include "core/report/statements.h"
#include "core/result/influence.h"

namespace valor {

/// A map for each alternative. @param scenario of the analysis
[[nodiscard]] Document gridPage(const Case& input, const Scenario& scenario, const GridAnalysis& grid,
                                const Wording& wording);
/// The map of one alternative. @param surface below the number of surfaces
[[nodiscard]] HeatChart gridChart(const Case& input, const Scenario& scenario, const GridAnalysis& grid,
                                  std::size_t surface, const Wording& wording);

}  // namespace valor
