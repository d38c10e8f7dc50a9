// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contract/billing.h"

#include <algorithm>

#include "core/contract/fact_table.h"
#include "core/ledger/account_reference.h"

namespace valor {

bool inScope(const ClauseScope& scope, const SiteId& site, const NeedId& need, const ToolId& tool) {
    const auto holds = [](const auto& list, const auto& id) {
        return list.empty() || std::ranges::find(list, id) != list.end();
    };
    return holds(scope.sites, site) && holds(scope.needs, need) && holds(scope.tools, tool);
}

bool covers(const Contract& contract, const SiteId& site, const NeedId& need, const ToolId& tool) {
    return std::ranges::any_of(contract.clauses,
                               [&](const Clause& clause) { return inScope(clause.scope, site, need, tool); });
}

std::vector<ToolId> toolsNamed(const Contract& contract) {
    std::vector<ToolId> named;
    for (const Clause& clause : contract.clauses)
        for (const ToolId& tool : clause.scope.tools)
            if (std::ranges::find(named, tool) == named.end()) named.push_back(tool);
    return named;
}

std::vector<BillingCell> ofOnlyTool(const Contract& contract, std::vector<BillingCell> cells) {
    const std::vector<ToolId> named = toolsNamed(contract);
    if (named.size() != 1) return cells;
    for (BillingCell& cell : cells)
        if (cell.tool.empty()) cell.tool = named.front();
    return cells;
}

namespace {

/// What has to be known of a cell to say whether the clause counts it, and is not: its path in the clause and the
/// reason; empty when it is known, or when what is known leaves the cell out.
std::pair<std::string_view, std::string_view> unknownOf(const Clause& clause, const BillingCell& cell) {
    const ClauseScope& scope = clause.scope;
    const auto mayHold = [](const auto& list, const auto& id) {
        return list.empty() || id.empty() || std::ranges::find(list, id) != list.end();
    };
    if (!mayHold(scope.sites, cell.site) || !mayHold(scope.needs, cell.need) || !mayHold(scope.tools, cell.tool))
        return {};
    if (!scope.sites.empty() && cell.site.empty()) return {"scope/sites", "site_unknown"};
    if (!scope.needs.empty() && cell.need.empty()) return {"scope/needs", "need_unknown"};
    if (!scope.tools.empty() && cell.tool.empty()) return {"scope/tools", "tool_unknown"};
    if (refersToSite(clause.payer) && cell.site.empty()) return {"payer", "payer_unknown"};
    return {};
}

}  // namespace

Status expectPlacesKnown(const Contract& contract, const std::vector<BillingCell>& cells) {
    for (const Clause& clause : contract.clauses)
        for (const BillingCell& cell : cells)
            if (const auto [path, reason] = unknownOf(clause, cell); !reason.empty())
                return fail(ErrorCode::ClauseInvalid, "clauses/" + clause.id.text() + "/" + std::string(path),
                            {{"reason", std::string(reason)},
                             {"site", orAll(cell.site.text())},
                             {"unplaced", orAll(cell.need.text())}});
    return {};
}

std::vector<ClauseId> chargesWithoutCells(const Contract& contract, const std::vector<BillingCell>& cells) {
    std::vector<ClauseId> found;
    for (const Clause& clause : contract.clauses) {
        const bool counts = isCharge(kindOfTerms(clause.terms)) && !billedMeasure(clause.terms).empty();
        const bool hasCell = std::ranges::any_of(
            cells, [&](const BillingCell& each) { return inScope(clause.scope, each.site, each.need, each.tool); });
        if (counts && !hasCell && clause.scope != ClauseScope{}) found.push_back(clause.id);
    }
    return found;
}

bool isPaidByTheMonth(ClauseKind kind) {
    switch (kind) {
        case ClauseKind::FixedFee:
        case ClauseKind::Subscription:
        case ClauseKind::PerUnit:
        case ClauseKind::MarginalTiers:
        case ClauseKind::AllUnitsTiers:
        case ClauseKind::TwoPartTariff:
        case ClauseKind::Liability: return true;
        default: return false;
    }
}

std::vector<Buyer> buyersOf(const Contract& contract, const std::string& payer, const std::vector<BillingCell>& cells) {
    const bool everySite = refersToSite(payer);
    std::vector<Buyer> buyers;
    if (!everySite) buyers.push_back({payer, {}, {}});  // pays its fixed amounts whether or not anything is live
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const bool billed = std::ranges::any_of(contract.clauses, [&](const Clause& clause) {
            return clause.payer == payer && inScope(clause.scope, cells[i].site, cells[i].need, cells[i].tool);
        });
        if (!billed) continue;
        const SiteId site = everySite ? cells[i].site : SiteId{};
        auto buyer = std::ranges::find(buyers, site, &Buyer::site);
        if (buyer == buyers.end()) {
            buyers.push_back({cells[i].party.text() + payer.substr(4), site, {}});
            buyer = buyers.end() - 1;
        }
        buyer->cells.push_back(i);
    }
    return buyers;
}

}  // namespace valor
