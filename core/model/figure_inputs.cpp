// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/figure_inputs.h"

#include <algorithm>
#include <functional>

#include "core/ledger/account_reference.h"
#include "core/model/usage.h"

namespace valor {
namespace {

/// Whether value that passes from one account to another belongs to the figure.
using Belongs = std::function<bool(FlowKind kind, const std::string& from, const std::string& to)>;

bool isOf(const Case& input, const std::string& account, const PartyId& party) {
    const std::string owner = partyIn(account);
    if (owner == party.text()) return true;
    if (owner == "site") return std::ranges::any_of(input.sites, [&](const Site& site) { return site.party == party; });
    if (!owner.starts_with('@')) return false;
    const auto centre = std::ranges::find(input.costCentres, owner.substr(1), &CostCentre::id);
    return centre != input.costCentres.end() && std::ranges::any_of(centre->assignments, [&](const auto& assigned) {
               return partyIn(assigned.account) == party.text();
           });
}

/// A case that holds of flows only those that belong to the figure rests on just its inputs.
std::vector<ParameterId> inputsOfThose(Case input, Scenario scenario, const AlternativeId& id, const Belongs& belongs) {
    scenario.valuation.capacityShare = {};
    scenario.valuation.qalyValue = {};
    for (Effect& effect : input.effects)
        std::erase_if(effect.consequences,
                      [&](const Consequence& each) { return !belongs(each.kind, each.from, each.to); });
    std::erase_if(input.effects, [](const Effect& effect) { return effect.consequences.empty(); });
    for (Contract& contract : input.contracts)
        std::erase_if(contract.clauses,
                      [&](const Clause& each) { return !belongs(FlowKind::Cash, each.payer, each.payee); });
    for (Alternative& alternative : input.alternatives)
        std::erase_if(alternative.cashItems,
                      [&](const CashItem& each) { return !belongs(FlowKind::Cash, each.from, each.to); });
    return inputsOf(input, scenario, findById(input.alternatives, id));
}

}  // namespace

std::vector<ParameterId> inputsOfFlows(const Case& input, const Scenario& scenario, const Alternative& alternative,
                                       const PartyId& party, FlowKind kind) {
    return inputsOfThose(input, scenario, alternative.id,
                         [&](FlowKind of, const std::string& from, const std::string& to) {
                             return of == kind && (isOf(input, from, party) || isOf(input, to, party));
                         });
}

std::vector<ParameterId> inputsOfPayments(const Case& input, const Scenario& scenario, const Alternative& alternative) {
    Case paid = input;
    paid.effects.clear();
    for (Alternative& each : paid.alternatives) each.cashItems.clear();
    return inputsOfThose(std::move(paid), scenario, alternative.id,
                         [](FlowKind, const std::string&, const std::string&) { return true; });
}

std::vector<ParameterId> inputsOfHealth(const Case& input, const Scenario& scenario, const Alternative& alternative) {
    return inputsOfThose(
        input, scenario, alternative.id, [&](FlowKind of, const std::string& from, const std::string& to) {
            return of == FlowKind::Health && std::ranges::any_of(scenario.valuation.counted, [&](const PartyId& party) {
                       return isOf(input, from, party) || isOf(input, to, party);
                   });
        });
}

}  // namespace valor
