// SPDX-License-Identifier: GPL-3.0-or-later
// A sheet that grows row by row, and how its cells are made.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/report/statements.h"
#include "core/report/workbook.h"

namespace valor {

/// As many decimals as tell amounts of this size apart: four digits, none beyond the eighth place.
[[nodiscard]] CellFormat formatForAmounts(double largest);
inline constexpr CellFormat kPercent{CellFormat::Kind::Percent, 1}, kWhole{CellFormat::Kind::Grouped, 0};

[[nodiscard]] inline Cell textCell(std::string text) {
    return {std::move(text)};
}
[[nodiscard]] inline Cell numberCell(double value, CellFormat format) {
    return {NumberCell{value, format}};
}
/// A number of its own digits.
[[nodiscard]] inline Cell amountCell(double value) {
    return numberCell(value, formatForAmounts(value));
}
/// @param value what the formula comes to. A formula that is longer than office programs take leaves its value.
[[nodiscard]] Cell formulaCell(std::string formula, double value, CellFormat format);

class SheetBuilder {
public:
    /// Keeps a reference to the wording. @param index of the sheet in its workbook
    SheetBuilder(std::size_t index, std::string name, const Wording& wording);

    [[nodiscard]] std::string say(std::string_view key,
                                  const std::vector<std::pair<std::string, std::string>>& with = {}) const {
        return wording_.texts.text(key, wording_.language, with);
    }
    void title(std::string text) { alone(std::move(text), CellRole::Title); }
    void heading(std::string text);  ///< after an empty row
    void note(std::string text) { alone(std::move(text), CellRole::Note); }
    void heads(const std::vector<std::string>& heads);
    void add(std::vector<Cell> cells) { sheet_.rows.push_back(std::move(cells)); }
    void addTotal(std::vector<Cell> cells);

    /// Number of the next row.
    [[nodiscard]] std::size_t row() const { return sheet_.rows.size(); }
    [[nodiscard]] CellRange cell(std::size_t row, std::size_t column) const {
        return {index_, row, column, row, column};
    }
    [[nodiscard]] CellRange down(std::size_t firstRow, std::size_t lastRow, std::size_t column) const {
        return {index_, firstRow, column, lastRow, column};
    }
    [[nodiscard]] CellRange across(std::size_t row, std::size_t firstColumn, std::size_t lastColumn) const {
        return {index_, row, firstColumn, row, lastColumn};
    }
    /// The range as a formula of any sheet names it.
    [[nodiscard]] std::string reference(const CellRange& range) const { return rangeAddress(sheet_.name, range); }
    /// Below all rows and the charts before it.
    void chart(SheetChart chart);
    [[nodiscard]] Sheet& sheet() { return sheet_; }
    [[nodiscard]] Sheet finish() { return std::move(sheet_); }

private:
    void alone(std::string text, CellRole role);

    std::size_t index_;
    const Wording& wording_;
    Sheet sheet_;
};

}  // namespace valor
