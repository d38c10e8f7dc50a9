// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/statistics/result_estimate.h"

#include <algorithm>

namespace valor::simulation {

DrawDesign designOf(SamplingScheme scheme) {
    switch (scheme) {
        case SamplingScheme::MonteCarlo: return kIndependentDraws;
        case SamplingScheme::LatinHypercube: return kReplicatedHypercube;
        case SamplingScheme::Sobol: return kScrambledSobol;
    }
    return kIndependentDraws;
}

Estimate toEstimate(const ColumnSummary& summary) {
    Estimate estimate;
    estimate.mean = summary.mean;
    estimate.sd = summary.standardDeviation;
    estimate.standardError = summary.standardError;
    estimate.meanLow = summary.meanInterval.low;
    estimate.meanHigh = summary.meanInterval.high;
    estimate.min = summary.minimum;
    estimate.max = summary.maximum;
    std::ranges::copy(summary.quantiles, estimate.quantiles.begin());
    return estimate;
}

ProbabilityEstimate toProbability(const ErrorEstimate& estimate) {
    return {estimate.value, estimate.interval.low, estimate.interval.high};
}

}  // namespace valor::simulation
