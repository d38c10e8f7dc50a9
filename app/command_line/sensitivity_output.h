// SPDX-License-Identifier: GPL-3.0-or-later
// What each input alone moves, as tables and as JSON.
#pragma once

#include <iosfwd>
#include <vector>

#include "core/model/case.h"
#include "core/report/statements.h"
#include "core/result/one_way.h"
#include "data/exchange/json_value.h"

namespace valor::command_line {

struct SensitivityView {
    const Case& input;
    const Scenario& scenario;
    const std::vector<OneWayAnalysis>& analyses;
};

/// @param rows inputs to show for each alternative; 0: all
void printSensitivity(std::ostream& out, const SensitivityView& view, std::size_t rows, const Wording& wording);
[[nodiscard]] JsonValue sensitivityJson(const SensitivityView& view, const Wording& wording);

}  // namespace valor::command_line
