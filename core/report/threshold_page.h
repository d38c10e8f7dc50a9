// SPDX-License-Identifier: GPL-3.0-or-later
// From which value of an input on an output reaches its target, as words and as curves.
#pragma once

#include "core/model/case.h"
#include "core/report/curve_chart.h"
#include "core/report/document.h"
#include "core/report/statements.h"
#include "core/result/influence.h"

namespace valor {

/// @param scenario of the analysis
[[nodiscard]] Document thresholdPage(const Case& input, const Scenario& scenario, const ThresholdAnalysis& analysis,
                                     const Wording& wording);
/// A curve per alternative; where one alone is asked about, the values below the target are a zone.
[[nodiscard]] CurveChart thresholdChart(const Case& input, const Scenario& scenario, const ThresholdAnalysis& analysis,
                                        const Wording& wording);

}  // namespace valor
