// SPDX-License-Identifier: GPL-3.0-or-later
// A settlement that was written earlier, the format of docs/user/settling.md.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/contract/settlement.h"

namespace valor {

inline constexpr std::string_view kSettlementSchema = "valor.settlement/1";

struct EarlierSettlement {
    ContractId contract;
    std::string currency;
    std::vector<InvoiceLine> lines;  ///< month, buyer, clause, component and amount
};
/// @return SchemaUnsupported for another document; the errors of parseJson(), of a field and of a number
[[nodiscard]] Result<EarlierSettlement> readSettlement(std::string_view json);

}  // namespace valor
