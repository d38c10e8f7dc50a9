// SPDX-License-Identifier: GPL-3.0-or-later
// What an amount of a clause is due for, and in which currency: "2,406.86" alone says neither.
#pragma once

#include <string>
#include <string_view>

#include "core/contract/contract.h"
#include "core/report/statements.h"

namespace valor {

/// "unit", "contract_year": the key of its text behind "due."; empty where the name of the field says it all
/// @param field as in FormField: "amount", "price"; the prices of tiers too
[[nodiscard]] std::string_view amountBasisKey(const ClauseTerms& terms, std::string_view field);
/// "per unit", "per contract year, each site for itself"
[[nodiscard]] std::string amountBasis(const Clause& clause, std::string_view field, const Wording& wording);
/// "NOK per unit": behind the name of a field.
[[nodiscard]] std::string amountUnit(const Clause& clause, std::string_view field, const std::string& currency,
                                     const Wording& wording);
/// "NOK 2,406.86", "2.406,86 NOK"; the text itself when it is no number. An amount with a fraction shows two decimals
/// at least.
[[nodiscard]] std::string moneyInWords(const std::string& decimal, const std::string& currency, const Wording& wording);
/// The same of an amount that nobody has agreed: three significant digits, "NOK 2,410".
[[nodiscard]] std::string moneyAbout(double value, const std::string& currency, const Wording& wording);

}  // namespace valor
