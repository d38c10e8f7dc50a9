// SPDX-License-Identifier: GPL-3.0-or-later
// A text in parts.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace valor::command_line {

/// "p,Se" at ',' as "p" and "Se"; a text without the mark is one part.
[[nodiscard]] inline std::vector<std::string> splitAt(char mark, std::string_view text) {
    std::vector<std::string> parts(1);
    for (const char c : text)
        if (c == mark)
            parts.emplace_back();
        else
            parts.back() += c;
    return parts;
}

}  // namespace valor::command_line
