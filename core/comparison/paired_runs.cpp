// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/paired_runs.h"

#include <utility>
#include <vector>

namespace valor {

Result<std::optional<PairedRuns>> runBoth(RunExecutor& executor, RunRequest run, const CasePtr& first,
                                          const CasePtr& second, const std::stop_token& stop,
                                          const ProgressFunction& progress) {
    run.keepSamples = true;
    std::vector<RunResultPtr> results;
    for (const CasePtr& input : {first, second}) {
        run.input = input;
        const std::uint64_t before = results.size() * run.draws, total = 2 * run.draws;
        RunOutcome outcome = executor.run(run, stop, [&](Progress part) { progress({before + part.done, total}); });
        if (outcome.status == RunOutcome::Status::Cancelled) return std::nullopt;
        if (!outcome.result) return tl::unexpected<Error>(outcome.problem.value_or(Error{}));
        results.push_back(std::move(outcome.result));
    }
    return PairedRuns{std::move(results[0]), std::move(results[1])};
}

}  // namespace valor
