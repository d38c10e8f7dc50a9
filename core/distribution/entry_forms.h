// SPDX-License-Identifier: GPL-3.0-or-later
// One function a form of entry; resolve() adds the warnings every form shares. Internal.
#pragma once

#include "core/distribution/entry.h"

namespace valor::distributions {

[[nodiscard]] Result<ResolvedDistribution> resolveMeanSe(const MeanSeEntry& entry);
[[nodiscard]] Result<ResolvedDistribution> resolveInterval(const IntervalEntry& entry);
[[nodiscard]] Result<ResolvedDistribution> resolveQuantiles(const QuantilesEntry& entry);

/// Bounds, where stated, are numbers (infinite allowed) in order.
[[nodiscard]] Status checkBounds(const std::optional<double>& lower, const std::optional<double>& upper);

}  // namespace valor::distributions
