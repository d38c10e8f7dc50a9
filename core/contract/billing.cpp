// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contract/billing.h"

#include <algorithm>
#include <set>

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

std::vector<BillingCell> ofOnlyTool(const Contract& contract, std::vector<BillingCell> cells) {
    std::set<ToolId> named;
    for (const Clause& clause : contract.clauses) named.insert(clause.scope.tools.begin(), clause.scope.tools.end());
    if (named.size() != 1) return cells;
    for (BillingCell& cell : cells)
        if (cell.tool.empty()) cell.tool = *named.begin();
    return cells;
}

Status expectToolsKnown(const Contract& contract, const std::vector<BillingCell>& cells) {
    for (const Clause& clause : contract.clauses) {
        if (clause.scope.tools.empty()) continue;
        for (const BillingCell& cell : cells)
            if (cell.tool.empty() && inScope(clause.scope, cell.site, cell.need, clause.scope.tools.front()))
                return fail(ErrorCode::ClauseInvalid, "clauses/" + clause.id.text() + "/scope/tools",
                            {{"reason", "tool_unknown"}, {"site", cell.site.text()}});
    }
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
