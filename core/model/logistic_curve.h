// SPDX-License-Identifier: GPL-3.0-or-later
// How something spreads: slowly, then fast, then slowly again.
#pragma once

namespace valor {

/// most / (1 + exp(speed × (midpoint − t))), the curve by which tools come into use at a site and sites go live.
struct LogisticCurve {
    double most = 1;      ///< what it comes to in the end, as a share
    double speed = 0;     ///< per month
    double midpoint = 0;  ///< months until half of that

    [[nodiscard]] double after(double months) const;
    /// Months until `share` (inside 0 and 1) of the most; below 0 where that was so before the begin.
    /// @pre speed > 0 @tested after() gives the share back
    [[nodiscard]] double monthsTo(double share) const;
};

}  // namespace valor
