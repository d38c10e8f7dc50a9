// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/vendor_copy.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/contract/billing.h"
#include "core/ledger/account_reference.h"
#include "core/model/central_values.h"
#include "core/model/clause_form.h"
#include "core/model/new_ids.h"
#include "core/model/sellers.h"

namespace valor {
namespace {

class Copying {
public:
    Copying(const Case& input, const Alternative& alternative, const Party& vendor, const Scenario& scenario)
        : input_(input), alternative_(alternative), vendor_(vendor), scenario_(scenario) {}

    Result<VendorCopy> make() {
        for (const ContractId& id : alternative_.contracts)
            if (const Contract* contract = findById(input_.contracts, id)) keepContract(*contract);
        if (copy_.contracts.empty())
            return fail(ErrorCode::ReferenceUnknown, "vendor", {{"name", vendor_.id.text()}, {"kind", "vendor"}});
        writeFrame();
        keepUse();
        nameTools();
        keepPlaces();
        keepParties();
        return VendorCopy{std::make_shared<const Case>(std::move(copy_)), std::move(figures_), scenario_.id};
    }

private:
    // The contract -----------------------------------------------------------------------------------------------

    void keepContract(const Contract& contract) {
        Contract kept = contract;
        std::erase_if(kept.clauses, [this](const Clause& clause) {
            return !isAccountOf(clause.payee, vendor_.id) && !isAccountOf(clause.payer, vendor_.id);
        });
        if (kept.clauses.empty()) return;
        for (Clause& clause : kept.clauses) keepClause(clause);
        copy_.contracts.push_back(std::move(kept));
    }
    void keepClause(Clause& clause) {
        clause.payer = anonymous(clause.payer);
        clause.payee = anonymous(clause.payee);
        clause.exclusiveGroup = numbered(groups_, clause.exclusiveGroup, "group-");
        for (ExpectedMeasure& each : clause.expected) each.parameter = expectedAs(each.parameter);
        for (const FormField& field : formOf(clause.terms)) {
            if (field.kind == FormKind::Amount && !field.parameter.empty())
                set(clause, field.path, "=" + openPrice(ParameterId(field.parameter)).text());
            if (field.kind == FormKind::Parameter && !field.value.empty())
                set(clause, field.path, expectedAs(ParameterId(field.value)).text());
        }
    }
    static void set(Clause& clause, const std::string& path, const std::string& value) {
        if (auto changed = withField(clause.terms, path, value)) clause.terms = std::move(*changed);
    }
    /// The same name for the same text; none for none.
    static std::string numbered(std::map<std::string, std::string>& names, const std::string& text,
                                const std::string& stem) {
        if (text.empty()) return {};
        return names.try_emplace(text, stem + std::to_string(names.size() + 1)).first->second;
    }
    /// Budgets and cost centres keep apart what was apart, without saying what they are.
    std::string anonymous(const std::string& account) {
        if (isAccountOf(account, vendor_.id)) return account;
        if (account.starts_with('@')) {
            const CostCentre* centre = findById(input_.costCentres, account.substr(1));
            const std::string holder =
                centre == nullptr || centre->assignments.empty() ? "" : centre->assignments.front().account;
            return buyer(holder.substr(0, holder.find('/'))) + "/" + numbered(budgets_, account, "budget-");
        }
        const std::size_t slash = account.find('/');
        const std::string whose = account.substr(0, slash);
        const std::string party = refersToSite(account) || isOfNobody(account) ? whose : buyer(whose);
        return slash == std::string::npos ? party
                                          : party + "/" + numbered(budgets_, account.substr(slash + 1), "budget-");
    }
    std::string buyer(const std::string& party) {
        buyers_.insert(PartyId(party));
        return party;
    }

    // Figures ----------------------------------------------------------------------------------------------------

    ParameterId figure(const ParameterId& from, const LocalizedText& label, const char* stem, double value,
                       bool isOpen) {
        Parameter parameter;
        parameter.id = freeId(copy_.parameters, stem, '_');
        parameter.label = label;
        parameter.unit = unitOf(from);
        parameter.entry = NativeEntry{Fixed{value}};
        parameter.evidence.citation = input_.title;
        copy_.parameters.push_back(parameter);
        figures_.push_back({parameter.id, from, isOpen});
        return parameter.id;
    }
    std::string unitOf(const ParameterId& id) const {
        const Parameter* parameter = findById(input_.parameters, id);
        return parameter == nullptr ? std::string() : parameter->unit;
    }
    ParameterId openPrice(const ParameterId& guess) {
        const auto [place, isNew] = prices_.try_emplace(guess);
        if (isNew)
            place->second =
                figure(guess, {"Price to offer", "Pris, der skal tilbydes", "Pris som skal tilbys"}, "price", 0, true);
        return place->second;
    }
    ParameterId expectedAs(const ParameterId& belief) {
        if (belief.empty()) return {};
        return figure(belief, {"Performance to promise", "Præstation, der skal loves", "Ytelse som skal loves"},
                      "performance", 1, true);
    }
    /// The central value under the scenario and nothing else of an input.
    ParameterId central(const ParameterId& id, const LocalizedText& label, const char* stem) {
        if (id.empty()) return {};
        const auto value = centralValueIn(input_, scenario_, id);
        return value ? figure(id, label, stem, *value, false) : ParameterId();
    }

    // What it is counted on ----------------------------------------------------------------------------------------

