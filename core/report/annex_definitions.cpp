// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/annex_definitions.h"

#include <algorithm>
#include <set>
#include <utility>

#include "core/contract/interactions.h"
#include "core/error/listed.h"
#include "core/ledger/account_reference.h"
#include "core/model/month_span.h"
#include "core/model/names.h"
#include "core/report/contract_names.h"
#include "core/report/contract_words.h"

namespace valor {
namespace {

template <class Item>
void addOnce(std::vector<Item>& items, const Item& item) {
    if (std::ranges::find(items, item) == items.end()) items.push_back(item);
}

std::string withId(const std::string& name, const std::string& id) {
    return name == id ? id : name + " (" + id + ")";
}

/// Accounts that the clauses name, without those of whichever site.
std::vector<std::string> accountsOf(const Contract& contract) {
    std::vector<std::string> accounts;
    for (const Clause& clause : contract.clauses)
        for (const std::string* account : {&clause.payer, &clause.payee})
            if (!refersToSite(*account) && !isOfNobody(*account)) addOnce(accounts, *account);
    return accounts;
}

/// The sites that a clause covers in the alternative, or that it names; empty when neither says.
std::vector<SiteId> coveredSites(const AnnexSource& source, const Clause& clause) {
    if (source.alternative == nullptr) return clause.scope.sites;
    std::vector<SiteId> sites;
    for (const Deployment& each : source.alternative->deployments)
        if (inScope(clause.scope, each.site, each.need, each.tool)) addOnce(sites, each.site);
    return sites;
}

class Definitions {
public:
    Definitions(const AnnexSource& source, const Wording& wording)
        : source_(source), names_(source.contract, source.input, wording), wording_(wording) {
        rows_ = {{say("term_defined"), say("meaning")}, 2, {}};
    }

    DocumentTable of(const std::vector<BillingCell>& cells) {
        rows_.rows.push_back(
            {say("contract_year"), say("contract_year_text", {{"start", source_.contract.start.text()}})});
        for (const std::string& account : accountsOf(source_.contract))
            add(names_.account(account), account, accountIs(account));
        addSites(cells);
        for (const NeedId& need : needsOf(cells)) add(names_.need(need), need.text(), say("is_need"));
        for (const ToolId& tool : toolsOf(cells)) add(names_.tool(tool), tool.text(), toolIs(tool));
        return std::move(rows_);
    }

private:
    std::string say(const std::string& key, const std::vector<std::pair<std::string, std::string>>& with = {}) const {
        return wording_.texts.text("annex." + key, wording_.language, with);
    }
    void add(const std::string& name, const std::string& id, const std::string& meaning) {
        if (!id.empty()) rows_.rows.push_back({withId(name, id), meaning});
    }
    std::string accountIs(const std::string& account) const {
        if (source_.input == nullptr) return say("is_party");
        if (account.starts_with('@'))
            if (const CostCentre* centre = findById(source_.input->costCentres, account.substr(1)))
                return say("is_centre", {{"holders", holdersOf(*centre)}});
        const Party* party = findById(source_.input->parties, PartyId(account.substr(0, account.find('/'))));
        if (party == nullptr) return say("is_party");
        return wording_.texts.text("party_kind." + std::string(nameOf(party->kind)), wording_.language);
    }
    /// "Region Sjælland, Screening; Region Østdanmark, Screening (2027-01 –)"
    std::string holdersOf(const CostCentre& centre) const {
        std::string text;
        for (const CostCentre::Assignment& each : centre.assignments) {
            const std::string from = text.empty() ? "" : " (" + each.from.text() + " –)";
            text += (text.empty() ? "" : "; ") + names_.account(each.account) + from;
        }
        return text;
    }
    void addSites(const std::vector<BillingCell>& cells) {
        std::vector<SiteId> sites;
        for (const Clause& clause : source_.contract.clauses)
            for (const SiteId& site : coveredSites(source_, clause)) addOnce(sites, site);
        for (const BillingCell& cell : cells) addOnce(sites, cell.site);
        for (const SiteId& id : sites) {
            const Site* site = source_.input == nullptr ? nullptr : findById(source_.input->sites, id);
            add(names_.site(id), id.text(),
                site == nullptr ? say("is_site") : say("is_site_of", {{"party", names_.account(site->party.text())}}));
        }
    }
    /// All that the contract names and all that is shown.
    std::vector<NeedId> needsOf(const std::vector<BillingCell>& cells) const {
        std::vector<NeedId> needs;
        for (const BillingCell& cell : cells) addOnce(needs, cell.need);
        for (const Clause& clause : source_.contract.clauses)
            for (const NeedId& need : clause.scope.needs) addOnce(needs, need);
        return needs;
    }
    std::vector<ToolId> toolsOf(const std::vector<BillingCell>& cells) const {
        std::vector<ToolId> tools;
        for (const BillingCell& cell : cells) addOnce(tools, cell.tool);
        for (const Clause& clause : source_.contract.clauses)
            for (const ToolId& tool : clause.scope.tools) addOnce(tools, tool);
        return tools;
    }
    std::string toolIs(const ToolId& id) const {
        const Tool* tool = source_.input == nullptr ? nullptr : findById(source_.input->tools, id);
        return tool == nullptr || tool->vendor.empty() ? say("is_tool")
                                                       : say("is_tool_of", {{"vendor", names_.account(tool->vendor)}});
    }

