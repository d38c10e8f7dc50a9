// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/statistics/paired_columns.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/error/expects.h"
#include "simulation/statistics/result_estimate.h"

namespace valor::simulation {
namespace {

double largestIn(std::span<const double> first, std::span<const double> second) {
    double largest = 0;
    for (const auto& column : {first, second})
        for (const double draw : column) largest = std::max(largest, std::abs(draw));
    return largest;
}

/// The share of draws for which `holds`, with its error by the design of the draws.
template <class Condition>
ProbabilityEstimate shareOf(const std::vector<double>& draws, DrawDesign design, Condition holds) {
    std::vector<double> hits(draws.size());
    std::ranges::transform(draws, hits.begin(), [&](double draw) { return holds(draw) ? 1.0 : 0.0; });
    return toProbability(estimateProbabilityAbove(hits, 0.5, design));
}

}  // namespace

PairedDifference PairedColumns::difference(std::span<const double> first, std::span<const double> second,
                                           SamplingScheme scheme) const {
    expects(first.size() == second.size(), "paired columns have one length");
    const DrawDesign design = designOf(scheme);
    const double largest = largestIn(first, second);
    std::vector<double> difference(first.size());
    std::ranges::transform(first, second, difference.begin(),
                           [largest](double a, double b) { return differenceBeyondRounding(a, b, largest); });
    PairedDifference result;
    result.difference = toEstimate(summarise(difference, makeSummaryPlan(difference.size(), design, kSummaryLevels)));
    result.firstLarger = shareOf(difference, design, [](double draw) { return draw > 0; });
    result.equal = shareOf(difference, design, [](double draw) { return draw == 0; });
    result.secondLarger = shareOf(difference, design, [](double draw) { return draw < 0; });
    return result;
}

}  // namespace valor::simulation
