// SPDX-License-Identifier: GPL-3.0-or-later
// What every figure below it rests on: comparator, scenario, months, discounting and valuation.
#pragma once

#include <string>
#include <vector>

#include "core/model/case.h"
#include "core/report/statements.h"

namespace valor {

struct RunHeading {
    std::string compared, discounted, valued;  ///< one statement each
};

[[nodiscard]] RunHeading headingOf(const Case& input, const Scenario& scenario, const AlternativeId& comparator,
                                   const Wording& wording);

/// The title of the case, then one line for each statement.
[[nodiscard]] std::vector<std::string> headingLines(const Case& input, const Scenario& scenario,
                                                    const AlternativeId& comparator, const Wording& wording);

}  // namespace valor
