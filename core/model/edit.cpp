// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/edit.h"

#include <algorithm>
#include <functional>

namespace valor {
namespace {

using Edit = std::function<void(Scenario&)>;

Result<CasePtr> editScenario(const CasePtr& input, const ScenarioId& scenario, const Edit& edit) {
    const auto position = std::ranges::find(input->scenarios, scenario, &Scenario::id);
    if (position == input->scenarios.end())
        return fail(ErrorCode::ReferenceUnknown, "scenarios", {{"name", scenario.text()}, {"kind", "scenario"}});
    auto after = std::make_shared<Case>(*input);
    edit(after->scenarios[static_cast<std::size_t>(position - input->scenarios.begin())]);
    return after;
}

Result<const Parameter*> statedParameter(const Case& input, const ParameterId& id) {
    const Parameter* parameter = findById(input.parameters, id);
    if (parameter == nullptr || !parameter->entry)
        return fail(ErrorCode::ReferenceUnknown, "parameters", {{"name", id.text()}, {"kind", "parameter"}});
    return parameter;
}

}  // namespace

Result<CasePtr> withOverride(const CasePtr& input, const ScenarioId& scenario, const ParameterId& parameter,
                             const DistributionEntry& entry) {
    VALOR_CHECK(statedParameter(*input, parameter));
    const auto resolved = resolve(entry);
    if (!resolved) return tl::unexpected(within("parameters/" + parameter.text(), resolved.error()));
    return editScenario(input, scenario, [&](Scenario& target) {
        const auto existing = std::ranges::find(target.overrides, parameter, &ParameterOverride::parameter);
        if (existing == target.overrides.end())
            target.overrides.push_back({parameter, entry});
        else
            existing->entry = entry;
    });
}

Result<CasePtr> withCentralValue(const CasePtr& input, const ScenarioId& scenario, const ParameterId& parameter,
                                 double central) {
    VALOR_TRY(const Parameter* stated, statedParameter(*input, parameter));
    const auto resolved = resolve(*stated->entry);
    if (!resolved) return tl::unexpected(within("parameters/" + parameter.text(), resolved.error()));
    const auto moved = recentred(resolved->distribution, central);
    if (!moved) return tl::unexpected(within("parameters/" + parameter.text(), moved.error()));
    return withOverride(input, scenario, parameter, NativeEntry{*moved});
}

Result<CasePtr> withoutOverride(const CasePtr& input, const ScenarioId& scenario, const ParameterId& parameter) {
    return editScenario(input, scenario, [&](Scenario& target) {
        std::erase_if(target.overrides, [&](const ParameterOverride& o) { return o.parameter == parameter; });
    });
}

Result<Distribution> distributionIn(const Scenario& scenario, const Parameter& parameter) {
    const auto changed = std::ranges::find(scenario.overrides, parameter.id, &ParameterOverride::parameter);
    const DistributionEntry& entry = changed == scenario.overrides.end() ? *parameter.entry : changed->entry;
    auto resolved = resolve(entry);
    if (!resolved) return tl::unexpected(within("parameters/" + parameter.id.text(), resolved.error()));
    return std::move(resolved->distribution);
}

}  // namespace valor
