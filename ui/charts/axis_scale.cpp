// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axis_scale.h"

#include <algorithm>
#include <cmath>

namespace valor::ui {
namespace {

constexpr double kLeastUse = 0.6;

double roundUp(double raw) {
    const double power = std::pow(10, std::floor(std::log10(raw)));
    for (double lead : {1.0, 2.0, 5.0})
        if (lead * power >= raw * (1 - 1e-9)) return lead * power;
    return 10 * power;
}

}  // namespace

std::vector<double> AxisScale::ticks() const {
    std::vector<double> result;
    const double first = std::ceil(low / step - 1e-9);
    for (double k = first; k * step <= high + 1e-9 * step; ++k) result.push_back(k == 0 ? 0 : k * step);
    return result;
}

int AxisScale::decimals() const {
    return std::max(0, static_cast<int>(std::ceil(-std::log10(step) - 1e-9)));
}

AxisScale niceScale(double low, double high, int ticks) {
    if (!(high > low)) {
        const double half = low == 0 ? 1 : std::abs(low) / 2;
        low -= half;
        high += half;
    }
    AxisScale scale;
    scale.step = roundUp((high - low) / std::max(1, ticks));
    scale.low = std::floor(low / scale.step + 1e-9) * scale.step;
    scale.high = std::ceil(high / scale.step - 1e-9) * scale.step;
    return scale;
}

AxisScale exactScale(double low, double high, int ticks, double leastStep) {
    AxisScale scale;
    scale.low = low;
    scale.high = high > low ? high : low + 1;
    scale.step = std::max(leastStep, roundUp((scale.high - scale.low) / std::max(1, ticks)));
    return scale;
}

double leastStep(const ChartAxis& axis) {
    return axis.counted || axis.calendar ? 1 : 0;
}

const AxisScale& StickyScale::fit(double low, double high, int ticks) {
    const bool outside = low < scale_.low || high > scale_.high;
    const bool small = (high - low) < kLeastUse * (scale_.high - scale_.low);
    const AxisScale wanted = niceScale(low, high, ticks);
    if (!valid_ || outside || small || wanted.step > scale_.step) scale_ = wanted;
    valid_ = true;
    return scale_;
}

}  // namespace valor::ui
