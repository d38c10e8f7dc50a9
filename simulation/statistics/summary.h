// SPDX-License-Identifier: GPL-3.0-or-later
// All that a page says about one output column, each figure with its Monte Carlo error.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "simulation/statistics/estimate.h"
#include "simulation/statistics/quantile_error.h"

namespace valor::simulation {

struct QuantileEstimate {
    double probability{};
    ErrorEstimate estimate;
    bool isIntervalReached = true;  ///< false when there are too few draws for the interval's level

    bool operator==(const QuantileEstimate&) const = default;
};

struct ColumnSummary {
    std::uint64_t count{};
    double mean{};
    double standardDeviation{};
    double standardError{};  ///< of the mean
    Interval meanInterval;
    double minimum{};
    double maximum{};
    std::vector<QuantileEstimate> quantiles;
    ErrorEstimate probabilityPositive;  ///< P(x > 0)

    bool operator==(const ColumnSummary&) const = default;
};

/// What is the same for all columns of a run; made once because its distribution quantiles are slow.
struct SummaryPlan {
    std::uint64_t draws{};
    DrawDesign scheme;
    double level = kUsualLevel;
    double critical{};
    std::vector<QuantilePlan> quantiles;
};

/// @pre at least two draws, probabilities inside 0..1
[[nodiscard]] SummaryPlan makeSummaryPlan(std::uint64_t draws, DrawDesign scheme, std::span<const double> probabilities,
                                          double level = kUsualLevel);

/// @pre `column` in draw order and `sorted` the same draws ascending, as many as planned, all finite
[[nodiscard]] ColumnSummary summarise(std::span<const double> column, std::span<const double> sorted,
                                      const SummaryPlan& plan);

/// Sorts a copy itself.
[[nodiscard]] ColumnSummary summarise(std::span<const double> column, const SummaryPlan& plan);

}  // namespace valor::simulation
