// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/whole_file.h"

#include <filesystem>
#include <fstream>

namespace valor::command_line {
namespace {

/// A name beside `path` that nothing has yet: what a person left there is not ours to overwrite.
std::string freeNameBeside(const std::string& path) {
    std::string name = path + ".part";
    std::error_code ignored;
    for (int number = 2; std::filesystem::exists(name, ignored); ++number)
        name = path + ".part" + std::to_string(number);
    return name;
}

}  // namespace

Status writeWholeFile(const std::string& path, const std::function<void(std::ostream&)>& write) {
    const std::string part = freeNameBeside(path);
    std::ofstream file(part, std::ios::binary);
    if (file) write(file);
    file.close();
    std::error_code problem;
    if (file) std::filesystem::rename(part, path, problem);
    if (file && !problem) return {};
    std::filesystem::remove(part, problem);
    return fail(ErrorCode::FileUnwritable, "", {{"file", path}});
}

}  // namespace valor::command_line
