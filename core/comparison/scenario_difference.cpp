// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/scenario_difference.h"

#include <algorithm>

namespace valor {
namespace {

Scenario settingsOf(Scenario scenario) {
    scenario.id = {};
    scenario.label = {};
    scenario.valuation.label = {};
    scenario.overrides.clear();
    return scenario;
}

}  // namespace

const DistributionEntry* overrideIn(const Scenario& scenario, const ParameterId& parameter) {
    const auto own = std::ranges::find(scenario.overrides, parameter, &ParameterOverride::parameter);
    return own == scenario.overrides.end() ? nullptr : &own->entry;
}

const DistributionEntry* entryIn(const Scenario& scenario, const Parameter& parameter) {
    if (const DistributionEntry* own = overrideIn(scenario, parameter.id)) return own;
    return parameter.entry ? &*parameter.entry : nullptr;
}

std::vector<ParameterId> differingInputs(const Case& input, const Scenario& first, const Scenario& second) {
    std::vector<ParameterId> found;
    for (const Parameter& parameter : input.parameters) {
        const DistributionEntry* one = entryIn(first, parameter);
        const DistributionEntry* other = entryIn(second, parameter);
        if (one != nullptr && other != nullptr && !(*one == *other)) found.push_back(parameter.id);
    }
    return found;
}

bool settingsDiffer(const Scenario& first, const Scenario& second) {
    return !(settingsOf(first) == settingsOf(second));
}

}  // namespace valor
