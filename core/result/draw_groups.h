// SPDX-License-Identifier: GPL-3.0-or-later
// How the draws of a run hang together, and what between two of them is rounding.
#pragma once

#include <cstdint>

#include "core/result/run_result.h"

namespace valor {

/// Interleaved groups of draws that are independent of each other, by whose spread an error is told: draw i belongs to
/// group i mod so many. 0: every draw is independent.
[[nodiscard]] constexpr std::uint32_t groupsOfDraws(SamplingScheme scheme) {
    switch (scheme) {
        case SamplingScheme::MonteCarlo: return 0;
        case SamplingScheme::LatinHypercube: return 20;  // for a t quantile of 2.09, keeping most of the gain
        case SamplingScheme::Sobol: return 16;           // scrambles; a t quantile of 2.13
    }
    return 0;
}

/// Sums of the same amounts in another order differ by rounding. Draws closer than this share of the largest amount are
/// equal, else a change of order would look like an even chance of being better.
inline constexpr double kRoundingShare = 1e-12;

}  // namespace valor
