// SPDX-License-Identifier: GPL-3.0-or-later
// What is legal but should make a reader look twice. Internal.
#pragma once

#include <optional>

#include "core/distribution/distribution.h"
#include "core/error/diagnostics.h"

namespace valor::distributions {

/// Most probability a distribution may have outside its stated bounds without a warning.
inline constexpr double kOutsideTolerance = 0.001;

/// The interval between stated bounds, open where none is stated.
[[nodiscard]] Support domainOf(const std::optional<double>& lower, const std::optional<double>& upper);

/// DistributionShape when the density has its peak at an end (beta or gamma parameter below 1);
/// DistributionSmallSample for fewer than 30 values.
void warnOfShape(const Distribution& distribution, Diagnostics& diagnostics);
/// DistributionOutsideDomain when more than kOutsideTolerance lies beyond the bounds.
void warnOfOutside(const Distribution& distribution, const Support& domain, Diagnostics& diagnostics);

}  // namespace valor::distributions
