// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/usage.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "core/expression/expression.h"
#include "core/model/fields.h"
#include "core/model/tools.h"

namespace valor {
namespace {

/// Collects parameter ids, following formulas down to stated parameters.
class Collector {
public:
    explicit Collector(const Case& input) : case_(input) {
        for (const Parameter& parameter : input.parameters) parameters_.emplace(parameter.id, &parameter);
    }

    void add(const ParameterId& id) {
        const auto found = parameters_.find(id);
        if (found == parameters_.end() || !seen_.insert(id).second || !found->second->isDerived()) return;
        if (const auto expression = Expression::parse(found->second->formula))
            for (const std::string& name : expression->variables()) add(ParameterId(name));
    }
    [[nodiscard]] std::vector<ParameterId> stated() const {
        std::vector<ParameterId> result;
        for (const Parameter& parameter : case_.parameters)
            if (parameter.entry && seen_.contains(parameter.id)) result.push_back(parameter.id);
        return result;
    }

private:
    const Case& case_;
    std::map<ParameterId, const Parameter*> parameters_;  // a case from a stranger may have very many
    std::set<ParameterId> seen_;
};

// Who names what ----------------------------------------------------------------------------------------------------
// name(id, role, part) is called for every parameter that an object of a case names; ids may be empty.

constexpr const LocalizedText* kWhole = nullptr;  // the object as such, not one of its parts

template <class Name>
void namesIn(const Scenario& scenario, Name name) {
    for (const DiscountStep& step : scenario.discount) name(step.rate, "discount", kWhole);
    name(scenario.inflation, "inflation", kWhole);
    name(scenario.valuation.capacityShare, "capacity_share", kWhole);
    name(scenario.valuation.qalyValue, "qaly_value", kWhole);
}

template <class Name>
void namesIn(const Party& party, Name name) {
    name(party.costOfCapital, "cost_of_capital", kWhole);
}

template <class Name>
void namesIn(const Site& site, Name name) {
    name(site.catchment, "catchment", kWhole);
}

template <class Name>
void namesIn(const Need& need, Name name) {
    name(need.volumeRate, "volume_rate", kWhole);
    for (const Need::SiteVolume& own : need.siteVolumes) name(own.volume, "site_volume", kWhole);
    name(need.eligibleShare, "eligible_share", kWhole);
    name(need.growth, "growth", kWhole);
}

template <class Name>
void namesIn(const Tool& tool, Name name) {
    forEachField<Adoption>([&](const auto& field) { name(field.in(tool.adoption), field.name, kWhole); });
}

/// Names that are no parameters (measures of a formula effect) are among those of the formula.
template <class Name>
void namesInFormula(const std::string& formula, Name name) {
    const auto expression = Expression::parse(formula);
    if (!expression) return;
    for (const std::string& variable : expression->variables()) name(ParameterId(variable), "formula", kWhole);
}

template <class Name>
void namesIn(const Effect& effect, Name name) {
    for (const TermBinding& binding : effect.terms) name(binding.parameter, binding.term, kWhole);
    if (!effect.expression.empty()) namesInFormula(effect.expression, name);
    for (const Consequence& consequence : effect.consequences)
        for (const ParameterId& factor : consequence.factors) name(factor, "factor", &consequence.label);
}

template <class Name>
void namesIn(const Clause& clause, Name name) {
    for (const ContractAmount* amount : amountsOf(clause.terms)) name(amount->parameter, "price", &clause.label);
    for (const Metric* metric : metricsOf(clause.terms)) name(metric->expected, "metric", &clause.label);
    for (const ExpectedMeasure& each : clause.expected) name(each.parameter, "metric", &clause.label);
}

template <class Name>
void namesIn(const CashItem& item, Name name) {
    for (const ParameterId& factor : item.factors) name(factor, "factor", &item.label);
    name(item.escalator, "escalator", &item.label);
    name(item.ceiling, "ceiling", &item.label);
}

// What an alternative depends on ------------------------------------------------------------------------------------

template <class Object>
void addAll(Collector& collector, const Object& object) {
    namesIn(object, [&](const ParameterId& id, std::string_view, const LocalizedText*) { collector.add(id); });
}

void addNeedAt(Collector& collector, const Need& need, const SiteId& site) {
    const auto own = std::ranges::find(need.siteVolumes, site, &Need::SiteVolume::site);
    collector.add(own == need.siteVolumes.end() ? need.volumeRate : own->volume);
    collector.add(need.eligibleShare);
    collector.add(need.growth);
}

bool hasOwnCount(const Case& input, const Deployment& deployment) {
    const Need* need = findById(input.needs, deployment.need);
    return need != nullptr &&
           std::ranges::find(need->siteVolumes, deployment.site, &Need::SiteVolume::site) != need->siteVolumes.end();
}

/// Whether a clause of its contracts is about the inhabitants of its sites.
bool countsInhabitants(const Case& input, const Alternative& alternative) {
    return std::ranges::any_of(alternative.contracts, [&](const ContractId& id) {
        const Contract* contract = findById(input.contracts, id);
        return contract != nullptr && std::ranges::any_of(contract->clauses, [](const Clause& clause) {
                   const auto isOfThem = [](const Metric* metric) { return metric->measure == "inhabitants"; };
                   return billedMeasure(clause.terms) == "inhabitants" ||
                          std::ranges::any_of(metricsOf(clause.terms), isOfThem);
               });
    });
}

/// @param paysByInhabitants whether they count where the need has a count of its own, too
void addPlace(Collector& collector, const Case& input, const Deployment& deployment, bool paysByInhabitants) {
    const Site* site = findById(input.sites, deployment.site);
    if (site != nullptr && (paysByInhabitants || !hasOwnCount(input, deployment))) addAll(collector, *site);
    if (const Need* need = findById(input.needs, deployment.need)) addNeedAt(collector, *need, deployment.site);
}

void addService(Collector& collector, const Case& input, const ToolId& tool, const NeedId& need) {
    if (const Tool* object = findById(input.tools, tool)) addAll(collector, *object);
    for (const Effect& effect : input.effects)
        if (effect.need == need && effect.tool == tool) addAll(collector, effect);
}

/// What a tool does for a need is the same at every site, and asked at every step of a slider: it is added once.
void addAlternative(Collector& collector, const Case& input, const Alternative& alternative) {
    std::set<std::pair<ToolId, NeedId>> services;
    const bool paysByInhabitants = countsInhabitants(input, alternative);
    for (const Deployment& deployment : alternative.deployments) {
        addPlace(collector, input, deployment, paysByInhabitants);
        if (services.emplace(deployment.tool, deployment.need).second)
            addService(collector, input, deployment.tool, deployment.need);
    }
    for (const ContractId& id : alternative.contracts)
        if (const Contract* contract = findById(input.contracts, id))
            for (const Clause& clause : contract->clauses) addAll(collector, clause);
    for (const CashItem& item : alternative.cashItems) addAll(collector, item);
}

// Where a parameter is used -----------------------------------------------------------------------------------------

class UseList {
public:
    explicit UseList(const ParameterId& wanted) : wanted_(wanted) {}

