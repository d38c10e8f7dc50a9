// SPDX-License-Identifier: GPL-3.0-or-later
// A workbook for an office program as plain data: sheets of texts, numbers and formulas, and charts of their cells.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "core/model/localized_text.h"

namespace valor {

/// Of a sheet. @source ECMA-376 as Excel and LibreOffice keep it
inline constexpr std::size_t kSheetRows = 1'048'576, kSheetColumns = 16'384;

/// How a number is shown. The program that opens the workbook writes the decimal mark of its reader.
struct CellFormat {
    enum class Kind : std::uint8_t { General, Grouped, Percent };
    Kind kind = Kind::General;
    int decimals = 0;  ///< not of General, which shows what there is
    bool operator==(const CellFormat&) const = default;
};

struct NumberCell {
    double value = 0;
    CellFormat format;
    bool operator==(const NumberCell&) const = default;
};
/// Calculated anew by the program that opens it.
struct FormulaCell {
    std::string formula;  ///< without "=", in English, commas between arguments
    double value = 0;     ///< what it comes to, for readers that do not calculate
    CellFormat format;
    bool operator==(const FormulaCell&) const = default;
};
/// A text stands as it is and is never read as a formula.
using CellContent = std::variant<std::monostate, std::string, NumberCell, FormulaCell>;

/// A title or note stands alone in its row and reaches over all columns.
enum class CellRole : std::uint8_t { Body, Title, Heading, Note, Head, Total };

struct Cell {
    CellContent content;
    CellRole role = CellRole::Body;
    bool operator==(const Cell&) const = default;
};

/// Both ends belong to it; rows and columns count from 0.
struct CellRange {
    std::size_t sheet = 0;
    std::size_t firstRow = 0, firstColumn = 0, lastRow = 0, lastColumn = 0;
    bool operator==(const CellRange&) const = default;
};

struct SheetSeries {
    CellRange name;  ///< one cell
    CellRange categories, values;
    bool operator==(const SheetSeries&) const = default;
};
struct SheetChart {
    enum class Kind : std::uint8_t { Columns, StackedColumns, OpposedBars };
    Kind kind = Kind::Columns;
    std::string title, categoryTitle, valueTitle;
    CellFormat format;  ///< of the values
    std::vector<SheetSeries> series;
    std::size_t row = 0, column = 0;        ///< of the cell under its upper left corner
    std::size_t width = 720, height = 360;  ///< pixels
    bool operator==(const SheetChart&) const = default;
};

/// Numbers below each other: what a sheet of draws is made of.
struct NumberColumn {
    std::vector<double> values;
    CellFormat format;
    bool operator==(const NumberColumn&) const = default;
};

struct Sheet {
    std::string name;  ///< at most 31 characters, none of []:*?/\ among them
    std::vector<std::vector<Cell>> rows;
    std::vector<NumberColumn> columns{};  ///< below the rows, from the first column on
    std::vector<double> widths{};         ///< of the columns, in characters
    std::size_t frozenRows = 0, frozenColumns = 0;
    std::vector<SheetChart> charts{};
    bool operator==(const Sheet&) const = default;
};

struct NamedRange {
    std::string name;
    CellRange range;
    bool operator==(const NamedRange&) const = default;
};

struct Workbook {
    Language language = Language::English;
    std::string title;
    std::vector<Sheet> sheets;
    std::vector<NamedRange> names;
};

/// "C" for 2, "AB" for 27
[[nodiscard]] std::string columnLetters(std::size_t column);
/// "C5", or "$C$5": a cell of the same sheet
[[nodiscard]] std::string cellAddress(std::size_t row, std::size_t column);
[[nodiscard]] std::string fixedCellAddress(std::size_t row, std::size_t column);
/// "'Draws'!$C$5:$C$9"; one cell: "'Draws'!$C$5" @param sheetName of the sheet of the range
[[nodiscard]] std::string rangeAddress(const std::string& sheetName, const CellRange& range);

}  // namespace valor
