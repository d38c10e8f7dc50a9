// SPDX-License-Identifier: GPL-3.0-or-later
// Where commands find contracts: in a contract file, or in a case with the alternative that signs them.
#pragma once

#include <vector>

#include "app/command_line/case_source.h"
#include "core/report/annex_source.h"

namespace valor::command_line {

/// A contract on its own, or in a case that it belongs to.
struct FoundContract {
    Contract contract;
    CasePtr input{};                           ///< null for a contract file
    const Alternative* alternative = nullptr;  ///< of the case: who signs

    [[nodiscard]] AnnexSource source() const {
        return input == nullptr ? AnnexSource{contract} : annexSource(*input, *alternative, contract);
    }
};

/// @param name file of a contract, or anything that findState() takes @param alternative of the case; empty: the first
/// with contracts
/// @return the errors of readContract, findState and sound; ReferenceUnknown for the alternative
[[nodiscard]] Result<std::vector<FoundContract>> findContracts(Session& session, const std::string& name,
                                                               const std::string& alternative, Language language);

}  // namespace valor::command_line
