// SPDX-License-Identifier: GPL-3.0-or-later
// What a contract pays on what was observed, read from the files that a person names.
#pragma once

#include <string>

#include "app/command_line/contract_source.h"
#include "app/command_line/declaration.h"
#include "app/command_line/session.h"
#include "core/settlement/settled.h"

namespace valor::command_line {

struct SettleOptions {
    std::string contract, observations;
    ContractChoice choice;
    std::string id;        ///< of the contract, in a case with several
    std::string through;   ///< last month to settle; empty: all
    std::string previous;  ///< file of an earlier settlement, whose invoices were sent
    OutputForm form;
    bool explains = false;
    std::string csv;  ///< file of the lines; "-": the output; empty: none
};

/// Settles the contract of the options and compares it with the earlier settlement, where one is named; tells which
/// observations nothing follows from.
/// @return the errors of the files, each with its path; of settleObserved() and compareWith()
[[nodiscard]] Result<Settled> settleFiles(const SettleOptions& options, Session& session, const Wording& wording);

}  // namespace valor::command_line
