// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a case: compiles it, simulates its draws in blocks, and summarises the outputs.
#pragma once

#include <cstddef>
#include <memory>

#include "core/ports/run_executor.h"
#include "simulation/engine/sampler_cache.h"
#include "simulation/engine/work_done.h"
#include "simulation/lane/dispatch.h"

namespace valor::simulation {

struct PreparedRun;
class RunMemory;  // its header names things that Qt takes for words of its own

/// Results depend on the request alone: not on threads, instruction set, compiler or what ran before.
class MonteCarloEngine : public RunExecutor {
public:
    explicit MonteCarloEngine(InstructionSet set = bestInstructionSet()) : MonteCarloEngine(0, set) {}
    /// @param memory in bytes, for what runs leave behind, at any time: a run that differs little from one before
    /// computes only what depends on the difference, with the same bits; see RunMemory
    explicit MonteCarloEngine(std::size_t memory, InstructionSet set = bestInstructionSet());
    ~MonteCarloEngine() override;
    MonteCarloEngine(const MonteCarloEngine&) = delete;
    MonteCarloEngine& operator=(const MonteCarloEngine&) = delete;

    RunOutcome run(const RunRequest& request, std::stop_token stop, const ProgressFunction& progress) override;
    /// Of the last run that was completed and is remembered.
    [[nodiscard]] const WorkDone& lastWork() const { return lastWork_; }

private:
    /// @return null when stopped
    Result<std::shared_ptr<RunResult>> simulate(const std::shared_ptr<const PreparedRun>& run, Diagnostics& diagnostics,
                                                const std::stop_token& stop, const ProgressFunction& progress);

    InstructionSet set_;
    SamplerCache samplers_;
    std::unique_ptr<RunMemory> memory_;
    WorkDone lastWork_;
};

}  // namespace valor::simulation
