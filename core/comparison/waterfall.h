// SPDX-License-Identifier: GPL-3.0-or-later
// Why a result changed: the way from one scenario to another, one differing input after the other.
#pragma once

#include <optional>
#include <stop_token>
#include <vector>

#include "core/ports/run_executor.h"

namespace valor {

struct WaterfallRequest {
    RunRequest run;  ///< the case and how it is drawn; scenario and alternatives are those below
    ScenarioId first, second;
    AlternativeId alternative;
};

/// Changes of the mean net benefit, money of the case.
struct WaterfallStep {
    ParameterId parameter;  ///< empty: horizon, discounting and valuation, all at once
    double alone = 0;       ///< nothing else of the second scenario applied
    double amount = 0;      ///< after the steps before it
    bool operator==(const WaterfallStep&) const = default;
};

struct Waterfall {
    double first = 0, second = 0;      ///< mean net benefit under each scenario
    std::vector<WaterfallStep> steps;  ///< largest effect alone first, settings last
    std::uint64_t draws = 0;
    bool operator==(const Waterfall&) const = default;
};

/// How many runs explainDifference() makes.
[[nodiscard]] std::size_t statesOnTheWay(const Case& input, const Scenario& first, const Scenario& second);

/// Every state on the way is a run in the same futures. The order shares out what inputs do together.
/// @return nothing when stopped; ReferenceUnknown; the error of the first run that fails
/// @tested first plus all amounts is second; amounts are effects alone where inputs add up
[[nodiscard]] Result<std::optional<Waterfall>> explainDifference(RunExecutor& executor, const WaterfallRequest& request,
                                                                 const std::stop_token& stop,
                                                                 const ProgressFunction& progress);

}  // namespace valor
