// SPDX-License-Identifier: GPL-3.0-or-later
// Where units are counted and who pays for them.
#pragma once

#include <string>
#include <vector>

#include "core/contract/contract.h"

namespace valor {

/// A deployment as a contract sees it: where units are counted and who runs the site.
struct BillingCell {
    SiteId site;
    NeedId need;
    ToolId tool;
    PartyId party;
    std::vector<ToolId> shared{};  ///< tools of which the cell counts all together; `tool` is then empty
    bool operator==(const BillingCell&) const = default;
};

/// Whether a clause of this scope counts what `tool` does for `need` at `site`.
[[nodiscard]] bool inScope(const ClauseScope& scope, const SiteId& site, const NeedId& need, const ToolId& tool);
/// Whether some clause of the contract does.
[[nodiscard]] bool covers(const Contract& contract, const SiteId& site, const NeedId& need, const ToolId& tool);

/// Tools that some clause counts alone, each once, as they are named first.
[[nodiscard]] std::vector<ToolId> toolsNamed(const Contract& contract);
/// Observations do not say which tool they are of: where all clauses that count only some tools count the same one, it
/// is that one.
[[nodiscard]] std::vector<BillingCell> ofOnlyTool(const Contract& contract, std::vector<BillingCell> cells);
/// @return ClauseInvalid with "clauses/ID/scope/tools", "…/needs" or "…/sites" where a clause counts only some of these
/// and it is not known which one a cell that it may count is of; with "clauses/ID/payer" where each site pays and it is
/// not known which one
[[nodiscard]] Status expectPlacesKnown(const Contract& contract, const std::vector<BillingCell>& cells);
/// Charges that count something, but none of the cells.
[[nodiscard]] std::vector<ClauseId> chargesWithoutCells(const Contract& contract,
                                                        const std::vector<BillingCell>& cells);

/// Whether amounts of this kind are charged by the month, so that a price per year is divided.
[[nodiscard]] bool isPaidByTheMonth(ClauseKind kind);

/// Who pays: either one named payer for all cells, or every site of its own.
struct Buyer {
    std::string account;  ///< resolved payer, e.g. "region/radiology" or "oslo/ai"
    SiteId site;          ///< empty when one payer stands for all
    std::vector<std::size_t> cells;
    bool operator==(const Buyer&) const = default;
};
/// The buyers under one payer reference over the cells in scope of any clause that names it, in the order in which
/// sites first appear.
[[nodiscard]] std::vector<Buyer> buyersOf(const Contract& contract, const std::string& payer,
                                          const std::vector<BillingCell>& cells);

}  // namespace valor
