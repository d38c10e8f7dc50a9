// SPDX-License-Identifier: GPL-3.0-or-later
// What studies of one input would be worth, as JSON.
#pragma once

#include "core/comparison/input_study.h"
#include "core/report/statements.h"
#include "data/exchange/json_value.h"

namespace valor::command_line {

/// Schema valor.study/1. @param scenario that ran
[[nodiscard]] JsonValue studyJson(const Case& input, const Scenario& scenario, const InputStudy& study,
                                  const Wording& wording);

}  // namespace valor::command_line
