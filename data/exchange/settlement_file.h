// SPDX-License-Identifier: GPL-3.0-or-later
// A settlement that was written earlier, the format of docs/user/settling.md.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/contract/settlement.h"

namespace valor {

inline constexpr std::string_view kSettlementSchema = "valor.settlement/1";
struct EarlierSettlement {
    ContractId contract;
    std::string currency;
    std::optional<YearMonth> through{};  ///< last month settled, where the contract goes on after it
    std::vector<InvoiceLine> lines;      ///< month, buyer, clause, component and amount
};
/// @return SchemaUnsupported for another document; with "lines/I/…" IdMalformed for a clause or buyer that is none,
/// ReferenceUnknown for a component that settling does not write, ValueOutOfRange beyond kMostSettled; the errors of
/// parseJson(), of a field and of a number
[[nodiscard]] Result<EarlierSettlement> readSettlement(std::string_view json);

}  // namespace valor
