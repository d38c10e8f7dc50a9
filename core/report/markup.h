// SPDX-License-Identifier: GPL-3.0-or-later
// Text inside HTML and XML.
#pragma once

#include <string>

namespace valor {

/// The text with everything masked that markup would read.
[[nodiscard]] inline std::string maskedForMarkup(const std::string& text) {
    std::string safe;
    for (const char c : text) switch (c) {
            case '&': safe += "&amp;"; break;
            case '<': safe += "&lt;"; break;
            case '>': safe += "&gt;"; break;
            case '"': safe += "&quot;"; break;
            case '\'': safe += "&#39;"; break;
            default: safe += c;
        }
    return safe;
}

}  // namespace valor
