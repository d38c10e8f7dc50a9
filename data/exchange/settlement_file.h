// SPDX-License-Identifier: GPL-3.0-or-later
// A settlement as a document: lines, totals, explanations and what changed, the format of docs/user/settling.md.
#pragma once

#include <string>
#include <string_view>

#include "core/report/statements.h"
#include "core/settlement/settled.h"

namespace valor {

inline constexpr std::string_view kSettlementSchema = "valor.settlement/1";
/// A document of kSettlementSchema. @param wording of the explanations
[[nodiscard]] std::string writeSettlement(const Settled& settled, const Wording& wording);
/// A row per line as CSV: UTF-8, commas, points before decimals, LF; names of columns as in the document, prices from
/// the least to the most. A text that a spreadsheet would take for a formula begins with an apostrophe.
/// @param wording of names and explanations
[[nodiscard]] std::string writeSettlementCsv(const Settled& settled, const Wording& wording);

/// @return SchemaUnsupported for another document; with "lines/I/…" IdMalformed for a clause or buyer that is none,
/// ReferenceUnknown for a component that settling does not write, ValueOutOfRange beyond kMostSettled; the errors of
/// parseJson(), of a field and of a number
[[nodiscard]] Result<EarlierSettlement> readSettlement(std::string_view json);

}  // namespace valor
