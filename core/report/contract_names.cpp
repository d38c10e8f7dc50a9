// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/contract_names.h"

#include <algorithm>

#include "core/ledger/account_reference.h"
#include "core/report/contract_words.h"
#include "core/report/run_context.h"

namespace valor {
namespace {

template <class Object, class IdType>
std::string nameIn(const std::vector<Object>& objects, const IdType& id, const std::string& otherwise,
                   const Wording& wording) {
    const Object* object = findById(objects, id);
    return object == nullptr ? otherwise : labelled(object->label, otherwise, wording.language);
}

}  // namespace

std::string ContractNames::clause(const ClauseId& id) const {
    const std::string name = nameIn(contract_.clauses, id, id.text(), wording_);
    const auto isNamesake = [&](const Clause& each) {
        return each.id != id && labelled(each.label, "", wording_.language) == name;
    };
    return std::ranges::any_of(contract_.clauses, isNamesake) ? name + " (" + id.text() + ")" : name;
}

std::string ContractNames::parameter(const ParameterId& id) const {
    return case_ == nullptr ? id.text() : nameIn(case_->parameters, id, id.text(), wording_);
}

std::string ContractNames::site(const SiteId& id) const {
    return case_ == nullptr ? id.text() : nameIn(case_->sites, id, id.text(), wording_);
}

std::string ContractNames::need(const NeedId& id) const {
    return case_ == nullptr ? id.text() : nameIn(case_->needs, id, id.text(), wording_);
}

std::string ContractNames::tool(const ToolId& id) const {
    return case_ == nullptr ? id.text() : nameIn(case_->tools, id, id.text(), wording_);
}

std::string ContractNames::budget(const Party& party, const std::string& id) const {
    return nameIn(party.budgets, id, id, wording_);
}

std::string ContractNames::account(const std::string& reference) const {
    if (case_ == nullptr) return reference;
    if (reference.starts_with('@')) return nameIn(case_->costCentres, reference.substr(1), reference, wording_);
    const std::size_t slash = reference.find('/');
    const Party* party = findById(case_->parties, PartyId(reference.substr(0, slash)));
    if (party == nullptr) return reference;
    const std::string name = labelled(party->label, party->id.text(), wording_.language);
    return slash == std::string::npos ? name : name + ", " + budget(*party, reference.substr(slash + 1));
}

std::string ContractNames::anyAccount(const std::string& reference) const {
    if (!refersToSite(reference)) return account(reference);
    const std::string site = wording_.texts.text("coverage.each_site", wording_.language);
    const std::string budget = budgetOfSites(reference);
    return budget.empty() ? site : site + " (" + budget + ")";
}

std::string ContractNames::budgetOfSites(const std::string& reference) const {
    const std::size_t slash = reference.find('/');
    if (slash == std::string::npos) return {};
    const std::string id = reference.substr(slash + 1);
    if (case_ == nullptr) return id;
    for (const Site& site : case_->sites) {
        const Party* party = findById(case_->parties, site.party);
        if (party != nullptr && findById(party->budgets, id) != nullptr) return budget(*party, id);
    }
    return id;
}

}  // namespace valor
