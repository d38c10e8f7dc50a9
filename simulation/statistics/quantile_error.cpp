// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/statistics/quantile_error.h"

#include <algorithm>

#include "core/error/expects.h"
#include "simulation/statistics/quantile.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/binomial.hpp>

namespace valor::simulation {
namespace {

constexpr double kOneErrorBelow = 0.158655253931457051;  // Phi(-1)

/// Smallest k with P(Binomial(draws, probability) <= k) >= level, as R's qbinom.
std::uint64_t binomialQuantile(std::uint64_t draws, double probability, double level) {
    namespace policies = boost::math::policies;
    using Upward = policies::policy<policies::discrete_quantile<policies::integer_round_up>>;
    const boost::math::binomial_distribution<double, Upward> hits(static_cast<double>(draws), probability);
    return static_cast<std::uint64_t>(boost::math::quantile(hits, level));
}

double clampedQuantile(std::span<const double> sorted, double probability) {
    return quantileOfSorted(sorted, std::clamp(probability, 0.0, 1.0));
}

}  // namespace

QuantilePlan makeQuantilePlan(std::uint64_t draws, double probability, double level) {
    expects(draws > 0 && probability > 0 && probability < 1, "a probability inside 0..1 and at least one draw");
    const std::uint64_t low = binomialQuantile(draws, probability, (1 - level) / 2);
    const std::uint64_t high = binomialQuantile(draws, probability, (1 + level) / 2) + 1;
    const auto n = static_cast<double>(draws);
    const boost::math::beta_distribution<double> share(n * probability + 1, n * (1 - probability) + 1);
    QuantilePlan plan;
    plan.probability = probability;
    plan.lowRank = std::max<std::uint64_t>(low, 1);
    plan.highRank = std::min(high, draws);
    plan.lowBeta = boost::math::quantile(share, kOneErrorBelow);
    plan.highBeta = boost::math::quantile(share, 1 - kOneErrorBelow);
    plan.isReached = plan.lowRank == low && plan.highRank == high;
    return plan;
}

ErrorEstimate estimateQuantile(std::span<const double> sorted, const QuantilePlan& plan) {
    expects(plan.lowRank >= 1 && plan.highRank <= sorted.size(), "a plan made for as many draws");
    const double above = quantileOfSorted(sorted, plan.highBeta);
    const double below = quantileOfSorted(sorted, plan.lowBeta);
    return {quantileOfSorted(sorted, plan.probability),
            (above - below) / 2,
            {sorted[plan.lowRank - 1], sorted[plan.highRank - 1]}};
}

ErrorEstimate estimateQuantile(std::span<const double> column, std::span<const double> sorted, const QuantilePlan& plan,
                               DrawDesign scheme, double critical) {
    const double rarer = static_cast<double>(sorted.size()) * std::min(plan.probability, 1 - plan.probability);
    if (!scheme.isReplicated() || rarer < static_cast<double>(kFewestPerReplicate * scheme.replicates))
        return estimateQuantile(sorted, plan);
    const double p = plan.probability;
    const double value = quantileOfSorted(sorted, p);
    const double error = standardErrorOfShareAbove(column, value, scheme);
    return {value,
            (clampedQuantile(sorted, p + error) - clampedQuantile(sorted, p - error)) / 2,
            {clampedQuantile(sorted, p - critical * error), clampedQuantile(sorted, p + critical * error)}};
}

}  // namespace valor::simulation