    const AnnexSource& source_;
    ContractNames names_;
    const Wording& wording_;
    DocumentTable rows_;
};

/// Parties in the order in which they are added, each with the sites that it signs for.
class Signatories {
public:
    Signatories(const AnnexSource& source, const BilledSites& billed, const Wording& wording)
        : source_(source), billed_(billed), names_(source.contract, source.input, wording), wording_(wording) {}

    std::vector<std::string> all() {
        for (const Clause& clause : source_.contract.clauses) add(clause, clause.payer);
        for (const Clause& clause : source_.contract.clauses) add(clause, clause.payee);
        std::vector<std::string> told;
        for (const auto& [party, sites] : parties_) told.push_back(inWords(party, sites));
        return told;
    }

private:
    void add(const Clause& clause, const std::string& account) {
        const CostCentre* centre = source_.input == nullptr || !account.starts_with('@')
                                       ? nullptr
                                       : findById(source_.input->costCentres, account.substr(1));
        if (refersToSite(account)) {
            for (const SiteId& site : billed_.of(clause)) addSite(site);
        } else if (centre != nullptr) {
            // Who holds it only before or after the term neither pays nor is paid.
            for (const std::string& holder : validation::accountsWithin(*centre, validation::termOf(source_.contract)))
                sitesOf(partyOf(holder));
        } else if (!isOfNobody(account)) {
            sitesOf(partyOf(account));
        }
    }
    void addSite(const SiteId& id) {
        const Site* site = source_.input == nullptr ? nullptr : findById(source_.input->sites, id);
        if (site == nullptr)
            sitesOf(id.text());
        else
            addOnce(sitesOf(site->party.text()), id);
    }
    /// Of a party, which is added where it is not there yet.
    std::vector<SiteId>& sitesOf(const std::string& party) {
        using Entry = std::pair<std::string, std::vector<SiteId>>;
        const auto found = std::ranges::find(parties_, party, &Entry::first);
        return found != parties_.end() ? found->second : parties_.emplace_back(party, std::vector<SiteId>()).second;
    }
    static std::string partyOf(const std::string& account) { return account.substr(0, account.find('/')); }
    std::string inWords(const std::string& party, const std::vector<SiteId>& sites) const {
        const std::string name = names_.account(party);
        if (sites.size() < 2) return name;
        return wording_.texts.text(
            "annex.signs_for_sites", wording_.language,
            {{"party", name}, {"sites", listed(sites, [this](const SiteId& id) { return names_.site(id); })}});
    }

    const AnnexSource& source_;
    const BilledSites& billed_;
    ContractNames names_;
    const Wording& wording_;
    std::vector<std::pair<std::string, std::vector<SiteId>>> parties_;
};

}  // namespace

std::vector<SiteId> BilledSites::unbilled(const Clause& clause) const {
    const std::set<SiteId> sites = sitesNeverBilled(source_.contract, clause, places_);
    return {sites.begin(), sites.end()};
}

std::vector<SiteId> BilledSites::of(const Clause& clause) const {
    std::vector<SiteId> sites = coveredSites(source_, clause);
    for (const SiteId& site : unbilled(clause)) std::erase(sites, site);
    return sites;
}

bool BilledSites::isNowhere(const Clause& clause) const {
    return !coveredSites(source_, clause).empty() && of(clause).empty();
}

std::vector<std::string> signatories(const AnnexSource& source, const BilledSites& billed, const Wording& wording) {
    return Signatories(source, billed, wording).all();
}

DocumentTable definitions(const AnnexSource& source, const std::vector<BillingCell>& cells, const Wording& wording) {
    return Definitions(source, wording).of(cells);
}

std::string measureDefined(const std::string& measure, const Wording& wording) {
    const std::string key = "definition." + measure, meaning = wording.texts.text(key, wording.language);
    const std::string agreed = meaning == key ? wording.texts.text("annex.to_define", wording.language) : meaning;
    return withId(measureInWords(measure, wording), measure) + ": " + agreed;
}

}  // namespace valor
