// SPDX-License-Identifier: GPL-3.0-or-later
// Files that a command writes whole.
#pragma once

#include <string>

#include "app/command_line/declaration.h"
#include "data/store/whole_file.h"

namespace valor::command_line {

/// A file that a command writes whole: never a case file, whose history would be lost.
CLI::Option* addTarget(const Declaration& to, CLI::App& command, const std::string& name, std::string& path,
                       const std::string& key);

}  // namespace valor::command_line
