// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/central_values.h"

#include <algorithm>
#include <cmath>

#include "core/expression/expression.h"
#include "core/model/edit.h"
#include "core/units/unit.h"

namespace valor {

CentralValues::CentralValues(const Case& input, DistributionOf distributionOf)
    : case_(input), distributionOf_(std::move(distributionOf)) {}

std::optional<double> CentralValues::of(const Parameter& parameter) {
    // Unknown until computed, so that a circle of formulas ends here.
    const auto [position, isNew] = known_.try_emplace(parameter.id, std::nullopt);
    if (!isNew) return position->second;
    std::optional<double> value;
    if (parameter.isDerived()) {
        value = derived(parameter);
    } else if (const Distribution* distribution = distributionOf_(parameter)) {
        value = centralValue(*distribution);
    }
    if (value && !std::isfinite(*value)) value.reset();
    known_[parameter.id] = value;
    return value;
}

std::optional<double> CentralValues::inBaseUnits(const Parameter& parameter) {
    const auto unit = Unit::parse(parameter.unit, case_.currency);
    const std::optional<double> value = of(parameter);
    if (!unit || !value) return std::nullopt;
    return *value * unit->scale();
}

std::optional<double> CentralValues::derived(const Parameter& parameter) {
    const auto expression = Expression::parse(parameter.formula);
    const auto unit = Unit::parse(parameter.unit, case_.currency);
    if (!expression || !unit) return std::nullopt;
    std::vector<double> values;
    for (const std::string& name : expression->variables()) {
        const Parameter* parameter = findById(case_.parameters, ParameterId(name));
        const std::optional<double> value = parameter == nullptr ? std::nullopt : inBaseUnits(*parameter);
        if (!value) return std::nullopt;
        values.push_back(*value);
    }
    const auto& tape = expression->tape();
    const double result = evaluateTape<double>(tape.data(), tape.size(), [&](std::uint32_t i) { return values[i]; });
    return result / unit->scale();
}

std::optional<double> centralValueIn(const Case& input, const Scenario& scenario, const ParameterId& id) {
    const Parameter* wanted = findById(input.parameters, id);
    if (wanted == nullptr) return std::nullopt;
    std::map<ParameterId, Distribution> distributions;
    CentralValues values(input, [&](const Parameter& parameter) -> const Distribution* {
        if (!parameter.entry) return nullptr;
        auto distribution = distributionIn(scenario, parameter);
        if (!distribution) return nullptr;
        return &distributions.insert_or_assign(parameter.id, *std::move(distribution)).first->second;
    });
    return values.of(*wanted);
}

std::optional<ExchangeRate> exchangeRate(const Case& input, const Scenario& scenario, const std::string& unit) {
    const auto read = Unit::parse(unit, input.currency);
    if (!read || !read->isMoney() || read->currency() == input.currency) return std::nullopt;
    const bool isRate = Unit::parse(unit.substr(unit.rfind('/') + 1), input.currency).value_or(Unit()).isMoney();
    if (isRate && unit.find('/') != std::string::npos) return std::nullopt;
    const auto stated = std::ranges::find(input.parameters, input.currency + "/" + read->currency(), &Parameter::unit);
    if (stated == input.parameters.end()) return std::nullopt;
    const auto rate = centralValueIn(input, scenario, stated->id);
    return rate ? std::optional(ExchangeRate{read->currency(), *rate}) : std::nullopt;
}

}  // namespace valor
