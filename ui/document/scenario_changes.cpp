// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/scenario_changes.h"

#include <algorithm>
#include <iterator>

#include "core/model/overrides.h"

namespace valor::ui {
namespace {

bool has(const Scenario& scenario, const ParameterOverride& change) {
    return std::ranges::find(scenario.overrides, change) != scenario.overrides.end();
}

bool states(const Scenario& scenario, const ParameterId& figure) {
    return std::ranges::find(scenario.overrides, figure, &ParameterOverride::parameter) != scenario.overrides.end();
}

/// Two states of a scenario say the same of a figure, or both nothing.
bool agree(const Scenario& one, const Scenario& other, const ParameterId& figure) {
    const DistributionEntry *first = overrideIn(one, figure), *second = overrideIn(other, figure);
    return first == nullptr || second == nullptr ? first == second : *first == *second;
}

}  // namespace

ScenarioChanges changesOf(const Scenario& now, const Scenario* opened, const Scenario* begun) {
    ScenarioChanges changes;
    for (const ParameterOverride& change : now.overrides) {
        const bool isRecent = opened != nullptr && !has(*opened, change);
        const bool isEarlier = !isRecent && opened != nullptr && begun != nullptr && !has(*begun, change);
        (isRecent ? changes.recent : isEarlier ? changes.earlier : changes.own).push_back(change.parameter);
    }
    if (opened == nullptr) return changes;
    for (const ParameterOverride& then : opened->overrides) {
        if (states(now, then.parameter)) continue;
        const bool isAsBegun = begun != nullptr && !states(*begun, then.parameter);
        (isAsBegun ? changes.undone : changes.recent).push_back(then.parameter);
    }
    if (begun == nullptr) return changes;
    std::ranges::copy_if(changes.recent, std::back_inserter(changes.twice),
                         [&](const ParameterId& figure) { return !agree(*opened, *begun, figure); });
    return changes;
}

Scenario withFormer(Scenario scenario, const Scenario& begun, const std::vector<ParameterId>& figures) {
    for (const ParameterId& figure : figures) {
        std::erase_if(scenario.overrides, [&](const ParameterOverride& each) { return each.parameter == figure; });
        for (const ParameterOverride& then : begun.overrides)
            if (then.parameter == figure) scenario.overrides.push_back(then);
    }
    return scenario;
}

}  // namespace valor::ui
