// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/workbook.h"

namespace valor {

std::string columnLetters(std::size_t column) {
    constexpr std::size_t kLetters = 26;
    std::string letters;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / kLetters)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % kLetters));
    return letters;
}

std::string cellAddress(std::size_t row, std::size_t column) {
    return columnLetters(column) + std::to_string(row + 1);
}

std::string fixedCellAddress(std::size_t row, std::size_t column) {
    return "$" + columnLetters(column) + "$" + std::to_string(row + 1);
}

std::string rangeAddress(const std::string& sheetName, const CellRange& range) {
    std::string quoted;
    for (const char c : sheetName) quoted += c == '\'' ? std::string("''") : std::string(1, c);
    const std::string first = fixedCellAddress(range.firstRow, range.firstColumn);
    const std::string last = fixedCellAddress(range.lastRow, range.lastColumn);
    return "'" + quoted + "'!" + first + (first == last ? "" : ":" + last);
}

}  // namespace valor