    void writeFrame() {
        copy_.id = input_.id;
        copy_.title = input_.title;
        copy_.currency = input_.currency;
        copy_.priceYear = input_.priceYear;
        copy_.baseMonth = input_.baseMonth;
        copy_.alternatives = {
            {AlternativeId("without"), {"Without the contract", "Uden kontrakten", "Uten kontrakten"}, {}, {}, {}},
            {AlternativeId("offer"), {"Offer", "Tilbud", "Tilbud"}, {}, {}, {}}};
        copy_.comparator = copy_.alternatives.front().id;
        for (const Contract& contract : copy_.contracts) copy_.alternatives.back().contracts.push_back(contract.id);
        Scenario& scenario = copy_.scenarios.emplace_back();
        scenario.id = ScenarioId("base");
        scenario.label = {"Base case", "Grundscenarie", "Grunnscenario"};
        scenario.months = scenario_.months;
        scenario.inflation =
            central(scenario_.inflation, {"Price growth", "Prisudvikling", "Prisvekst"}, "price_growth");
        scenario.valuation.label = vendor_.label;
        scenario.valuation.counted = {vendor_.id};
    }
    void keepUse() {
        const auto isCovered = [this](const Deployment& each) {
            return std::ranges::any_of(copy_.contracts, [&](const Contract& contract) {
                return covers(contract, each.site, each.need, each.tool);
            });
        };
        for (const Deployment& each : alternative_.deployments)
            if (isCovered(each)) {
                copy_.alternatives.back().deployments.push_back(each);
                remember(each.site, each.need, each.tool);
            }
        for (const Contract& contract : copy_.contracts)
            for (const Clause& clause : contract.clauses) {
                sites_.insert(clause.scope.sites.begin(), clause.scope.sites.end());
                needs_.insert(clause.scope.needs.begin(), clause.scope.needs.end());
                tools_.insert(clause.scope.tools.begin(), clause.scope.tools.end());
            }
    }
    void remember(const SiteId& site, const NeedId& need, const ToolId& tool) {
        sites_.insert(site);
        needs_.insert(need);
        tools_.insert(tool);
    }
    /// Tools of other sellers count towards what is paid, but not under their names.
    void nameTools() {
        std::map<ToolId, ToolId> names;
        for (const Tool& tool : input_.tools) {
            if (!tools_.contains(tool.id)) continue;
            Tool kept;
            const std::string number = std::to_string(names.size() + 1);
            const bool isOwn = tool.vendor == vendor_.id.text();
            kept.id = isOwn ? tool.id : ToolId("tool-" + number);
            kept.label = isOwn ? tool.label : LocalizedText{"Tool " + number, "Værktøj " + number, "Verktøy " + number};
            if (isOwn) kept.vendor = tool.vendor;
            names[tool.id] = kept.id;
            copy_.tools.push_back(std::move(kept));
        }
        for (Deployment& each : copy_.alternatives.back().deployments) each.tool = names[each.tool];
        for (Contract& contract : copy_.contracts)
            for (Clause& clause : contract.clauses)
                for (ToolId& tool : clause.scope.tools) tool = names[tool];
    }
    void keepPlaces() {
        for (const Site& site : input_.sites) {
            if (!sites_.contains(site.id)) continue;
            const ParameterId people = central(site.catchment, site.label, "inhabitants");
            copy_.sites.push_back({site.id, site.label, PartyId(buyer(site.party.text())), people});
        }
        for (const Need& need : input_.needs)
            if (needs_.contains(need.id)) copy_.needs.push_back(kept(need));
    }
    Need kept(const Need& need) {
        Need copy{need.id, need.label, central(need.volumeRate, need.label, "volume_rate"), {}, {}, {}, {}};
        for (const Need::SiteVolume& each : need.siteVolumes)
            if (sites_.contains(each.site))
                copy.siteVolumes.push_back({each.site, central(each.volume, need.label, "volume")});
        copy.eligibleShare = central(need.eligibleShare, need.label, "suited");
        copy.growth = central(need.growth, need.label, "growth");
        copy.season = need.season;
        return copy;
    }
    void keepParties() {
        for (const Party& party : input_.parties) {
            if (party.id == vendor_.id) copy_.parties.push_back({party.id, party.label, party.kind, party.budgets, {}});
            if (party.id == vendor_.id || !buyers_.contains(party.id)) continue;
            Party& kept = copy_.parties.emplace_back(Party{party.id, party.label, party.kind, {}, {}});
            for (const auto& [unused, id] : budgets_) kept.budgets.push_back({id, {id, id, id}, false});
        }
    }

    const Case& input_;
    const Alternative& alternative_;
    const Party& vendor_;
    const Scenario& scenario_;
    Case copy_;
    std::vector<LeavingFigure> figures_;
    std::map<std::string, std::string> budgets_, groups_;
    std::map<ParameterId, ParameterId> prices_;
    std::set<PartyId> buyers_;
    std::set<SiteId> sites_;
    std::set<NeedId> needs_;
    std::set<ToolId> tools_;
};

}  // namespace

Result<VendorCopy> vendorCopy(const Case& input, const AlternativeId& alternative, const PartyId& vendor,
                              const ScenarioId& scenario) {
    const Alternative* signs = findById(input.alternatives, alternative);
    if (signs == nullptr)
        return fail(ErrorCode::ReferenceUnknown, "--alternative",
                    {{"name", alternative.text()}, {"kind", "alternative"}});
    const Party* seller = findById(input.parties, vendor);
    if (seller == nullptr)
        return fail(ErrorCode::ReferenceUnknown, "--vendor", {{"name", vendor.text()}, {"kind", "party"}});
    const Scenario* under = scenario.empty() ? &input.scenarios.front() : findById(input.scenarios, scenario);
    if (under == nullptr)
        return fail(ErrorCode::ReferenceUnknown, "--scenario", {{"name", scenario.text()}, {"kind", "scenario"}});
    return Copying(input, *signs, *seller, *under).make();
}

}  // namespace valor
