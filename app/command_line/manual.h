// SPDX-License-Identifier: GPL-3.0-or-later
// What a system wants to know of the program, from the declarations of its options: a manual page, and completion for
// bash.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace valor::command_line {

/// A page in roff for section 1, in the language of the declarations.
[[nodiscard]] std::string manualPage(const CLI::App& program);
/// A script that completes commands, options, their choices and file names.
[[nodiscard]] std::string bashCompletion(const CLI::App& program);

}  // namespace valor::command_line
