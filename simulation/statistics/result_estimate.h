// SPDX-License-Identifier: GPL-3.0-or-later
// Statistics in the shape in which results carry them.
#pragma once

#include "core/result/run_result.h"
#include "simulation/statistics/summary.h"

namespace valor::simulation {

/// How the draws of a run hang together.
[[nodiscard]] DrawDesign designOf(SamplingScheme scheme);
/// @pre summarised at kSummaryLevels
[[nodiscard]] Estimate toEstimate(const ColumnSummary& summary);
[[nodiscard]] ProbabilityEstimate toProbability(const ErrorEstimate& estimate);

}  // namespace valor::simulation
