// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/validation_context.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/error/expects.h"
#include "core/expression/expression.h"
#include "core/units/currency.h"

namespace valor::validation {
namespace {

constexpr int kDeepestFormula = 32;

}  // namespace

Context::Context(const Case& input) : case_(input) {
    for (const Parameter& parameter : input.parameters) {
        if (!parameters_.emplace(parameter.id, &parameter).second) continue;
        if (auto unit = Unit::parse(parameter.unit, input.currency)) units_.emplace(parameter.id, *unit);
        if (parameter.entry) resolved_.emplace(parameter.id, resolve(*parameter.entry));
    }
}

void Context::error(ErrorCode code, std::string path, Arguments arguments) {
    problems_.add(Severity::Error, code, std::move(path), std::move(arguments));
}

void Context::warn(ErrorCode code, std::string path, Arguments arguments) {
    problems_.add(Severity::Warning, code, std::move(path), std::move(arguments));
}

void Context::unknown(std::string path, std::string_view kind, const std::string& name) {
    error(ErrorCode::ReferenceUnknown, std::move(path), {{"name", name}, {"kind", std::string(kind)}});
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
    expectUnit(*found, units({quantity.unit}), path);
    if (found->sameDimension(unit(quantity.unit)) && (quantity.lower > -kInfinity || quantity.upper < kInfinity))
        ranges_.push_back({parameter, quantity, path});
    return parameter;
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

void Context::expectUnit(const Unit& found, const std::vector<Unit>& accepted, const std::string& path) {
    if (std::ranges::any_of(accepted, [&](const Unit& each) { return found.sameDimension(each); })) return;
    error(ErrorCode::UnitMismatch, path,
          {{"found", found.dimensionText()}, {"expected", accepted.front().dimensionText()}});
}

std::string numberText(double value) {
    if (value == kInfinity) return "∞";
    if (value == -kInfinity) return "-∞";
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value);
    return {text.data(), end.ptr};
}

std::string placeOf(std::string_view collection, const std::string& id, std::size_t index) {
    return std::string(collection) + "/" + (id.empty() ? std::to_string(index) : id);
}

}  // namespace valor::validation
