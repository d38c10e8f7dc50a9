// SPDX-License-Identifier: GPL-3.0-or-later
// Alternatives, scenarios or saved states side by side, and what they differ by in the same futures.
#pragma once

#include <iosfwd>
#include <string>
#include <utility>
#include <vector>

#include "app/command_line/run_heading.h"
#include "core/comparison/compared_outputs.h"
#include "core/model/case.h"
#include "core/ports/paired_statistics.h"
#include "core/report/statements.h"
#include "data/exchange/json_value.h"

namespace valor::command_line {

/// One alternative of one run, against its comparator.
struct Outcome {
    std::string id;  ///< of what is compared: an alternative, a scenario or a state
    std::string label;
    ByOutput<Estimate> estimates;
    ByOutput<std::vector<double>> draws;
};

struct OutcomePair {
    std::size_t first = 0, second = 0;  ///< positions in the group
    ByOutput<PairedDifference> differences;
};

/// What is compared with each other: all alternatives, or one alternative in each scenario or state.
struct OutcomeGroup {
    std::string alternative;  ///< empty: the alternatives themselves
    std::string label;
    std::vector<Outcome> outcomes;
    std::vector<OutcomePair> pairs;
};

/// One run of a comparison.
struct ComparedRun {
    std::string label;  ///< of the scenario or state; empty when there is but one run
    int months = 0;     ///< horizon
    RunHeading heading;
    RunManifest manifest;
};

struct Comparison {
    std::string axis;  ///< "alternatives", "scenarios" or "revisions"
    std::string title;
    std::string currency;
    int priceYear = 0;
    std::vector<ComparedRun> runs;
    std::vector<OutcomeGroup> groups;
    Diagnostics diagnostics;  ///< of the cases and the runs
};

/// Every pair of every group; see pairsTold().
void comparePairs(Comparison& comparison, const PairedStatistics& statistics, SamplingScheme scheme);

void printComparison(std::ostream& out, const Comparison& comparison, const Wording& wording);
[[nodiscard]] JsonValue comparisonJson(const Comparison& comparison, const Wording& wording);

}  // namespace valor::command_line
