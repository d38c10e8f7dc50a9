// SPDX-License-Identifier: GPL-3.0-or-later
// A whole file as text, no larger than expected.
#pragma once

#include <string>

#include "core/error/error.h"

namespace valor {

/// @return the bytes of a regular file; FileUnreadable when there is none or it cannot be read, FileTooLarge beyond
/// `limit` bytes.
[[nodiscard]] Result<std::string> readTextFile(const std::string& path, std::size_t limit);

}  // namespace valor
