// SPDX-License-Identifier: GPL-3.0-or-later
// Plain text for terminals and files: sentences broken into lines, columns that line up.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace valor {

/// UTF-8 text without what a terminal would obey: control characters become blanks, and marks that turn the direction
/// of writing are left out.
[[nodiscard]] std::string plainLine(std::string_view text);
/// Characters of UTF-8 text.
[[nodiscard]] std::size_t widthOf(const std::string& text);
/// A sentence broken at blanks into lines of at most `width` characters, each after `indent` blanks and with its end;
/// continued lines stand two further in.
[[nodiscard]] std::string wrapped(const std::string& sentence, std::size_t indent = 0, std::size_t width = 100);

/// Columns of text that line up.
class PlainTable {
public:
    /// @param heads of the columns. @param textColumns how many of the first are text; the others stand to the right
    PlainTable(std::vector<std::string> heads, std::size_t textColumns)
        : rows_{std::move(heads)}, textColumns_(textColumns) {}

    void add(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
    [[nodiscard]] bool isEmpty() const { return rows_.size() == 1; }
    /// Lines with their ends, the heads first.
    [[nodiscard]] std::string text(std::size_t indent = 2) const;

private:
    std::vector<std::vector<std::string>> rows_;
    std::size_t textColumns_;
};

}  // namespace valor
