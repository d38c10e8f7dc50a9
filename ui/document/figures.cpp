// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/figures.h"

#include <algorithm>

#include "core/expression/expression.h"
#include "core/model/edit.h"
#include "core/model/usage.h"
#include "core/report/run_context.h"
#include "core/units/unit.h"

namespace valor::ui {
namespace {

/// A formula may name derived parameters; a chain longer than this is a cycle that validation refuses anyway.
constexpr int kDeepest = 16;

std::optional<double> central(const Case& input, const Scenario& scenario, const ParameterId& id, int depth);

double scaleOf(const Case& input, const Parameter& parameter) {
    const auto unit = Unit::parse(parameter.unit, input.currency);
    return unit ? unit->scale() : 1;
}

std::optional<double> derived(const Case& input, const Scenario& scenario, const Parameter& parameter, int depth) {
    const auto formula = Expression::parse(parameter.formula);
    if (!formula || formula->tape().empty()) return std::nullopt;
    std::vector<double> values;
    for (const std::string& name : formula->variables()) {
        const Parameter* source = findById(input.parameters, ParameterId(name));
        const auto value = central(input, scenario, ParameterId(name), depth + 1);
        if (source == nullptr || !value) return std::nullopt;
        values.push_back(*value * scaleOf(input, *source));
    }
    const double base = evaluateTape<double>(formula->tape().data(), formula->tape().size(),
                                             [&](std::uint32_t index) { return values[index]; });
    return base / scaleOf(input, parameter);
}

std::optional<double> central(const Case& input, const Scenario& scenario, const ParameterId& id, int depth) {
    const Parameter* parameter = findById(input.parameters, id);
    if (parameter == nullptr || depth > kDeepest) return std::nullopt;
    if (parameter->isDerived()) return derived(input, scenario, *parameter, depth);
    const auto distribution = distributionIn(scenario, *parameter);
    if (!distribution) return std::nullopt;
    return centralValue(*distribution);
}

}  // namespace

std::optional<double> centralOf(const Case& input, const Scenario& scenario, const ParameterId& id) {
    return central(input, scenario, id, 0);
}

Foundation foundationOf(const Case& input, const Scenario& scenario, const Alternative& alternative) {
    Foundation result;
    result.inputs = inputsOf(input, scenario, &alternative);
    for (const ParameterId& id : result.inputs) {
        const Parameter* parameter = findById(input.parameters, id);
        if (confidenceIn(input, scenario, *parameter) == Confidence::Assumption) result.assumptions.push_back(id);
        if (std::ranges::any_of(scenario.overrides, [&](const auto& o) { return o.parameter == id; }))
            result.overridden.push_back(id);
    }
    return result;
}

}  // namespace valor::ui
