// SPDX-License-Identifier: GPL-3.0-or-later
// What a guarantee is worth: how often it pays out, by what is true and by how much is observed.
#pragma once

#include <string>
#include <vector>

#include "core/contract/contract.h"

namespace valor {

struct OperatingPoint {
    double trueShare = 0, paysOut = 0;  ///< probability
};
struct OperatingCharacteristic {
    ClauseId clause;
    std::string measure;
    double guarantee = 0;
    int sample = 0;  ///< observations until it is decided, of one buyer
    int most = -1;   ///< the largest count of them that triggers it; below nought: none does
    /// How it is decided: on what is observed alone, or with this certainty.
    RebateRule rule = RebateRule::Step;
    double certainty = 0;
    std::vector<OperatingPoint> points{};
};

/// What a bonus or malus comes to, as a share of its base, when this is measured.
struct PerformancePoint {
    ExactNumber measured, change;
};
/// What it comes to on average when this share is true.
struct ExpectedChange {
    double trueShare = 0, change = 0;
};
struct PerformancePayment {
    ClauseId clause;
    std::string measure;
    bool isShare = false;  ///< what is measured lies between 0 and 1
    std::vector<PerformancePoint> points;
    int sample = 0;                          ///< observations of one buyer in a window, as the contract expects them
    std::vector<ExpectedChange> expected{};  ///< over what so many observations may show; of shares only
};
/// Of every measure that a bonus or malus is scored by, from below its lowest value to beyond its target; what is
/// measured beside it is at its target.
[[nodiscard]] std::vector<PerformancePayment> performancePayments(const Contract& contract);

/// The probability that a count of `sample` is at most `critical` when `share` is true.
[[nodiscard]] double chanceOfAtMost(int critical, int sample, double share);
/// The largest count at which a rebate is due; -1 when none is.
[[nodiscard]] int largestRebatedCount(const OutcomeRebate& terms, int sample);

/// Of every guarantee on a share – rebates, money back, evidence, volume guarantees – around what it guarantees.
/// The sample is what the contract expects per month over the months until it is decided.
/// @tested TV-R2
[[nodiscard]] std::vector<OperatingCharacteristic> operatingCharacteristics(const Contract& contract);

}  // namespace valor
