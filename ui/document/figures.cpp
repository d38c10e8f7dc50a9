// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/figures.h"

#include <algorithm>

#include "core/model/usage.h"
#include "core/report/run_context.h"

namespace valor::ui {
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

std::vector<ParameterId> shownInputs(const Case& input, const Scenario& scenario, const Alternative& alternative) {
    std::vector<ParameterId> shown;
    for (const ParameterId& id : input.keyInputs)
        if (findById(input.parameters, id) != nullptr) shown.push_back(id);
    for (const ParameterId& id : foundationOf(input, scenario, alternative).inputs)
        if (std::ranges::find(input.keyInputs, id) == input.keyInputs.end()) shown.push_back(id);
    return shown;
}

}  // namespace valor::ui
