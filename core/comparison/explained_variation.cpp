// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/explained_variation.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

#include "core/error/expects.h"

namespace valor {
namespace {

constexpr std::size_t kMostGroups = 20, kLeastInGroup = 10;

std::size_t groupsOf(std::size_t draws) {
    return std::min(kMostGroups, draws / kLeastInGroup);
}

std::vector<std::size_t> orderOf(const std::vector<double>& values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return values[i]; });
    return order;
}

bool isSame(const std::vector<double>& values) {
    const auto [least, most] = std::ranges::minmax(values);
    return least == most;
}

/// Sums of squares around the means of both, and of their products. Rows in the order of the input.
struct Squares {
    double inputs = 0, outputs = 0, products = 0;
};
Squares squaresOf(const std::vector<double>& input, const std::vector<double>& output,
                  std::span<const std::size_t> rows) {
    double inputMean = 0, outputMean = 0;
    for (const std::size_t i : rows) {
        inputMean += input[i] / static_cast<double>(rows.size());
        outputMean += output[i] / static_cast<double>(rows.size());
    }
    Squares sums;
    for (const std::size_t i : rows) {
        sums.inputs += (input[i] - inputMean) * (input[i] - inputMean);
        sums.outputs += (output[i] - outputMean) * (output[i] - outputMean);
        sums.products += (input[i] - inputMean) * (output[i] - outputMean);
    }
    if (input[rows.front()] == input[rows.back()]) sums.inputs = 0;  // whatever its mean is rounded to
    return sums;
}

/// What a straight line leaves.
double left(const Squares& sums) {
    const double explained = sums.inputs > 0 ? sums.products * sums.products / sums.inputs : 0;
    return std::max(0.0, sums.outputs - explained);
}

}  // namespace

double explainedShare(const std::vector<double>& input, const std::vector<double>& output) {
    expects(input.size() == output.size(), "a value of the result for each of the input");
    const std::size_t rows = input.size(), groups = groupsOf(rows);
    if (groups < 2 || isSame(input) || isSame(output)) return 0;
    const std::vector<std::size_t> order = orderOf(input);
    const double all = squaresOf(input, output, order).outputs;
    double unexplained = 0, fitted = 0;  // figures of the lines; a group of one value takes only its mean
    for (std::size_t g = 0; g < groups; ++g) {
        const std::size_t from = g * rows / groups, to = (g + 1) * rows / groups;
        const Squares sums = squaresOf(input, output, std::span(order).subspan(from, to - from));
        unexplained += left(sums);
        fitted += sums.inputs > 0 ? 2 : 1;
    }
    const double free = static_cast<double>(rows) - fitted, whole = static_cast<double>(rows - 1);
    return 1 - (unexplained / free) / (all / whole);
}

double explainedByChance(std::size_t draws) {
    const std::size_t groups = groupsOf(draws);
    if (groups < 2) return 0;
    const auto fitted = static_cast<double>(2 * groups - 1), free = static_cast<double>(draws - 2 * groups);
    return std::sqrt(2 * fitted / (free * static_cast<double>(draws + 1)));
}

}  // namespace valor
