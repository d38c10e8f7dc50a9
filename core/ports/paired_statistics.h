// SPDX-License-Identifier: GPL-3.0-or-later
// The door to comparisons of two outputs whose draws belong together.
#pragma once

#include <span>

#include "core/result/paired_difference.h"

namespace valor {

class PairedStatistics {
public:
    virtual ~PairedStatistics() = default;
    /// @param first, second one output each, in draw order, of runs with the same seed, scheme and number of draws, so
    /// that draw i of both is the same future. @param scheme decides how the Monte Carlo error is read
    /// @pre columns of one length, at least two draws (Latin hypercube: forty), every number finite
    [[nodiscard]] virtual PairedDifference difference(std::span<const double> first, std::span<const double> second,
                                                      SamplingScheme scheme) const = 0;
};

}  // namespace valor
