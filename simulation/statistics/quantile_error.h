// SPDX-License-Identifier: GPL-3.0-or-later
// The error of a quantile, read from the draws around it; no density has to be estimated.
#pragma once

#include <cstdint>
#include <span>

#include "simulation/statistics/estimate.h"

namespace valor::simulation {

/// Where to look for the error of one quantile. Depends on the number of draws only: made once for a run and
/// used for every column, because the beta and binomial quantiles cost more than the look.
struct QuantilePlan {
    double probability{};
    std::uint64_t lowRank{};   ///< 1-based order statistic bounding the interval below
    std::uint64_t highRank{};  ///< the same above
    double lowBeta{};          ///< probability one standard error below
    double highBeta{};         ///< probability one standard error above
    bool isReached = true;     ///< false when too few draws lie beyond: the interval stops at the extreme draw
};

/// Ranks qbinom(lower, N, p) and qbinom(upper, N, p) + 1 (David & Nagaraja 2003, 7.1), and the 15.9 and 84.1 %
/// points of Beta(Np + 1, N(1-p) + 1) (Vehtari et al. 2021). @pre 0 < probability < 1
[[nodiscard]] QuantilePlan makeQuantilePlan(std::uint64_t draws, double probability, double level = kUsualLevel);

/// For independent draws. @pre `plan` made for as many draws
[[nodiscard]] ErrorEstimate estimateQuantile(std::span<const double> sorted, const QuantilePlan& plan);

/// For any scheme. Replicates: the error of P(X <= quantile) over the replicates, turned back into the units of
/// the column (Woodruff 1952); as for independent draws when fewer than five per replicate lie beyond.
/// `critical` is criticalValue(scheme, level). @pre `column` in draw order, `sorted` the same draws
[[nodiscard]] ErrorEstimate estimateQuantile(std::span<const double> column, std::span<const double> sorted,
                                             const QuantilePlan& plan, DrawDesign scheme, double critical);

}  // namespace valor::simulation
