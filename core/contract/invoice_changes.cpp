// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contract/invoice_changes.h"

#include <map>
#include <tuple>

namespace valor {

std::vector<InvoiceChange> changesOfInvoices(const std::vector<InvoiceLine>& before,
                                             const std::vector<InvoiceLine>& now, Currency currency) {
    const Money nothing(0, currency);
    // Two sites of one party are one buyer on an invoice.
    std::map<std::tuple<YearMonth, ClauseId, std::string, std::string>, std::pair<Money, Money>> amounts;
    const auto of = [&](const InvoiceLine& line) -> auto& {
        return amounts.try_emplace({line.month, line.clause, line.payer, line.component}, nothing, nothing)
            .first->second;
    };
    for (const InvoiceLine& line : before) of(line).first = of(line).first + line.amount;
    for (const InvoiceLine& line : now) of(line).second = of(line).second + line.amount;
    std::vector<InvoiceChange> changes;
    for (const auto& [key, amount] : amounts)
        if (amount.first != amount.second)
            changes.push_back(
                {std::get<0>(key), std::get<1>(key), std::get<2>(key), std::get<3>(key), amount.first, amount.second});
    return changes;
}

}  // namespace valor
