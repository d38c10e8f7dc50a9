// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/figures.h"

#include <algorithm>

#include "core/model/overrides.h"
#include "core/model/usage.h"
#include "core/report/run_context.h"

namespace valor::ui {

Foundation foundationOf(const Case& input, const Scenario& scenario) {
    Foundation result;
    result.inputs = inputsOf(input, scenario, nullptr);
    for (const ParameterId& id : result.inputs) {
        const Parameter* parameter = findById(input.parameters, id);
        if (confidenceIn(input, scenario, *parameter) == Confidence::Assumption) result.assumptions.push_back(id);
        if (overrideIn(scenario, id) != nullptr) result.overridden.push_back(id);
    }
    return result;
}

std::vector<ParameterId> keyInputsOf(const Case& input) {
    std::vector<ParameterId> found;
    for (const ParameterId& id : input.keyInputs)
        if (findById(input.parameters, id) != nullptr) found.push_back(id);
    return found;
}

std::vector<ParameterId> otherInputsOf(const Case& input, const Scenario& scenario, const Alternative& alternative) {
    std::vector<ParameterId> found = inputsOf(input, scenario, &alternative);
    std::erase_if(
        found, [&](const ParameterId& id) { return std::ranges::find(input.keyInputs, id) != input.keyInputs.end(); });
    return found;
}

std::vector<ParameterId> shownInputs(const Case& input, const Scenario& scenario, const Alternative& alternative) {
    std::vector<ParameterId> shown = keyInputsOf(input);
    for (ParameterId& id : otherInputsOf(input, scenario, alternative)) shown.push_back(std::move(id));
    return shown;
}

}  // namespace valor::ui
