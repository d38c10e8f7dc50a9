// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/convergence.h"

#include <span>

#include "core/comparison/compared_outputs.h"
#include "core/ports/run_executor.h"

namespace valor {
namespace {

constexpr std::uint64_t kSmallestPart = 16;  ///< of the draws

/// The mean of the first draws of an output. The comparator gains nothing in any of them, so that the difference to it
/// is the output itself.
Estimate estimateOf(std::span<const double> draws, SamplingScheme scheme, const PairedStatistics& statistics) {
    const std::vector<double> comparator(draws.size());
    return statistics.difference(draws, comparator, scheme).difference;
}

}  // namespace

std::vector<ConvergencePoint> convergenceOf(const RunResult& result, const PairedStatistics& statistics) {
    std::vector<ConvergencePoint> points;
    for (std::uint64_t part = kSmallestPart; part > 0; part /= 2) {
        ConvergencePoint point{result.manifest.draws / part, {}};
        if (point.draws < kFewestDraws) continue;
        for (const AlternativeResult& alternative : result.alternatives) {
            const std::span draws = drawsOf(result, alternative.alternative, "net_benefit");
            point.netBenefits.push_back(estimateOf(draws.first(point.draws), result.manifest.scheme, statistics));
        }
        points.push_back(std::move(point));
    }
    return points;
}

}  // namespace valor
