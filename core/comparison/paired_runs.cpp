// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/paired_runs.h"

#include <utility>

namespace valor {

Result<std::optional<PairedRuns>> runEach(RunExecutor& executor, RunRequest run, const std::vector<CasePtr>& cases,
                                          const std::stop_token& stop, const ProgressFunction& progress) {
    run.keepSamples = true;
    PairedRuns results;
    for (const CasePtr& input : cases) {
        run.input = input;
        const std::uint64_t before = results.size() * run.draws, total = cases.size() * run.draws;
        RunOutcome outcome = executor.run(run, stop, [&](Progress part) { progress({before + part.done, total}); });
        if (outcome.status == RunOutcome::Status::Cancelled) return std::nullopt;
        if (!outcome.result) return tl::unexpected<Error>(outcome.problem.value_or(Error{}));
        results.push_back(std::move(outcome.result));
    }
    return results;
}

}  // namespace valor
