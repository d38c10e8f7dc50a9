// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/compared_outputs.h"

#include <algorithm>
#include <stdexcept>

namespace valor {

ByOutput<Estimate> comparedEstimates(const AlternativeResult& result) {
    return {result.netBenefit, result.cash, result.capacity, result.qalys};
}

ByOutput<std::vector<double>> comparedDraws(const RunResult& run, const AlternativeId& alternative) {
    ByOutput<std::vector<double>> draws;
    for (std::size_t output = 0; output < kComparedOutputs.size(); ++output) {
        const std::string id = alternative.text() + "." + std::string(kComparedOutputs[output]);
        const auto column = std::ranges::find(run.samples, id, &SampleColumn::id);
        if (column == run.samples.end()) throw std::logic_error("a run has no column " + id);
        draws[output] = column->values;
    }
    return draws;
}

}  // namespace valor
