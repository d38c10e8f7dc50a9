// SPDX-License-Identifier: GPL-3.0-or-later
// A settlement as a person reads it.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "core/report/statements.h"
#include "core/settlement/settled.h"

namespace valor {

/// "718,439.04": exact to the minor unit, without its currency.
[[nodiscard]] std::string amountInWords(const Money& amount, const NumberStyle& numbers);
/// Up to twelve significant digits.
[[nodiscard]] std::string quantityInWords(const ExactNumber& quantity, const NumberStyle& numbers);

/// "16–20" where there are several, each as `inWords` writes it; empty where there is none.
[[nodiscard]] std::string pricesInWords(const InvoiceLine& line,
                                        const std::function<std::string(const ExactNumber&)>& inWords);

/// A line of an invoice, cell by cell.
struct LineWords {
    std::string month;  ///< "2027-03"
    std::string buyer;
    std::string site;  ///< empty where one payer pays for all
    std::string clause, kind, stage;
    std::string quantity;
    std::string price;  ///< "16–20" where there are several; empty where there is none
    std::string index, amount;
};
[[nodiscard]] std::vector<LineWords> linesInWords(const Settled& settled, const Wording& wording);
/// Whether any line is of one site.
[[nodiscard]] bool hasSites(const std::vector<LineWords>& lines);
/// Buyer, year and total.
[[nodiscard]] std::vector<std::vector<std::string>> yearsInWords(const Settled& settled, const Wording& wording);
/// Month, buyer, clause, invoiced, now and difference. @pre an earlier settlement was compared
[[nodiscard]] std::vector<std::vector<std::string>> changesInWords(const Settled& settled, const Wording& wording);

/// "Total: 718,439.04 DKK"
[[nodiscard]] std::string totalInWords(const Settled& settled, const Wording& wording);
/// Up to when, and what is therefore not among the lines; empty where all of the contract is settled.
[[nodiscard]] std::string throughInWords(const Settled& settled, const Wording& wording);
/// That what is not agreed yet is settled on what the case expects of it; empty where all is agreed.
[[nodiscard]] std::string assumedInWords(const Settled& settled, const Wording& wording);
/// That later invoices of an earlier settlement are not compared; empty where there are none.
/// @param file of the earlier settlement
[[nodiscard]] std::string laterInWords(const Settled& settled, const std::string& file, const Wording& wording);
/// What the changes come to, or that there are none. @pre an earlier settlement was compared
[[nodiscard]] std::string changedInWords(const Settled& settled, const std::string& file, const Wording& wording);

/// How a line stands in a text.
enum class LineForm : std::uint8_t { Row, Explained };
/// All of it as plain text: lines or their explanations, totals, up to when, and what differs from what was invoiced.
/// @param file of the earlier settlement, where one was compared
[[nodiscard]] std::string settlementText(const Settled& settled, LineForm form, const std::string& file,
                                         const Wording& wording);

}  // namespace valor
