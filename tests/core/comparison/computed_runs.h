// SPDX-License-Identifier: GPL-3.0-or-later
// An engine of one line: the net benefit is a formula of the central values of the inputs.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/ports/paired_statistics.h"
#include "core/ports/run_executor.h"

namespace valor::test {

/// The central value of an input under the scenario of the run, by its id.
using Figure = std::function<double(const std::string&)>;

class ComputedRuns : public RunExecutor {
public:
    /// @param formula the mean net benefit of the first alternative; the second has half of it
    explicit ComputedRuns(std::function<double(const Figure&, const Scenario&)> formula)
        : formula_(std::move(formula)) {}

    RunOutcome run(const RunRequest& request, std::stop_token stop, const ProgressFunction& progress) override;

    std::vector<RunRequest> asked;
    std::optional<Error> problem;  ///< of every run
    std::function<void()> onRun = [] {};

private:
    std::function<double(const Figure&, const Scenario&)> formula_;
};

/// The mean of the differences, and nothing else.
class MeanDifferences : public PairedStatistics {
public:
    [[nodiscard]] PairedDifference difference(std::span<const double> first, std::span<const double> second,
                                              SamplingScheme scheme) const override;
};

/// Inputs "a" = 2 and "b" = 3, alternatives "ai" and "half"; scenario "base", and "other" with "a" = 5 and "b" = 7.
[[nodiscard]] Case twoInputs();
[[nodiscard]] DistributionEntry entry(double value);

}  // namespace valor::test
