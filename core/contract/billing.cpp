// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contract/billing.h"

#include <algorithm>

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
