// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/payers_words.h"

#include <set>
#include <string_view>

#include "core/contract/billing.h"
#include "core/contract/contract.h"
#include "core/error/listed.h"
#include "core/ledger/account_reference.h"
#include "core/report/contract_names.h"

namespace valor {
namespace {

constexpr std::string_view kSite = "site";

/// A party stands for its first budget.
std::string withBudget(const Case& input, const std::string& account) {
    const Party* party = account.find('/') == std::string::npos ? findById(input.parties, PartyId(account)) : nullptr;
    return party == nullptr || party->budgets.empty() ? account : account + "/" + party->budgets.front().id;
}

/// The site of a deployment that the scope covers.
const Site* siteIn(const Case& input, const ClauseScope& scope, const Deployment& each) {
    return inScope(scope, each.site, each.need, each.tool) ? findById(input.sites, each.site) : nullptr;
}

/// Accounts that charges are paid from; for "site" those of the parties that run the sites which the clause covers.
std::set<std::string> payersOf(const Case& input, const AlternativeId& id) {
    std::set<std::string> payers;
    const Alternative* alternative = findById(input.alternatives, id);
    if (alternative == nullptr) return payers;
    const auto add = [&](const Clause& clause) {
        if (!isCharge(kindOfTerms(clause.terms))) return;
        if (!refersToSite(clause.payer)) payers.insert(withBudget(input, clause.payer));
        if (refersToSite(clause.payer))
            for (const Deployment& each : alternative->deployments)
                if (const Site* site = siteIn(input, clause.scope, each))
                    payers.insert(withBudget(input, site->party.text() + clause.payer.substr(kSite.size())));
    };
    for (const ContractId& signedThere : alternative->contracts)
        if (const Contract* contract = findById(input.contracts, signedThere))
            for (const Clause& clause : contract->clauses) add(clause);
    return payers;
}

std::string payersInWords(const std::set<std::string>& payers, const Case& input, const Wording& wording) {
    const Contract none;
    const ContractNames names(none, &input, wording);
    if (payers.empty()) return wording.texts.text("contract.nobody", wording.language);
    return listed(payers, [&](const std::string& each) { return names.account(each); });
}

}  // namespace

std::string payersChangedInWords(const Case& before, const Case& after, const AlternativeId& alternative,
                                 const Wording& wording) {
    const std::set<std::string> former = payersOf(before, alternative), now = payersOf(after, alternative);
    if (former.empty() || former == now) return {};
    return wording.texts.text(
        "contract.payers_changed", wording.language,
        {{"before", payersInWords(former, before, wording)}, {"now", payersInWords(now, after, wording)}});
}

}  // namespace valor
