// SPDX-License-Identifier: GPL-3.0-or-later
// What people wrote beside the inputs of a case, and the inputs that they locked.
#pragma once

#include "core/model/case.h"

namespace valor {

/// The note beside an input as a scenario shows it: its own, else the one for every scenario; null where there is none.
[[nodiscard]] const InputNote* noteOn(const Case& input, const ScenarioId& scenario, const ParameterId& parameter);
/// The note that keeps the input as it is in the scenario; null while it may be changed.
[[nodiscard]] const InputNote* lockOn(const Case& input, const ScenarioId& scenario, const ParameterId& parameter);
/// What stands beside the input: the lock, else the note.
[[nodiscard]] const InputNote* shownNote(const Case& input, const ScenarioId& scenario, const ParameterId& parameter);
/// @return InputLocked with who locked it, when and why
[[nodiscard]] Status checkUnlocked(const Case& input, const ScenarioId& scenario, const ParameterId& parameter);
/// @return InputLocked for the first figure that is locked in `before` and another in `after`, whatever that says of
/// locks
[[nodiscard]] Status checkLocksKept(const Case& before, const Case& after);

/// Whether a scenario counts with the same figure for an input in both cases; of a formula, whether it says the same.
[[nodiscard]] bool isSameFigure(const Case& before, const Case& after, const ScenarioId& scenario,
                                const ParameterId& parameter);

/// `input` with `note` in place of the one for the same input and scenario.
/// @return ReferenceUnknown, or FieldMissing for a note that says nothing.
[[nodiscard]] Result<CasePtr> withNote(const CasePtr& input, const InputNote& note);
/// `input` without the note for an input in a scenario, or without the one for every scenario when that is empty.
[[nodiscard]] CasePtr withoutNote(const CasePtr& input, const ScenarioId& scenario, const ParameterId& parameter);

}  // namespace valor
