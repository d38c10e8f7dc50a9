// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/text_file.h"

#include <filesystem>
#include <fstream>

namespace valor {

Result<std::string> readTextFile(const std::string& path, std::size_t limit) {
    const auto unreadable = [&] { return fail(ErrorCode::FileUnreadable, "", {{"file", path}}); };
    // Devices and pipes are refused: they have no size to check and may never end.
    std::error_code problem;
    if (!std::filesystem::is_regular_file(path, problem)) return unreadable();
    const auto size = std::filesystem::file_size(path, problem);
    if (problem) return unreadable();
    if (size > limit) return fail(ErrorCode::FileTooLarge, "", {{"limit", std::to_string(limit >> 20U) + " MB"}});

    std::ifstream file(path, std::ios::binary);
    std::string text(static_cast<std::size_t>(size), '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (!file) return unreadable();
    return text;
}

}  // namespace valor
