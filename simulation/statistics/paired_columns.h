// SPDX-License-Identifier: GPL-3.0-or-later
// Two columns of draws compared on common random numbers: the error of their difference, not of each by itself.
#pragma once

#include <cmath>

#include "core/ports/paired_statistics.h"
#include "core/result/draw_groups.h"

namespace valor::simulation {

/// first - second, or nothing where they are equal but for rounding. @param largest number that the rounding stems from
[[nodiscard]] inline double differenceBeyondRounding(double first, double second, double largest) {
    const double difference = first - second;
    return std::abs(difference) <= kRoundingShare * largest ? 0.0 : difference;
}

class PairedColumns final : public PairedStatistics {
public:
    /// @tested figures computed by hand; swapping the columns mirrors everything; equal columns are equal in every
    /// draw; sums in another order are no difference; the three shares add to one.
    [[nodiscard]] PairedDifference difference(std::span<const double> first, std::span<const double> second,
                                              SamplingScheme scheme) const override;
};

}  // namespace valor::simulation
