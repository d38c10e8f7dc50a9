// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/monte_carlo_engine.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

#include "simulation/engine/block_run.h"
#include "simulation/engine/partial_engine.h"
#include "simulation/engine/prepared_run.h"
#include "simulation/engine/run_memory.h"
#include "simulation/engine/sampling.h"

namespace valor::simulation {

namespace {

/// Nothing where the two have nothing in common.
std::optional<Changes> changesSince(const RememberedRun* before, const PreparedRun& run) {
    if (before == nullptr) return std::nullopt;
    return changesBetween(before->parts.run().plan, run.plan, run.request.counts);
}

/// Of every input, or of those that are drawn anew.
GroupSampling samplingOf(const PreparedRun& run, const std::optional<Changes>& changes, InstructionSet set) {
    const RunRequest& request = run.request;
    if (!changes) return {run.plan, request.scheme, request.seed, request.draws, set};
    return {run.plan, request.scheme, request.seed, request.draws, set, changes->inputs};
}

/// What is taken over from the run before.
Keeping keepingOf(const RememberedRun* before, RememberedRun* now, std::optional<Changes> changes,
                  const GroupSampling& sampling, Columns spare) {
    Keeping keeping;
    keeping.spare = std::move(spare);
    keeping.sampling = &sampling;
    keeping.kept = now != nullptr ? &now->parts : nullptr;
    if (!changes) return keeping;
    keeping.before = &before->parts;
    keeping.changes = std::move(*changes);
    return keeping;
}

}  // namespace

MonteCarloEngine::MonteCarloEngine(std::size_t memory, InstructionSet set)
    : set_(set), memory_(std::make_unique<RunMemory>(memory)) {}

MonteCarloEngine::~MonteCarloEngine() = default;

RunOutcome MonteCarloEngine::run(const RunRequest& request, std::stop_token stop, const ProgressFunction& progress) {
    if (request.until) return PartialEngine(set_).grow(request, *request.until, std::move(stop), progress);
    const auto begin = std::chrono::steady_clock::now();
    Diagnostics diagnostics;
    auto prepared = prepareRun(request, samplers_, diagnostics);
    if (!prepared) return failed(prepared.error());
    const auto run = std::make_shared<const PreparedRun>(std::move(*prepared));
    auto result = simulate(run, diagnostics, stop, progress);
    if (!result) return failed(result.error(), std::move(diagnostics));
    if (*result == nullptr) return cancelled();
    (*result)->manifest.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return {RunOutcome::Status::Completed, std::move(*result), std::nullopt, std::move(diagnostics)};
}

Result<std::shared_ptr<RunResult>> MonteCarloEngine::simulate(const std::shared_ptr<const PreparedRun>& run,
                                                              Diagnostics& diagnostics, const std::stop_token& stop,
                                                              const ProgressFunction& progress) {
    const RunRequest& request = run->request;
    const std::shared_ptr<const RememberedRun> before = memory_->find(*run);
    std::shared_ptr<RememberedRun> now = memory_->roomFor(run);
    const BlockScheduler scheduler = run->scheduler();
    std::optional<Changes> changes = changesSince(before.get(), *run);
    const GroupSampling sampling = samplingOf(*run, changes, set_);
    BlockRun simulation(run->plan, run->layout, {sampling, request.draws, request.counts, request.seed}, set_,
                        scheduler,
                        keepingOf(before.get(), now.get(), std::move(changes), sampling, memory_->takeSpare(*run)));
    if (simulation.run(stop, progress) == ScheduleEnd::Cancelled) return nullptr;
    simulation.scaled().report(diagnostics, request.draws);
    if (now != nullptr && !now->parts.isWhole()) memory_->add(std::exchange(now, nullptr));
    auto result = resultOf(*run, simulation.columns(), stop, progress,
                           {before ? &before->columns : nullptr, now ? &now->columns : nullptr});
    if (!result || *result == nullptr || now == nullptr) return result;
    lastWork_ = simulation.work();
    lastWork_.columns =
        static_cast<std::uint64_t>(std::ranges::count(now->columns.summaries, false, &ColumnResult::isTakenOver));
    memory_->add(std::move(now));
    return result;
}

}  // namespace valor::simulation
