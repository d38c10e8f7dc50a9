// SPDX-License-Identifier: GPL-3.0-or-later
// How wide the columns of a table are whose texts wrap.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

namespace valor {

/// What the cells of a table want, all in one unit: pixels of a page, characters of a line.
struct ColumnWishes {
    std::vector<double> least;              ///< per column: the widest word, or number, that is not broken
    std::vector<std::vector<double>> rows;  ///< per row and column: the cell on one line; the heads are a row too

    /// The cells of one more row. @param unbroken per column what must stay whole. @pre both as long as `least`
    void add(const std::vector<double>& unbroken, std::vector<double> whole);
};

/// A cell on one line, and the widest of its words.
struct CellWidths {
    double whole = 0, word = 0;
};
/// What a table wants of `rows` rows, the first of which is its head: numbers are not broken, words of heads are.
/// @param isNumber one per column @param measure told of the row and the column
[[nodiscard]] ColumnWishes wishesOf(std::size_t rows, const std::vector<bool>& isNumber,
                                    const std::function<CellWidths(std::size_t, std::size_t)>& measure);

/// Each column as wide as it must be, and what is left where it lowers the table most. Where nothing is broken
/// any more the sum is less than `room`; where the least does not fit, all are cut to one width.
[[nodiscard]] std::vector<double> columnWidths(const ColumnWishes& wishes, double room);

}  // namespace valor
