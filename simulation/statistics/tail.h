// SPDX-License-Identifier: GPL-3.0-or-later
// Risk in the tail of a column of losses: a large positive number is bad. Negate a column of gains first.
#pragma once

#include <span>

#include "simulation/statistics/estimate.h"

namespace valor::simulation {

/// Value at risk: smallest draw l with at least `share` of the draws <= l.
/// @pre `sortedLosses` ascending and not empty, 0 < share < 1
[[nodiscard]] double valueAtRisk(std::span<const double> sortedLosses, double share);

/// Mean of the worst (1 - share) N losses, the last one counted in part (Rockafellar & Uryasev 2002).
[[nodiscard]] double conditionalValueAtRisk(std::span<const double> sortedLosses, double share);

/// CVaR with error sd((L - b)+) / ((1 - share) sqrt N), or from replicates of the same excess. The bound b is the
/// smallest loss wholly in the tail; with a whole number of losses in it, any bound down to VaR gives the same CVaR.
/// @pre `losses` in draw order, `sortedLosses` the same draws
[[nodiscard]] ErrorEstimate estimateConditionalValueAtRisk(std::span<const double> losses,
                                                           std::span<const double> sortedLosses, double share,
                                                           DrawDesign scheme, double level = kUsualLevel);

}  // namespace valor::simulation
