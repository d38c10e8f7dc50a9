// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/building.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

#include "core/model/contract_copy.h"
#include "core/model/edit.h"
#include "core/model/input_notes.h"
#include "core/model/new_ids.h"
#include "core/model/references.h"
#include "core/model/validation_context.h"
#include "core/model/worth.h"
#include "core/units/unit.h"

namespace valor {
namespace {

tl::unexpected<Error> unknown(const char* kind, const std::string& name) {
    return fail(ErrorCode::ReferenceUnknown, kind, {{"name", name}, {"kind", kind}});
}

Status checkLabel(const LocalizedText& label, const char* place) {
    if (label == LocalizedText{}) return fail(ErrorCode::FieldMissing, std::string(place) + "/label");
    return {};
}

/// A name that no other object of the list has. @param own the object that is renamed; null: a new one
template <class Object>
Status checkName(const std::vector<Object>& objects, const LocalizedText& label, const char* place,
                 const Object* own = nullptr) {
    VALOR_CHECK(checkLabel(label, place));
    for (const Object& object : objects)
        if (&object != own)
            if (const auto language = languageOfSameName(object.label, label))
                return fail(ErrorCode::IdDuplicate, place, {{"id", label.in(*language)}});
    return {};
}

/// The object of this id in a list that may be changed, or null.
template <class Object, class IdType>
Object* editable(std::vector<Object>& objects, const IdType& id) {
    const auto found = std::ranges::find(objects, id, &Object::id);
    return found == objects.end() ? nullptr : &*found;
}

std::string inCurrency(std::string_view unit, const Case& input) {
    std::string text(unit);
    if (const auto sign = text.find('$'); sign != std::string::npos) text.replace(sign, 1, input.currency);
    return text;
}

/// Names in formulas: no dashes.
ParameterId addFigure(Case& input, const NewFigure& figure, std::string_view unit) {
    Parameter parameter;
    const std::string stem = idFrom(figure.label.in(Language::English), '_', "figure");
    parameter.id = freeId(input.parameters, stem, '_');
    parameter.label = figure.label;
    parameter.unit = inCurrency(unit, input);
    parameter.entry = NativeEntry{Fixed{figure.value}};
    input.parameters.push_back(std::move(parameter));
    return input.parameters.back().id;
}

ParameterId addFigure(Case& input, const std::optional<NewFigure>& figure, std::string_view unit) {
    return figure ? addFigure(input, *figure, unit) : ParameterId();
}

void setVolume(Need& need, const SiteId& site, const ParameterId& volume) {
    const auto own = std::ranges::find(need.siteVolumes, site, &Need::SiteVolume::site);
    if (own == need.siteVolumes.end())
        need.siteVolumes.push_back({site, volume});
    else
        own->volume = volume;
}

/// Where a need keeps the figure of a place that is not one of its sites.
ParameterId* fieldOf(Need& need, FigurePlace::Kind kind) {
    switch (kind) {
        case FigurePlace::Kind::VolumeRate: return &need.volumeRate;
        case FigurePlace::Kind::EligibleShare: return &need.eligibleShare;
        case FigurePlace::Kind::Growth: return &need.growth;
        case FigurePlace::Kind::Catchment:
        case FigurePlace::Kind::SiteVolume: return nullptr;
    }
    return nullptr;
}

// Tools ------------------------------------------------------------------------------------------------------------

PartyId patientsOf(Case& input) {
    const auto found = std::ranges::find(input.parties, PartyKind::Patients, &Party::kind);
    if (found != input.parties.end()) return found->id;
    const PartyId id = freeId(input.parties, "patients");
    input.parties.push_back({id, {"Patients", "Patienter", "Pasienter"}, PartyKind::Patients, {}, {}});
    return id;
}

PartyId vendorNamed(Case& input, const std::string& name) {
    if (name.empty()) return {};
    for (const Party& party : input.parties)
        if (party.kind == PartyKind::Vendor && (party.label.en == name || party.id.text() == name)) return party.id;
    const LocalizedText label{name, "", ""};
    const PartyId id = freeIdFor(input.parties, label, "vendor");
    input.parties.push_back({id, label, PartyKind::Vendor, {}, {}});
    return id;
}

class EffectBuilder {
public:
    EffectBuilder(Case& input, const ToolId& tool) : case_(input), tool_(tool) {}

