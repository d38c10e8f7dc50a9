// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/text_file.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <utility>

namespace valor {
namespace {

constexpr std::size_t kBlock = std::size_t{1} << 20U;  ///< read at a time, between two looks at the stop

/// Whether it is a database, a spreadsheet, a picture: what no editor could save as text.
bool isBinary(std::string_view content) {
    return content.find('\0') != std::string_view::npos || content.starts_with("PK\x03\x04") ||
           content.starts_with("%PDF");
}

}  // namespace

Result<std::string> readTextFile(const std::string& path, std::size_t limit, const std::stop_token& stop) {
    const auto unreadable = [&] { return fail(ErrorCode::FileUnreadable, "", {{"file", path}}); };
    // Devices and pipes are refused: they have no size to check and may never end.
    std::error_code problem;
    if (!std::filesystem::is_regular_file(path, problem)) return unreadable();
    const auto size = std::filesystem::file_size(path, problem);
    if (problem) return unreadable();
    if (size > limit)
        return fail(ErrorCode::FileTooLarge, "", {{"file", path}, {"limit", std::to_string(limit >> 20U) + " MB"}});

    std::ifstream file(path, std::ios::binary);
    std::string text(static_cast<std::size_t>(size), '\0');
    for (std::size_t at = 0; file && at < text.size() && !stop.stop_requested(); at += kBlock)
        file.read(text.data() + at, static_cast<std::streamsize>(std::min(kBlock, text.size() - at)));
    if (!file) return unreadable();
    return text;
}

std::size_t endOfUtf8(std::string_view text) {
    const auto byte = [&](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    std::size_t i = 0;
    while (i < text.size()) {
        const unsigned lead = byte(i), second = byte(i + 1);
        std::size_t length = 0;
        if (lead < 0x80U) length = 1;
        if (lead >= 0xC2U && lead <= 0xDFU) length = 2;
        // Not in a longer form than needed, no half of a pair, nothing beyond the last character.
        if (lead >= 0xE0U && lead <= 0xEFU && !(lead == 0xE0U && second < 0xA0U) && !(lead == 0xEDU && second > 0x9FU))
            length = 3;
        if (lead >= 0xF0U && lead <= 0xF4U && !(lead == 0xF0U && second < 0x90U) && !(lead == 0xF4U && second > 0x8FU))
            length = 4;
        if (length == 0) return i;
        for (std::size_t k = 1; k < length; ++k)
            if (!follows(i + k)) return i;
        i += length;
    }
    return i;
}

Error ofFile(const std::string& path, std::string_view content, Error problem, const char* wanted) {
    if (isBinary(content)) problem = Error{ErrorCode::TextNotUtf8, {}, {{wanted, ""}}};
    return within(path, std::move(problem));
}

}  // namespace valor
