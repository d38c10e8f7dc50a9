// SPDX-License-Identifier: GPL-3.0-or-later
// What a contract pays on what was observed: its lines, their totals, and what differs from invoices that were sent.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/contract/invoice_changes.h"
#include "core/model/case.h"

namespace valor {

struct Settled {
    Contract contract;
    CasePtr input{};                     ///< that the contract belongs to; null for a contract alone
    std::vector<ParameterId> assumed{};  ///< whose central values stand for amounts not agreed yet
    std::vector<InvoiceLine> lines{};
    std::optional<YearMonth> through{};                   ///< where the contract goes on after it
    std::optional<std::vector<InvoiceChange>> changes{};  ///< of what was invoiced, where that is known
    bool wasFurther = false;  ///< invoices of later months than are settled now are not compared
};

/// What differs from the invoices of an earlier settlement of the same contract, up to the last month settled now.
/// @param place where the earlier one was given, for messages
/// @return ReferenceUnknown for one of another contract or currency
[[nodiscard]] Status compareWith(const EarlierSettlement& earlier, const std::string& place, Settled& settled);

[[nodiscard]] const Clause& clauseOf(const Settled& settled, const InvoiceLine& line);
/// The prices that a line multiplies by, as they are agreed: before the index and before discounts.
struct PriceRange {
    ExactNumber least, most;  ///< equal where there is one only: tiers and steps may have several
    bool operator==(const PriceRange&) const = default;
};
/// Nothing for a line without a price.
[[nodiscard]] std::optional<PriceRange> pricesOf(const InvoiceLine& line);

/// Buyer and contract year, from one.
using YearKey = std::pair<std::string, int>;
struct Totals {
    Money all;
    std::map<YearKey, Money> byYear;
};
[[nodiscard]] Totals totalsOf(const Settled& settled);
/// Of all changes. @pre there are some to tell
[[nodiscard]] Money changedBy(const Settled& settled);

}  // namespace valor
