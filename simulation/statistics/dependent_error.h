// SPDX-License-Identifier: GPL-3.0-or-later
// Error of the mean of draws that follow from one another, such as a chain. The engine's own draws do not.
#pragma once

#include <cstddef>
#include <span>

namespace valor::simulation {

/// Variance of sqrt(N) * mean by non-overlapping batches; draws after the last whole batch are left out.
/// @pre at least two batches
[[nodiscard]] double batchMeansVariance(std::span<const double> chain, std::size_t batch);

/// The same by all overlapping batches (Meketon & Schmeiser 1984).
[[nodiscard]] double overlappingBatchMeansVariance(std::span<const double> chain, std::size_t batch);

/// sqrt(variance / N).
[[nodiscard]] double errorOfChainMean(double variance, std::size_t draws);

/// Integrated autocorrelation time by Geyer's initial monotone positive pairs (1992). The effective number of
/// draws is N divided by it. @pre at least four draws, not all equal
[[nodiscard]] double autocorrelationTime(std::span<const double> chain);

}  // namespace valor::simulation
