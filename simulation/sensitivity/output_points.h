// SPDX-License-Identifier: GPL-3.0-or-later
// One output at chosen points of the inputs.
#pragma once

#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "simulation/engine/prepared_run.h"
#include "simulation/lane/dispatch.h"
#include "simulation/sensitivity/input_points.h"

namespace valor::simulation {

/// @return place in Plan::stated; ReferenceUnknown for an input that no alternative of the run reads
[[nodiscard]] Result<std::size_t> statedNamed(const Plan& plan, const ParameterId& id);

class OutputPoints {
public:
    /// What it is given must outlive it. @param output without its alternative: "net_benefit"
    OutputPoints(const PreparedRun& run, InstructionSet set, std::string_view output, std::stop_token stop,
                 const ProgressFunction& progress)
        : run_(run), set_(set), output_(output), stop_(std::move(stop)), progress_(progress) {}

    /// Expected values, per alternative a value for each point.
    /// @return nothing when stopped; RunNotFinite; ReferenceUnknown for an output that there is not
    [[nodiscard]] Result<std::optional<std::vector<std::vector<double>>>> at(std::vector<MovedInputs> points);

private:
    const PreparedRun& run_;
    InstructionSet set_;
    std::string output_;
    std::stop_token stop_;
    const ProgressFunction& progress_;
};

}  // namespace valor::simulation
