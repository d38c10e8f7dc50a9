// SPDX-License-Identifier: GPL-3.0-or-later
// Every figure that a result depends on, with its range and what it rests on.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "core/model/case.h"
#include "core/report/document.h"
#include "core/report/statements.h"

namespace valor {

struct FigureRow {
    std::string label, mark, source, unit;
    std::optional<std::array<double, 3>>
        values;  ///< central value, 5 and 95 %, a share in percent; absent where it cannot be resolved
};
/// Every stated figure, weakest marks first. A figure of the scenario's own has no source.
[[nodiscard]] std::vector<FigureRow> figureRows(const Case& input, const Scenario& scenario, const Wording& wording);

/// Input, mark, source, unit, central value and the ends of its middle 90 %, as figureRows() has them.
[[nodiscard]] DocumentTable figureTable(const Case& input, const Scenario& scenario, const Wording& wording);

}  // namespace valor
