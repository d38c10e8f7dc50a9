// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/slider_scale.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace valor::ui {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kWantedSteps = 100;

/// 1, 2 or 5 times a power of ten, at most `raw`.
double roundStep(double raw) {
    const double power = std::pow(10, std::floor(std::log10(raw)));
    for (double lead : {5.0, 2.0, 1.0})
        if (lead * power <= raw * (1 + 1e-9)) return lead * power;
    return power;
}

Support fixedRange(double value) {
    if (value == 0) return {0, 1};
    return value > 0 ? Support{0, 2 * value} : Support{2 * value, 0};
}

Support steeringRange(const Distribution& distribution) {
    const Family family = familyOf(distribution);
    if (family == Family::Fixed) return fixedRange(centralValue(distribution));
    const Support whole = support(distribution);
    if (family == Family::Pert || family == Family::Triangular || family == Family::Uniform) return whole;
    const double low = quantile(distribution, 0.005), high = quantile(distribution, 0.995);
    const double more = 0.25 * (high - low);
    if (!(more > 0)) return fixedRange(centralValue(distribution));
    return {std::max(low - more, whole.lower), std::min(high + more, whole.upper)};
}

}  // namespace

int SliderScale::positionOf(double value) const {
    return static_cast<int>(
        std::lround(std::clamp(value / step, static_cast<double>(first), static_cast<double>(last))));
}

int SliderScale::decimals() const {
    return std::max(0, static_cast<int>(std::ceil(-std::log10(step) - 1e-9)));
}

SliderScale sliderScale(const Distribution& distribution, double factor) {
    const Support range = steeringRange(distribution);
    const Support allowed = allowedCentral(distribution);
    const double centre = centralValue(distribution);
    const double low = std::min(range.lower, centre) * factor, high = std::max(range.upper, centre) * factor;
    SliderScale scale;
    scale.step = roundStep(std::max(high - low, 1e-9) / kWantedSteps);
    scale.first = static_cast<int>(std::floor(low / scale.step + 1e-9));
    scale.last = static_cast<int>(std::ceil(high / scale.step - 1e-9));
    while (scale.first * scale.step <= allowed.lower * factor) ++scale.first;
    while (scale.last * scale.step >= allowed.upper * factor) --scale.last;
    return scale;
}

NumberKind numberKind(const SliderScale& scale) {
    constexpr double kWholeNumberStep = 10;
    return scale.step >= kWholeNumberStep ? NumberKind::Integer : NumberKind::Decimal;
}

Support allowedCentral(const Distribution& distribution) {
    switch (familyOf(distribution)) {
        case Family::Beta:
        case Family::DirichletShare: return {0, 1};
        case Family::Gamma:
        case Family::LogNormal:
        case Family::Poisson: return {0, kInfinity};
        case Family::Fixed:
        case Family::Normal:
        case Family::TruncatedNormal:
        case Family::Pert:
        case Family::Triangular:
        case Family::Uniform:
        case Family::Discrete:
        case Family::Empirical: return {-kInfinity, kInfinity};
    }
    return {-kInfinity, kInfinity};
}

bool isMovable(const Distribution& distribution) {
    const Family family = familyOf(distribution);
    return family != Family::Discrete && family != Family::Empirical;
}

}  // namespace valor::ui
