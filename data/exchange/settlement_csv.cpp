// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/model/names.h"
#include "core/report/contract_names.h"
#include "core/report/trace_words.h"
#include "data/exchange/number_columns.h"
#include "data/exchange/settlement_file.h"

namespace valor {
namespace {

/// On one line, and nothing that a spreadsheet takes for a formula.
std::string textCell(std::string text) {
    std::ranges::replace_if(
        text, [](unsigned char c) { return c < ' '; }, ' ');
    const std::size_t first = text.find_first_not_of(' ');
    const bool isFormula =
        first != std::string::npos && std::string_view("=+-@").find(text[first]) != std::string::npos;
    return cellOf(isFormula ? "'" + text : text);
}

std::string amountCell(const Money& amount) {
    const std::string text = amount.text();
    return text.substr(0, text.find(' '));
}

std::string rowOf(const Settled& settled, const InvoiceLine& line, const ContractNames& names) {
    const auto price = pricesOf(line);
    const std::vector<std::string> cells{line.month.text(),
                                         textCell(line.payer),
                                         textCell(names.account(line.payer)),
                                         textCell(line.payee),
                                         line.clause.text(),
                                         textCell(names.clause(line.clause)),
                                         std::string(clauseKind(clauseOf(settled, line).terms)),
                                         line.component,
                                         std::string(nameOf(line.stage)),
                                         line.quantity.text(),
                                         price ? price->least.text() : "",
                                         price ? price->most.text() : "",
                                         line.index.text(),
                                         amountCell(line.amount),
                                         settled.contract.currency,
                                         textCell(explanation(line.trace, names.wording())),
                                         line.site.text(),
                                         textCell(names.site(line.site))};
    std::string row;
    for (const std::string& cell : cells) row += (row.empty() ? "" : ",") + cell;
    return row + '\n';
}

}  // namespace

std::string writeSettlementCsv(const Settled& settled, const Wording& wording) {
    const ContractNames names(settled.contract, settled.input.get(), wording);
    std::string text =
        "month,buyer,buyer_name,payee,clause,clause_name,kind,component,stage,quantity,price_least,price_most,index,"
        "amount,currency,explanation,site,site_name\n";
    for (const InvoiceLine& line : settled.lines) text += rowOf(settled, line, names);
    return text;
}

}  // namespace valor
