// SPDX-License-Identifier: GPL-3.0-or-later
// Every printed figure carries its Monte Carlo error: what another seed would change. Errors are shown, never
// digested, so library quantile functions are used freely here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "core/result/draw_groups.h"
#include "simulation/statistics/moments.h"

namespace valor::simulation {

inline constexpr double kUsualLevel = 0.95;

struct Interval {
    double low{};
    double high{};

    bool operator==(const Interval&) const = default;
};

struct ErrorEstimate {
    double value{};
    double standardError{};
    Interval interval;

    bool operator==(const ErrorEstimate&) const = default;
};

/// How the draws of a column hang together. Independent draws tell their error by their spread. Draws of one
/// Latin hypercube do not, so several hypercubes are interleaved: draw i belongs to replicate i mod `replicates`.
struct DrawDesign {
    std::uint32_t replicates = 0;  ///< 0 means independent draws

    [[nodiscard]] bool isReplicated() const { return replicates > 0; }

    bool operator==(const DrawDesign&) const = default;
};

inline constexpr DrawDesign kIndependentDraws{};
inline constexpr DrawDesign kReplicatedHypercube{groupsOfDraws(SamplingScheme::LatinHypercube)};
inline constexpr DrawDesign kScrambledSobol{groupsOfDraws(SamplingScheme::Sobol)};

/// Half-width of a central interval in standard errors: normal for independent draws, Student t otherwise.
[[nodiscard]] double criticalValue(DrawDesign scheme, double level = kUsualLevel);

/// Standard error of the mean of `column`, in draw order.
/// @pre two draws, or two replicates of at least one draw each
[[nodiscard]] double standardErrorOfMean(std::span<const double> column, DrawDesign scheme);
/// The same when the moments of the column are at hand.
[[nodiscard]] double standardErrorOfMean(std::span<const double> column, const Moments& moments, DrawDesign scheme);

/// Standard error of the share of draws above `threshold`, by the same scheme.
[[nodiscard]] double standardErrorOfShareAbove(std::span<const double> column, double threshold, DrawDesign scheme);

[[nodiscard]] ErrorEstimate estimateMean(std::span<const double> column, DrawDesign scheme, double level = kUsualLevel);

/// Independent draws: Wilson's score interval, which stays within 0..1 and does not collapse at either end.
[[nodiscard]] ErrorEstimate estimateProbability(std::uint64_t hits, std::uint64_t draws, double level = kUsualLevel);

/// Probability of a draw above `threshold`. Replicates: Student t, or Wilson when hits or misses are fewer than
/// five per replicate; a Latin hypercube is hardly ever worse than independent draws (Owen 1997).
[[nodiscard]] ErrorEstimate estimateProbabilityAbove(std::span<const double> column, double threshold,
                                                     DrawDesign scheme, double level = kUsualLevel);

/// mean(numerator) / mean(denominator) by the delta method. Meaningless when the denominator's mean is not
/// clearly away from zero; show the net benefit then.
/// @pre columns of one length, mean(denominator) != 0
[[nodiscard]] ErrorEstimate estimateRatio(std::span<const double> numerator, std::span<const double> denominator,
                                          DrawDesign scheme, double level = kUsualLevel);

/// Mean of first - second on common random numbers. @pre columns of one length
[[nodiscard]] ErrorEstimate estimateDifference(std::span<const double> first, std::span<const double> second,
                                               DrawDesign scheme, double level = kUsualLevel);

/// What common random numbers gain for a difference of two means, from moments alone.
struct PairingGain {
    double independentError{};
    double pairedError{};
    double varianceRatio{};  ///< how many times more independent draws would be needed
};
[[nodiscard]] PairingGain pairingGain(double sdFirst, double sdSecond, double correlation, std::uint64_t draws);

/// Independent draws needed for a mean within +-halfWidth.
[[nodiscard]] std::uint64_t drawsForMean(double standardDeviation, double halfWidth, double level = kUsualLevel);

/// Fewest hits, and misses, per replicate for which the spread over replicates is trusted.
inline constexpr std::uint64_t kFewestPerReplicate = 5;

}  // namespace valor::simulation
