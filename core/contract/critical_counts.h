// SPDX-License-Identifier: GPL-3.0-or-later
// When few successes among n are too few for a guarantee: decided once per sample size, for settlement and simulation.
#pragma once

#include <vector>

#include "core/lane/lane_concept.h"
#include "core/units/exact_number.h"

namespace valor::contract {

/// Sample sizes of the table; beyond, the critical share at its end is used.
inline constexpr int kLargestSample = 10'000;

/// Per n = 0…kLargestSample the largest x at which the one-sided Clopper–Pearson upper limit at `confidence` is below
/// the guarantee; -1 when there is none. The limit is below θ exactly when P(X <= x | n, θ) < 1 - confidence.
[[nodiscard]] std::vector<int> criticalByUpperLimit(double guarantee, double confidence);
/// The largest x at which Pr(true share < guarantee | x of n) reaches `probability` under a beta prior.
[[nodiscard]] std::vector<int> criticalByPosterior(double guarantee, double probability, double alpha, double beta);

/// The critical count of a sample of n, from a table of the two above; beyond its end in proportion.
[[nodiscard]] VALOR_LANE_INLINE double criticalCount(const int* table, double n) {
    if (!(n > 0)) return -1;
    if (n <= kLargestSample) return table[static_cast<int>(n)];
    return n * table[kLargestSample] / kLargestSample;
}

}  // namespace valor::contract

namespace valor {

/// criticalCount() for exact numbers, where the kernels find it.
[[nodiscard]] inline ExactNumber largestCount(const int* table, ExactNumber n) {
    return ExactNumber::onGrid(contract::criticalCount(table, n.toDouble()), 6);
}

}  // namespace valor
