// SPDX-License-Identifier: GPL-3.0-or-later
// Edits of a case as pure functions: the old case stays as it was.
#pragma once

#include <vector>

#include "core/model/case.h"

namespace valor {

/// `input` with the entry of one parameter replaced in one scenario.
/// @return ReferenceUnknown, the refusal of resolve(entry), or InputLocked, as in the next two.
[[nodiscard]] Result<CasePtr> withOverride(const CasePtr& input, const ScenarioId& scenario,
                                           const ParameterId& parameter, const DistributionEntry& entry);
/// `input` with the central value of one parameter moved in one scenario, keeping the shape that it has there
/// (see recentred()): that of the source, or the one that the scenario states.
[[nodiscard]] Result<CasePtr> withCentralValue(const CasePtr& input, const ScenarioId& scenario,
                                               const ParameterId& parameter, double central);
/// `input` with the parameter back at its stated entry.
[[nodiscard]] Result<CasePtr> withoutOverride(const CasePtr& input, const ScenarioId& scenario,
                                              const ParameterId& parameter);

/// `input` with what one scenario changed a parameter to as the entry of the parameter itself: an assumption that no
/// longer names the source of the former figure. Scenarios that change it to something else keep that.
/// @param remark whose figure it is now and what it replaces; takes the place of the source
/// @return ReferenceUnknown, also where the scenario does not change it; InputLocked where another scenario locks it.
[[nodiscard]] Result<CasePtr> withOverrideEverywhere(const CasePtr& input, const ScenarioId& scenario,
                                                     const ParameterId& parameter, const std::string& remark);

/// `input` with a copy of a scenario at the end of the list, without the locks that hold in the original alone.
/// @param label what the copy is called
/// @return ReferenceUnknown, IdMalformed, IdDuplicate, also of the name, or FieldMissing for a copy without a name.
[[nodiscard]] Result<CasePtr> withScenarioCopy(const CasePtr& input, const ScenarioId& scenario, const ScenarioId& id,
                                               const LocalizedText& label);
/// As withScenarioCopy(), and the original gets back the figures it has in `former`: what was changed since then
/// becomes a scenario of its own. @return also InputLocked where a figure that would go back is locked
[[nodiscard]] Result<CasePtr> withChangesMoved(const CasePtr& input, const Scenario& former, const ScenarioId& id,
                                               const LocalizedText& label);
/// The figures that the case itself states otherwise than it did: another entry or another unit, whatever its source or
/// its name. Scenarios that state none of their own count with them.
[[nodiscard]] std::vector<ParameterId> restatedSince(const Case& former, const Case& now);
[[nodiscard]] bool isRestated(const Case& former, const Case& now, const ParameterId& parameter);
/// `input` with one of these as `former` states it, with its source. @return ReferenceUnknown, InputLocked
[[nodiscard]] Result<CasePtr> withFormerFigure(const CasePtr& input, const Case& former, const ParameterId& parameter);
/// `input` with all of these as `former` states them, and as they are now in one scenario alone. One whose unit has
/// changed stays: a scenario states its figures in the unit of the case. @return ReferenceUnknown, InputLocked
[[nodiscard]] Result<CasePtr> withRestatedIn(const CasePtr& input, const Case& former, const ScenarioId& scenario);
/// @return ReferenceUnknown, FieldMissing for no name, or IdDuplicate for that of another.
[[nodiscard]] Result<CasePtr> withScenarioRenamed(const CasePtr& input, const ScenarioId& scenario,
                                                  const LocalizedText& label);
/// @return ReferenceUnknown, FieldMissing for the last one: a case has a scenario, or InputLocked.
[[nodiscard]] Result<CasePtr> withoutScenario(const CasePtr& input, const ScenarioId& scenario);
/// `input` with another contract in place of the one of its id, and without the inputs that only the former one named
/// and nobody has touched since it began, see isStillToAgree(): they stood for what is now agreed.
/// @return ReferenceUnknown
[[nodiscard]] Result<CasePtr> withContract(const CasePtr& input, const Contract& contract);
/// An id for a new clause of the contract: "spend-cap", and "spend-cap-2" where that is taken.
[[nodiscard]] ClauseId freeClauseId(const Contract& contract, ClauseKind kind);

/// An id for a new scenario that says what it is called: "low-price", and "low-price-2" where that is taken.
[[nodiscard]] ScenarioId freeScenarioId(const Case& input, const LocalizedText& label);

/// The distribution a stated parameter has in a scenario. @pre the parameter is stated, not derived.
[[nodiscard]] Result<Distribution> distributionIn(const Scenario& scenario, const Parameter& parameter);

}  // namespace valor