    [[nodiscard]] Status add(const NewEffect& stated) {
        if (findById(case_.needs, stated.need) == nullptr) return unknown("need", stated.need.text());
        Effect effect;
        const std::string stem = tool_.text() + "-" + std::string(ruleOf(stated.mechanism).name);
        effect.id = freeId(case_.effects, idFrom(stem, '-', "effect"));
        effect.label = stated.label;
        effect.need = stated.need;
        effect.tool = tool_;
        effect.mechanism = stated.mechanism;
        for (const TermRule& term : ruleOf(stated.mechanism).terms)
            if (const NewFigure* figure = find(stated.terms, term.name))
                effect.terms.push_back({std::string(term.name), addFigure(case_, *figure, term.unit)});
        addWorth(effect, stated);
        case_.effects.push_back(std::move(effect));
        return {};
    }

private:
    using Figures = std::vector<std::pair<std::string, NewFigure>>;
    static const NewFigure* find(const Figures& figures, std::string_view name) {
        const auto found = std::ranges::find(figures, name, &Figures::value_type::first);
        return found == figures.end() ? nullptr : &found->second;
    }

    void addWorth(Effect& effect, const NewEffect& stated) {
        std::vector<std::pair<std::string_view, ParameterId>> known;  // several events may share a figure
        for (const Worth& worth : usualWorth(stated.mechanism)) {
            const NewFigure* figure = find(stated.worth, worth.name);
            if (figure == nullptr) continue;
            auto shared = std::ranges::find(known, worth.name, &decltype(known)::value_type::first);
            if (shared == known.end())
                shared = known.emplace(known.end(), worth.name, addFigure(case_, *figure, worth.unit));
            effect.consequences.push_back({figure->label,
                                           std::string(worth.event),
                                           worth.kind,
                                           {shared->second},
                                           account(worth.from),
                                           account(worth.to)});
        }
    }
    [[nodiscard]] std::string account(std::string_view name) {
        return name == kPatientsAccount ? patientsOf(case_).text() : std::string(name);
    }

