// SPDX-License-Identifier: GPL-3.0-or-later
// Names one after the other, as an argument of a message lists them.
#pragma once

#include <algorithm>
#include <functional>
#include <ranges>
#include <string>
#include <vector>

namespace valor {

/// "a, b, c", or "a, of x; b" where an item holds a comma itself; empty for none.
/// @param textOf how an item is written: a function or a member
template <std::ranges::input_range Items, class TextOf = std::identity>
[[nodiscard]] std::string listed(const Items& items, const TextOf& textOf = {}) {
    std::vector<std::string> parts;
    for (const auto& item : items) parts.emplace_back(std::invoke(textOf, item));
    const bool hasComma =
        std::ranges::any_of(parts, [](const std::string& part) { return part.find(',') != std::string::npos; });
    std::string text;
    for (const std::string& part : parts) {
        if (!text.empty()) text += hasComma ? "; " : ", ";
        text += part;
    }
    return text;
}

}  // namespace valor
