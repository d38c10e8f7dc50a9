// SPDX-License-Identifier: GPL-3.0-or-later
// The draws of a run as a sample of costs and effects, and what such a sample says about what to find out.
#pragma once

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/ports/input_draws.h"
#include "core/ports/sample_analysis.h"

namespace valor {

/// Name of the column of an input in a sample: its id, for one site "id.site".
[[nodiscard]] std::string columnName(const InputColumn& input);

/// A sample and what an effect is worth in it.
struct CaseSample {
    /// Comparator first. Effects are QALYs, costs all else of the net benefit with its sign turned, both against the
    /// comparator. Parameters are called by columnName().
    StrategySample sample;
    double perQaly = 0;  ///< at it, willingness × effect − cost is the net benefit of the run, draw by draw
    std::vector<InputColumn> inputs;  ///< what the parameters are, in their order; their values are in the sample

    /// The input that a column of the sample stands for. @pre there is one
    [[nodiscard]] const InputColumn& inputNamed(const std::string& column) const;
};

/// @pre the result has its samples, and the inputs are those of the same request
[[nodiscard]] CaseSample sampleOf(const Case& input, const Scenario& scenario, const RunResult& result,
                                  std::vector<InputColumn> inputs);

/// What it would be worth to know the inputs of a run.
struct CaseInformation {
    RunResultPtr result;
    CaseSample sample;
    SampleAnalysis analysis;  ///< at the worth of a QALY of the scenario

    [[nodiscard]] const ChoiceAt& choice() const { return analysis.choices.front(); }
    [[nodiscard]] const std::vector<PartialInformation>& values() const { return analysis.information.front(); }
};

/// @param result of `request`, with its samples @param groups columns to be known together, beside each alone
/// @return nothing when stopped; the errors of InputDraws and SampleAnalyst
[[nodiscard]] Result<std::optional<CaseInformation>> informationIn(InputDraws& inputs, const SampleAnalyst& analyst,
                                                                   const RunRequest& request, RunResultPtr result,
                                                                   const std::vector<std::vector<std::string>>& groups,
                                                                   const std::stop_token& stop,
                                                                   const ProgressFunction& progress);

}  // namespace valor
