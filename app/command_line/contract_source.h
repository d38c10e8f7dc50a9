// SPDX-License-Identifier: GPL-3.0-or-later
// Where commands find contracts: in a contract file, or in a case with the alternative that signs them.
#pragma once

#include <optional>
#include <vector>

#include "app/command_line/case_source.h"
#include "core/contract/billing.h"

namespace valor::command_line {

/// A contract and what can stand in for amounts that are still to be agreed.
struct FoundContract {
    Contract contract;
    std::vector<BillingCell> cells;   ///< of the first sites of the alternative; empty for a contract file
    std::optional<Contract> assumed;  ///< with central values; only of a case
};

/// @param name file of a contract, or anything that findState() takes @param alternative of the case; empty: the first
/// with contracts
/// @return the errors of readContract, findState and sound; ReferenceUnknown for the alternative
[[nodiscard]] Result<std::vector<FoundContract>> findContracts(Session& session, const std::string& name,
                                                               const std::string& alternative, Language language);

}  // namespace valor::command_line
