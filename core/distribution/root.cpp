// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/distribution/root.h"

#include <cstdint>

#include "core/error/expects.h"

#include <boost/math/tools/roots.hpp>

namespace valor::distributions {

std::optional<std::pair<double, double>> bracketRising(const Curve& curve, double start, double step, int limit) {
    const bool goesDown = curve(start) > 0;
    double near = start;
    for (int i = 0; i < limit; ++i, step *= 2) {
        const double far = goesDown ? near - step : near + step;
        const double there = curve(far);
        if (goesDown && there <= 0) return std::pair{far, near};
        if (!goesDown && there >= 0) return std::pair{near, far};
        near = far;
    }
    return std::nullopt;
}

double rootBetween(const Curve& curve, double low, double high) {
    const double atLow = curve(low);
    const double atHigh = curve(high);
    if (atLow == 0) return low;
    if (atHigh == 0) return high;
    expects((atLow < 0) != (atHigh < 0), "rootBetween: the curve changes sign");
    std::uintmax_t iterations = 200;
    const auto [left, right] = boost::math::tools::toms748_solve(
        curve, low, high, atLow, atHigh, boost::math::tools::eps_tolerance<double>(50), iterations);
    return 0.5 * (left + right);
}

}  // namespace valor::distributions
