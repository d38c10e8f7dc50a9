// SPDX-License-Identifier: GPL-3.0-or-later
// What the spread of a net benefit comes from, and how outputs answer to one or two inputs, as JSON.
#pragma once

#include "core/model/case.h"
#include "core/ports/influence.h"
#include "core/report/statements.h"
#include "data/exchange/json_value.h"

namespace valor::command_line {

[[nodiscard]] JsonValue influenceJson(const Scenario& scenario, const InfluenceRequest& request,
                                      const std::vector<InfluenceAnalysis>& analyses, const Wording& wording);
[[nodiscard]] JsonValue gridJson(const Case& input, const Scenario& scenario, const GridAnalysis& grid,
                                 const Wording& wording);
[[nodiscard]] JsonValue thresholdJson(const Case& input, const Scenario& scenario, const ThresholdAnalysis& analysis,
                                      const Wording& wording);

}  // namespace valor::command_line
