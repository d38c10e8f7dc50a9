// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/whole_file.h"

#include "app/command_line/case_source.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {

CLI::Option* addTarget(const Declaration& to, CLI::App& command, const std::string& name, std::string& path,
                       const std::string& key) {
    return command.add_option(name, path, to.say(key))->check([to](const std::string& file) {
        return isCaseFile(file) ? to.say("use.case_file_target", {{"file", file}}) : "";
    });
}

}  // namespace valor::command_line
