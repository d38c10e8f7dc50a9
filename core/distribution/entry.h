// SPDX-License-Identifier: GPL-3.0-or-later
// How a person states a distribution, and the distribution that follows.
#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "core/distribution/distribution.h"
#include "core/error/diagnostics.h"

namespace valor {

struct NativeEntry {
    Distribution distribution;
    bool operator==(const NativeEntry&) const = default;
};
/// Mean and standard error. Families: beta, gamma, lognormal, normal, truncated normal (with its bounds;
/// `mean` and `se` are those after truncation).
struct MeanSeEntry {
    Family family{};
    double mean{}, se{};
    std::optional<double> lower, upper;
    bool operator==(const MeanSeEntry&) const = default;
};
/// `events` of `total` with a Beta(priorAlpha, priorBeta) prior (uniform unless stated).
struct CountsEntry {
    double events{}, total{};
    double priorAlpha = 1, priorBeta = 1;
    bool operator==(const CountsEntry&) const = default;
};
enum class CentralKind { Mean, Median };
/// Central value and interval. Families: beta (mean kept, width solved), lognormal, normal. `central` may be absent
/// for lognormal and normal.
struct IntervalEntry {
    Family family{};
    std::optional<double> central;
    CentralKind centralKind = CentralKind::Mean;
    double low{}, high{};
    double level = 0.95;
    bool operator==(const IntervalEntry&) const = default;
};
struct QuantilePoint {
    double probability{}, value{};
    bool operator==(const QuantilePoint&) const = default;
};
/// Elicited quantiles; the family that fits best when none is named. Bounds serve the scaled beta.
struct QuantilesEntry {
    std::optional<Family> family;
    std::vector<QuantilePoint> points;
    std::optional<double> lower, upper;
    bool operator==(const QuantilesEntry&) const = default;
};

using DistributionEntry = std::variant<NativeEntry, MeanSeEntry, CountsEntry, IntervalEntry, QuantilesEntry>;

/// One stated quantile beside what the fitted distribution says there.
struct FitPoint {
    double probability{}, value{}, fittedProbability{};
};

struct ResolvedDistribution {
    Distribution distribution;
    std::vector<FitPoint> fit;  ///< empty unless the entry was elicited quantiles
    double sumOfSquares = 0;    ///< of fittedProbability - probability
    Diagnostics diagnostics;    ///< warnings only: shape, asymmetry, poor fit, small sample
};

/// @return the distribution an entry stands for; DistributionInvalid or DistributionUnreachable when there is none.
/// @source Briggs, Claxton & Sculpher 2006 ch. 4; O'Hagan et al. 2006 (SHELF) for quantiles.
[[nodiscard]] Result<ResolvedDistribution> resolve(const DistributionEntry& entry);

}  // namespace valor
