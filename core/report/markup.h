// SPDX-License-Identifier: GPL-3.0-or-later
// Text inside HTML and XML.
#pragma once

#include <string>

namespace valor {

/// How many bytes at `at` are a character that XML 1.0 has no place for: a control character, U+FFFE or U+FFFF.
/// @source W3C, Extensible Markup Language 1.0, production Char
[[nodiscard]] inline std::size_t forbiddenInXml(const std::string& text, std::size_t at) {
    const char c = text[at];
    if (static_cast<unsigned char>(c) < 0x20) return c == '\t' || c == '\n' || c == '\r' ? 0 : 1;
    const bool isLast = text.compare(at, 2, "\xEF\xBF") == 0 && at + 2 < text.size();
    return isLast && (text[at + 2] == '\xBE' || text[at + 2] == '\xBF') ? 3 : 0;
}

/// The text with everything masked that markup would read, without characters that it cannot hold.
[[nodiscard]] inline std::string maskedForMarkup(const std::string& text) {
    std::string safe;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (const std::size_t bytes = forbiddenInXml(text, i); bytes > 0) {
            i += bytes - 1;
            continue;
        }
        switch (text[i]) {
            case '&': safe += "&amp;"; break;
            case '<': safe += "&lt;"; break;
            case '>': safe += "&gt;"; break;
            case '"': safe += "&quot;"; break;
            case '\'': safe += "&#39;"; break;
            default: safe += text[i];
        }
    }
    return safe;
}

}  // namespace valor
