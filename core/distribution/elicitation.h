// SPDX-License-Identifier: GPL-3.0-or-later
// One family through stated quantiles. Internal.
#pragma once

#include <optional>
#include <vector>

#include "core/distribution/entry.h"

namespace valor::distributions {

/// Points ascending in both probability and value, at least two.
using Points = std::vector<QuantilePoint>;

/// Least squares in probability; exact for normal, lognormal and gamma when there are two points.
/// @param bounds where a beta lies (others ignore them); finite for a beta.
/// @return nothing when the family cannot take these values or no member of it comes out.
/// @source O'Hagan et al. 2006; SHELF, function fitdist. @tested against an independent fit in R.
[[nodiscard]] std::optional<Distribution> fitFamily(Family family, const Points& points, const Support& bounds);

}  // namespace valor::distributions
