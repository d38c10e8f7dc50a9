// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/tools.h"

#include <algorithm>

#include "core/contract/settlement.h"
#include "core/model/fields.h"
#include "core/model/references.h"

namespace valor {
namespace {

template <class Wanted>
bool deploys(const Alternative& alternative, const ToolId& tool, Wanted wanted) {
    return std::ranges::any_of(alternative.deployments,
                               [&](const Deployment& each) { return each.tool == tool && wanted(each); });
}

template <class Wanted>
bool isDeployed(const Case& input, const ToolId& tool, Wanted wanted) {
    return std::ranges::any_of(input.alternatives,
                               [&](const Alternative& each) { return deploys(each, tool, wanted); });
}

bool bills(const Case& input, const Contract& contract, const Clause& clause, const ToolId& tool) {
    return std::ranges::any_of(input.alternatives, [&](const Alternative& alternative) {
        return signs(alternative, contract.id) && deploys(alternative, tool, [&](const Deployment& each) {
                   return inScope(clause.scope, each.site, each.need, each.tool);
               });
    });
}

}  // namespace

std::vector<ToolFigure> figuresOf(const Case& input, const Tool& tool) {
    std::vector<ToolFigure> figures;
    forEachField<Adoption>([&](const auto& field) {
        const ParameterId& parameter = field.in(tool.adoption);
        if (!parameter.empty()) figures.push_back({nullptr, field.name, parameter});
    });
    for (const Effect& effect : input.effects)
        if (effect.tool == tool.id)
            for (const TermBinding& binding : effect.terms)
                figures.push_back({&effect, binding.term, binding.parameter});
    return figures;
}

bool haveSameMeaning(const ToolFigure& one, const ToolFigure& other) {
    if ((one.effect == nullptr) != (other.effect == nullptr) || one.role != other.role) return false;
    return one.effect == nullptr || one.effect->mechanism == other.effect->mechanism;
}

std::vector<const Need*> needsOf(const Case& input, const ToolId& tool) {
    std::vector<const Need*> needs;
    for (const Need& need : input.needs) {
        const bool hasEffect = std::ranges::any_of(
            input.effects, [&](const Effect& each) { return each.tool == tool && each.need == need.id; });
        if (hasEffect || isDeployed(input, tool, [&](const Deployment& each) { return each.need == need.id; }))
            needs.push_back(&need);
    }
    return needs;
}

std::vector<const Site*> sitesOf(const Case& input, const ToolId& tool) {
    std::vector<const Site*> sites;
    for (const Site& site : input.sites)
        if (isDeployed(input, tool, [&](const Deployment& each) { return each.site == site.id; }))
            sites.push_back(&site);
    return sites;
}

std::vector<const Alternative*> alternativesWith(const Case& input, const ToolId& tool) {
    std::vector<const Alternative*> alternatives;
    for (const Alternative& each : input.alternatives)
        if (deploys(each, tool, [](const Deployment&) { return true; })) alternatives.push_back(&each);
    return alternatives;
}

std::vector<ToolClause> clausesFor(const Case& input, const ToolId& tool) {
    std::vector<ToolClause> clauses;
    for (const Contract& contract : input.contracts)
        for (const Clause& clause : contract.clauses)
            if (bills(input, contract, clause, tool)) clauses.push_back({&contract, &clause});
    return clauses;
}

}  // namespace valor
