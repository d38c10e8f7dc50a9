// SPDX-License-Identifier: GPL-3.0-or-later
// How many months each contract lives in every future: a clock in it counts them.
#pragma once

#include <vector>

#include "core/comparison/budget_draws.h"
#include "core/model/case.h"

namespace valor {

/// Whether a maximum can end the contract.
[[nodiscard]] bool hasMaximum(const Contract& contract);
/// `input` in which every contract that hasMaximum() also pays one unit of money a month, from outside to outside, for
/// as long as it lives: nobody gains or loses by it.
[[nodiscard]] CasePtr withClocks(const Case& input);

/// Whether a maximum ended a contract: it cut a payment, or was reached to the øre, which cuts nothing.
/// @param cut amount of the line of the maximum @param endsEarlier whether the contract ends earlier than without it
[[nodiscard]] constexpr bool isUsedUp(double cut, bool endsEarlier) {
    return cut != 0 || endsEarlier;
}

/// In which futures the maximum of a contract is used up, and when.
struct MaximumUsed {
    double share = 0;                     ///< of the futures
    YearMonth early{}, median{}, late{};  ///< of those: 5 %, 50 % and 95 %; only where there are any
};
/// @param clocked run of withClocks(), with its samples, from the base month on for `months`
/// @param contract with the maximum, signed by the alternative
[[nodiscard]] MaximumUsed maximumUsed(const RunResult& clocked, const AlternativeId& alternative,
                                      const Contract& contract, const ClauseId& maximum, YearMonth baseMonth,
                                      int months);

}  // namespace valor
