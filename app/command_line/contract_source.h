// SPDX-License-Identifier: GPL-3.0-or-later
// Where commands find contracts: in a contract file, or in a case with the alternative that signs them.
#pragma once

#include <vector>

#include "app/command_line/case_source.h"
#include "app/command_line/declaration.h"
#include "core/report/annex_source.h"

namespace valor::command_line {

/// A contract on its own, or in a case that it belongs to.
struct FoundContract {
    Contract contract;
    CasePtr input{};                           ///< null for a contract file
    const Alternative* alternative = nullptr;  ///< of the case: who signs
    const Scenario* scenario = nullptr;        ///< of the case: whose figures are meant

    [[nodiscard]] AnnexSource source() const {
        return input == nullptr ? AnnexSource{contract} : annexSource(*input, *alternative, contract, *scenario);
    }
};

/// Which of the contracts of a case are meant, and under which figures; empty: the first alternative with contracts,
/// and the first scenario.
struct ContractChoice {
    std::string alternative, scenario;
};
/// The alternative that a person names, else the first with contracts.
/// @return the errors of alternativeNamed(); ReferenceUnknown where no alternative has a contract
[[nodiscard]] Result<const Alternative*> alternativePaying(const Case& input, const std::string& name,
                                                           Language language);
/// "--alternative" and "--scenario".
void addContractChoice(const Declaration& to, CLI::App& command, ContractChoice& choice);

/// @param name file of a contract, or anything that findState() takes: a JSON file is a case if it says so of itself
/// @return the errors of readContract, findState and sound; ReferenceUnknown for the alternative or the scenario, also
/// for any of a contract file, which has none
[[nodiscard]] Result<std::vector<FoundContract>> findContracts(Session& session, const std::string& name,
                                                               const ContractChoice& choice, Language language);

}  // namespace valor::command_line
