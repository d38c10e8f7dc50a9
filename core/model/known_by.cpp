// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/known_by.h"

#include <algorithm>
#include <array>
#include <set>

#include "core/expression/expression.h"
#include "core/model/usage.h"
#include "core/units/unit.h"

namespace valor {
namespace {

// Roles as files name them.
constexpr std::array<std::string_view, 15> kPlace{
    "prevalence",     "sensitivity_without", "specificity_without", "readings_per_exam", "minutes_per_reading",
    "recall_without", "detection_without",   "interval_without",    "minutes_per_read",  "miss_reader",
    "incidence",      "admission_hazard",    "capacity_minutes",    "minutes_per_case",  "initial_backlog"};
/// What an event means to those it happens to, whoever reports it.
constexpr std::array<std::string_view, 2> kBorne{"factor", "outcome_per_minute"};
constexpr std::array<std::string_view, 10> kUse{
    "uptake_max",      "uptake_speed", "uptake_midpoint", "rollout_midpoint", "rollout_speed",
    "discontinuation", "realisation",  "cashable",        "compliance",       "uptake"};

bool isOneOf(std::string_view role, const auto& roles) {
    return std::ranges::find(roles, role) != roles.end();
}

KnownBy ofEffect(std::string_view role) {
    if (isOneOf(role, kBorne)) return KnownBy::Accounts;
    if (role == "formula") return KnownBy::Unclear;
    if (isOneOf(role, kPlace)) return KnownBy::Place;
    return isOneOf(role, kUse) ? KnownBy::Use : KnownBy::Performance;
}

KnownBy ofUse(const Use& use) {
    switch (use.kind) {
        case Use::Kind::Formula: return KnownBy::Unclear;
        case Use::Kind::Site:
        case Use::Kind::Need: return KnownBy::Place;
        case Use::Kind::Tool: return isOneOf(use.role, kUse) ? KnownBy::Use : KnownBy::Performance;
        case Use::Kind::Effect: return ofEffect(use.role);
        case Use::Kind::Contract: return use.role == "price" ? KnownBy::Offer : KnownBy::Performance;
        case Use::Kind::Alternative: return KnownBy::Budget;
        case Use::Kind::Scenario:
        case Use::Kind::Party: return KnownBy::Principle;
    }
    return KnownBy::Unclear;
}

bool isEitherOr(const Parameter& parameter) {
    if (!parameter.entry) return false;
    const auto* native = std::get_if<NativeEntry>(&*parameter.entry);
    const auto* discrete = native == nullptr ? nullptr : std::get_if<Discrete>(&native->distribution);
    return discrete != nullptr && std::ranges::all_of(discrete->values, [](double x) { return x == 0 || x == 1; });
}

bool isIn(const ParameterId& id, const std::string& formula) {
    const auto expression = Expression::parse(formula);
    return expression && std::ranges::count(expression->variables(), id.text()) > 0;
}

/// Examinations, cases or visits of so many people or in so much time: counted where they happen, with a tool or
/// without.
bool isVolume(const Parameter& parameter) {
    const auto unit = Unit::parse(parameter.unit, "$");
    return unit && !unit->isMoney() && unit->exponentOf("case") > 0 &&
           (unit->exponentOf("inhabitant") < 0 || unit->exponentOf("yr") < 0);
}

/// Follows formulas upwards, to the figures that places of the case name. What a formula makes of a volume may be said
/// of the tool; the volume is not.
KnownBy follow(const Case& input, const ParameterId& id, std::set<ParameterId>& seen) {
    if (!seen.insert(id).second) return KnownBy::Unclear;
    KnownBy who = KnownBy::Unclear;
    for (const Use& use : usesOf(input, id)) who = std::min(who, ofUse(use));
    KnownBy behind = KnownBy::Unclear;
    for (const Parameter& each : input.parameters)
        if (each.isDerived() && isIn(id, each.formula)) behind = std::min(behind, follow(input, each.id, seen));
    const Parameter* own = findById(input.parameters, id);
    if (behind == KnownBy::Performance && own != nullptr && isVolume(*own)) behind = KnownBy::Place;
    return std::min(who, behind);
}

}  // namespace

std::string_view knownByName(KnownBy who) {
    constexpr std::array<std::string_view, 9> kNames{"experts",     "principle", "place",  "accounts", "use",
                                                     "performance", "offer",     "budget", "unclear"};
    return kNames[static_cast<std::size_t>(who)];
}

KnownBy knownBy(const Case& input, const ParameterId& parameter) {
    const Parameter* stated = findById(input.parameters, parameter);
    if (stated != nullptr && isEitherOr(*stated)) return KnownBy::Experts;
    std::set<ParameterId> seen;
    return follow(input, parameter, seen);
}

}  // namespace valor
