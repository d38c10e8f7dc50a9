// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/comparison/computed_runs.h"

#include "core/comparison/compared_outputs.h"
#include "core/model/central_values.h"
#include "tests/support/case_builder.h"

namespace valor::test {

RunOutcome ComputedRuns::run(const RunRequest& request, std::stop_token stop, const ProgressFunction& progress) {
    asked.push_back(request);
    onRun();
    RunOutcome outcome;
    outcome.problem = problem;
    outcome.status = problem                 ? RunOutcome::Status::Failed
                     : stop.stop_requested() ? RunOutcome::Status::Cancelled
                                             : RunOutcome::Status::Completed;
    if (outcome.status != RunOutcome::Status::Completed) return outcome;
    const Case& input = *request.input;
    const Scenario& scenario = *findById(input.scenarios, request.scenario);
    const Figure figure = [&](const std::string& id) { return *centralValueIn(input, scenario, ParameterId(id)); };
    auto result = std::make_shared<RunResult>();
    result->manifest.scenario = request.scenario;
    result->manifest.draws = request.draws;
    for (const AlternativeId& id : request.alternatives) {
        AlternativeResult& made = result->alternatives.emplace_back();
        made.alternative = id;
        made.netBenefit.mean = formula_(figure, scenario) / (id.text() == "half" ? 2 : 1);
        for (const std::string_view output : kComparedOutputs)
            if (request.keepSamples)
                result->samples.push_back({id.text() + "." + std::string(output), {made.netBenefit.mean, 0}});
    }
    progress({request.draws, request.draws});
    outcome.result = result;
    return outcome;
}

PairedDifference MeanDifferences::difference(std::span<const double> first, std::span<const double> second,
                                             SamplingScheme) const {
    PairedDifference found;
    for (std::size_t i = 0; i < first.size(); ++i)
        found.difference.mean += (first[i] - second[i]) / static_cast<double>(first.size());
    return found;
}

DistributionEntry entry(double value) {
    return *fixed("x", "1", value).entry;
}

Case twoInputs() {
    Case input = CaseBuilder().with(fixed("a", "1", 2)).with(fixed("b", "1", 3)).build();
    Alternative half = input.alternatives.back();
    half.id = AlternativeId("half");
    input.alternatives.push_back(half);
    Scenario other = input.scenarios.front();
    other.id = ScenarioId("other");
    other.label = text("Other");
    other.overrides = {{ParameterId("a"), entry(5)}, {ParameterId("b"), entry(7)}};
    input.scenarios.push_back(other);
    return input;
}

}  // namespace valor::test
