// SPDX-License-Identifier: GPL-3.0-or-later
// Results side by side in words: one row for each output, one cell for each contender.
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "core/comparison/side_by_side.h"
#include "core/model/case.h"
#include "ui/text/environment.h"

namespace valor::ui {

/// What differs between the contenders.
enum class ComparisonAxis { Alternatives, Scenarios };

/// Where a value lies on the scale that its row shares.
struct CellBar {
    double low = 0, middle = 0, high = 0;
    bool operator==(const CellBar&) const = default;
};

struct ComparisonCell {
    QString figure;  ///< "DKK 3.21 million"
    QString note;    ///< "1.10 to 5.20": 90 % of the futures, or what must be known with the figure
    QString mark;    ///< "best", "highest", "soonest", "lowest"; empty: another one is, or none
    std::optional<CellBar> bar;
};

struct ComparisonRow {
    QString label;
    std::vector<ComparisonCell> cells;
    bool isQuiet = false;      ///< the cells read the same
    double low = 0, high = 1;  ///< of the scale, zero included
    QString unit = {};         ///< of the bars, with what their middle is
    bool isRange = true;       ///< the ends of a bar hold 90 % of the futures
};

/// What a contender is called beside the others.
[[nodiscard]] QString nameOf(const Contender& contender, const Case& input, ComparisonAxis axis,
                             const Languages& languages);

/// Health stands only where it is valued. @tested a row in which nothing differs marks nothing
[[nodiscard]] std::vector<ComparisonRow> comparisonRows(const SideBySide& found, const Case& input, ComparisonAxis axis,
                                                        const Environment& environment);
/// Whether anyone whose gains count gains health.
[[nodiscard]] bool valuesHealth(const SideBySide& found);

}  // namespace valor::ui
