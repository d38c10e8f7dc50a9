// SPDX-License-Identifier: GPL-3.0-or-later
// What a contract pays on what was observed, read from files; and what is said about it beside the amounts.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/command_line/contract_source.h"
#include "app/command_line/declaration.h"
#include "app/command_line/session.h"
#include "core/contract/invoice_changes.h"
#include "core/report/contract_names.h"

namespace valor::command_line {

struct SettleOptions {
    std::string contract, observations;
    ContractChoice choice;
    std::string id;        ///< of the contract, in a case with several
    std::string through;   ///< last month to settle; empty: all
    std::string previous;  ///< file of an earlier settlement, whose invoices were sent
    OutputForm form;
    bool explains = false;
};

struct Settled {
    Contract contract;
    CasePtr input;
    std::vector<ParameterId> assumed;
    std::vector<InvoiceLine> lines;
    std::optional<YearMonth> through{};                   ///< where the contract goes on after it
    std::optional<std::vector<InvoiceChange>> changes{};  ///< of what was invoiced, where that is known
    bool wasFurther = false;  ///< invoices of later months than are settled now are not compared
};

/// Settles the contract of the options; tells which observations nothing follows from.
/// @return the errors of the files, each with its path; of settle() with names and, where the observations end early,
/// the month up to which it can be settled
[[nodiscard]] Result<Settled> settleFiles(const SettleOptions& options, Session& session, Language language);
/// What differs from the invoices of an earlier settlement of the same contract, up to the last month settled now.
/// @return ReferenceUnknown for one of another contract; the errors of its file
[[nodiscard]] Status compareWith(const std::string& path, Settled& settled);
/// What is not agreed yet can be settled only on what the case expects of it.
void tellAssumed(const Settled& settled, Session& session, Language language);

[[nodiscard]] ContractNames namesIn(const Settled& settled, const Wording& wording);
[[nodiscard]] const Clause& clauseOf(const Settled& settled, const InvoiceLine& line);

/// Buyer and contract year, from one.
using YearKey = std::pair<std::string, int>;
struct Totals {
    Money all;
    std::map<YearKey, Money> byYear;
};
[[nodiscard]] Totals totalsOf(const Settled& settled);
/// Of all changes. @pre there are some to tell
[[nodiscard]] Money changedBy(const Settled& settled);

}  // namespace valor::command_line
