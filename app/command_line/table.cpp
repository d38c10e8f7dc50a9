// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/table.h"

#include <algorithm>
#include <ostream>

#include "app/command_line/printable.h"

namespace valor::command_line {
namespace {

std::string padded(const std::string& text, std::size_t width, bool toTheRight) {
    const std::string blanks(width - std::min(width, widthOf(text)), ' ');
    return toTheRight ? blanks + text : text + blanks;
}

}  // namespace

std::size_t widthOf(const std::string& text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

void printWrapped(std::ostream& out, const std::string& words, std::size_t indent, std::size_t width) {
    const std::string text = printable(words);
    std::string line(indent, ' ');
    bool isEmpty = true;
    std::size_t start = 0;
    while (start < text.size()) {
        const std::size_t end = std::min(text.find(' ', start), text.size());
        const std::string word = text.substr(start, end - start);
        start = end + 1;
        if (!isEmpty && widthOf(line) + 1 + widthOf(word) > width) {
            out << line << '\n';
            line.assign(indent + 2, ' ');
            isEmpty = true;
        }
        line += (isEmpty ? "" : " ") + word;
        isEmpty = false;
    }
    if (!isEmpty) out << line << '\n';
}

void Table::print(std::ostream& out, std::size_t indent) const {
    std::vector<std::vector<std::string>> rows = rows_;
    for (auto& row : rows) std::ranges::transform(row, row.begin(), printable);
    std::vector<std::size_t> widths(rows.front().size(), 0);
    for (const auto& row : rows)
        for (std::size_t c = 0; c < row.size(); ++c) widths[c] = std::max(widths[c], widthOf(row[c]));
    for (const auto& row : rows) {
        std::string line(indent, ' ');
        for (std::size_t c = 0; c < row.size(); ++c)
            line += (c == 0 ? "" : "  ") + padded(row[c], widths[c], c >= textColumns_);
        line.erase(line.find_last_not_of(' ') + 1);
        out << line << '\n';
    }
}

}  // namespace valor::command_line
