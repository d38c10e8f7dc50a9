// SPDX-License-Identifier: GPL-3.0-or-later
// What a contract bills in months in which the case expects nothing of it to be in use yet.
#pragma once

#include <vector>

#include "core/contract/interactions.h"
#include "core/model/case.h"

namespace valor {

/// Of each price that is due by the month, whatever is used: how many months it is billed before the first tool of the
/// contract is expected to go live, and what that comes to at all sites, to three digits. Connection fees and other
/// one-off amounts are left out: they belong before the start.
/// @param alternative that signs the contract
/// @return BilledBeforeUse with "months", "amount", "currency" and "live", the first month in use; nothing where the
/// contract cannot be settled yet
[[nodiscard]] std::vector<Interaction> billedBeforeUse(const Case& input, const Scenario& scenario,
                                                       const Alternative& alternative, const Contract& contract);

}  // namespace valor
