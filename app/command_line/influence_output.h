// SPDX-License-Identifier: GPL-3.0-or-later
// What the spread of a net benefit comes from, and grids of two inputs, as tables and as JSON.
#pragma once

#include <iosfwd>

#include "core/model/case.h"
#include "core/ports/influence.h"
#include "core/report/statements.h"
#include "data/exchange/json_value.h"

namespace valor::command_line {

/// "sobol", "shapley", "rank".
[[nodiscard]] std::string_view methodName(InfluenceMethod method);

struct InfluenceView {
    const Case& input;
    const Scenario& scenario;
    const InfluenceRequest& request;
    const std::vector<InfluenceAnalysis>& analyses;
};

/// @param rows of inputs to show for each alternative; 0: all
void printInfluence(std::ostream& out, const InfluenceView& view, std::size_t rows, const Wording& wording);
[[nodiscard]] JsonValue influenceJson(const InfluenceView& view, const Wording& wording);

struct GridView {
    const Case& input;
    const Scenario& scenario;
    const GridAnalysis& grid;
};

void printGrid(std::ostream& out, const GridView& view, const Wording& wording);
[[nodiscard]] JsonValue gridJson(const GridView& view, const Wording& wording);

}  // namespace valor::command_line
