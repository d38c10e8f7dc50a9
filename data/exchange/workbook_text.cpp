// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cctype>

#include "core/report/markup.h"
#include "data/exchange/text_file.h"
#include "data/exchange/workbook_file.h"

namespace valor {
namespace {

constexpr std::size_t kLongestText = 32767;  ///< UTF-16 units of a cell
constexpr std::string_view kMore = "…", kUnreadable = "\uFFFD";

std::string validUtf8(std::string_view text) {
    std::string valid;
    for (std::size_t end = endOfUtf8(text); end < text.size(); end = endOfUtf8(text)) {
        valid.append(text.substr(0, end)).append(kUnreadable);
        text.remove_prefix(end + 1);
    }
    return valid.append(text);
}

/// Whether "_x0041_" stands here, which office programs read as the character of that number.
bool isEscape(std::string_view text) {
    constexpr std::size_t kLength = 7;
    return text.size() >= kLength && text[0] == '_' && text[1] == 'x' && text[kLength - 1] == '_' &&
           std::all_of(text.begin() + 2, text.begin() + kLength - 1,
                       [](char c) { return std::isxdigit(static_cast<unsigned char>(c)) != 0; });
}

/// How many UTF-16 units a character has by its first byte; none for the bytes after that.
std::size_t unitsOf(char first) {
    const auto byte = static_cast<unsigned char>(first);
    if ((byte & 0xC0U) == 0x80U) return 0;
    return byte >= 0xF0U ? 2 : 1;
}

std::string cut(std::string text) {
    std::size_t units = 0, kept = 0;  // kept: the bytes for which there is room beside the mark
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t more = unitsOf(text[i]);
        if (more > 0 && units + 1 <= kLongestText) kept = i;
        units += more;
    }
    if (units <= kLongestText) return text;
    return text.substr(0, kept).append(kMore);
}

}  // namespace

std::string cellText(const std::string& text) {
    const std::string valid = validUtf8(text);
    std::string safe;
    for (std::size_t i = 0; i < valid.size(); ++i) {
        if (const std::size_t bytes = forbiddenInXml(valid, i); bytes > 0)
            i += bytes - 1;
        else if (isEscape(std::string_view(valid).substr(i)))
            safe += "_x005F_";
        else if (valid[i] != '\r')
            safe += valid[i];
    }
    return cut(std::move(safe));
}

}  // namespace valor
