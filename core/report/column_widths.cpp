// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/column_widths.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <optional>
#include <utility>

namespace valor {
namespace {

/// The width that nothing may pass so that all fit into `room`.
double highestShare(const std::vector<double>& wanted, double room) {
    std::vector<double> sorted = wanted;
    std::ranges::sort(sorted);
    double left = room;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const double share = left / static_cast<double>(sorted.size() - i);
        if (sorted[i] > share) return share;
        left -= sorted[i];
    }
    return room;
}

/// The column whose widening lowers the table most; none when no cell is broken. The highest cell of a row makes its
/// height: of a width w in a column c it has w/c lines, which fall by w/c² for each step of c.
std::optional<std::size_t> mostCrowded(const ColumnWishes& wishes, const std::vector<double>& columns) {
    std::vector<double> gain(columns.size(), 0);
    for (const std::vector<double>& row : wishes.rows) {
        std::size_t highest = 0;
        for (std::size_t i = 1; i < columns.size(); ++i)
            if (row[i] * columns[highest] > row[highest] * columns[i]) highest = i;
        if (row[highest] > columns[highest]) gain[highest] += row[highest] / (columns[highest] * columns[highest]);
    }
    const auto most = std::ranges::max_element(gain);
    if (most == gain.end() || !(*most > 0)) return std::nullopt;
    return static_cast<std::size_t>(most - gain.begin());
}

}  // namespace

void ColumnWishes::add(const std::vector<double>& unbroken, std::vector<double> whole) {
    for (std::size_t i = 0; i < least.size(); ++i) least[i] = std::max(least[i], unbroken[i]);
    rows.push_back(std::move(whole));
}

ColumnWishes wishesOf(std::size_t rows, const std::vector<bool>& isNumber,
                      const std::function<CellWidths(std::size_t, std::size_t)>& measure) {
    ColumnWishes wishes{std::vector<double>(isNumber.size(), 0), {}};
    for (std::size_t row = 0; row < rows; ++row) {
        std::vector<double> whole, unbroken;
        for (std::size_t column = 0; column < isNumber.size(); ++column) {
            const CellWidths cell = measure(row, column);
            whole.push_back(cell.whole);
            unbroken.push_back(isNumber[column] && row > 0 ? cell.whole : cell.word);
        }
        wishes.add(unbroken, std::move(whole));
    }
    return wishes;
}

std::vector<double> columnWidths(const ColumnWishes& wishes, double room) {
    std::vector<double> columns = wishes.least;
    if (columns.empty()) return columns;
    const double must = std::accumulate(columns.begin(), columns.end(), 0.0);
    if (must > room) {
        const double most = highestShare(columns, room);
        for (double& column : columns) column = std::min(column, most);
        return columns;
    }
    constexpr double kSteps = 200;
    const double step = room / kSteps;
    for (double left = room - must; left >= step; left -= step) {
        const auto column = mostCrowded(wishes, columns);
        if (!column) break;
        columns[*column] += step;
    }
    return columns;
}

}  // namespace valor
