// SPDX-License-Identifier: GPL-3.0-or-later
// Problems of a case as lines for people and as JSON.
#pragma once

#include <iosfwd>

#include "core/error/diagnostics.h"
#include "core/report/statements.h"
#include "data/exchange/json_value.h"

namespace valor::command_line {

/// Errors first, then warnings, then notes; one line each.
void printDiagnostics(std::ostream& out, const Diagnostics& problems, const Wording& wording);
/// Objects of severity, code, subject, arguments and message.
[[nodiscard]] JsonArray diagnosticsJson(const Diagnostics& problems, const Wording& wording);

}  // namespace valor::command_line
