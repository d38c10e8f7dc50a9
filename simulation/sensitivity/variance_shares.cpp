// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/sensitivity/variance_shares.h"

#include <numeric>
#include <utility>

#include "simulation/random/philox.h"
#include "simulation/statistics/moments.h"

namespace valor::simulation {
namespace {

Figure ratioOf(Rows parts, Rows whole, DrawDesign design) {
    if (!(meanOf(whole) > 0)) return {};
    const ErrorEstimate ratio = estimateRatio(parts, whole, design);
    return {ratio.value, ratio.standardError};
}

}  // namespace

SobolIndices sobolIndices(Rows first, Rows second, Rows mixed, DrawDesign design) {
    const double centre = (meanOf(first) + meanOf(second)) / 2;
    std::vector<double> variance, alone, withOthers;
    for (std::size_t row = 0; row < first.size(); ++row) {
        const double a = first[row] - centre, b = second[row] - centre, ab = mixed[row] - centre;
        variance.push_back((a * a + b * b) / 2);
        alone.push_back(b * (ab - a));
        withOthers.push_back((a - ab) * (a - ab) / 2);
    }
    return {ratioOf(alone, variance, design), ratioOf(withOthers, variance, design)};
}

std::vector<Figure> shapleyShares(const std::vector<std::vector<double>>& stages,
                                  const std::vector<std::vector<std::size_t>>& orders, DrawDesign design) {
    const std::size_t groups = stages.size() - 1, rows = orders.size();
    std::vector<std::vector<double>> parts(groups, std::vector<double>(rows));
    std::vector<double> variance;
    for (std::size_t row = 0; row < rows; ++row) {
        const double start = stages.front()[row], end = stages.back()[row];
        variance.push_back((start - end) * (start - end) / 2);
        for (std::size_t step = 0; step < groups; ++step) {
            const double before = stages[step][row], after = stages[step + 1][row];
            parts[orders[row][step]][row] = (start - (before + after) / 2) * (before - after);
        }
    }
    std::vector<Figure> shares;
    for (const std::vector<double>& part : parts) shares.push_back(ratioOf(part, variance, design));
    return shares;
}

std::vector<std::vector<std::size_t>> randomOrders(std::uint64_t rows, std::size_t groups, std::uint64_t seed) {
    const StreamId stream = streamOf("shapley order");
    std::vector<std::vector<std::size_t>> orders(rows, std::vector<std::size_t>(groups));
    std::uint64_t draw = 0;
    for (std::vector<std::size_t>& order : orders) {
        std::iota(order.begin(), order.end(), std::size_t{0});
        for (std::size_t left = groups; left > 1; --left) {
            const auto chosen = static_cast<std::size_t>(uniformAt(seed, stream, draw++) * static_cast<double>(left));
            std::swap(order[left - 1], order[chosen]);
        }
    }
    return orders;
}

}  // namespace valor::simulation
