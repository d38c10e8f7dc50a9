// SPDX-License-Identifier: GPL-3.0-or-later
// What two outcomes say about each other on common random numbers.
#pragma once

#include "core/result/run_result.h"

namespace valor {

/// First minus second, draw by draw. The three probabilities add to one.
struct PairedDifference {
    Estimate difference;
    ProbabilityEstimate firstLarger;
    ProbabilityEstimate equal;  ///< draws that differ by no more than rounding
    ProbabilityEstimate secondLarger;
    bool operator==(const PairedDifference&) const = default;
};

}  // namespace valor
