// SPDX-License-Identifier: GPL-3.0-or-later
// Which parties are paid for the tools.
#pragma once

#include "core/model/case.h"

namespace valor {

/// What a seller is paid is a cost of the others: it is counted in no net benefit of theirs and is no holder of a
/// budget. @source ISPOR good practice for budget impact analysis: the perspective is that of the budget holder.
[[nodiscard]] inline bool isSeller(const Party& party) {
    return party.kind == PartyKind::Vendor || party.kind == PartyKind::Platform;
}

/// Whether an account, "party" or "party/budget", is one of this party.
[[nodiscard]] inline bool isAccountOf(const std::string& account, const PartyId& party) {
    return account == party.text() || account.starts_with(party.text() + "/");
}

}  // namespace valor
