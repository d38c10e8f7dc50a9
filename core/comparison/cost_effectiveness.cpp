// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/cost_effectiveness.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "core/comparison/compared_outputs.h"
#include "core/error/expects.h"

namespace valor {
namespace {

/// Hexagons as two rectangular lattices, the second shifted by half a step both ways. Lengths are in widths of a
/// hexagon across and in distances of two rows of one lattice upwards.
class Lattice {
public:
    Lattice(double x0, double y0, double width, double rows) : x0_(x0), y0_(y0), width_(width), rows_(rows) {}

    /// Twice the position in half steps, so that both lattices have whole numbers: row first.
    [[nodiscard]] std::pair<long, long> cellOf(double x, double y) const {
        const double u = (x - x0_) / width_, v = (y - y0_) / rows_;
        const double evenU = std::round(u), evenV = std::round(v);
        const double oddU = std::floor(u) + 0.5, oddV = std::floor(v) + 0.5;
        const bool isEven = distance(u - evenU, v - evenV) <= distance(u - oddU, v - oddV);
        return {std::lround(2 * (isEven ? evenV : oddV)), std::lround(2 * (isEven ? evenU : oddU))};
    }
    [[nodiscard]] double x(long column) const { return x0_ + 0.5 * static_cast<double>(column) * width_; }
    [[nodiscard]] double y(long row) const { return y0_ + 0.5 * static_cast<double>(row) * rows_; }

private:
    /// Squared, where a hexagon is regular: rows of one lattice are then √3 widths apart.
    static double distance(double du, double dv) { return du * du + 3 * dv * dv; }

    double x0_, y0_, width_, rows_;
};

/// The origin belongs to the picture, where the quadrants meet.
double stepOver(const std::vector<double>& values, int steps) {
    const auto [low, high] = std::ranges::minmax(values);
    const double range = std::max(high, 0.0) - std::min(low, 0.0);
    return range > 0 ? range / steps : 1;
}

}  // namespace

CostEffectiveness costEffectivenessOf(const RunResult& run, const AlternativeId& alternative, double capacityShare) {
    const ByOutput<std::vector<double>> draws = comparedDraws(run, alternative);
    const auto& [netBenefit, cash, capacity, qalys] = draws;
    CostEffectiveness found{qalys, {}};
    found.costs.reserve(cash.size());
    for (std::size_t i = 0; i < cash.size(); ++i) found.costs.push_back(-(cash[i] + capacityShare * capacity[i]));
    return found;
}

std::vector<double> acceptability(const CostEffectiveness& draws, std::span<const double> perQaly) {
    std::vector<double> shares;
    for (const double value : perQaly) {
        std::size_t accepted = 0;
        for (std::size_t i = 0; i < draws.effects.size(); ++i)
            if (value * draws.effects[i] > draws.costs[i]) ++accepted;
        shares.push_back(static_cast<double>(accepted) / static_cast<double>(draws.effects.size()));
    }
    return shares;
}

HexBins hexBins(const CostEffectiveness& draws, int columns) {
    expects(columns > 0 && !draws.effects.empty(), "there are draws and columns");
    HexBins bins;
    bins.width = stepOver(draws.effects, columns);
    const double rows = 2 * stepOver(draws.costs, columns);
    bins.height = rows * 2 / 3;  // a regular hexagon is 2/√3 widths high, and its rows are √3 widths apart
    const Lattice lattice(std::ranges::min(draws.effects), std::ranges::min(draws.costs), bins.width, rows);
    std::map<std::pair<long, long>, std::size_t> counts;
    for (std::size_t i = 0; i < draws.effects.size(); ++i) ++counts[lattice.cellOf(draws.effects[i], draws.costs[i])];
    for (const auto& [cell, count] : counts)
        bins.cells.push_back({lattice.x(cell.second), lattice.y(cell.first),
                              static_cast<double>(count) / static_cast<double>(draws.effects.size())});
    return bins;
}

}  // namespace valor
