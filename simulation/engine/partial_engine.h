// SPDX-License-Identifier: GPL-3.0-or-later
// Runs in parts: those that machines share, and those that grow until they are sure enough.
#pragma once

#include "core/ports/partial_runs.h"
#include "simulation/engine/sampler_cache.h"
#include "simulation/lane/dispatch.h"

namespace valor::simulation {

/// A draw is addressed by its number, and statistics are made of the columns of the whole run: where a draw was
/// computed changes no bit of the result.
/// @tested one hash for any division into parts, and for a grown run and one of as many draws
class PartialEngine final : public PartialRuns {
public:
    explicit PartialEngine(InstructionSet set = bestInstructionSet()) : set_(set) {}

    Result<std::optional<RunPart>> part(const RunRequest& request, DrawRange range, std::stop_token stop,
                                        const ProgressFunction& progress) override;
    RunOutcome join(const RunRequest& request, std::vector<RunPart> parts, std::stop_token stop,
                    const ProgressFunction& progress) override;
    RunOutcome grow(const RunRequest& request, const StopRule& rule, std::stop_token stop,
                    const ProgressFunction& progress) override;

private:
    InstructionSet set_;
    SamplerCache samplers_;
};

}  // namespace valor::simulation
