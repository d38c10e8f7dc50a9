// SPDX-License-Identifier: GPL-3.0-or-later
// Every figure that a result depends on, with its range and what it rests on.
#pragma once

#include "core/model/case.h"
#include "core/report/document.h"
#include "core/report/statements.h"

namespace valor {

/// Input, mark, source, unit, central value and the ends of its middle 90 %, weakest marks first. A figure of the
/// scenario's own has no source.
[[nodiscard]] DocumentTable figureTable(const Case& input, const Scenario& scenario, const Wording& wording);

}  // namespace valor
