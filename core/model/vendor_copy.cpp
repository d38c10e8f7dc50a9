// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/vendor_copy.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

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
    Copying(const Case& input, const Alternative& alternative, const Party& vendor, const Scenario& scenario,
            const WordsOf& wordsOf)
        : input_(input), alternative_(alternative), vendor_(vendor), scenario_(scenario), wordsOf_(wordsOf) {}

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
        nameOpen();
        return VendorCopy{std::make_shared<const Case>(std::move(copy_)), std::move(figures_), scenario_.id};
    }

private:
    using Place = std::pair<ContractId, ClauseId>;
    /// What the seller is to fill in, and where it stands.
    struct OpenFigure {
        std::string key;   ///< of the text for what it is
        std::string from;  ///< of a price of a tier: where the tier begins
        bool isPrice = false;
        std::set<Place> clauses;
    };

    // The contract -----------------------------------------------------------------------------------------------

    void keepContract(const Contract& contract) {
        Contract kept = contract;
        std::erase_if(kept.clauses, [this](const Clause& clause) {
            return !isAccountOf(clause.payee, vendor_.id) && !isAccountOf(clause.payer, vendor_.id);
        });
        if (kept.clauses.empty()) return;
        for (Clause& clause : kept.clauses) keepClause(clause, {contract.id, clause.id});
        copy_.contracts.push_back(std::move(kept));
    }
    void keepClause(Clause& clause, const Place& place) {
        clause.payer = anonymous(clause.payer);
        clause.payee = anonymous(clause.payee);
        clause.exclusiveGroup = numbered(groups_, clause.exclusiveGroup, "group-");
        for (ExpectedMeasure& each : clause.expected) each.parameter = expectedAs(each.parameter, each.measure, place);
        const std::vector<FormField> form = formOf(clause.terms);
        for (const FormField& field : form) {
            if (field.kind == FormKind::Amount && !field.parameter.empty())
                set(clause, field.path, "=" + openPrice(ParameterId(field.parameter), field, form, place).text());
            if (field.kind == FormKind::Parameter && !field.value.empty()) {
                const std::string measure = besides(field, "measure", form);
                set(clause, field.path, expectedAs(ParameterId(field.value), measure, place).text());
            }
        }
    }
    /// The value of the field `name` in the same part of a form; empty where there is none.
    static std::string besides(const FormField& field, const std::string& name, const std::vector<FormField>& form) {
        const std::string path = field.path.substr(0, field.path.size() - field.name.size()) + name;
        const auto found = std::ranges::find(form, path, &FormField::path);
        return found == form.end() ? std::string() : found->value;
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
            return buyer(partyIn(holder)) + "/" + numbered(budgets_, account, "budget-");
        }
        const std::size_t slash = account.find('/');
        const std::string whose = partyIn(account);
        const std::string party = refersToSite(account) || isOfNobody(account) ? whose : buyer(whose);
        return slash == std::string::npos ? party
                                          : party + "/" + numbered(budgets_, account.substr(slash + 1), "budget-");
    }
    std::string buyer(const std::string& party) {
        buyers_.insert(PartyId(party));
        return party;
    }

    // Figures ----------------------------------------------------------------------------------------------------

    ParameterId figure(const ParameterId& from, const LocalizedText& label, const std::string& stem, double value,
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
    ParameterId openPrice(const ParameterId& guess, const FormField& field, const std::vector<FormField>& form,
                          const Place& at) {
        const auto [place, isNew] = prices_.try_emplace(guess);
        if (isNew) {
            place->second = figure(guess, {}, idFrom("price " + at.second.text(), '_', "price"), 0, true);
            open_[place->second] = {"field." + field.name, besides(field, "from", form), true, {}};
        }
        open_[place->second].clauses.insert(at);
        return place->second;
    }
    ParameterId expectedAs(const ParameterId& belief, const std::string& measure, const Place& at) {
        if (belief.empty()) return {};
        const std::string stem = idFrom("performance " + measure + " " + at.second.text(), '_', "performance");
        const ParameterId promised = figure(belief, {}, stem, 1, true);
        open_[promised] = {"measure." + measure, {}, false, {at}};
        return promised;
    }
    /// The central value under the scenario and nothing else of an input.
    ParameterId central(const ParameterId& id, const LocalizedText& label, const std::string& stem) {
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

    // Names of what is open, once tools and places have the names that leave -------------------------------------

    void nameOpen() {
        for (Parameter& parameter : copy_.parameters) {
            const auto found = open_.find(parameter.id);
            if (found == open_.end()) continue;
            for (const Language language : kAllLanguages)
                textIn(parameter.label, language) = nameOf(found->second, language);
        }
    }
    static std::string& textIn(LocalizedText& text, Language language) {
        return language == Language::Danish ? text.da : language == Language::Bokmal ? text.nb : text.en;
    }
    /// "To offer: Price from 10000 – Per examination · Chest X-ray · Reader".
    std::string nameOf(const OpenFigure& figure, Language language) const {
        static const LocalizedText kOffer{"To offer: ", "Skal tilbydes: ", "Skal tilbys: "};
        static const LocalizedText kPromise{"To promise: ", "Skal loves: ", "Skal loves: "};
        static const LocalizedText kFrom{" from ", " fra ", " fra "};
        std::string name = (figure.isPrice ? kOffer : kPromise).in(language);
        name += wordsOf_ ? wordsOf_(figure.key).in(language) : figure.key.substr(figure.key.find('.') + 1);
        if (!figure.from.empty()) name += kFrom.in(language) + figure.from;
        const Clause* first = nullptr;
        for (const Contract& contract : copy_.contracts)
            for (const Clause& clause : contract.clauses)
                if (first == nullptr && figure.clauses.contains({contract.id, clause.id})) first = &clause;
        if (first == nullptr) return name;
        name += " – " + (first->label == LocalizedText{} ? first->id.text() : first->label.in(language));
        if (figure.clauses.size() > 1) return name + othersInWords(figure.clauses.size() - 1, language);
        return name + namesOf(copy_.needs, first->scope.needs, language) +
               namesOf(copy_.tools, first->scope.tools, language);
    }
    static std::string othersInWords(std::size_t count, Language language) {
        static const LocalizedText kMore{" more", " til", " til"}, kAnd{" and ", " og ", " og "};
        return kAnd.in(language) + std::to_string(count) + kMore.in(language);
    }
    /// Of those a clause names, or of the only one there is.
    template <class Object, class IdType>
    static std::string namesOf(const std::vector<Object>& objects, const std::vector<IdType>& named,
                               Language language) {
        std::string names;
        for (const Object& object : objects)
            if (objects.size() == 1 || std::ranges::find(named, object.id) != named.end())
                names += (names.empty() ? " · " : ", ") +
                         (object.label == LocalizedText{} ? object.id.text() : object.label.in(language));
        return names;
    }

    const Case& input_;
    const Alternative& alternative_;
    const Party& vendor_;
    const Scenario& scenario_;
    const WordsOf& wordsOf_;
    Case copy_;
    std::vector<LeavingFigure> figures_;
    std::map<std::string, std::string> budgets_, groups_;
    std::map<ParameterId, ParameterId> prices_;
    std::map<ParameterId, OpenFigure> open_;
    std::set<PartyId> buyers_;
    std::set<SiteId> sites_;
    std::set<NeedId> needs_;
    std::set<ToolId> tools_;
};

}  // namespace

Result<VendorCopy> vendorCopy(const Case& input, const AlternativeId& alternative, const PartyId& vendor,
                              const ScenarioId& scenario, const WordsOf& wordsOf) {
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
    return Copying(input, *signs, *seller, *under, wordsOf).make();
}

}  // namespace valor
