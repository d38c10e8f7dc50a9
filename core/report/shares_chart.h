// SPDX-License-Identifier: GPL-3.0-or-later
// How much of something each of several causes makes.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/report/chart.h"

namespace valor {

/// A figure on the horizontal axis with its standard error; none is nought.
struct SharesFigure {
    double value = 0, error = 0;
    bool operator==(const SharesFigure&) const = default;
};

struct SharesBar {
    std::string label;
    SharesFigure first;
    std::optional<SharesFigure> second;
    bool operator==(const SharesBar&) const = default;
};

/// A line for each cause with one or two bars, longest first.
struct SharesChart {
    ChartFrame frame;
    std::string firstLabel, secondLabel;  ///< what the bars are; the second is empty where there is one
    std::vector<SharesBar> bars;
    bool operator==(const SharesChart&) const = default;
};

}  // namespace valor
