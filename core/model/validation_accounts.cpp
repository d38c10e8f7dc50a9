// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/validation_accounts.h"

#include <algorithm>

#include "core/ledger/account_reference.h"

namespace valor::validation {
namespace {

void checkBudget(Context& context, const Party& party, const std::string& budget, const std::string& path) {
    if (findById(party.budgets, budget) == nullptr) context.unknown(path, "budget", party.id.text() + "/" + budget);
}

void checkParty(Context& context, const std::string& name, const std::optional<std::string>& budget,
                const std::string& path) {
    const Party* party = findById(context.input().parties, PartyId(name));
    if (party == nullptr)
        context.unknown(path, "party", name);
    else if (budget)
        checkBudget(context, *party, *budget, path);
}

/// Every party that runs one of the sites must have the budget.
void checkSites(Context& context, const std::set<SiteId>& sites, const std::string& budget, const std::string& path) {
    std::set<PartyId> seen;
    for (const SiteId& id : sites) {
        const Site* site = findById(context.input().sites, id);
        if (site == nullptr || !seen.insert(site->party).second) continue;
        const Party* party = findById(context.input().parties, site->party);
        if (party != nullptr) checkBudget(context, *party, budget, path);
    }
}

void refuse(Context& context, const std::string& account, std::string expected, const std::string& path) {
    context.error(ErrorCode::FieldType, path, {{"expected", std::move(expected)}, {"found", account}});
}

}  // namespace

void checkAccount(Context& context, const std::string& account, const std::string& path, const AccountUse& use) {
    if (account.empty()) return context.error(ErrorCode::FieldMissing, path);
    const auto slash = account.find('/');
    const std::string name = account.substr(0, slash);
    const std::optional<std::string> budget =
        slash == std::string::npos ? std::nullopt : std::optional(account.substr(slash + 1));
    const bool isElsewhere = isOfNobody(account) || account.front() == '@' || name == "site";
    if (use.onlyParties && isElsewhere) return refuse(context, account, "account_of_party", path);
    if (account == "outside") return;
    if (account == "created") {
        if (use.kind == FlowKind::Cash) refuse(context, account, "account_of_cash", path);
        return;
    }
    if (account.front() == '@') {
        if (findById(context.input().costCentres, account.substr(1)) == nullptr)
            context.unknown(path, "cost_centre", account.substr(1));
        return;
    }
    if (name != "site") return checkParty(context, name, budget, path);
    if (use.isPayee) return refuse(context, account, "account_of_payee", path);
    if (budget && use.sites != nullptr) checkSites(context, *use.sites, *budget, path);
}

}  // namespace valor::validation
