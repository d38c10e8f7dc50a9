// SPDX-License-Identifier: GPL-3.0-or-later
// Cases that are named by their digest.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/ports/case_file.h"

namespace valor::command_line {

/// Whether a person means this SHA-256 by `name`: its beginning, from eight digits on.
[[nodiscard]] bool isDigestOf(std::string_view digest, std::string_view name);

/// The first entry with the case of this SHA-256, or of one that begins so, from eight digits on; 0: none.
[[nodiscard]] std::uint64_t entryOfDigest(const CaseFile& file, std::string_view digest);

}  // namespace valor::command_line
