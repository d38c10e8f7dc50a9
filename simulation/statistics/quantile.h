// SPDX-License-Identifier: GPL-3.0-or-later
// Exact quantiles: every column is kept and sorted, which is cheaper than any sketch and has no error.
#pragma once

#include <span>
#include <vector>

namespace valor::simulation {

/// Sorts ascending in place. -0 becomes +0 first, so equal columns sort to equal bits.
/// @pre no NaN
void sortColumn(std::span<double> column);

/// A sorted copy of `column`.
[[nodiscard]] std::vector<double> sortedCopy(std::span<const double> column);

/// Quantile of type 7 (Hyndman & Fan 1996), the default of R and numpy.
/// @pre `sorted` ascending and not empty, 0 <= probability <= 1
[[nodiscard]] double quantileOfSorted(std::span<const double> sorted, double probability);

}  // namespace valor::simulation
