// SPDX-License-Identifier: GPL-3.0-or-later
// Fitted parameters without the digits in which machines differ.
#pragma once

#include "core/distribution/distribution.h"

namespace valor::distributions {

/// `value` with `digits` significant decimal digits.
[[nodiscard]] double significant(double value, int digits);

/// Every parameter with `digits` significant digits. Fits use logarithms and an optimiser whose last bits depend on the
/// machine's mathematics library; what a simulation draws from must not.
[[nodiscard]] Distribution rounded(Distribution distribution, int digits);

}  // namespace valor::distributions
