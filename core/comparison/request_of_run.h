// SPDX-License-Identifier: GPL-3.0-or-later
// What a run was asked for, as it tells itself.
#pragma once

#include "core/ports/run_executor.h"

namespace valor {

/// The request that made a run, or the whole of a run that a part is of.
[[nodiscard]] RunRequest requestOf(const RunManifest& manifest, CasePtr input);
/// @pre the run is of `input`
[[nodiscard]] const Scenario& scenarioThatRan(const Case& input, const RunManifest& manifest);

}  // namespace valor
