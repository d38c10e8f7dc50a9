// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/budget_draws.h"

#include <algorithm>

#include "core/comparison/compared_outputs.h"
#include "core/model/sellers.h"

namespace valor {

Draws plus(Draws sum, const Draws& other, double factor) {
    for (std::size_t i = 0; i < sum.size(); ++i) sum[i] += factor * other[i];
    return sum;
}

Draws cashOfYear(const RunResult& run, const AlternativeId& alternative, const PartyId& party, int year) {
    Draws sum(drawsOf(run, alternative, "net_benefit").size(), 0);
    const std::string begin = alternative.text() + ".budget.", end = "." + std::to_string(year);
    for (const SampleColumn& column : run.samples) {
        if (!column.id.starts_with(begin) || !column.id.ends_with(end)) continue;
        const std::string account = column.id.substr(begin.size(), column.id.size() - begin.size() - end.size());
        if (isAccountOf(account, party)) sum = plus(std::move(sum), column.values);
    }
    return sum;
}

Draws presentCash(const RunResult& run, const AlternativeId& alternative, const PartyId& party) {
    const std::string id = alternative.text() + ".ledger." + party.text() + ".cash";
    const auto column = std::ranges::find(run.samples, id, &SampleColumn::id);
    return column == run.samples.end() ? Draws(drawsOf(run, alternative, "net_benefit").size(), 0) : column->values;
}

int yearsIn(const RunResult& run) {
    std::size_t years = 0;
    for (const AlternativeResult& alternative : run.alternatives)
        for (const BudgetImpact& budget : alternative.budgets) years = std::max(years, budget.years.size());
    return static_cast<int>(years);
}

}  // namespace valor
