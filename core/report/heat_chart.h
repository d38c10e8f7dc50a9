// SPDX-License-Identifier: GPL-3.0-or-later
// A figure at every pair of two others.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/report/chart.h"

namespace valor {

/// Where something stands among the cells; `column` and `row` count from the middle of the first cell.
struct HeatMark {
    std::string label;  ///< what stands there: "now"
    double column = 0, row = 0;
    std::string x, y, cell;  ///< both places and the figure there, as written
    double value = 0;        ///< the figure there
    bool operator==(const HeatMark&) const = default;
};

/// Coloured cells with the figure in them; rows go upwards.
struct HeatChart {
    ChartFrame frame;
    ChartAxis value;                              ///< of the figures in the cells
    std::vector<std::string> xLabels, yLabels;    ///< of columns and rows, as they stand at the axes
    std::vector<std::vector<double>> values;      ///< a row per label of `y`
    std::vector<std::vector<std::string>> cells;  ///< the same as written
    std::string belowLabel, aboveLabel;           ///< what values below nought and the others mean
    std::optional<HeatMark> mark = {};
    bool operator==(const HeatChart&) const = default;
};

}  // namespace valor
