// SPDX-License-Identifier: GPL-3.0-or-later
// Round axis ends and ticks, and an axis that holds still while an input moves.
#pragma once

#include <QRectF>
#include <vector>

#include "core/report/chart.h"

namespace valor::ui {

struct AxisScale {
    double low = 0, high = 1, step = 1;
    bool calendar = false;  ///< of calendar years, which are written without grouping

    [[nodiscard]] std::vector<double> ticks() const;
    /// Places after the decimal mark that tell ticks apart.
    [[nodiscard]] int decimals() const;
    /// Position of a value on a line from `from` (low) to `to` (high).
    [[nodiscard]] double map(double value, double from, double to) const {
        return from + (value - low) / (high - low) * (to - from);
    }
    bool operator==(const AxisScale&) const = default;
};

/// The smallest round scale around [low, high] with at most `ticks` steps of 1, 2 or 5 times a power of ten.
[[nodiscard]] AxisScale niceScale(double low, double high, int ticks);
/// Round steps inside given ends, which stay as they are. @param leastStep 1 where only whole figures mean anything
[[nodiscard]] AxisScale exactScale(double low, double high, int ticks, double leastStep = 0);
/// Between the ticks of an axis.
[[nodiscard]] double leastStep(const ChartAxis& axis);

/// Rescales only when data leave it or use less than 60 % of it: curves that jump with their axis cannot be compared.
class StickyScale {
public:
    const AxisScale& fit(double low, double high, int ticks);
    void release() { valid_ = false; }

private:
    AxisScale scale_;
    bool valid_ = false;
};

}  // namespace valor::ui
