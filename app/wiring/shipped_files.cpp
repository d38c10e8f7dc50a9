// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/wiring/shipped_files.h"

#include <algorithm>
#include <system_error>

namespace valor {
namespace {

/// Empty where the system does not tell.
std::filesystem::path thisProgram() {
    std::error_code problem;
    std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", problem);
    return problem ? std::filesystem::path() : program;
}

std::filesystem::path installedBeside(const std::filesystem::path& program, const char* name) {
    return program.parent_path().parent_path() / "share/valor" / name;
}

}  // namespace

std::filesystem::path shippedCasesFor(const std::filesystem::path& program) {
    std::error_code ignored;
    const auto isFolder = [&](const std::filesystem::path& path) {
        return std::filesystem::is_directory(path, ignored);
    };
    const auto installed = installedBeside(program, "cases");
    if (isFolder(installed)) return installed;
    for (std::filesystem::path at = program.parent_path(); at.has_relative_path(); at = at.parent_path()) {
        auto source = at / "data/cases";
        if (isFolder(source) && std::filesystem::exists(at / "CMakeLists.txt", ignored)) return source;
    }
    return installed;
}

std::filesystem::path shippedCases() {
    const std::filesystem::path program = thisProgram();
    return program.empty() ? std::filesystem::path() : shippedCasesFor(program);
}

std::vector<std::filesystem::path> shippedFontsFor(const std::filesystem::path& program) {
    std::vector<std::filesystem::path> fonts;
    std::error_code problem;
    for (std::filesystem::directory_iterator file(installedBeside(program, "fonts"), problem), end;
         !problem && file != end; file.increment(problem))
        if (file->path().extension() == ".otf") fonts.push_back(file->path());
    std::ranges::sort(fonts);
    return fonts;
}

std::vector<std::filesystem::path> shippedFonts() {
    const std::filesystem::path program = thisProgram();
    return program.empty() ? std::vector<std::filesystem::path>() : shippedFontsFor(program);
}

}  // namespace valor
