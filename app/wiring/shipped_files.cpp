// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wiring/shipped_files.h"

#include <system_error>

namespace valor {

std::filesystem::path shippedCasesFor(const std::filesystem::path& program) {
    std::error_code ignored;
    const auto isFolder = [&](const std::filesystem::path& path) {
        return std::filesystem::is_directory(path, ignored);
    };
    const std::filesystem::path folder = program.parent_path();
    const auto installed = folder.parent_path() / "share/valor/cases";
    if (isFolder(installed)) return installed;
    for (std::filesystem::path at = folder; at.has_relative_path(); at = at.parent_path()) {
        auto source = at / "data/cases";
        if (isFolder(source) && std::filesystem::exists(at / "CMakeLists.txt", ignored)) return source;
    }
    return installed;
}

std::filesystem::path shippedCases() {
    std::error_code problem;
    const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", problem);
    return problem ? std::filesystem::path() : shippedCasesFor(program);
}

}  // namespace valor
