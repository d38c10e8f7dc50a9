// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sheet_builder.h"

#include <algorithm>
#include <cmath>

namespace valor {
namespace {

constexpr std::size_t kLongestFormula = 8000;  ///< characters; Excel takes 8,192 with the names written out
constexpr std::size_t kRowPixels = 20, kChartGap = 2;

}  // namespace

CellFormat formatForAmounts(double largest) {
    constexpr int kDigits = 4, kMostDecimals = 8;
    if (largest == 0 || !std::isfinite(largest)) return kWhole;
    const int magnitude = static_cast<int>(std::floor(std::log10(std::abs(largest))));
    return {CellFormat::Kind::Grouped, std::clamp(kDigits - 1 - magnitude, 0, kMostDecimals)};
}

Cell formulaCell(std::string formula, double value, CellFormat format) {
    if (formula.size() > kLongestFormula) return numberCell(value, format);
    return {FormulaCell{std::move(formula), value, format}};
}

SheetBuilder::SheetBuilder(std::size_t index, std::string name, const Wording& wording)
    : index_(index), wording_(wording) {
    sheet_.name = std::move(name);
}

void SheetBuilder::alone(std::string text, CellRole role) {
    sheet_.rows.push_back({Cell{std::move(text), role}});
}

void SheetBuilder::heading(std::string text) {
    sheet_.rows.emplace_back();
    alone(std::move(text), CellRole::Heading);
}

void SheetBuilder::heads(const std::vector<std::string>& heads) {
    std::vector<Cell> cells;
    for (const std::string& head : heads) cells.push_back({head, CellRole::Head});
    add(std::move(cells));
}

void SheetBuilder::addTotal(std::vector<Cell> cells) {
    for (Cell& cell : cells) cell.role = CellRole::Total;
    add(std::move(cells));
}

void SheetBuilder::chart(SheetChart chart) {
    chart.row = row() + 1;
    if (!sheet_.charts.empty()) {
        const SheetChart& before = sheet_.charts.back();
        chart.row = before.row + before.height / kRowPixels + kChartGap;
    }
    sheet_.charts.push_back(std::move(chart));
}

}  // namespace valor
