// SPDX-License-Identifier: GPL-3.0-or-later
// Alternatives or scenarios in the same futures: what each is worth, and what every two differ by.
#pragma once

#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

#include "core/comparison/compared_outputs.h"
#include "core/ports/paired_statistics.h"
#include "core/ports/run_executor.h"

namespace valor {

/// One alternative under one scenario.
struct Contender {
    ScenarioId scenario;
    AlternativeId alternative;
    bool operator==(const Contender&) const = default;
};

struct ComparisonRequest {
    RunRequest run;  ///< the case and how it is drawn; scenario and alternatives are those of the contenders
    std::vector<Contender> contenders;
};

struct ComparedPair {
    std::size_t first = 0, second = 0;  ///< positions among the contenders
    ByOutput<PairedDifference> differences;
};

struct SideBySide {
    std::vector<Contender> contenders;
    std::vector<AlternativeResult> results;  ///< one for each contender
    std::vector<ComparedPair> pairs;         ///< every contender minus every other
    RunManifest manifest;                    ///< of the first run; all share its draws

    /// @pre two different positions
    [[nodiscard]] const ComparedPair& pair(std::size_t first, std::size_t second) const;
};

/// The pairs that a reader is told of, first those with the first contender: each contender minus one that was listed
/// before it, so that a difference above zero says that going on from the one to the other gains.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> pairsTold(std::size_t contenders);

/// One run for each scenario among the contenders. @param progress counts the draws of all runs
/// @return nothing when stopped; the error of the first run that fails
[[nodiscard]] Result<std::optional<SideBySide>> compareSideBySide(RunExecutor& executor,
                                                                  const PairedStatistics& statistics,
                                                                  const ComparisonRequest& request,
                                                                  const std::stop_token& stop,
                                                                  const ProgressFunction& progress);

}  // namespace valor
