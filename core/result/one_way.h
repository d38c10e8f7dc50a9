// SPDX-License-Identifier: GPL-3.0-or-later
// What each input alone moves: the figures behind a tornado chart.
#pragma once

#include <algorithm>
#include <optional>
#include <vector>

#include "core/units/id.h"

namespace valor {

/// Ends of the range over which an input is moved: the middle 95 % of its distribution.
inline constexpr double kOneWayLow = 0.025, kOneWayHigh = 0.975;

/// One input at both ends of its range while all others are at their means.
struct OneWayInput {
    ParameterId parameter;
    double low = 0, high = 0;                  ///< of the input, in its own unit
    double atLow = 0, atMean = 0, atHigh = 0;  ///< net benefit, money of the case
    std::optional<double> turnsAt;             ///< value of the input at which the sign changes, where it does; of
                                               ///< several the one nearest to the low end

    /// The middle counts too: a result may be the same at both ends and another between them.
    [[nodiscard]] double swing() const { return std::max({atLow, atMean, atHigh}) - std::min({atLow, atMean, atHigh}); }
    bool operator==(const OneWayInput&) const = default;
};

/// One alternative against the comparator.
struct OneWayAnalysis {
    AlternativeId alternative;
    double atMeans = 0;                  ///< net benefit with every input at its mean, money of the case
    std::vector<OneWayInput> inputs;     ///< those that move it, largest swing first
    int still = 0;                       ///< uncertain inputs that do not move it
    std::vector<ParameterId> undefined;  ///< inputs at one of whose ends the net benefit is no finite number
    bool isCorrelated = false;           ///< the case states correlations, which moving one input alone leaves out
    bool operator==(const OneWayAnalysis&) const = default;
};

/// Whether the sign of the net benefit depends on the input.
[[nodiscard]] inline bool turnsDecision(const OneWayInput& input) {
    return (input.atLow > 0) != (input.atMean > 0) || (input.atHigh > 0) != (input.atMean > 0);
}

}  // namespace valor
