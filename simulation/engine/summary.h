// SPDX-License-Identifier: GPL-3.0-or-later
// From columns of draws to what a person reads: estimates with their Monte Carlo errors.
#pragma once

#include <functional>
#include <stop_token>
#include <vector>

#include "core/model/case.h"
#include "core/result/run_result.h"
#include "simulation/engine/extraction.h"
#include "simulation/engine/output_layout.h"
#include "simulation/schedule/block_scheduler.h"

namespace valor::simulation {

/// What the summary needs to know of the run.
struct SummaryRequest {
    const Plan& plan;
    const Case& input;
    const OutputLayout& layout;
    const std::vector<const Alternative*>& alternatives;  ///< without the comparator
    SamplingScheme scheme;
};

/// Results per alternative and the paired comparisons between them. Columns are summarised in parallel; the numbers
/// do not depend on that. @param stillWorking called now and then, so that a caller can look at the clock
/// @return false when stopped.
bool summariseRun(const SummaryRequest& request, const Columns& columns, const BlockScheduler& scheduler,
                  std::stop_token stop, const std::function<void()>& stillWorking, RunResult& result);

}  // namespace valor::simulation
