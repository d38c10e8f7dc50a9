// SPDX-License-Identifier: GPL-3.0-or-later
// What a contract does, for other programs.
#pragma once

#include <vector>

#include "app/command_line/contract_source.h"
#include "data/exchange/json_value.h"

namespace valor::command_line {

/// "valor.contract-page/1": `contracts`, each with its clauses in the order of application, what is easily overlooked,
/// payments by volume, when a maximum is reached, what guarantees are worth, and the hours of settling it.
/// @tested the keys are those of docs/user/contracts.md
[[nodiscard]] JsonValue contractPageJson(const std::vector<FoundContract>& contracts, const Wording& wording,
                                         const ParameterId& rate = {});

}  // namespace valor::command_line
