// SPDX-License-Identifier: GPL-3.0-or-later
// A whole file as text, no larger than expected.
#pragma once

#include <stop_token>
#include <string>
#include <string_view>

#include "core/error/error.h"

namespace valor {

/// @param stop when it is requested, the rest of the file is not read
/// @return the bytes of a regular file; FileUnreadable when there is none or it cannot be read, FileTooLarge beyond
/// `limit` bytes, both with its name.
[[nodiscard]] Result<std::string> readTextFile(const std::string& path, std::size_t limit,
                                               const std::stop_token& stop = {});

/// Position of the first byte that is part of no UTF-8 character; the length when all are.
[[nodiscard]] std::size_t endOfUtf8(std::string_view text);

/// A problem of a file; of one that no editor could save as text, what to give instead.
/// @param wanted key of that text
[[nodiscard]] Error ofFile(const std::string& path, std::string_view content, Error problem, const char* wanted);

}  // namespace valor
