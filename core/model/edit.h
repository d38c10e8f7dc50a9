// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of a case as pure functions: the old case stays as it was.
#pragma once

#include "core/model/case.h"

namespace valor {

/// `input` with the entry of one parameter replaced in one scenario.
/// @return ReferenceUnknown, or the refusal of resolve(entry).
[[nodiscard]] Result<CasePtr> withOverride(const CasePtr& input, const ScenarioId& scenario,
                                           const ParameterId& parameter, const DistributionEntry& entry);
/// `input` with the central value of one parameter moved in one scenario, keeping the shape (see recentred()).
[[nodiscard]] Result<CasePtr> withCentralValue(const CasePtr& input, const ScenarioId& scenario,
                                               const ParameterId& parameter, double central);
/// `input` with the parameter back at its stated entry.
[[nodiscard]] Result<CasePtr> withoutOverride(const CasePtr& input, const ScenarioId& scenario,
                                              const ParameterId& parameter);

/// The distribution a stated parameter has in a scenario. @pre the parameter is stated, not derived.
[[nodiscard]] Result<Distribution> distributionIn(const Scenario& scenario, const Parameter& parameter);

}  // namespace valor
