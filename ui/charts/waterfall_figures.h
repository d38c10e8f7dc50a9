// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a waterfall as they are written, so that they add up on paper.
#pragma once

#include <cstddef>
#include <vector>

#include "core/report/chart.h"
#include "ui/text/formats.h"

namespace valor::ui {

/// All have as many places. A change is the difference of the written totals around it: it may be off by one in its
/// last place, and in return the first result and all changes give the second, digit by digit.
class WaterfallFigures {
public:
    WaterfallFigures(const WaterfallChart& chart, Formats formats);
    /// Of a result of the chart.
    [[nodiscard]] QString result(double value) const;
    /// With its sign. @param bar position in the chart
    [[nodiscard]] QString change(std::size_t bar) const;

private:
    [[nodiscard]] double written(double value) const;

    Formats formats_;
    int decimals_ = 0;
    std::vector<double> changes_;
};

}  // namespace valor::ui
