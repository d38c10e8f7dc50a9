// SPDX-License-Identifier: GPL-3.0-or-later
// The door to the engine: ask for a run, watch it, cancel it.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/error/diagnostics.h"
#include "core/model/case.h"
#include "core/result/run_result.h"

namespace valor {

/// Everything that decides a result, except the machine.
struct RunRequest {
    CasePtr input;
    ScenarioId scenario;                      ///< empty: the first of the case
    std::vector<AlternativeId> alternatives;  ///< empty: all except the comparator
    std::uint64_t draws = 10'000;
    std::uint64_t seed = 1;
    SamplingScheme scheme = SamplingScheme::LatinHypercube;
    CountMode counts = CountMode::Expected;
    bool keepSamples = true;
    bool identify = true;  ///< false for a preview: no digests, which cost more than its draws
    int threads = 0;       ///< 0: one per processor; never changes the numbers
    /// The run grows until this holds, to at most `draws`, which is then the number it came to; see PartialRuns::grow()
    std::optional<StopRule> until = {};
};

struct Progress {
    std::uint64_t done = 0, total = 0;  ///< draws
    std::optional<double> error = {};   ///< of a growing run, as its rule counts it
    std::string output = {};            ///< column whose error that is
};
using ProgressFunction = std::function<void(Progress)>;  ///< called from a worker, at most every 40 ms

struct RunOutcome {
    enum class Status : std::uint8_t { Completed, Cancelled, Failed };
    Status status{};
    RunResultPtr result;           ///< when completed
    std::optional<Error> problem;  ///< when failed
    Diagnostics diagnostics;       ///< of the input
};

class RunExecutor {
public:
    virtual ~RunExecutor() = default;
    /// Blocks until done; safe to call from any thread, one run at a time per executor.
    virtual RunOutcome run(const RunRequest& request, std::stop_token stop, const ProgressFunction& progress) = 0;
};

}  // namespace valor
