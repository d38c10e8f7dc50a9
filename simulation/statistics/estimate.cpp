// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/statistics/estimate.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/error/expects.h"

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>

namespace valor::simulation {
namespace {

/// Spread over the replicates of the mean of term(draw), by R means: sd / sqrt R. `centre` is taken off while
/// summing so that large values lose nothing.
template <class Term>
double errorFromReplicates(std::span<const double> column, std::size_t replicates, double centre, Term term) {
    expects(replicates >= 2 && column.size() >= replicates, "at least two replicates, none of them empty");
    std::vector<double> means(replicates);
    const std::size_t whole = column.size() / replicates * replicates;
    for (std::size_t i = 0; i < whole; i += replicates)
        for (std::size_t r = 0; r < replicates; ++r) means[r] += term(column[i + r]) - centre;
    for (std::size_t i = whole; i < column.size(); ++i) means[i - whole] += term(column[i]) - centre;
    const std::size_t each = column.size() / replicates;
    const std::size_t oneMore = column.size() % replicates;
    for (std::size_t r = 0; r < replicates; ++r) means[r] /= static_cast<double>(each + (r < oneMore ? 1 : 0));
    return columnMoments(means).standardDeviation() / std::sqrt(static_cast<double>(replicates));
}

std::uint64_t countAbove(std::span<const double> column, double threshold) {
    std::uint64_t hits = 0;
    for (double draw : column) hits += static_cast<std::uint64_t>(draw > threshold);
    return hits;
}

ErrorEstimate around(double value, double standardError, double critical) {
    return {value, standardError, {value - critical * standardError, value + critical * standardError}};
}

/// first - factor * second, draw by draw.
std::vector<double> differences(std::span<const double> first, std::span<const double> second, double factor) {
    expects(first.size() == second.size(), "paired columns have one length");
    std::vector<double> result(first.size());
    for (std::size_t i = 0; i < first.size(); ++i) result[i] = first[i] - factor * second[i];
    return result;
}

double computedCriticalValue(DrawDesign scheme, double level) {
    const double upper = (1 + level) / 2;
    if (!scheme.isReplicated()) return boost::math::quantile(boost::math::normal(), upper);
    expects(scheme.replicates >= 2, "at least two replicates");
    return boost::math::quantile(boost::math::students_t(scheme.replicates - 1.0), upper);
}

/// Asked for with every column; the search for a quantile would take longer than a look at the draws.
const double kUsualNormal = computedCriticalValue(kIndependentDraws, kUsualLevel);
const double kUsualHypercube = computedCriticalValue(kReplicatedHypercube, kUsualLevel);

}  // namespace

double criticalValue(DrawDesign scheme, double level) {
    expects(level > 0 && level < 1, "a level lies between 0 and 1");
    if (level == kUsualLevel && scheme == kIndependentDraws) return kUsualNormal;
    if (level == kUsualLevel && scheme == kReplicatedHypercube) return kUsualHypercube;
    return computedCriticalValue(scheme, level);
}

double standardErrorOfMean(std::span<const double> column, DrawDesign scheme) {
    return standardErrorOfMean(column, columnMoments(column), scheme);
}

double standardErrorOfMean(std::span<const double> column, const Moments& moments, DrawDesign scheme) {
    expects(column.size() >= 2 && moments.count == column.size(), "an error needs at least two draws");
    if (!scheme.isReplicated()) return moments.standardDeviation() / std::sqrt(static_cast<double>(moments.count));
    return errorFromReplicates(column, scheme.replicates, moments.mean, [](double draw) { return draw; });
}

double standardErrorOfShareAbove(std::span<const double> column, double threshold, DrawDesign scheme) {
    expects(!column.empty(), "an error needs draws");
    if (!scheme.isReplicated()) return estimateProbability(countAbove(column, threshold), column.size()).standardError;
    return errorFromReplicates(column, scheme.replicates, 0,
                               [threshold](double draw) { return draw > threshold ? 1.0 : 0.0; });
}

ErrorEstimate estimateMean(std::span<const double> column, DrawDesign scheme, double level) {
    const Moments moments = columnMoments(column);
    return around(moments.mean, standardErrorOfMean(column, moments, scheme), criticalValue(scheme, level));
}

ErrorEstimate estimateProbability(std::uint64_t hits, std::uint64_t draws, double level) {
    expects(draws > 0 && hits <= draws, "hits among at least one draw");
    const auto n = static_cast<double>(draws);
    const double p = static_cast<double>(hits) / n;
    const double z = criticalValue(kIndependentDraws, level);
    const double shrink = 1 / (1 + z * z / n);
    const double centre = (p + z * z / (2 * n)) * shrink;
    const double half = z * shrink * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    const double low = hits == 0 ? 0 : std::max(0.0, centre - half);
    const double high = hits == draws ? 1 : std::min(1.0, centre + half);
    return {p, std::sqrt(p * (1 - p) / n), {low, high}};
}

ErrorEstimate estimateProbabilityAbove(std::span<const double> column, double threshold, DrawDesign scheme,
                                       double level) {
    const std::uint64_t hits = countAbove(column, threshold);
    const ErrorEstimate wilson = estimateProbability(hits, column.size(), level);
    const std::uint64_t rarer = std::min<std::uint64_t>(hits, column.size() - hits);
    if (!scheme.isReplicated() || rarer < kFewestPerReplicate * scheme.replicates) return wilson;
    ErrorEstimate estimate =
        around(wilson.value, standardErrorOfShareAbove(column, threshold, scheme), criticalValue(scheme, level));
    estimate.interval.low = std::max(0.0, estimate.interval.low);
    estimate.interval.high = std::min(1.0, estimate.interval.high);
    return estimate;
}

ErrorEstimate estimateRatio(std::span<const double> numerator, std::span<const double> denominator, DrawDesign scheme,
                            double level) {
    const double below = columnMoments(denominator).mean;
    expects(below != 0, "a ratio needs a denominator other than zero");
    const double ratio = columnMoments(numerator).mean / below;
    // numerator - ratio * denominator has mean zero; its error over the denominator is that of the ratio.
    const auto residuals = differences(numerator, denominator, ratio);
    return around(ratio, standardErrorOfMean(residuals, scheme) / std::abs(below), criticalValue(scheme, level));
}

ErrorEstimate estimateDifference(std::span<const double> first, std::span<const double> second, DrawDesign scheme,
                                 double level) {
    return estimateMean(differences(first, second, 1), scheme, level);
}

PairingGain pairingGain(double sdFirst, double sdSecond, double correlation, std::uint64_t draws) {
    expects(draws > 0, "at least one draw");
    const double independent = sdFirst * sdFirst + sdSecond * sdSecond;
    const double paired = independent - 2 * correlation * sdFirst * sdSecond;
    const auto n = static_cast<double>(draws);
    return {std::sqrt(independent / n), std::sqrt(paired / n), independent / paired};
}

std::uint64_t drawsForMean(double standardDeviation, double halfWidth, double level) {
    expects(halfWidth > 0, "a positive half-width");
    const double root = criticalValue(kIndependentDraws, level) * standardDeviation / halfWidth;
    expects(root < 1e9, "a half-width that some number of draws can reach");
    return static_cast<std::uint64_t>(std::ceil(root * root));
}

}  // namespace valor::simulation
