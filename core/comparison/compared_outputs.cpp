// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/compared_outputs.h"

#include <algorithm>
#include <iterator>

#include "core/error/expects.h"

namespace valor {
namespace {

/// "alternative.output" or "alternative.cumulative.month"
bool isLookedAt(std::string_view column, const AlternativeId& alternative) {
    constexpr std::string_view kPath = "cumulative.";
    if (!column.starts_with(alternative.text() + ".")) return false;
    const std::string_view output = column.substr(alternative.text().size() + 1);
    return output.starts_with(kPath) || std::ranges::find(kComparedOutputs, output) != kComparedOutputs.end();
}

}  // namespace

ByOutput<Estimate> comparedEstimates(const AlternativeResult& result) {
    return {result.netBenefit, result.cash, result.capacity, result.qalys};
}

RunResult withComparedDraws(const RunResult& run) {
    RunResult kept{run.manifest, run.alternatives, run.comparatorBest, run.comparisons, {}};
    std::ranges::copy_if(
        run.samples, std::back_inserter(kept.samples),
        [&](const std::string& column) {
            return std::ranges::any_of(
                run.alternatives, [&](const AlternativeResult& each) { return isLookedAt(column, each.alternative); });
        },
        &SampleColumn::id);
    return kept;
}

const std::vector<double>& drawsOf(const RunResult& run, const AlternativeId& alternative, std::string_view output) {
    const std::string id = alternative.text() + "." + std::string(output);
    const auto column = std::ranges::find(run.samples, id, &SampleColumn::id);
    expects(column != run.samples.end(), "a run that keeps its samples");
    return column->values;
}

ByOutput<std::vector<double>> comparedDraws(const RunResult& run, const AlternativeId& alternative) {
    ByOutput<std::vector<double>> draws;
    for (std::size_t output = 0; output < kComparedOutputs.size(); ++output)
        draws[output] = drawsOf(run, alternative, kComparedOutputs[output]);
    return draws;
}

}  // namespace valor
