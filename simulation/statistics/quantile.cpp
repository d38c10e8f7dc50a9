// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/statistics/quantile.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "core/error/expects.h"

#include <hwy/contrib/sort/vqsort.h>

namespace valor::simulation {

void sortColumn(std::span<double> column) {
    for (double& value : column) value += 0.0;
    // Both sorts give the same bits: without -0 and NaN, equal doubles are the same double.
    if (hwy::Sorter::HaveFloat64()) {
        hwy::Sorter{}(column.data(), column.size(), hwy::SortAscending{});
    } else {
        std::sort(column.begin(), column.end());
    }
}

std::vector<double> sortedCopy(std::span<const double> column) {
    std::vector<double> copy(column.begin(), column.end());
    sortColumn(copy);
    return copy;
}

double quantileOfSorted(std::span<const double> sorted, double probability) {
    expects(!sorted.empty(), "a quantile needs at least one draw");
    expects(probability >= 0 && probability <= 1, "a probability lies between 0 and 1");
    const double position = static_cast<double>(sorted.size() - 1) * probability;
    const double below = std::floor(position);
    const auto index = static_cast<std::size_t>(below);
    if (index + 1 >= sorted.size()) return sorted.back();
    return sorted[index] + (position - below) * (sorted[index + 1] - sorted[index]);
}

}  // namespace valor::simulation