    template <class Object>
    void add(Use::Kind kind, const LocalizedText& label, const Object& object) {
        namesIn(object, [&](const ParameterId& id, std::string_view role, const LocalizedText* part) {
            addIfWanted(id, {kind, label, std::string(role), part == kWhole ? LocalizedText() : *part});
        });
    }
    void addFormula(const Parameter& parameter) {
        namesInFormula(parameter.formula, [&](const ParameterId& id, std::string_view role, const LocalizedText*) {
            addIfWanted(id, {Use::Kind::Formula, parameter.label, std::string(role), {}});
        });
    }
    [[nodiscard]] std::vector<Use> take() && { return std::move(uses_); }

private:
    /// A price in every tier, or a volume shared by sites, is one use.
    void addIfWanted(const ParameterId& id, Use use) {
        if (id == wanted_ && std::ranges::find(uses_, use) == uses_.end()) uses_.push_back(std::move(use));
    }

    const ParameterId& wanted_;
    std::vector<Use> uses_;
};

}  // namespace

std::vector<ParameterId> inputsOf(const Case& input, const Scenario& scenario, const Alternative* alternative) {
    Collector collector(input);
    addAll(collector, scenario);
    for (const Party& party : input.parties) addAll(collector, party);
    if (alternative != nullptr) {
        addAlternative(collector, input, *alternative);
        if (const Alternative* comparator = findById(input.alternatives, input.comparator))
            addAlternative(collector, input, *comparator);
    } else {
        for (const Alternative& each : input.alternatives) addAlternative(collector, input, each);
    }
    return collector.stated();
}

std::vector<ParameterId> inputsOfTool(const Case& input, const ToolId& tool) {
    Collector collector(input);
    if (const Tool* object = findById(input.tools, tool)) addAll(collector, *object);
    for (const Effect& effect : input.effects)
        if (effect.tool == tool) addAll(collector, effect);
    for (const ToolClause& billed : clausesFor(input, tool)) addAll(collector, *billed.clause);
    return collector.stated();
}

std::vector<Use> usesOf(const Case& input, const ParameterId& parameter) {
    UseList uses(parameter);
    for (const Parameter& each : input.parameters) uses.addFormula(each);
    for (const Party& party : input.parties) uses.add(Use::Kind::Party, party.label, party);
    for (const Site& site : input.sites) uses.add(Use::Kind::Site, site.label, site);
    for (const Need& need : input.needs) uses.add(Use::Kind::Need, need.label, need);
    for (const Tool& tool : input.tools) uses.add(Use::Kind::Tool, tool.label, tool);
    for (const Effect& effect : input.effects) uses.add(Use::Kind::Effect, effect.label, effect);
    for (const Contract& contract : input.contracts)
        for (const Clause& clause : contract.clauses) uses.add(Use::Kind::Contract, contract.label, clause);
    for (const Alternative& alternative : input.alternatives)
        for (const CashItem& item : alternative.cashItems) uses.add(Use::Kind::Alternative, alternative.label, item);
    for (const Scenario& scenario : input.scenarios) uses.add(Use::Kind::Scenario, scenario.label, scenario);
    return std::move(uses).take();
}

}  // namespace valor
