// SPDX-License-Identifier: GPL-3.0-or-later
// What a sample of costs and effects says about the choice between strategies, as words and tables.
#pragma once

#include <string>

#include "core/report/document.h"
#include "core/report/statements.h"
#include "core/result/sample_analysis.h"

namespace valor {

/// What the numbers of a sample are, as a person says; nothing in the tables tells. Empty: not said.
struct SampleUnits {
    std::string money, effect;
};

/// @param decisions that the information is for, later ones discounted; 1: no table says more than one
[[nodiscard]] Document samplePage(const SampleAnalysis& analysis, double decisions, const SampleUnits& units,
                                  const Wording& wording);

/// "none", "simple", "extended"
[[nodiscard]] std::string_view dominanceName(Dominance dominance);

}  // namespace valor
