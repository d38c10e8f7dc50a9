// SPDX-License-Identifier: GPL-3.0-or-later
// Checks of account references, see core/ledger/flow.h.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "core/model/validation_context.h"

namespace valor::validation {

/// What may stand at a place that names an account.
struct AccountUse {
    FlowKind kind = FlowKind::Cash;
    const std::set<SiteId>* sites = nullptr;  ///< sites that "site" can mean
    bool onlyParties = false;                 ///< "party" or "party/budget" and nothing else
    bool isPayee = false;                     ///< of a clause: "site" has no meaning
};

void checkAccount(Context& context, const std::string& account, const std::string& path, const AccountUse& use);

}  // namespace valor::validation
