// SPDX-License-Identifier: GPL-3.0-or-later
// Curves with the parts of them that a reader should look at.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/report/chart.h"

namespace valor {

/// Each over abscissae of its own, ascending.
struct Curve {
    std::string label;  ///< written at its end
    std::vector<double> x, y;
    bool operator==(const Curve&) const = default;
};
/// A value on the horizontal axis with words at it.
struct CurveMark {
    double x = 0;
    std::string label;
    bool operator==(const CurveMark&) const = default;
};
struct CurveChart {
    ChartFrame frame;
    std::vector<Curve> curves;
    std::vector<std::pair<double, double>> zones;  ///< from, to on the horizontal axis
    std::string zoneLabel;                         ///< what the zones mean, for the table
    std::vector<CurveMark> marks;
    std::string curveTitle;    ///< head of the table over the labels of the curves; empty: one curve, no such column
    bool percentages = false;  ///< ordinates are shares
    bool operator==(const CurveChart&) const = default;
};

}  // namespace valor
