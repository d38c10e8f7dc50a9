// SPDX-License-Identifier: GPL-3.0-or-later
// The steps that whole, divided and growing runs share: a request made ready for its draws, and what is read from them.
#pragma once

#include <memory>
#include <stop_token>

#include "core/ports/run_executor.h"
#include "simulation/engine/extraction.h"
#include "simulation/engine/output_layout.h"
#include "simulation/engine/plan.h"
#include "simulation/engine/sampler_cache.h"
#include "simulation/engine/subject.h"
#include "simulation/engine/summary.h"
#include "simulation/schedule/block_scheduler.h"

namespace valor::simulation {

/// Names the numbers an engine gives; changes whenever they may change.
inline constexpr std::string_view kEngineVersion = "valor-engine/9";

struct PreparedRun {
    RunRequest request;
    Subject subject;  ///< points into the case of the request
    Plan plan;
    OutputLayout layout;

    [[nodiscard]] BlockScheduler scheduler() const;
};

/// @param diagnostics gains what compiling shows about the case
/// @return RunRequestInvalid, and the errors of findSubject() and compilePlan()
[[nodiscard]] Result<PreparedRun> prepareRun(const RunRequest& request, SamplerCache& samplers,
                                             Diagnostics& diagnostics);

/// The recipe of a run, with its identity when the request asks for it.
[[nodiscard]] RunManifest manifestOf(const RunRequest& request, const Subject& subject);

/// What the columns of a run are known to say already, and where it is noted for the next run; either may be null.
struct Acquaintance {
    const KnownColumns* before = nullptr;
    KnownColumns* after = nullptr;
};

/// What the draws say. Takes the columns along when the samples are kept. @pre as many draws as requested
/// @return null when stopped; RunNotFinite
[[nodiscard]] Result<std::shared_ptr<RunResult>> resultOf(const PreparedRun& run, Columns& columns,
                                                          std::stop_token stop, const ProgressFunction& progress,
                                                          const Acquaintance& acquaintance = {});

[[nodiscard]] RunOutcome failed(Error problem, Diagnostics diagnostics = {});
[[nodiscard]] RunOutcome cancelled();

}  // namespace valor::simulation
