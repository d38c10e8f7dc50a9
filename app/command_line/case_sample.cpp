// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/case_sample.h"

#include <algorithm>
#include <filesystem>

#include "app/command_line/result_csv.h"
#include "app/command_line/whole_file.h"
#include "core/comparison/compared_outputs.h"
#include "core/report/run_context.h"

namespace valor::command_line {
namespace {

void addStrategy(StrategySample& sample, const std::string& name, std::vector<double> costs,
                 std::vector<double> effects) {
    sample.strategies.push_back(name);
    sample.costs.push_back(std::move(costs));
    sample.effects.push_back(std::move(effects));
}

}  // namespace

CaseSample sampleOf(const Case& input, const Scenario& scenario, const RunResult& result,
                    std::vector<InputColumn> inputs) {
    CaseSample made;
    made.perQaly = valuedAt(input, scenario).perQaly;
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
        const std::string site = column.site.empty() ? "" : "." + column.site.text();
        made.sample.parameters.push_back(column.parameter.text() + site);
        made.sample.values.push_back(std::move(column.values));
        made.inputs.push_back({column.parameter, column.site, {}});
    }
    return made;
}

Status writeTables(const StrategySample& sample, const std::string& folder) {
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (problem) return fail(ErrorCode::FileUnwritable, "", {{"file", folder}});
    const auto write = [&](const char* file, const std::vector<std::string>& names,
                           const std::vector<std::vector<double>>& values) -> Status {
        std::vector<NamedColumn> columns;
        for (std::size_t i = 0; i < names.size(); ++i) columns.push_back({names[i], values[i]});
        return writeWholeFile((std::filesystem::path(folder) / file).string(),
                              [&](std::ostream& out) { writeColumns(out, columns); });
    };
    VALOR_CHECK(write("costs.csv", sample.strategies, sample.costs));
    VALOR_CHECK(write("effects.csv", sample.strategies, sample.effects));
    if (sample.parameters.empty()) return {};
    return write("parameters.csv", sample.parameters, sample.values);
}

}  // namespace valor::command_line
