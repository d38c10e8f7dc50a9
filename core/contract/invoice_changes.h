// SPDX-License-Identifier: GPL-3.0-or-later
// What a settlement changes in invoices that were sent.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/contract/settlement.h"

namespace valor {

/// Invoices that were sent.
struct EarlierSettlement {
    ContractId contract;
    std::string currency;
    std::optional<YearMonth> through{};  ///< last month settled, where the contract goes on after it
    std::vector<InvoiceLine> lines;      ///< month, buyer, clause, component and amount
};

/// One month, buyer, clause and component whose amount is another than it was; nought where there was no line.
struct InvoiceChange {
    YearMonth month;
    ClauseId clause;
    std::string payer;
    std::string component;
    Money before, now;

    [[nodiscard]] Money difference() const { return now - before; }
};

/// In the order month, clause, buyer. @pre all lines are in `currency`
/// @param through last month settled now; what was invoiced for later ones is not compared. None: of the whole term
/// @tested the differences add to the difference of both totals
[[nodiscard]] std::vector<InvoiceChange> changesOfInvoices(const std::vector<InvoiceLine>& before,
                                                           const std::vector<InvoiceLine>& now, Currency currency,
                                                           std::optional<YearMonth> through = {});

}  // namespace valor
