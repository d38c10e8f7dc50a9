// SPDX-License-Identifier: GPL-3.0-or-later
// Exact settlement of a contract on observed facts.
#pragma once

#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "core/contract/contract.h"
#include "core/units/money.h"

namespace valor {

/// A deployment as a contract sees it: where units are counted and who runs the site.
struct BillingCell {
    SiteId site;
    NeedId need;
    ToolId tool;
    PartyId party;
    bool operator==(const BillingCell&) const = default;
};

/// What was observed, exactly. Asking for a fact that was not recorded is an error, never a forecast.
class FactTable {
public:
    /// @param site, need empty for facts of the whole contract such as an index value
    void record(const SiteId& site, const NeedId& need, const std::string& measure, YearMonth month, ExactNumber value);
    /// @return ObservationMissing naming measure, site, need and month.
    [[nodiscard]] Result<ExactNumber> at(const SiteId& site, const NeedId& need, const std::string& measure,
                                         YearMonth month) const;

private:
    std::map<std::tuple<SiteId, NeedId, std::string, YearMonth>, ExactNumber> facts_;
};

/// Whether a clause of this scope counts what `tool` does for `need` at `site`.
[[nodiscard]] bool inScope(const ClauseScope& scope, const SiteId& site, const NeedId& need, const ToolId& tool);
/// Whether some clause of the contract does.
[[nodiscard]] bool covers(const Contract& contract, const SiteId& site, const NeedId& need, const ToolId& tool);

/// Who pays one clause: either one named payer for all cells, or every site of its own.
struct Buyer {
    std::string account;  ///< resolved payer, e.g. "region/radiology" or "oslo/ai"
    SiteId site;          ///< empty when one payer stands for all
    std::vector<std::size_t> cells;
};
/// The buyers of a clause over `cells`, in the order in which sites first appear.
[[nodiscard]] std::vector<Buyer> buyersOf(const Clause& clause, const std::vector<BillingCell>& cells);

struct InvoiceLine {
    YearMonth month;
    ClauseId clause;
    std::string payer, payee;
    ExactNumber quantity;
    ExactNumber index;
    Money amount;
};

/// Invoice lines of all months, in the order month, clause, buyer; zero lines are left out.
/// @return ClauseInvalid when an amount is not agreed, ObservationMissing, NumberTooLarge.
/// @tested equal line by line to the simulation of the same path on the decimal grid.
[[nodiscard]] Result<std::vector<InvoiceLine>> settle(const Contract& contract, const std::vector<BillingCell>& cells,
                                                      const FactTable& facts);

}  // namespace valor
