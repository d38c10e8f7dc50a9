// SPDX-License-Identifier: GPL-3.0-or-later
// Effects: terms, events and what each event is worth.
#include <algorithm>

#include "core/model/central_values.h"
#include "core/model/validation_accounts.h"
#include "core/model/validation_context.h"
#include "core/model/validation_formulas.h"
#include "core/model/weakest_mark.h"

namespace valor::validation {
namespace {

template <class Rule>
std::string namesOf(std::span<const Rule> rules) {
    std::string names;
    for (const Rule& rule : rules) names += (names.empty() ? "" : " ") + std::string(rule.name);
    return names;
}

template <class Rule>
const Rule* findRule(std::span<const Rule> rules, const std::string& name) {
    const auto found = std::ranges::find(rules, name, &Rule::name);
    return found == rules.end() ? nullptr : &*found;
}

/// Units of the names that a formula effect knows besides parameters.
std::optional<Unit> unitOfCount(const Context& context, const std::string& name) {
    if (name == "processed" || name == "eligible" || name == "offered") return context.unit("case");
    if (name == "year") return context.unit("yr");
    return std::nullopt;
}

void checkCashable(Context& context, const Parameter& parameter, const std::string& path) {
    CentralValues central(context.input(), [&](const Parameter& p) { return context.distributionOf(p); });
    const std::optional<double> value = central.of(parameter);
    const auto markOf = [](const Parameter& stated) { return stated.evidence.confidence; };
    if (value && *value > 0 && weakestMark(context.input(), parameter, markOf) == Confidence::Assumption)
        context.warn(ErrorCode::CashableUnsigned, path, {{"name", parameter.id.text()}, {"value", numberText(*value)}});
}

void checkTerms(Context& context, const Effect& effect, const std::string& place) {
    const MechanismRule& rule = ruleOf(effect.mechanism);
    std::set<std::string> given;
    for (const TermBinding& binding : effect.terms) {
        const std::string path = place + "/terms/" + binding.term;
        if (!given.insert(binding.term).second) context.error(ErrorCode::IdDuplicate, path, {{"id", binding.term}});
        const TermRule* term = findRule(rule.terms, binding.term);
        if (term == nullptr) {
            context.use(binding.parameter, path);
            context.error(ErrorCode::FieldUnknown, path, {{"field", binding.term}, {"known", namesOf(rule.terms)}});
            continue;
        }
        const Parameter* parameter = context.useAs(binding.parameter, path, {term->unit, term->lower, term->upper});
        if (parameter != nullptr && term->name == "cashable") checkCashable(context, *parameter, path);
    }
    for (const TermRule& term : rule.terms)
        if (!term.defaultValue && !given.contains(std::string(term.name)))
            context.error(ErrorCode::FieldMissing, place + "/terms/" + std::string(term.name),
                          {{"mechanism", std::string(rule.name)}});
}

void checkExpression(Context& context, const Effect& effect, const std::string& place) {
    const bool isFormula = effect.mechanism == Mechanism::Formula;
    if (!isFormula) {
        if (!effect.expression.empty())
            context.error(ErrorCode::FieldUnknown, place + "/expression",
                          {{"field", "expression"}, {"known", "terms"}});
        return;
    }
    if (effect.expression.empty()) return context.error(ErrorCode::FieldMissing, place + "/expression");
    if (const auto unit = Unit::parse(effect.expressionUnit, context.input().currency); !unit)
        context.problems().add(Severity::Error, within(place + "/expression_unit", unit.error()));
    checkFormula(context,
                 {effect.expression, effect.expressionUnit,
                  [&](const std::string& name) { return unitOfCount(context, name); }, true},
                 place + "/expression");
}

/// Unit of one event; empty when it is the result of a formula whose unit cannot be read.
std::optional<Unit> unitOfEvent(const Context& context, const Effect& effect, const EventRule& event) {
    if (effect.mechanism != Mechanism::Formula) return context.unit(event.unit);
    const auto unit = Unit::parse(effect.expressionUnit, context.input().currency);
    return unit ? std::optional(*unit) : std::nullopt;
}

std::string unitText(const Effect& effect, const EventRule& event) {
    return effect.mechanism == Mechanism::Formula ? effect.expressionUnit : std::string(event.unit);
}

/// Sites where the effect is at work in some alternative.
std::set<SiteId> sitesOf(const Case& input, const Effect& effect) {
    std::set<SiteId> sites;
    for (const Alternative& alternative : input.alternatives)
        for (const Deployment& deployment : alternative.deployments)
            if (deployment.need == effect.need && deployment.tool == effect.tool) sites.insert(deployment.site);
    return sites;
}

void checkConsequence(Context& context, const Effect& effect, const Consequence& consequence,
                      const std::string& place) {
    const MechanismRule& rule = ruleOf(effect.mechanism);
    const std::optional<Unit> factors = context.useProduct(consequence.factors, place + "/factors");
    const EventRule* event = findRule(rule.events, consequence.event);
    if (event == nullptr) {
        context.error(ErrorCode::FieldUnknown, place + "/event",
                      {{"field", consequence.event}, {"known", namesOf(rule.events)}});
    } else if (const std::optional<Unit> unit = unitOfEvent(context, effect, *event); unit && factors) {
        const bool isMoney = consequence.kind == FlowKind::Cash || consequence.kind == FlowKind::Capacity;
        if (isMoney || consequence.kind == FlowKind::Health)
            context.expectProduct(*unit * *factors, context.units({isMoney ? "$" : "QALY"}), place + "/factors",
                                  consequence.factors, consequence.event + " (" + unitText(effect, *event) + ")");
    }
    const std::set<SiteId> sites = sitesOf(context.input(), effect);
    checkAccount(context, consequence.from, place + "/from", {.kind = consequence.kind, .sites = &sites});
    checkAccount(context, consequence.to, place + "/to", {.kind = consequence.kind, .sites = &sites});
}

}  // namespace

void checkEffects(Context& context) {
    const Case& input = context.input();
    checkIds(context, input.effects, "effects");
    for (std::size_t i = 0; i < input.effects.size(); ++i) {
        const Effect& effect = input.effects[i];
        const std::string place = placeOf("effects", effect.id.text(), i);
        if (findById(input.needs, effect.need) == nullptr) context.unknown(place + "/need", "need", effect.need.text());
        if (findById(input.tools, effect.tool) == nullptr) context.unknown(place + "/tool", "tool", effect.tool.text());
        checkTerms(context, effect, place);
        checkExpression(context, effect, place);
        for (std::size_t k = 0; k < effect.consequences.size(); ++k)
            checkConsequence(context, effect, effect.consequences[k], place + "/consequences/" + std::to_string(k));
    }
}

}  // namespace valor::validation
