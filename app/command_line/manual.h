// SPDX-License-Identifier: GPL-3.0-or-later
// What a system wants to know of the program, from the declarations of its options: a manual page, and completion for
// bash.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace valor::command_line {

/// A page in roff for section 1, in the language of the declarations.
[[nodiscard]] std::string manualPage(const CLI::App& program);
/// A script that completes commands, options, their choices, file names and, where a case is expected, `caseNames`.
[[nodiscard]] std::string bashCompletion(const CLI::App& program, const std::vector<std::string>& caseNames);

}  // namespace valor::command_line
