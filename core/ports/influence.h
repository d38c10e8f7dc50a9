// SPDX-License-Identifier: GPL-3.0-or-later
// The door to the question what the spread of the result comes from, with all inputs moving at once.
#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/ports/run_executor.h"
#include "core/result/influence.h"

namespace valor {

struct InfluenceRequest {
    CasePtr input;
    ScenarioId scenario;                      ///< empty: the first of the case
    std::vector<AlternativeId> alternatives;  ///< empty: all except the comparator
    InfluenceMethod method{};
    std::uint64_t draws = 4096;  ///< rows; Sobol indices and Shapley shares run the model once per row and group
    std::uint64_t seed = 1;
    int threads = 0;  ///< 0: one per processor; never changes the numbers
};

struct GridRequest {
    CasePtr input;
    ScenarioId scenario;                      ///< empty: the first of the case
    std::vector<AlternativeId> alternatives;  ///< empty: all except the comparator
    ParameterId across, down;
    int steps = 9;  ///< points in each direction, at least two
    int threads = 0;
    std::string output = "net_benefit";  ///< as samples name it, without the alternative
};

struct ThresholdRequest {
    CasePtr input;
    ScenarioId scenario;                      ///< empty: the first of the case
    std::vector<AlternativeId> alternatives;  ///< empty: all except the comparator
    ParameterId parameter;
    std::string output = "net_benefit";
    double target = 0;
    std::optional<InputRange> range = {};  ///< where it is sought; absent: see usualRange()
    int threads = 0;
};

class InfluenceAnalyst {
public:
    virtual ~InfluenceAnalyst() = default;
    /// One analysis per alternative, in the order of the case. Counts of patients are expected values.
    /// @return nothing when stopped; the errors of a run of the case
    [[nodiscard]] virtual Result<std::optional<std::vector<InfluenceAnalysis>>> influence(
        const InfluenceRequest& request, std::stop_token stop, const ProgressFunction& progress) = 0;
    /// An output where two inputs move together and all others stand at their means. Each goes through its
    /// usualRange() between kOneWayLow and kOneWayHigh.
    /// @return as above; ReferenceUnknown for an input that is not stated or moves nothing, and for an output that
    /// there is not
    [[nodiscard]] virtual Result<std::optional<GridAnalysis>> grid(const GridRequest& request, std::stop_token stop,
                                                                   const ProgressFunction& progress) = 0;
    /// The values of an input at which an output reaches a target, all other inputs at their means, and how likely the
    /// input is to lie where it does. @return as above, and as checkRange()
    [[nodiscard]] virtual Result<std::optional<ThresholdAnalysis>> threshold(const ThresholdRequest& request,
                                                                             std::stop_token stop,
                                                                             const ProgressFunction& progress) = 0;
};

}  // namespace valor
