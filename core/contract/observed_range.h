// SPDX-License-Identifier: GPL-3.0-or-later
// What an observation can be: what lies outside is a slip of the pen, and settling it would pay on it.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/contract/contract.h"
#include "core/contract/fact_table.h"

namespace valor {

/// Whether a measure that is compared with these figures is a share, which lies from 0 to 1: a standard measure says so
/// by its unit; sensitivity and specificity are one where all the figures are from 0 to 1, and what counts cases where
/// one of them is also between. Of any other measure nothing is known: it may be hours.
/// @param figures decimal text
[[nodiscard]] bool isShareAgainst(std::string_view measure, const std::vector<std::string>& figures);
/// Which measures are observed as shares. Without a contract those that are so by their unit.
struct ShareMeasures {
    std::set<std::string> compared{};  ///< by clauses, with shares, or judged by a statistical rule
    std::set<std::string> counted{};   ///< by clauses: their value is a count, numerator over denominator a share
    std::set<std::string> accepted{};  ///< names of the parties' own by which milestones alone are told as accepted

    /// Whether it is accepted or not: 1 or 0.
    [[nodiscard]] bool isAcceptance(const std::string& measure) const;
    /// Whether the numerator is a part of its denominator.
    [[nodiscard]] bool isShare(const std::string& measure) const;
    /// Whether the value alone is a share.
    [[nodiscard]] bool isShareValue(const std::string& measure) const;
};
[[nodiscard]] ShareMeasures shareMeasures(const Contract& contract);

enum class Slip {
    OutsideShare,         ///< a share below 0 or above 1
    MoreThanAll,          ///< a numerator above its denominator
    BelowNought,          ///< less than none
    OutOfNone,            ///< something out of nothing
    IndexNotAboveNought,  ///< prices are divided by it
    NeitherYesNorNo,      ///< a milestone is accepted, 1, or not, 0
};
struct ObservedSlip {
    Slip slip;
    std::string_view part;  ///< "value", "numerator", "denominator"
};
/// What cannot be in an observation; nothing where it is sound.
[[nodiscard]] std::optional<ObservedSlip> slipIn(const std::string& measure, const Observation& observed,
                                                 const ShareMeasures& shares);

}  // namespace valor
