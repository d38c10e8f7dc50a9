// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/usage.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/expression/expression.h"

namespace valor {
namespace {

/// Collects parameter ids, following formulas down to stated parameters.
class Collector {
public:
    explicit Collector(const Case& input) : case_(input) {
        for (const Parameter& parameter : input.parameters) parameters_.emplace(parameter.id, &parameter);
    }

    void add(const ParameterId& id) {
        if (id.empty() || !seen_.insert(id).second) return;
        const auto found = parameters_.find(id);
        if (found != parameters_.end() && found->second->isDerived()) addNamesOf(found->second->formula);
    }
    void add(const std::vector<ParameterId>& ids) {
        for (const ParameterId& id : ids) add(id);
    }
    /// Names that are no parameters (measures of a formula effect) are passed over.
    void addNamesOf(const std::string& formula) {
        const auto expression = Expression::parse(formula);
        if (!expression) return;
        for (const std::string& name : expression->variables())
            if (parameters_.contains(ParameterId(name))) add(ParameterId(name));
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

void addScenario(Collector& collector, const Case& input, const Scenario& scenario) {
    for (const DiscountStep& step : scenario.discount) collector.add(step.rate);
    collector.add(scenario.inflation);
    collector.add(scenario.valuation.capacityShare);
    collector.add(scenario.valuation.qalyValue);
    for (const Party& party : input.parties) collector.add(party.costOfCapital);
}

void addDeployment(Collector& collector, const Case& input, const Deployment& deployment) {
    if (const Site* site = findById(input.sites, deployment.site)) collector.add(site->catchment);
    if (const Need* need = findById(input.needs, deployment.need)) {
        const auto own = std::ranges::find(need->siteVolumes, deployment.site, &Need::SiteVolume::site);
        collector.add(own == need->siteVolumes.end() ? need->volumeRate : own->volume);
        collector.add(need->eligibleShare);
        collector.add(need->growth);
    }
    if (const Tool* tool = findById(input.tools, deployment.tool)) {
        const Adoption& a = tool->adoption;
        collector.add({a.uptakeMax, a.uptakeSpeed, a.uptakeMidpoint, a.availability, a.failedShare, a.rolloutMidpoint,
                       a.rolloutSpeed, a.discontinuation});
    }
}

void addEffect(Collector& collector, const Effect& effect) {
    for (const TermBinding& binding : effect.terms) collector.add(binding.parameter);
    if (!effect.expression.empty()) collector.addNamesOf(effect.expression);
    for (const Consequence& consequence : effect.consequences) collector.add(consequence.factors);
}

void addClause(Collector& collector, const Clause& clause) {
    struct Amounts {
        Collector& collector;
        void operator()(const FixedFee& fee) const { collector.add(fee.amount.parameter); }
        void operator()(const Subscription& subscription) const { collector.add(subscription.amount.parameter); }
        void operator()(const PerUnit& perUnit) const { collector.add(perUnit.price.parameter); }
        void operator()(const MarginalTiers& tiers) const {
            for (const Tier& tier : tiers.tiers) collector.add(tier.price.parameter);
        }
    };
    std::visit(Amounts{collector}, clause.terms);
}

void addAlternative(Collector& collector, const Case& input, const Alternative& alternative) {
    for (const Deployment& deployment : alternative.deployments) {
        addDeployment(collector, input, deployment);
        for (const Effect& effect : input.effects)
            if (effect.need == deployment.need && effect.tool == deployment.tool) addEffect(collector, effect);
    }
    for (const ContractId& id : alternative.contracts)
        if (const Contract* contract = findById(input.contracts, id))
            for (const Clause& clause : contract->clauses) addClause(collector, clause);
    for (const CashItem& item : alternative.cashItems) {
        collector.add(item.factors);
        collector.add(item.escalator);
        collector.add(item.ceiling);
    }
}

}  // namespace

std::vector<ParameterId> inputsOf(const Case& input, const Scenario& scenario, const Alternative* alternative) {
    Collector collector(input);
    addScenario(collector, input, scenario);
    if (alternative != nullptr) {
        addAlternative(collector, input, *alternative);
        if (const Alternative* comparator = findById(input.alternatives, input.comparator))
            addAlternative(collector, input, *comparator);
    } else {
        for (const Alternative& each : input.alternatives) addAlternative(collector, input, each);
    }
    return collector.stated();
}

}  // namespace valor
