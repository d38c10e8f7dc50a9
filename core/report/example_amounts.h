// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts for a worked example that goes to the other party.
#pragma once

#include "core/contract/contract.h"

namespace valor {

/// The contract with round amounts in place of those that are still to be agreed. They follow from what an amount is
/// due for and from nothing that the buyer expects: an example shows the rules, not the guesses.
[[nodiscard]] Contract withExampleAmounts(Contract contract);

}  // namespace valor
