// SPDX-License-Identifier: GPL-3.0-or-later
// What a settlement changes in invoices that were sent.
#pragma once

#include <string>
#include <vector>

#include "core/contract/settlement.h"

namespace valor {

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
/// @tested the differences add to the difference of both totals
[[nodiscard]] std::vector<InvoiceChange> changesOfInvoices(const std::vector<InvoiceLine>& before,
                                                           const std::vector<InvoiceLine>& now, Currency currency);

}  // namespace valor
