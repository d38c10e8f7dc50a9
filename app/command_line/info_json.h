// SPDX-License-Identifier: GPL-3.0-or-later
// What is in a case, for programs. The case file itself has every detail.
#pragma once

#include "app/command_line/shipped_cases.h"
#include "data/exchange/json_value.h"

namespace valor::command_line {

[[nodiscard]] JsonValue casesJson(const ShippedCases& cases, Language language);
[[nodiscard]] JsonValue caseJson(const Case& input, Language language);

}  // namespace valor::command_line
