// SPDX-License-Identifier: GPL-3.0-or-later
// A PERT is a beta on its ends; both readings of it. Internal.
#pragma once

#include "core/distribution/distribution.h"

namespace valor::distributions {

/// The beta of (X - min) / (max - min).
[[nodiscard]] inline Beta standardBeta(const Pert& d) {
    const double width = d.max - d.min;
    return {1 + d.lambda * (d.mode - d.min) / width, 1 + d.lambda * (d.max - d.mode) / width};
}

/// The PERT that is this beta stretched over [min, max]. Both parameters >= 1, and one of them > 1.
[[nodiscard]] inline Pert pertFromBeta(const Beta& beta, double min, double max) {
    const double lambda = beta.alpha + beta.beta - 2;
    return {min, min + (max - min) * (beta.alpha - 1) / lambda, max, lambda};
}

}  // namespace valor::distributions
