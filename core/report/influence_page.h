// SPDX-License-Identifier: GPL-3.0-or-later
// What the spread of a net benefit comes from, as words and tables.
#pragma once

#include <cstddef>

#include "core/model/case.h"
#include "core/ports/influence.h"
#include "core/report/document.h"
#include "core/report/statements.h"

namespace valor {

/// "sobol", "shapley", "rank".
[[nodiscard]] std::string_view methodName(InfluenceMethod method);

/// A table for each alternative. @param scenario of the analysis @param rows of inputs to show; 0: all
[[nodiscard]] Document influencePage(const Scenario& scenario, const InfluenceRequest& request,
                                     const std::vector<InfluenceAnalysis>& analyses, std::size_t rows,
                                     const Wording& wording);

}  // namespace valor
