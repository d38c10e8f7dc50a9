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
    Distribution distribution{};
    bool operator==(const NativeEntry&) const = default;
};
/// Mean and standard error. Families: beta, gamma, lognormal, normal, truncated normal (with its bounds;
/// `mean` and `se` are those after truncation). For the others bounds state what the quantity can be and only warn.
struct MeanSeEntry {
    Family family{};
    double mean{}, se{};
    std::optional<double> lower{}, upper{};
    bool operator==(const MeanSeEntry&) const = default;
};
/// `events` of `total` with a Beta(priorAlpha, priorBeta) prior (uniform unless stated).
struct CountsEntry {
    double events{}, total{};
    double priorAlpha = 1, priorBeta = 1;
    bool operator==(const CountsEntry&) const = default;
};
enum class CentralKind { Mean, Median };
/// Central value and the ends of an interval that holds `level` of the probability, equal tails outside.
/// Families: beta (a mean, kept, and the width solved), lognormal, normal. `central` may be absent for lognormal and
/// normal. Bounds state what the quantity can be and only warn.
struct IntervalEntry {
    Family family{};
    std::optional<double> central{};
    CentralKind centralKind = CentralKind::Mean;
    double low{}, high{};
    double level = 0.95;
    std::optional<double> lower{}, upper{};
    bool operator==(const IntervalEntry&) const = default;
};
struct QuantilePoint {
    double probability{}, value{};
    bool operator==(const QuantilePoint&) const = default;
};
/// Elicited quantiles in any order; families: normal, lognormal, gamma, beta. When none is named, the one that fits
/// best among those that keep within the bounds (0.1 % at most outside); beta takes part when both bounds are stated.
/// A named beta without bounds lies on [0, 1]. On other bounds the answer is a PERT of free lambda, the same curve.
struct QuantilesEntry {
    std::optional<Family> family{};
    std::vector<QuantilePoint> points{};
    std::optional<double> lower{}, upper{};
    bool operator==(const QuantilesEntry&) const = default;
};

using EntryKinds = std::variant<NativeEntry, MeanSeEntry, CountsEntry, IntervalEntry, QuantilesEntry>;
struct DistributionEntry : EntryKinds {
    using Kinds = EntryKinds;

    DistributionEntry();
    DistributionEntry(const DistributionEntry& other);
    DistributionEntry(DistributionEntry&& other) noexcept;
    DistributionEntry& operator=(const DistributionEntry& other);
    DistributionEntry& operator=(DistributionEntry&& other) noexcept;
    ~DistributionEntry();
    template <class T>
    requires kIsKindOf<std::remove_cvref_t<T>, Kinds>              //
    DistributionEntry(T&& kind) : Kinds(std::forward<T>(kind)) {}  // NOLINT(google-explicit-constructor)

    bool operator==(const DistributionEntry& other) const;
};

/// One stated quantile beside what the fitted distribution says there.
struct FitPoint {
    double probability{}, value{}, fittedProbability{};
    bool operator==(const FitPoint&) const = default;
};
/// One family fitted to elicited quantiles.
struct FamilyFit {
    Family family{};  ///< as asked for: beta even where the distribution is a PERT
    Distribution distribution{};
    double sumOfSquares{};        ///< of F(value) - probability over the stated points
    double largestMiss{};         ///< greatest |F(value) - probability|
    double probabilityOutside{};  ///< beyond the stated bounds
};

struct ResolvedDistribution {
    Distribution distribution{};
    std::vector<FitPoint> fit{};  ///< empty unless the entry was elicited quantiles
    double sumOfSquares = 0;      ///< of fittedProbability - probability
    Diagnostics diagnostics{};    ///< warnings only: shape, asymmetry, poor fit, small sample, outside the bounds
    std::vector<FamilyFit> candidates{};  ///< of elicited quantiles, the families tried, best first
};

/// @return the distribution an entry stands for. DistributionInvalid when the statement itself cannot be (its subject
/// names the field), DistributionUnreachable when no member of the family matches it.
/// @source Briggs, Claxton & Sculpher 2006 ch. 4; O'Hagan et al. 2006 and SHELF for quantiles.
/// @tested against R and scipy for every form; a test a refusal and a warning.
[[nodiscard]] Result<ResolvedDistribution> resolve(const DistributionEntry& entry);

}  // namespace valor
