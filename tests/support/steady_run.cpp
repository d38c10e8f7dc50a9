// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/steady_run.h"

#include <cmath>
#include <numeric>

#include "tests/support/case_builder.h"

namespace valor::test {

Case discountedCase(int months) {
    return CaseBuilder()
        .with(fixed("yearly_rate", "%/yr", 3.5))
        .change([&](Case& c) {
            c.scenarios.front().months = months;
            c.scenarios.front().discount = {{0, ParameterId("yearly_rate")}};
        })
        .build();
}

RunResult steadyRun(const Case& input, const std::vector<double>& flows, int step, int firstFlow) {
    const int months = input.scenarios.front().months;
    RunResult run;
    AlternativeResult alternative;
    alternative.alternative = AlternativeId("ai");
    alternative.firstFlowMonth = firstFlow;
    double factors = 0;
    for (int month = 0; month <= months; ++month) {
        if (month % step == 0 || month == months) {
            SampleColumn column{"ai.cumulative." + std::to_string(month), flows};
            for (double& value : column.values) value *= factors;
            alternative.cumulativeNetBenefit.months.push_back(month);
            run.samples.push_back(std::move(column));
        }
        if (month >= firstFlow) factors += std::pow(1.035, -month / 12.0);
    }
    const std::vector<double>& totals = run.samples.back().values;
    alternative.netBenefit.mean =
        std::accumulate(totals.begin(), totals.end(), 0.0) / static_cast<double>(totals.size());
    run.alternatives.push_back(std::move(alternative));
    return run;
}

}  // namespace valor::test
