// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of a history, which end on terminals and in tables.
#pragma once

#include <string>
#include <string_view>

#include "core/error/error.h"

namespace valor {

/// `text` with U+FFFD for everything that steers instead of being read: control characters, marks that turn the
/// direction of writing, and bytes that are no UTF-8. Line breaks and tabs become spaces.
[[nodiscard]] std::string printable(std::string_view text);

/// @return TextUnprintable when `text` is not printable as it is. Line breaks and tabs are allowed.
[[nodiscard]] Status checkPrintable(std::string_view text);

}  // namespace valor
