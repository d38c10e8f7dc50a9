// SPDX-License-Identifier: GPL-3.0-or-later
// What a sample says about a choice, as JSON.
#pragma once

#include "core/report/sample_page.h"
#include "core/result/sample_analysis.h"
#include "data/exchange/json_value.h"

namespace valor::command_line {

/// @param decisions that the information is for @param units as a person says. Keys `icer`, `ceac`, `evpi`, `evppi` as
/// docs/user/command-line.md says.
[[nodiscard]] JsonValue analysisJson(const SampleAnalysis& analysis, double decisions, const SampleUnits& units);

}  // namespace valor::command_line
