// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/scenario_difference.h"

#include "core/model/overrides.h"

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
