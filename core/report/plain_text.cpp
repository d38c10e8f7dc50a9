// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/plain_text.h"

#include <algorithm>
#include <array>

namespace valor {
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

std::string padded(const std::string& text, std::size_t width, bool toTheRight) {
    const std::string blanks(width - std::min(width, widthOf(text)), ' ');
    return toTheRight ? blanks + text : text + blanks;
}

}  // namespace

std::string plainLine(std::string_view text) {
    const auto isPlain = [](char c) { return !isControl(c) && c != '\xC2' && c != '\xE2'; };
    if (std::ranges::all_of(text, isPlain)) return std::string(text);
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

std::size_t widthOf(const std::string& text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string wrapped(const std::string& sentence, std::size_t indent, std::size_t width) {
    const std::string text = plainLine(sentence);
    std::string lines, line(indent, ' ');
    bool isEmpty = true;
    std::size_t start = 0;
    while (start < text.size()) {
        const std::size_t end = std::min(text.find(' ', start), text.size());
        const std::string word = text.substr(start, end - start);
        start = end + 1;
        if (!isEmpty && widthOf(line) + 1 + widthOf(word) > width) {
            lines += line + '\n';
            line.assign(indent + 2, ' ');
            isEmpty = true;
        }
        line += (isEmpty ? "" : " ") + word;
        isEmpty = false;
    }
    if (!isEmpty) lines += line + '\n';
    return lines;
}

std::string PlainTable::text(std::size_t indent) const {
    std::vector<std::vector<std::string>> rows = rows_;
    for (auto& row : rows) std::ranges::transform(row, row.begin(), plainLine);
    std::vector<std::size_t> widths(rows.front().size(), 0);
    for (const auto& row : rows)
        for (std::size_t c = 0; c < row.size(); ++c) widths[c] = std::max(widths[c], widthOf(row[c]));
    std::string lines;
    for (const auto& row : rows) {
        std::string line(indent, ' ');
        for (std::size_t c = 0; c < row.size(); ++c)
            line += (c == 0 ? "" : "  ") + padded(row[c], widths[c], c >= textColumns_);
        line.erase(line.find_last_not_of(' ') + 1);
        lines += line + '\n';
    }
    return lines;
}

}  // namespace valor
