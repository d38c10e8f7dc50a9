// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/monte_carlo_engine.h"

#include <chrono>

#include "simulation/engine/block_run.h"
#include "simulation/engine/prepared_run.h"
#include "simulation/engine/sampling.h"

namespace valor::simulation {

RunOutcome MonteCarloEngine::run(const RunRequest& request, std::stop_token stop, const ProgressFunction& progress) {
    const auto begin = std::chrono::steady_clock::now();
    Diagnostics diagnostics;
    const auto prepared = prepareRun(request, samplers_, diagnostics);
    if (!prepared) return failed(prepared.error());
    const BlockScheduler scheduler = prepared->scheduler();
    const GroupSampling sampling(prepared->plan, request.scheme, request.seed, request.draws, set_);
    BlockRun simulation(prepared->plan, prepared->layout, {sampling, request.draws, request.counts, request.seed}, set_,
                        scheduler);
    if (simulation.run(stop, progress) == ScheduleEnd::Cancelled) return cancelled();
    simulation.scaled().report(diagnostics, request.draws);
    auto result = resultOf(*prepared, simulation.columns(), stop, progress);
    if (!result) return failed(result.error(), diagnostics);
    if (*result == nullptr) return cancelled();
    (*result)->manifest.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return {RunOutcome::Status::Completed, std::move(*result), std::nullopt, std::move(diagnostics)};
}

}  // namespace valor::simulation
