// SPDX-License-Identifier: GPL-3.0-or-later
// The truncated normal: moments, quantiles and the parent behind given moments, also far in the tails. Internal.
#pragma once

#include <optional>

#include "core/distribution/distribution.h"

namespace valor::distributions {

struct MeanAndSd {
    double mean{}, sd{};
};

/// Probability the parent gives to [lower, upper]; relative accuracy is kept in either tail.
[[nodiscard]] double insideProbability(const TruncatedNormal& d);
[[nodiscard]] MeanAndSd truncatedMoments(const TruncatedNormal& d);
/// @param p in (0, 1).
[[nodiscard]] double truncatedQuantile(const TruncatedNormal& d, double p);
/// @param x in [lower, upper].
[[nodiscard]] double truncatedCumulative(const TruncatedNormal& d, double x);

/// The parent mean for which, with this parent sd and these bounds, the mean after truncation is `truncatedMean`.
/// @return nothing when `truncatedMean` is not between the bounds or the search leaves the range of a double.
[[nodiscard]] std::optional<double> parentMean(double truncatedMean, double parentSd, double lower, double upper);

/// The truncated normal on [lower, upper] whose mean and sd after truncation are these. It exists when the sd is less
/// than that of the truncated exponential with this mean and these bounds (the limit of a flat parent).
[[nodiscard]] std::optional<TruncatedNormal> matchMoments(double truncatedMean, double truncatedSd, double lower,
                                                          double upper);

}  // namespace valor::distributions
