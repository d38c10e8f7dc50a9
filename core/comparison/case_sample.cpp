// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/case_sample.h"

#include <algorithm>
#include <utility>

#include "core/comparison/compared_outputs.h"
#include "core/comparison/request_of_run.h"
#include "core/error/expects.h"
#include "core/model/central_values.h"

namespace valor {
namespace {

void addStrategy(StrategySample& sample, const std::string& name, std::vector<double> costs,
                 std::vector<double> effects) {
    sample.strategies.push_back(name);
    sample.costs.push_back(std::move(costs));
    sample.effects.push_back(std::move(effects));
}

}  // namespace

std::string columnName(const InputColumn& input) {
    return input.parameter.text() + (input.site.empty() ? "" : "." + input.site.text());
}

CaseSample sampleOf(const Case& input, const Scenario& scenario, const RunResult& result,
                    std::vector<InputColumn> inputs) {
    CaseSample made;
    made.perQaly = centralValueIn(input, scenario, scenario.valuation.qalyValue).value_or(0);
    const std::vector<double> nothing(result.manifest.draws);
    addStrategy(made.sample, input.comparator.text(), nothing, nothing);
    for (const AlternativeResult& alternative : result.alternatives) {
        if (alternative.alternative == input.comparator) continue;
        std::vector<double> effects = drawsOf(result, alternative.alternative, "qaly");
        std::vector<double> costs = drawsOf(result, alternative.alternative, "net_benefit");
        std::ranges::transform(effects, costs, costs.begin(), [&](double effect, double netBenefit) {
            return made.perQaly * effect - netBenefit + 0.0;  // -0 becomes +0
        });
        addStrategy(made.sample, alternative.alternative.text(), std::move(costs), std::move(effects));
    }
    for (InputColumn& column : inputs) {
        made.sample.parameters.push_back(columnName(column));
        made.sample.values.push_back(std::move(column.values));
        made.inputs.push_back({column.parameter, column.site, {}});
    }
    return made;
}

const InputColumn& CaseSample::inputNamed(const std::string& column) const {
    const auto found = std::ranges::find(sample.parameters, column);
    expects(found != sample.parameters.end(), "a column of the sample");
    return inputs[static_cast<std::size_t>(found - sample.parameters.begin())];
}

Result<std::optional<CaseInformation>> informationIn(InputDraws& inputs, const SampleAnalyst& analyst,
                                                     const RunRequest& request, RunResultPtr result,
                                                     const std::vector<std::vector<std::string>>& groups,
                                                     const std::stop_token& stop, const ProgressFunction& progress) {
    VALOR_TRY(auto columns, inputs.inputs(request, stop));
    if (!columns) return std::nullopt;
    const Scenario& scenario = scenarioThatRan(*request.input, result->manifest);
    CaseInformation found{result, sampleOf(*request.input, scenario, *result, std::move(*columns)), {}};
    const SampleRequest asked{found.sample.sample, {found.sample.perQaly}, {}, groups, request.seed};
    VALOR_TRY(auto analysis, analyst.analyse(asked, stop, progress));
    if (!analysis || stop.stop_requested()) return std::nullopt;
    found.analysis = std::move(*analysis);
    return found;
}

}  // namespace valor
