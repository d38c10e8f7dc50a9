// SPDX-License-Identifier: GPL-3.0-or-later
// The entry of a history that holds the case of a digest.
#pragma once

#include <cstdint>
#include <string_view>

#include "core/ports/case_file.h"

namespace valor::command_line {

/// The first entry with the case of this SHA-256, or of one that begins so, from eight digits on; 0: none.
[[nodiscard]] std::uint64_t entryOfDigest(const CaseFile& file, std::string_view digest);

}  // namespace valor::command_line
