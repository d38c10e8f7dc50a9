// SPDX-License-Identifier: GPL-3.0-or-later
// What a page says about every output column, its mean with the Monte Carlo error.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "simulation/statistics/estimate.h"

namespace valor::simulation {

struct ColumnSummary {
    std::uint64_t count{};
    double mean{};
    double standardDeviation{};
    double standardError{};  ///< of the mean
    Interval meanInterval;
    double minimum{};
    double maximum{};
    std::vector<double> quantiles;  ///< at SummaryPlan::probabilities

    bool operator==(const ColumnSummary&) const = default;
};

/// What is the same for all columns of a run.
struct SummaryPlan {
    std::uint64_t draws{};
    DrawDesign scheme;
    double critical{};
    std::vector<double> probabilities;
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
