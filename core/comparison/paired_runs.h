// SPDX-License-Identifier: GPL-3.0-or-later
// Cases in the same futures: what differs between the results is what differs between the cases.
#pragma once

#include <optional>
#include <stop_token>
#include <vector>

#include "core/ports/run_executor.h"

namespace valor {

/// In the order of the cases.
using PairedRuns = std::vector<RunResultPtr>;

/// Each run is an equal part of the progress. @param run how all are drawn; samples are kept
/// @return nothing when stopped; the error of a run that fails
[[nodiscard]] Result<std::optional<PairedRuns>> runEach(RunExecutor& executor, RunRequest run,
                                                        const std::vector<CasePtr>& cases, const std::stop_token& stop,
                                                        const ProgressFunction& progress);

}  // namespace valor
