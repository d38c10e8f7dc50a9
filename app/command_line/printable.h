// SPDX-License-Identifier: GPL-3.0-or-later
// Words of people on a terminal, which obeys some of what it is given.
#pragma once

#include <string>
#include <string_view>

namespace valor::command_line {

/// UTF-8 text without what a terminal would obey: control characters become blanks, and marks that turn the direction
/// of writing are left out.
[[nodiscard]] std::string printable(std::string_view text);

}  // namespace valor::command_line
