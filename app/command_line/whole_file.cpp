// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/whole_file.h"

#include <fstream>

#include "app/command_line/case_source.h"
#include "data/store/whole_file.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {

Status writeWholeFile(const std::string& path, const std::function<void(std::ostream&)>& write) {
    return putWholeFile(path, [&](const std::filesystem::path& partial) -> Status {
        std::ofstream file(partial, std::ios::binary);
        if (file) write(file);
        file.close();
        if (!file) return fail(ErrorCode::FileUnwritable, "", {{"file", path}});
        return {};
    });
}

CLI::Option* addTarget(const Declaration& to, CLI::App& command, const std::string& name, std::string& path,
                       const std::string& key) {
    return command.add_option(name, path, to.say(key))->check([to](const std::string& file) {
        return isCaseFile(file) ? to.say("use.case_file_target", {{"file", file}}) : "";
    });
}

}  // namespace valor::command_line
