// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/validation_context.h"

#include <algorithm>

#include "core/distribution/rules.h"
#include "core/error/expects.h"
#include "core/error/listed.h"
#include "core/expression/expression.h"
#include "core/measure/measure.h"
#include "core/model/closest_names.h"
#include "core/units/currency.h"

namespace valor::validation {
namespace {

constexpr int kDeepestFormula = 32;
constexpr int kMostHints = 50;  // nobody reads more, and each compares a name with all others

const std::string& textOf(const std::string& id) {
    return id;
}
template <class Tag>
const std::string& textOf(const Id<Tag>& id) {
    return id.text();
}

}  // namespace

Context::Context(const Case& input) : case_(input) {
    for (const Parameter& parameter : input.parameters) {
        if (!parameters_.emplace(parameter.id, &parameter).second) continue;
        if (auto unit = Unit::parse(parameter.unit, input.currency)) units_.emplace(parameter.id, *unit);
        if (parameter.entry) resolved_.emplace(parameter.id, resolve(*parameter.entry));
    }
    for (const Scenario& scenario : input.scenarios)
        for (const ParameterOverride& change : scenario.overrides)
            overridden_[&scenario].emplace(change.parameter, resolve(change.entry));
}

void Context::error(ErrorCode code, std::string path, Arguments arguments) {
    problems_.add(Severity::Error, code, std::move(path), std::move(arguments));
}

void Context::warn(ErrorCode code, std::string path, Arguments arguments) {
    problems_.add(Severity::Warning, code, std::move(path), std::move(arguments));
}

void Context::warnOnce(ErrorCode code, std::string path, Arguments arguments) {
    problems_.addNew({Severity::Warning, {code, std::move(path), std::move(arguments)}});
}

std::vector<std::string> Context::knownNames(std::string_view kind) const {
    std::vector<std::string> names;
    const auto add = [&](const auto& objects) {
        for (const auto& object : objects) names.push_back(textOf(object.id));
    };
    if (kind == "parameter") add(case_.parameters);
    if (kind == "stated_parameter")
        for (const Parameter& parameter : case_.parameters)
            if (!parameter.isDerived()) names.push_back(parameter.id.text());
    if (kind == "party") add(case_.parties);
    if (kind == "budget")
        for (const Party& party : case_.parties)
            for (const Budget& budget : party.budgets) names.push_back(party.id.text() + "/" + budget.id);
    if (kind == "site") add(case_.sites);
    if (kind == "need") add(case_.needs);
    if (kind == "tool") add(case_.tools);
    if (kind == "contract") add(case_.contracts);
    if (kind == "alternative") add(case_.alternatives);
    if (kind == "cost_centre") add(case_.costCentres);
    if (kind == "measure") names.assign(billableMeasures().begin(), billableMeasures().end());
    return names;
}

void Context::unknown(std::string path, std::string_view kind, const std::string& name) {
    Arguments arguments{{"name", name}, {"kind", std::string(kind)}};
    if (++unknowns_ <= kMostHints) {
        const std::vector<std::string> known = knownNames(kind);
        if (std::string closest = closestNames(name, known); !closest.empty())
            arguments.emplace_back("closest", std::move(closest));
        else if (kind == "measure")  // a vocabulary of the program, which no file shows
            arguments.emplace_back("all", listed(known));
    }
    error(ErrorCode::ReferenceUnknown, std::move(path), std::move(arguments));
}

const Parameter* Context::find(const ParameterId& id) const {
    const auto found = parameters_.find(id);
    return found == parameters_.end() ? nullptr : found->second;
}

std::optional<Unit> Context::unitOf(const Parameter& parameter) const {
    const auto found = units_.find(parameter.id);
    return found == units_.end() ? std::nullopt : std::optional(found->second);
}

Unit Context::unit(std::string_view text) const {
    // A case with an unknown currency is reported once; its amounts are then checked as if in one that is known.
    const auto parsed = Unit::parse(text, isKnownCurrency(case_.currency) ? std::string_view(case_.currency) : "EUR");
    expects(parsed.has_value(), "units written by the program can be read");
    return *parsed;
}

std::vector<Unit> Context::units(const std::vector<std::string_view>& texts) const {
    std::vector<Unit> result;
    for (const std::string_view text : texts) result.push_back(unit(text));
    return result;
}

const Distribution* Context::distributionOf(const Parameter& parameter) const {
    const auto found = resolved_.find(parameter.id);
    return found == resolved_.end() || !found->second ? nullptr : &found->second->distribution;
}

const Distribution* Context::distributionIn(const Scenario& scenario, const Parameter& parameter) const {
    const auto changes = overridden_.find(&scenario);
    if (changes == overridden_.end()) return distributionOf(parameter);
    const auto found = changes->second.find(parameter.id);
    if (found == changes->second.end()) return distributionOf(parameter);
    return found->second ? &found->second->distribution : nullptr;
}

const Parameter* Context::use(const ParameterId& id, const std::string& path) {
    if (id.empty()) return nullptr;
    const Parameter* parameter = find(id);
    if (parameter == nullptr)
        unknown(path, "parameter", id.text());
    else
        used_.insert(id);
    return parameter;
}

const Parameter* Context::useAs(const ParameterId& id, const std::string& path, const Quantity& quantity) {
    const Parameter* parameter = use(id, path);
    if (parameter == nullptr) return nullptr;
    const std::optional<Unit> found = unitOf(*parameter);
    if (!found) return parameter;
    const Unit wanted = unit(quantity.unit);
    expectUnit(*found, {wanted}, path, parameter);
    if (!found->sameDimension(wanted)) return parameter;
    const double factor = wanted.scale() / found->scale();
    if (quantity.lower > -kInfinity || quantity.upper < kInfinity)
        ranges_.push_back({parameter,
                           {quantity.lower * factor, quantity.upper * factor},
                           path,
                           Severity::Error,
                           quantity.isLowerOpen});
    expectUsual(*parameter, {quantity.usualLower * factor, quantity.usualUpper * factor}, path);
    return parameter;
}

void Context::expectUsual(const Parameter& parameter, const Support& usual, const std::string& path) {
    if (usual.lower > -kInfinity || usual.upper < kInfinity)
        ranges_.push_back({&parameter, usual, path, Severity::Warning});
}

int Context::longestHorizon() const {
    int months = 0;
    for (const Scenario& scenario : case_.scenarios)
        if (scenario.months <= kMaxMonths) months = std::max(months, scenario.months);
    return months;
}

template <class Condition>
bool Context::restsOn(const Parameter& parameter, const Condition& condition, int depth) const {
    if (!parameter.isDerived()) return condition(parameter);
    const auto expression = Expression::parse(parameter.formula);
    if (!expression || depth > kDeepestFormula) return false;
    return std::ranges::any_of(expression->variables(), [&](const std::string& name) {
        const Parameter* part = find(ParameterId(name));
        return part != nullptr && restsOn(*part, condition, depth + 1);
    });
}

std::string Context::overrideBehind(const Scenario& scenario,
                                    std::initializer_list<const Parameter*> parameters) const {
    const std::string place = "scenarios/" + scenario.id.text() + "/overrides";
    for (const Parameter* parameter : parameters)
        for (const ParameterOverride& change : scenario.overrides)
            if (parameter->id == change.parameter ||
                restsOn(*parameter, [&](const Parameter& part) { return part.id == change.parameter; }))
                return place + "/" + change.parameter.text();
    return place;
}

void Context::expectOneFigure(const Parameter& parameter, const std::string& path) {
    if (restsOn(parameter, [](const Parameter& part) { return part.variation == Variation::Site; }))
        error(ErrorCode::FieldType, path, {{"expected", "figure_for_all_sites"}, {"found", parameter.id.text()}});
}

const Parameter* Context::useOne(const ParameterId& id, const std::string& path, const Quantity& quantity) {
    const Parameter* parameter = useAs(id, path, quantity);
    if (parameter != nullptr) expectOneFigure(*parameter, path);
    return parameter;
}

void Context::useFixed(const ParameterId& id, const std::string& path, const Quantity& quantity) {
    const Parameter* parameter = useOne(id, path, quantity);
    if (parameter == nullptr) return;
    const auto isUncertain = [&](const Parameter& part) {
        certain_.insert(part.id);  // every part is visited while none is found uncertain
        const Distribution* distribution = distributionOf(part);
        return distribution != nullptr && !std::holds_alternative<Fixed>(*distribution);
    };
    if (restsOn(*parameter, isUncertain))
        error(ErrorCode::FieldType, path, {{"expected", "certain_figure"}, {"found", id.text()}});
}

std::optional<Unit> Context::useProduct(const std::vector<ParameterId>& ids, const std::string& path) {
    std::optional<Unit> product = Unit();
    for (const ParameterId& id : ids) {
        const Parameter* parameter = use(id, path);
        const std::optional<Unit> factor = parameter == nullptr ? std::nullopt : unitOf(*parameter);
        if (!factor)
            product.reset();
        else if (product)
            product = *product * *factor;
    }
    return product;
}

namespace {
bool isAmong(const std::vector<Unit>& accepted, const Unit& found) {
    return std::ranges::any_of(accepted, [&](const Unit& each) { return found.sameDimension(each); });
}
}  // namespace

void Context::expectUnit(const Unit& found, const std::vector<Unit>& accepted, const std::string& path,
                         const Parameter* named) {
    if (isAmong(accepted, found) || !isKnownCurrency(case_.currency)) return;
    const std::string expected = accepted.front().dimensionText();
    if (named == nullptr)
        error(ErrorCode::UnitMismatch, path, {{"found", found.dimensionText()}, {"expected", expected}});
    else
        error(ErrorCode::UnitMismatch, path,
              {{"name", named->id.text()}, {"found", named->unit}, {"expected", expected}});
}

void Context::expectProduct(const Unit& found, const std::vector<Unit>& accepted, const std::string& path,
                            const std::vector<ParameterId>& ids, std::string event) {
    if (isAmong(accepted, found) || !isKnownCurrency(case_.currency)) return;
    std::string factors = std::move(event);
    for (const ParameterId& id : ids)
        if (const Parameter* factor = find(id))
            factors += (factors.empty() ? "" : " × ") + id.text() + " (" + factor->unit + ")";
    error(ErrorCode::UnitMismatch, path,
          {{"found", found.dimensionText()},
           {"expected", accepted.front().dimensionText()},
           {"factors", std::move(factors)}});
}

std::string numberText(double value) {
    if (value == kInfinity) return "∞";
    if (value == -kInfinity) return "-∞";
    return distributions::numberText(value);
}

std::string placeOf(std::string_view collection, const std::string& id, std::size_t index) {
    return std::string(collection) + "/" + (id.empty() ? std::to_string(index) : id);
}

}  // namespace valor::validation
