// SPDX-License-Identifier: GPL-3.0-or-later
// What every figure below it rests on: comparator, scenario, months, discounting and valuation.
#pragma once

#include <string>

#include "core/model/case.h"
#include "core/report/statements.h"

namespace valor::command_line {

struct RunHeading {
    std::string compared, discounted, valued;  ///< one statement each
};

[[nodiscard]] RunHeading headingOf(const Case& input, const Scenario& scenario, const AlternativeId& comparator,
                                   const Wording& wording);

/// The scenario that ran; the first when none was asked for.
[[nodiscard]] const Scenario& scenarioOf(const Case& input, const ScenarioId& id);

/// A label in the language of the reader; the id where there is none.
[[nodiscard]] std::string labelled(const LocalizedText& label, const std::string& id, Language language);

}  // namespace valor::command_line
