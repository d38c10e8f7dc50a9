// SPDX-License-Identifier: GPL-3.0-or-later
// From columns of draws to what a person reads: estimates with their Monte Carlo errors.
#pragma once

#include <functional>
#include <stop_token>
#include <string>
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

/// One column, summarised as far as somebody reads it.
struct ColumnResult {
    Estimate estimate;
    ProbabilityEstimate positive;  ///< of net benefits and ledgers
    double tailLoss = 0;           ///< of ledgers
    Density density;               ///< of net benefits
    bool isTakenOver = false;      ///< from the run before
};

/// Columns of a run with what was found out about them, so that a run of as many draws under the same scheme need not
/// find it out again where a column is the same to the last bit.
struct KnownColumns {
    std::vector<std::string> names;
    Columns columns;
    std::vector<ColumnResult> summaries;
    std::vector<std::string> digests;  ///< none where the run was not identified

    [[nodiscard]] bool holds(std::size_t number, const std::string& name, const std::vector<double>& column) const;
    [[nodiscard]] std::size_t bytes() const;
};

/// Results per alternative and the paired comparisons between them. Columns are summarised in parallel; the numbers
/// do not depend on that. @param stillWorking called now and then, so that a caller can look at the clock
/// @param known may be null @return the summaries of the columns; none when stopped
std::vector<ColumnResult> summariseRun(const SummaryRequest& request, const Columns& columns, const KnownColumns* known,
                                       const BlockScheduler& scheduler, std::stop_token stop,
                                       const std::function<void()>& stillWorking, RunResult& result);

}  // namespace valor::simulation
