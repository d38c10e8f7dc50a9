// SPDX-License-Identifier: GPL-3.0-or-later
// Two cases in the same futures: what differs between the results is what differs between the cases.
#pragma once

#include <optional>
#include <stop_token>

#include "core/ports/run_executor.h"

namespace valor {

struct PairedRuns {
    RunResultPtr first, second;
};

/// Each run is half of the progress. @param run how both are drawn; samples are kept
/// @return nothing when stopped; the error of a run that fails
[[nodiscard]] Result<std::optional<PairedRuns>> runBoth(RunExecutor& executor, RunRequest run, const CasePtr& first,
                                                        const CasePtr& second, const std::stop_token& stop,
                                                        const ProgressFunction& progress);

}  // namespace valor
