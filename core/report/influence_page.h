// SPDX-License-Identifier: GPL-3.0-or-later
// What the spread of a net benefit comes from, as words, tables and charts.
#pragma once

#include <cstddef>

#include "core/model/case.h"
#include "core/ports/influence.h"
#include "core/report/document.h"
#include "core/report/shares_chart.h"
#include "core/report/statements.h"

namespace valor {

/// "sobol", "shapley", "rank".
[[nodiscard]] std::string_view methodName(InfluenceMethod method);

/// A sentence and a table for each alternative; inputs of which nothing is seen are one row together.
/// @param scenario of the analysis @param rows of inputs to show by themselves; 0: all
[[nodiscard]] Document influencePage(const Scenario& scenario, const InfluenceRequest& request,
                                     const std::vector<InfluenceAnalysis>& analyses, std::size_t rows,
                                     const Wording& wording);
/// The same as a picture. @param analysis one of those of the request
[[nodiscard]] SharesChart influenceChart(const InfluenceRequest& request, const InfluenceAnalysis& analysis,
                                         const Wording& wording);

}  // namespace valor
