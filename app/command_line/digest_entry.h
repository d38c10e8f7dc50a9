// SPDX-License-Identifier: GPL-3.0-or-later
// Cases that are named by their digest.
#pragma once

#include <string_view>

#include "core/model/case.h"

namespace valor::command_line {

/// Whether a person may mean a SHA-256 by `name`: its beginning, from eight digits on.
[[nodiscard]] bool canBeDigest(std::string_view name);
/// Whether they mean that of the case, or the one that its runs have.
[[nodiscard]] bool isDigestOf(const Case& input, std::string_view name);

}  // namespace valor::command_line
