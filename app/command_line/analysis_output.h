// SPDX-License-Identifier: GPL-3.0-or-later
// What a sample says about a choice, as tables and as JSON.
#pragma once

#include <iosfwd>

#include "core/report/statements.h"
#include "core/result/sample_analysis.h"
#include "data/exchange/json_value.h"

namespace valor::command_line {

/// @param decisions that the information is for; one: only the value per decision is shown
void printAnalysis(std::ostream& out, const SampleAnalysis& analysis, double decisions, const Wording& wording);
/// Keys `icer`, `ceac`, `evpi`, `evppi` as docs/user/command-line.md says.
[[nodiscard]] JsonValue analysisJson(const SampleAnalysis& analysis, double decisions);

}  // namespace valor::command_line
