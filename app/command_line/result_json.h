// SPDX-License-Identifier: GPL-3.0-or-later
// A result for programs. Keys are described in docs/user/command-line.md and change only with the schema.
#pragma once

#include "app/command_line/run_view.h"
#include "core/report/statements.h"
#include "data/exchange/json_value.h"

namespace valor::command_line {

inline constexpr std::string_view kRunSchema = "valor.run/2";

/// Holds nothing that differs between two runs of the same request, such as the time they took.
[[nodiscard]] JsonValue resultJson(const RunView& view, const Wording& wording);

}  // namespace valor::command_line
