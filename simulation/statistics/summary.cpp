// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/statistics/summary.h"

#include "core/error/expects.h"
#include "simulation/statistics/moments.h"
#include "simulation/statistics/quantile.h"

namespace valor::simulation {

SummaryPlan makeSummaryPlan(std::uint64_t draws, DrawDesign scheme, std::span<const double> probabilities,
                            double level) {
    expects(draws >= 2, "an error needs at least two draws");
    return {draws, scheme, criticalValue(scheme, level), {probabilities.begin(), probabilities.end()}};
}

ColumnSummary summarise(std::span<const double> column, std::span<const double> sorted, const SummaryPlan& plan) {
    expects(column.size() == plan.draws && sorted.size() == plan.draws, "a plan made for as many draws");
    const Moments moments = columnMoments(column);
    ColumnSummary summary;
    summary.count = moments.count;
    summary.mean = moments.mean;
    summary.standardDeviation = moments.standardDeviation();
    summary.standardError = standardErrorOfMean(column, moments, plan.scheme);
    const double half = plan.critical * summary.standardError;
    summary.meanInterval = {moments.mean - half, moments.mean + half};
    summary.minimum = moments.minimum;
    summary.maximum = moments.maximum;
    for (const double probability : plan.probabilities)
        summary.quantiles.push_back(quantileOfSorted(sorted, probability));
    return summary;
}

ColumnSummary summarise(std::span<const double> column, const SummaryPlan& plan) {
    return summarise(column, sortedCopy(column), plan);
}

}  // namespace valor::simulation
