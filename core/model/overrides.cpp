// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/overrides.h"

#include <algorithm>

namespace valor {

const DistributionEntry* overrideIn(const Scenario& scenario, const ParameterId& parameter) {
    const auto own = std::ranges::find(scenario.overrides, parameter, &ParameterOverride::parameter);
    return own == scenario.overrides.end() ? nullptr : &own->entry;
}

const DistributionEntry* entryIn(const Scenario& scenario, const Parameter& parameter) {
    if (const DistributionEntry* own = overrideIn(scenario, parameter.id)) return own;
    return parameter.entry ? &*parameter.entry : nullptr;
}

}  // namespace valor
