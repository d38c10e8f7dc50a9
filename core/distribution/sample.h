// SPDX-License-Identifier: GPL-3.0-or-later
// Distributions that are lists: a discrete table and an empirical sample. Internal.
#pragma once

#include "core/distribution/distribution.h"

namespace valor::distributions {

[[nodiscard]] double tableQuantile(const Discrete& d, double p);
[[nodiscard]] double tableCumulative(const Discrete& d, double x);
/// Type 7 of Hyndman & Fan 1996 (interpolated), type 1 (inverse of the empirical distribution) when discrete.
[[nodiscard]] double sampleQuantile(const Empirical& d, double p);
[[nodiscard]] double sampleCumulative(const Empirical& d, double x);

}  // namespace valor::distributions
