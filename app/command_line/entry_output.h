// SPDX-License-Identifier: GPL-3.0-or-later
// Entries of a case file's history, in words and as JSON.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/command_line/declaration.h"
#include "app/command_line/session.h"
#include "data/exchange/json_value.h"

namespace valor::command_line {

/// Number, time, who, kind, code, subject, text and the two digests.
[[nodiscard]] JsonObject entryJson(const HistoryEntry& entry);

/// Says what the last entry of a file is about: the text of `key`, in which {file} and {entry} are known, or the entry
/// as JSON. @return the exit code
int tellEntry(Session& session, const CaseFile& file, const OutputForm& form, std::string_view key,
              std::vector<std::pair<std::string, std::string>> arguments = {});

}  // namespace valor::command_line
