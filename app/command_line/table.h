// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of text that line up.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace valor::command_line {

class Table {
public:
    /// @param heads of the columns. @param textColumns how many of the first are text; the others stand to the right
    Table(std::vector<std::string> heads, std::size_t textColumns)
        : rows_{std::move(heads)}, textColumns_(textColumns) {}

    void add(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
    [[nodiscard]] bool isEmpty() const { return rows_.size() == 1; }
    void print(std::ostream& out, std::size_t indent = 2) const;

private:
    std::vector<std::vector<std::string>> rows_;
    std::size_t textColumns_;
};

/// A sentence broken at blanks into lines of at most `width` characters, each after `indent` blanks; continued lines
/// stand two further in.
void printWrapped(std::ostream& out, const std::string& text, std::size_t indent = 0, std::size_t width = 100);
/// Characters of UTF-8 text.
[[nodiscard]] std::size_t widthOf(const std::string& text);

}  // namespace valor::command_line