    Case& case_;
    const ToolId& tool_;
};

void addValues(Case& input, const NewValues& values) {
    const auto isMissing = [&](ParameterId Valuation::*field) {
        return std::ranges::any_of(input.scenarios, [&](const Scenario& s) { return (s.valuation.*field).empty(); });
    };
    const auto fill = [&](ParameterId Valuation::*field, const std::optional<NewFigure>& figure, const char* unit) {
        if (!figure || !isMissing(field)) return false;
        const ParameterId id = addFigure(input, *figure, unit);
        for (Scenario& scenario : input.scenarios)
            if ((scenario.valuation.*field).empty()) scenario.valuation.*field = id;
        return true;
    };
    fill(&Valuation::capacityShare, values.capacityShare, "share");
    if (!fill(&Valuation::qalyValue, values.qalyValue, "$/QALY")) return;
    const PartyId patients =
        patientsOf(input);  // what a QALY is worth says nothing while those who gain it do not count
    for (Scenario& scenario : input.scenarios)
        if (std::ranges::count(scenario.valuation.counted, patients) == 0)
            scenario.valuation.counted.push_back(patients);
}

int monthsFrom(const Case& input, YearMonth start) {
    int months = 12;
    for (const Scenario& scenario : input.scenarios)
        months = std::max(months, input.baseMonth.plusMonths(scenario.months).monthsSince(start));
    return months;
}

Clause priceClause(const char* id, const ToolId& tool, const std::string& payee, ClauseTerms terms,
                   const LocalizedText& label) {
    Clause clause{ClauseId(id), label, "site", payee, {}, std::move(terms)};
    clause.scope.tools = {tool};
    return clause;
}

/// What the tool costs, in a contract of its own from the go-live to the end of the longest scenario.
void addPrices(Case& input, const ToolId& id, const NewTool& tool, const PartyId& vendor, Alternative& buyer) {
    if (!tool.pricePerCase && !tool.pricePerMonth) return;
    const std::string payee = vendor.empty() ? "outside" : vendor.text();
    Contract contract;
    contract.id = freeId(input.contracts, id.text());
    contract.label = tool.contractLabel;
    contract.currency = input.currency;
    contract.start = tool.goLive;
    contract.months = monthsFrom(input, tool.goLive);
    if (tool.pricePerCase) {
        const ContractAmount price{{}, addFigure(input, tool.pricePerCase, "$/case")};
        contract.clauses.push_back(
            priceClause("per-case", id, payee, PerUnit{price, "processed"}, tool.pricePerCase->label));
    }
    if (tool.pricePerMonth) {
        const ContractAmount amount{{}, addFigure(input, tool.pricePerMonth, "$/month")};
        contract.clauses.push_back(
            priceClause("per-month", id, payee, Subscription{amount, {}}, tool.pricePerMonth->label));
    }
    buyer.contracts.push_back(contract.id);
    input.contracts.push_back(std::move(contract));
}

void addDeployments(Alternative& alternative, const ToolId& id, const NewTool& tool) {
    for (const NewEffect& effect : tool.effects)
        for (const SiteId& site : tool.sites) {
            const Deployment deployment{id, effect.need, site, tool.goLive, {}};
            if (std::ranges::count(alternative.deployments, deployment) == 0)
                alternative.deployments.push_back(deployment);
        }
}

// Frames -----------------------------------------------------------------------------------------------------------

/// The value in the unit that the parameter has.
Result<double> inUnitOf(const Case& input, const Parameter& parameter, double value, std::string_view unit) {
    VALOR_TRY(const Unit from, Unit::parse(unit, input.currency));
    VALOR_TRY(const Unit to, Unit::parse(parameter.unit, input.currency));
    VALOR_TRY(const double factor, conversionFactor(from, to));
    return value * factor;
}

/// Where a case keeps the id of a figure.

/// A figure that the case has is changed in the scenario; one it lacks becomes an input.
Status setFigure(CasePtr& input, const ScenarioId& scenario, const FigureField& field,
                 const std::optional<NewFigure>& figure, std::string_view unit) {
    if (!figure) return {};
    auto after = std::make_shared<Case>(*input);
    ParameterId& id = field(*after);
    if (id.empty()) {
        const ParameterId added = addFigure(*after, *figure, unit);
        field(*after) = added;
        input = after;
        return {};
    }
    const Parameter* parameter = findById(input->parameters, id);
    if (parameter == nullptr) return unknown("parameter", id.text());
    VALOR_TRY(const double value, inUnitOf(*input, *parameter, figure->value, unit));
    VALOR_TRY(input, withCentralValue(input, scenario, id, value));
    return {};
}

// Names ------------------------------------------------------------------------------------------------------------

template <class Objects, class IdType>
Result<CasePtr> renamed(const CasePtr& input, Objects Case::*list, const char* kind, const IdType& id,
                        const LocalizedText& label) {
    VALOR_CHECK(checkLabel(label, kind));
    auto after = std::make_shared<Case>(*input);
    auto* object = editable((*after).*list, id);
    if (object == nullptr) return unknown(kind, id.text());
    VALOR_CHECK(checkName((*after).*list, label, kind, std::as_const(object)));
    object->label = label;
    return after;
}

}  // namespace

// Figures of needs and sites ---------------------------------------------------------------------------------------

std::string_view unitOf(FigurePlace::Kind kind) {
    switch (kind) {
        case FigurePlace::Kind::Catchment: return "inhabitant";
        case FigurePlace::Kind::VolumeRate: return "case/100k/yr";
        case FigurePlace::Kind::SiteVolume: return "case/yr";
        case FigurePlace::Kind::EligibleShare: return "share";
        case FigurePlace::Kind::Growth: return "1/yr";
    }
    return "";
}

Result<CasePtr> withFigureAt(const CasePtr& input, const FigurePlace& place, const NewFigure& figure) {
    auto after = std::make_shared<Case>(*input);
    Site* site = editable(after->sites, place.site);
    Need* need = editable(after->needs, place.need);
    const bool isAtSite = place.kind == FigurePlace::Kind::Catchment || place.kind == FigurePlace::Kind::SiteVolume;
    if (isAtSite && site == nullptr) return unknown("site", place.site.text());
    if (place.kind != FigurePlace::Kind::Catchment && need == nullptr) return unknown("need", place.need.text());
    const ParameterId id = addFigure(*after, figure, unitOf(place.kind));
    if (place.kind == FigurePlace::Kind::Catchment)
        site->catchment = id;
    else if (place.kind == FigurePlace::Kind::SiteVolume)
        setVolume(*need, place.site, id);
    else
        *fieldOf(*need, place.kind) = id;
    return after;
}

Result<CasePtr> withNeed(const CasePtr& input, const NewNeed& need) {
    VALOR_CHECK(checkName(input->needs, need.label, "needs"));
    auto after = std::make_shared<Case>(*input);
    Need added;
    added.id = freeIdFor(after->needs, need.label, "need");
    added.label = need.label;
    added.volumeRate = addFigure(*after, need.rate, unitOf(FigurePlace::Kind::VolumeRate));
    for (const auto& [site, volume] : need.volumes) {
        if (findById(after->sites, site) == nullptr) return unknown("site", site.text());
        setVolume(added, site, addFigure(*after, volume, unitOf(FigurePlace::Kind::SiteVolume)));
    }
    added.eligibleShare = addFigure(*after, need.eligibleShare, unitOf(FigurePlace::Kind::EligibleShare));
    after->needs.push_back(std::move(added));
    return after;
}

Result<CasePtr> withSite(const CasePtr& input, const NewSite& site) {
    VALOR_CHECK(checkName(input->sites, site.label, "sites"));
    auto after = std::make_shared<Case>(*input);
    Site added{freeIdFor(after->sites, site.label, "site"), site.label, site.party, {}};
    if (site.party.empty()) {
        VALOR_CHECK(checkName(after->parties, site.label, "parties"));
        added.party = freeIdFor(after->parties, site.label, "party");
        after->parties.push_back({added.party, site.label, PartyKind::Hospital, {}, {}});
        for (Scenario& scenario : after->scenarios) scenario.valuation.counted.push_back(added.party);
    }
    added.catchment = addFigure(*after, site.inhabitants, unitOf(FigurePlace::Kind::Catchment));
    for (const auto& [id, volume] : site.volumes) {
        Need* need = editable(after->needs, id);
        if (need == nullptr) return unknown("need", id.text());
        setVolume(*need, added.id, addFigure(*after, volume, unitOf(FigurePlace::Kind::SiteVolume)));
    }
    after->sites.push_back(std::move(added));
    return after;
}

Result<CasePtr> withSiteParty(const CasePtr& input, const SiteId& site, const PartyId& party) {
    auto after = std::make_shared<Case>(*input);
    Site* changed = editable(after->sites, site);
    if (changed == nullptr) return unknown("site", site.text());
    if (findById(after->parties, party) == nullptr) return unknown("party", party.text());
    changed->party = party;
    return after;
}

Result<CasePtr> withSeason(const CasePtr& input, const NeedId& need, std::vector<double> weights) {
    auto after = std::make_shared<Case>(*input);
    Need* changed = editable(after->needs, need);
    if (changed == nullptr) return unknown("need", need.text());
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    const bool isPattern = weights.size() == kYearMonths && sum > 0 && std::isfinite(sum) &&
                           std::ranges::none_of(weights, [](double weight) { return weight < 0; });
    if (!weights.empty() && !isPattern)
        return fail(ErrorCode::ValueOutOfRange, "needs/" + need.text() + "/season",
                    {{"value", validation::numberText(sum / static_cast<double>(kYearMonths))},
                     {"lower", "0"},
                     {"upper", "∞"}});
    for (double& weight : weights) weight *= static_cast<double>(kYearMonths) / sum;
    changed->season = std::move(weights);
    return after;
}

// Tools ------------------------------------------------------------------------------------------------------------

std::span<const AdoptionTerm> adoptionTerms() {
    static constexpr AdoptionTerm kTerms[] = {{"uptake_max", &Adoption::uptakeMax, "share"},
                                              {"uptake_speed", &Adoption::uptakeSpeed, "1/month"},
                                              {"uptake_midpoint", &Adoption::uptakeMidpoint, "month"},
                                              {"availability", &Adoption::availability, "share"},
                                              {"failed_share", &Adoption::failedShare, "share"},
                                              {"rollout_speed", &Adoption::rolloutSpeed, "1/month"},
                                              {"rollout_midpoint", &Adoption::rolloutMidpoint, "month"},
                                              {"discontinuation", &Adoption::discontinuation, "1/yr"}};
    return kTerms;
}

Result<CasePtr> withAdoption(const CasePtr& input, const ScenarioId& scenario, const ToolId& tool,
                             const std::vector<std::pair<std::string, std::optional<NewFigure>>>& figures) {
    if (findById(input->tools, tool) == nullptr) return unknown("tool", tool.text());
    CasePtr result = input;
    for (const auto& [name, figure] : figures) {
        const auto term = std::ranges::find(adoptionTerms(), name, &AdoptionTerm::name);
        if (term == adoptionTerms().end()) return unknown("parameter", name);
        const FigureField field = [&](Case& changed) -> ParameterId& {
            return editable(changed.tools, tool)->adoption.*(term->field);
        };
        if (figure) {
            VALOR_CHECK(setFigure(result, scenario, field, figure, term->unit));
        } else {
            VALOR_TRY(result, withoutUseOf(result, field));
        }
    }
    return result;
}

Result<CasePtr> withTool(const CasePtr& input, const NewTool& tool) {
    VALOR_CHECK(checkName(input->tools, tool.label, "tools"));
    auto after = std::make_shared<Case>(*input);
    Alternative* buyer = editable(after->alternatives, tool.alternative);
    if (buyer == nullptr) return unknown("alternative", tool.alternative.text());
    for (const SiteId& site : tool.sites)
        if (findById(after->sites, site) == nullptr) return unknown("site", site.text());
    const ToolId id = freeIdFor(after->tools, tool.label, "tool");
    const PartyId vendor = vendorNamed(*after, tool.vendor);
    after->tools.push_back({id, tool.label, vendor.text(), {}});
    for (const NewEffect& effect : tool.effects) VALOR_CHECK(EffectBuilder(*after, id).add(effect));
    addValues(*after, tool.values);
    addDeployments(*buyer, id, tool);
    addPrices(*after, id, tool, vendor, *buyer);
    return after;
}

Result<CasePtr> withEffect(const CasePtr& input, const ToolId& tool, const NewEffect& effect, const NewValues& values) {
    if (findById(input->tools, tool) == nullptr) return unknown("tool", tool.text());
    auto after = std::make_shared<Case>(*input);
    VALOR_CHECK(EffectBuilder(*after, tool).add(effect));
    addValues(*after, values);
    return after;
}

// Names, alternatives, figures -------------------------------------------------------------------------------------

Result<CasePtr> withParty(const CasePtr& input, const NewParty& party) {
    VALOR_CHECK(checkName(input->parties, party.label, "parties"));
    auto after = std::make_shared<Case>(*input);
    const PartyId id = freeIdFor(after->parties, party.label, "party");
    after->parties.push_back({id, party.label, party.kind, {}, {}});
    if (party.isCounted)
        for (Scenario& scenario : after->scenarios) scenario.valuation.counted.push_back(id);
    return after;
}

Result<CasePtr> withCost(const CasePtr& input, const AlternativeId& alternative, const NewCost& cost) {
    auto after = std::make_shared<Case>(*input);
    Alternative* payer = editable(after->alternatives, alternative);
    if (payer == nullptr) return unknown("alternative", alternative.text());
    VALOR_CHECK(checkName(payer->cashItems, cost.label, "cash_items"));
    CashItem item;
    item.id = freeIdFor(payer->cashItems, cost.label, "cost");
    item.label = cost.label;
    item.basis = cost.basis;
    item.factors = {addFigure(*after, cost.amount, "$")};
    item.from = cost.from;
    item.to = cost.to;
    item.start = cost.start;
    payer->cashItems.push_back(std::move(item));
    return after;
}

Result<CasePtr> withTitle(const CasePtr& input, const LocalizedText& title) {
    VALOR_CHECK(checkLabel(title, "title"));
    auto after = std::make_shared<Case>(*input);
    after->title = title;
    return after;
}

Result<CasePtr> withName(const CasePtr& input, const PartyId& id, const LocalizedText& label) {
    return renamed(input, &Case::parties, "party", id, label);
}
Result<CasePtr> withName(const CasePtr& input, const NeedId& id, const LocalizedText& label) {
    return renamed(input, &Case::needs, "need", id, label);
}
Result<CasePtr> withName(const CasePtr& input, const SiteId& id, const LocalizedText& label) {
    VALOR_TRY(const CasePtr after, renamed(input, &Case::sites, "site", id, label));
    const Site& former = *findById(input->sites, id);
    const Party* own = findById(input->parties, former.party);
    if (own == nullptr || own->label != former.label || std::ranges::count(input->sites, own->id, &Site::party) > 1)
        return after;
    const auto both = renamed(after, &Case::parties, "party", own->id, label);
    return both ? both : after;  // another party may have the name already
}
Result<CasePtr> withName(const CasePtr& input, const ToolId& id, const LocalizedText& label) {
    return renamed(input, &Case::tools, "tool", id, label);
}
Result<CasePtr> withName(const CasePtr& input, const AlternativeId& id, const LocalizedText& label) {
    return renamed(input, &Case::alternatives, "alternative", id, label);
}

Result<CasePtr> withAlternativeCopy(const CasePtr& input, const AlternativeId& original, const LocalizedText& label) {
    VALOR_CHECK(checkName(input->alternatives, label, "alternatives"));
    const Alternative* source = findById(input->alternatives, original);
    if (source == nullptr) return unknown("alternative", original.text());
    Alternative copy = *source;
    copy.id = freeIdFor(input->alternatives, label, "alternative");
    copy.label = label;
    auto after = std::make_shared<Case>(*input);
    const AlternativeId id = copy.id;
    after->alternatives.push_back(std::move(copy));
    return withOwnContracts(after, id);
}

Result<CasePtr> withDeployments(const CasePtr& input, const AlternativeId& alternative,
                                std::vector<Deployment> deployments) {
    auto after = std::make_shared<Case>(*input);
    Alternative* target = editable(after->alternatives, alternative);
    if (target == nullptr) return unknown("alternative", alternative.text());
    target->deployments = std::move(deployments);
    return after;
}

Result<CasePtr> withFrame(const CasePtr& input, const ScenarioId& scenario, const NewFrame& frame) {
    auto after = std::make_shared<Case>(*input);
    Scenario* target = editable(after->scenarios, scenario);
    if (target == nullptr) return unknown("scenario", scenario.text());
    target->months = frame.months;
    target->valuation.counted = frame.counted;
    if (frame.discount && target->discount.size() > 1)
        return fail(ErrorCode::FieldConflict, "scenarios/" + scenario.text() + "/discount",
                    {{"first", "discount"}, {"second", "from_year"}});
    if (frame.discount && target->discount.empty()) target->discount.push_back({0, {}});
    CasePtr result = after;
    const auto of = [&scenario](auto field) -> FigureField {
        return
            [&scenario, field](Case& changed) -> ParameterId& { return field(*editable(changed.scenarios, scenario)); };
    };
    VALOR_CHECK(setFigure(result, scenario, of([](Scenario& s) -> ParameterId& { return s.discount.front().rate; }),
                          frame.discount, "1/yr"));
    VALOR_CHECK(setFigure(result, scenario, of([](Scenario& s) -> ParameterId& { return s.valuation.capacityShare; }),
                          frame.capacityShare, "share"));
    VALOR_CHECK(setFigure(result, scenario, of([](Scenario& s) -> ParameterId& { return s.valuation.qalyValue; }),
                          frame.qalyValue, "$/QALY"));
    return result;
}

Result<CasePtr> withFigure(const CasePtr& input, const Parameter& figure) {
    auto after = std::make_shared<Case>(*input);
    Parameter* target = editable(after->parameters, figure.id);
    if (target == nullptr || target->isDerived() || !figure.entry) return unknown("parameter", figure.id.text());
    if (const auto resolved = resolve(*figure.entry); !resolved)
        return tl::unexpected(within("parameters/" + figure.id.text(), resolved.error()));
    *target = figure;
    VALOR_CHECK(checkLocksKept(*input, *after));
    return after;
}

}  // namespace valor
