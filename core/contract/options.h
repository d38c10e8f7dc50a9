// SPDX-License-Identifier: GPL-3.0-or-later
// Which options of a contract a clause waits for: nothing is paid for it before its buyer has taken one of them.
#pragma once

#include <cstddef>
#include <vector>

#include "core/contract/contract.h"

namespace valor {

/// Whether a buyer owes something of it, or may earn it or have it back, only once it may be billed; what is a share of
/// charges waits with them.
[[nodiscard]] bool isOwedOnceJoined(ClauseKind kind);

/// The clauses on options, by their place in the contract, of which a buyer takes one before something is paid for the
/// clause: of a charge those that bear on it; of another clause those of all charges that it bears on, none where one
/// of these is billed from the start; of one that bears on no charge all between its parties. None of what pays by
/// itself and is not owed once joined.
[[nodiscard]] std::vector<std::size_t> optionsWaitedFor(const Contract& contract, const Clause& clause);

}  // namespace valor
