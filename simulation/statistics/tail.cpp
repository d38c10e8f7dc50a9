// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/statistics/tail.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include "core/error/expects.h"
#include "simulation/statistics/moments.h"

namespace valor::simulation {
namespace {

/// (1 - share) N freed of the rounding of 1 - share, so that 5 % of 1,000 are 50 draws.
double drawsInTail(std::size_t draws, double share) {
    expects(draws > 0, "a tail needs at least one draw");
    expects(share > 0 && share < 1, "a share lies inside 0..1");
    const double tail = (1 - share) * static_cast<double>(draws);
    const double whole = std::round(tail);
    return std::abs(tail - whole) < 1e-9 * static_cast<double>(draws) ? whole : tail;
}

/// How many losses lie wholly in the tail, at least the worst one.
std::size_t wholeDrawsInTail(std::size_t draws, double share) {
    const auto whole = static_cast<std::size_t>(std::floor(drawsInTail(draws, share)));
    return std::clamp<std::size_t>(whole, 1, draws);
}

}  // namespace

double valueAtRisk(std::span<const double> sortedLosses, double share) {
    const auto beyond = static_cast<std::size_t>(std::floor(drawsInTail(sortedLosses.size(), share)));
    return sortedLosses[sortedLosses.size() - 1 - std::min(beyond, sortedLosses.size() - 1)];
}

double conditionalValueAtRisk(std::span<const double> sortedLosses, double share) {
    const double tail = drawsInTail(sortedLosses.size(), share);
    if (tail < 1) return sortedLosses.back();
    const std::size_t whole = wholeDrawsInTail(sortedLosses.size(), share);
    const double sum = columnMoments(sortedLosses.last(whole)).mean * static_cast<double>(whole);
    const double part = tail - static_cast<double>(whole);
    if (part <= 0 || whole == sortedLosses.size()) return sum / static_cast<double>(whole);
    return (sum + part * sortedLosses[sortedLosses.size() - whole - 1]) / tail;
}

ErrorEstimate estimateConditionalValueAtRisk(std::span<const double> losses, std::span<const double> sortedLosses,
                                             double share, DrawDesign scheme, double level) {
    const double bound = sortedLosses[sortedLosses.size() - wholeDrawsInTail(sortedLosses.size(), share)];
    std::vector<double> excess(losses.size());
    for (std::size_t i = 0; i < losses.size(); ++i) excess[i] = std::max(losses[i] - bound, 0.0);
    const double value = conditionalValueAtRisk(sortedLosses, share);
    const double error = standardErrorOfMean(excess, scheme) / (1 - share);
    const double half = criticalValue(scheme, level) * error;
    return {value, error, {value - half, value + half}};
}

}  // namespace valor::simulation
