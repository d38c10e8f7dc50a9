// SPDX-License-Identifier: GPL-3.0-or-later
// Problems of a case as lines for people and as JSON.
#pragma once

#include <iosfwd>

#include "core/error/diagnostics.h"
#include "core/ports/case_file.h"
#include "core/report/statements.h"
#include "data/exchange/json_value.h"

namespace valor::command_line {

/// The approvals that stand in a file.
using Approvals = std::vector<HistoryEntry>;

/// Errors first, then warnings, then notes; one line each.
/// @param input whose objects are named before their ids; null: no case is at hand
/// @param approvals of the case file: below a warning stands who approved it, or what to type to approve it. Null:
/// the case is in no file that keeps any
void printDiagnostics(std::ostream& out, const Diagnostics& problems, const Wording& wording,
                      const Case* input = nullptr, const Approvals* approvals = nullptr);
/// Objects of severity, code, subject, arguments, message and, where it stands, approval {who, time, why}.
[[nodiscard]] JsonArray diagnosticsJson(const Diagnostics& problems, const Wording& wording,
                                        const Approvals& approvals = {});

}  // namespace valor::command_line
