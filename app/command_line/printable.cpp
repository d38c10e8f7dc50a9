// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/printable.h"

#include <algorithm>
#include <array>

namespace valor::command_line {
namespace {

constexpr std::array<std::string_view, 9> kTurns{"\u202A", "\u202B", "\u202C", "\u202D", "\u202E",
                                                 "\u2066", "\u2067", "\u2068", "\u2069"};

bool isControl(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7F;
}
/// The second row of control characters: C2 80 to C2 9F.
bool isControlPair(std::string_view text) {
    return text.size() > 1 && text[0] == '\xC2' && static_cast<unsigned char>(text[1]) >= 0x80 &&
           static_cast<unsigned char>(text[1]) < 0xA0;
}

}  // namespace

std::string printable(std::string_view text) {
    std::string shown;
    shown.reserve(text.size());
    while (!text.empty()) {
        const bool turns = std::ranges::any_of(kTurns, [&](std::string_view mark) { return text.starts_with(mark); });
        const std::size_t length = turns ? kTurns.front().size() : isControlPair(text) ? 2 : 1;
        if (isControl(text.front()) || isControlPair(text))
            shown += ' ';
        else if (!turns)
            shown += text.front();
        text.remove_prefix(length);
    }
    return shown;
}

}  // namespace valor::command_line
