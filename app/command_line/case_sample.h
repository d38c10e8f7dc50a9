// SPDX-License-Identifier: GPL-3.0-or-later
// The draws of a run as a sample of costs and effects, which other programs read and an analyst judges.
#pragma once

#include <string>
#include <vector>

#include "app/command_line/session.h"
#include "core/result/sample_analysis.h"

namespace valor::command_line {

/// A sample and what an effect is worth in it.
struct CaseSample {
    /// Comparator first. Effects are QALYs, costs all else of the net benefit with its sign turned, both against the
    /// comparator. A parameter column is called by its id, for one site "id.site".
    StrategySample sample;
    double perQaly = 0;  ///< at it, willingness × effect − cost is the net benefit of the run, draw by draw
    std::vector<InputColumn> inputs;  ///< what the parameters are, in their order; their values are in the sample
};

/// @pre the result has its samples, and the inputs are those of the same request
[[nodiscard]] CaseSample sampleOf(const Case& input, const Scenario& scenario, const RunResult& result,
                                  std::vector<InputColumn> inputs);

/// Writes costs.csv, effects.csv and, when there are parameters, parameters.csv into a folder, which is made when it is
/// not there. @return FileUnwritable and the like
[[nodiscard]] Status writeTables(const StrategySample& sample, const std::string& folder);

}  // namespace valor::command_line
