// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a case: compiles it, simulates its draws in blocks, and summarises the outputs.
#pragma once

#include "core/ports/run_executor.h"
#include "simulation/engine/sampler_cache.h"
#include "simulation/lane/dispatch.h"

namespace valor::simulation {

/// Results depend on the request alone: not on threads, instruction set, compiler or what ran before.
class MonteCarloEngine : public RunExecutor {
public:
    explicit MonteCarloEngine(InstructionSet set = bestInstructionSet()) : set_(set) {}

    RunOutcome run(const RunRequest& request, std::stop_token stop, const ProgressFunction& progress) override;

private:
    InstructionSet set_;
    SamplerCache samplers_;
};

}  // namespace valor::simulation
