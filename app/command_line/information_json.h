// SPDX-License-Identifier: GPL-3.0-or-later
// What it would be worth to know the inputs of a case better, as JSON.
#pragma once

#include "core/comparison/case_sample.h"
#include "core/report/statements.h"
#include "data/exchange/json_value.h"

namespace valor::command_line {

/// Schema valor.information/1. @param scenario that ran
[[nodiscard]] JsonValue informationJson(const Case& input, const Scenario& scenario, const CaseInformation& information,
                                        const Wording& wording);

}  // namespace valor::command_line
