// SPDX-License-Identifier: GPL-3.0-or-later
// Charts as plain data: one description serves screen, picture, data table and spoken sentence.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/calendar/year_month.h"

namespace valor {

/// Texts are UTF-8 in the reader's language.
struct ChartAxis {
    std::string title;      ///< with the unit, as it stands at the axis: "Net benefit, million DKK"
    std::string unit;       ///< of the figures, for the heads of their table: "million DKK"; empty: none
    bool calendar = false;  ///< the figures are calendar years, written "2026" and not "2,026"
    bool counted = false;   ///< years, draws, units: nothing is to be read between whole ones
    bool operator==(const ChartAxis&) const = default;
};

struct ChartFrame {
    std::string title;
    std::string sentence;  ///< what one would say aloud about the picture
    ChartAxis horizontal, vertical;
    bool operator==(const ChartFrame&) const = default;
};

/// A region between two curves over the same abscissae.
struct ChartBand {
    std::string lowLabel, highLabel;  ///< written at the ends of the band
    std::vector<double> low, high;
    bool operator==(const ChartBand&) const = default;
};

/// A central line inside nested bands. A NaN is a gap, never a value to draw across.
struct FanChart {
    ChartFrame frame;
    std::vector<double> x;
    std::vector<ChartBand> bands;  ///< widest first
    std::string centreLabel;
    std::vector<double> centre;
    std::string zeroLabel;  ///< written on the line y = 0; empty: no such line
    double within = 0.9;    ///< share between the ends of the widest band
    bool fromZero = true;   ///< nought is always on the vertical axis
    bool operator==(const FanChart&) const = default;
};

/// Shares of draws in bins of equal width, with the part below zero set apart.
struct DensityChart {
    ChartFrame frame;
    double lower = 0, width = 0;
    std::vector<double> shares;
    double before = 0;            ///< share of draws below `lower`
    std::string lossLabel;        ///< written in the part below zero; empty: nothing is lost
    std::string cumulativeLabel;  ///< title of the second axis: share of draws at or below
    bool operator==(const DensityChart&) const = default;
};

/// Colours by which bars are told apart.
inline constexpr std::size_t kBarHues = 8;

struct BarSeries {
    std::string label;
    std::vector<double> values;           ///< one per category; NaN: no bar
    std::vector<double> low, high;        ///< ends of the interval around each value; empty: none
    std::optional<std::size_t> hue = {};  ///< below kBarHues, where it stands for somebody; else by position
    bool operator==(const BarSeries&) const = default;
};

struct BarsChart {
    ChartFrame frame;
    std::vector<std::string> categories;
    std::vector<BarSeries> series;
    bool stacked = false;  ///< stacked bars carry no intervals
    bool operator==(const BarsChart&) const = default;
};

/// What one input alone moves; `atLow` and `atHigh` on the horizontal axis.
struct TornadoBar {
    std::string label;
    std::string low, high;  ///< the input at its ends; a percentage with its sign
    std::string unit;       ///< of both, as it stands behind a number
    double atLow = 0, atHigh = 0;
    std::string mark;     ///< how far the input may be trusted
    std::string turnsAt;  ///< the input where the bar crosses zero; empty: it does not
    bool operator==(const TornadoBar&) const = default;
};

/// Bars around the result with every input at its mean, longest first.
struct TornadoChart {
    ChartFrame frame;
    std::string lowLabel, highLabel;  ///< the two halves of a bar: input at its low end, at its high end
    double centre = 0;
    std::vector<TornadoBar> bars;
    bool operator==(const TornadoChart&) const = default;
};

/// One cause on the way from one result to another; `amount` on the horizontal axis.
struct WaterfallBar {
    std::string label;
    std::string before, after;  ///< the cause at both ends, with its unit; empty: not one figure
    double amount = 0;
    double alone = 0;  ///< the same without the causes before it
    bool operator==(const WaterfallBar&) const = default;
};

/// From one result to another in steps that lead there exactly.
struct WaterfallChart {
    ChartFrame frame;
    std::string firstLabel, secondLabel;
    double first = 0, second = 0;
    std::vector<WaterfallBar> bars;
    bool operator==(const WaterfallChart&) const = default;
};

/// How one figure is spread: shares in bins of equal width, its central value, and the ends of its middle 90 %.
struct RangeChart {
    ChartFrame frame;
    double lower = 0, width = 0;
    std::vector<double> shares;
    double low = 0, centre = 0, high = 0;
    std::string lowLabel, centreLabel, highLabel;
    bool operator==(const RangeChart&) const = default;
};

/// When something is in use, in months from the first month of the picture.
struct TimelineRow {
    std::string group;   ///< written once for rows that follow each other: the site
    std::string label;   ///< written on the bar: the tool
    std::string detail;  ///< further words for the table: the needs it serves
    int from = 0;
    std::string fromLabel;
    std::optional<int> to;  ///< first month no longer in use; absent: in use to the end
    std::string toLabel;    ///< of that month; empty: to the end
    bool operator==(const TimelineRow&) const = default;
};
struct TimelineChart {
    ChartFrame frame;
    YearMonth first;
    int months = 0;                                                       ///< until the end of the picture
    std::string endLabel;                                                 ///< written at the end
    std::string groupTitle, labelTitle, detailTitle, fromTitle, toTitle;  ///< heads of the table
    std::vector<TimelineRow> rows;
    bool operator==(const TimelineChart&) const = default;
};

/// Draws as hexagons over health (across) and cost (up), with the line on which a QALY is paid at its value.
struct PlaneChart {
    ChartFrame frame;
    double width = 1, height = 1;  ///< of a hexagon, from side to side and from corner to corner
    struct Cell {
        double x = 0, y = 0, share = 0;
        bool operator==(const Cell&) const = default;
    };
    std::vector<Cell> cells;
    double slope = 0;        ///< of the line through the origin, upwards per step across
    std::string slopeLabel;  ///< written at the line; empty: no line
    /// Written in the corners: north-west, north-east, south-west, south-east.
    std::array<std::string, 4> corners;
    bool operator==(const PlaneChart&) const = default;
};

using Chart = std::variant<FanChart, DensityChart, BarsChart, TornadoChart, WaterfallChart, RangeChart, TimelineChart,
                           PlaneChart>;

/// The figures of a chart, head first; every row is as long as the head, its first cell may be a name.
struct ChartTable {
    using Cell = std::variant<std::string, double>;
    std::vector<std::string> head;
    std::vector<std::vector<Cell>> rows;
    bool operator==(const ChartTable&) const = default;
};

}  // namespace valor
