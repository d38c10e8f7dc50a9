// SPDX-License-Identifier: GPL-3.0-or-later
// Names one after the other, as an argument of a message lists them.
#pragma once

#include <functional>
#include <ranges>
#include <string>

namespace valor {

/// "a, b, c"; empty for none. @param textOf how an item is written: a function or a member
template <std::ranges::input_range Items, class TextOf = std::identity>
[[nodiscard]] std::string listed(const Items& items, const TextOf& textOf = {}) {
    std::string text;
    for (const auto& item : items) {
        if (!text.empty()) text += ", ";
        text += std::invoke(textOf, item);
    }
    return text;
}

}  // namespace valor
