// SPDX-License-Identifier: GPL-3.0-or-later
// Distance of a double from a value known to extended precision.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <vector>

namespace valor::lane {

/// |computed - exact| in units of the last place of `exact`; infinite when only one of them is infinite or NaN.
inline double ulpError(double computed, long double exact) {
    const double rounded = static_cast<double>(exact);
    if (!std::isfinite(computed) || !std::isfinite(rounded))
        return computed == rounded ? 0 : std::numeric_limits<double>::infinity();
    int exponent{};
    std::frexp(rounded, &exponent);
    const double unit = std::ldexp(1.0, std::max(exponent - 53, -1074));
    return static_cast<double>(std::fabs(static_cast<long double>(computed) - exact)) / unit;
}

/// `count` points from `from` to `to`, moved off the round numbers.
inline std::vector<double> grid(double from, double to, std::size_t count) {
    std::vector<double> points;
    for (std::size_t i = 0; i < count; ++i)
        points.push_back(from + (to - from) * (static_cast<double>(i) + 0.37) / static_cast<double>(count));
    return points;
}

/// The same, evenly spread over the powers of ten between `from` and `to`.
inline std::vector<double> powerGrid(double from, double to, std::size_t count) {
    std::vector<double> points = grid(std::log(from), std::log(to), count);
    for (double& x : points) x = std::exp(x);
    return points;
}

template <class Computed, class Exact>
double largestUlpError(const std::vector<double>& points, Computed computed, Exact exact) {
    double largest = 0;
    for (double x : points) {
        const double error = ulpError(computed(x), exact(static_cast<long double>(x)));
        if (!(error <= largest)) largest = error;
    }
    return largest;
}

}  // namespace valor::lane
