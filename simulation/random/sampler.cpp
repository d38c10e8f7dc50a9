// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/random/sampler.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <utility>

#include "simulation/random/extended.h"
#include "simulation/random/quantile_table.h"

#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/poisson.hpp>

namespace valor::simulation {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

using Real = Extended;
const boost::math::normal_distribution<Real> kUnitNormal;

Sampler closedForm(const SamplerShape& shape) {
    return Sampler(shape, {}, 0);
}

Sampler tableForm(std::vector<double> table, double location, double scale, double lower, double upper) {
    return Sampler({SamplerForm::Table, location, scale, lower, upper, 0, 0, 0}, std::move(table), kTablePieces);
}

Sampler logTableForm(std::vector<double> table, std::size_t split, double scale, double upper) {
    return Sampler({SamplerForm::LogTable, 0, scale, 0, upper, static_cast<double>(split), 0, 0}, std::move(table),
                   kTablePieces);
}

// z with probability `below` on its left and `above` on its right, whichever is the more precise.
double normalThreshold(Real below, Real above) {
    if (below <= 0) return -kInfinity;
    if (above <= 0) return kInfinity;
    return static_cast<double>(below < above ? quantile(kUnitNormal, below) : quantile(complement(kUnitNormal, above)));
}

// thresholds[k] separates values[k] from values[k + 1]. Padded to a power of two for a branch-free search.
Sampler stepForm(std::vector<double> thresholds, std::vector<double> values) {
    if (values.size() == 1) return closedForm({SamplerForm::Constant, values[0]});
    const std::size_t size = std::bit_ceil(values.size());
    const double last = values.back();
    thresholds.resize(size, kInfinity);
    values.resize(size, last);
    thresholds.insert(thresholds.end(), values.begin(), values.end());
    return Sampler({SamplerForm::Steps}, std::move(thresholds), size);
}

Sampler samplerOf(const Fixed& d) {
    return closedForm({SamplerForm::Constant, d.value});
}
Sampler samplerOf(const Normal& d) {
    return closedForm({SamplerForm::Normal, d.mean, d.sd});
}
Sampler samplerOf(const LogNormal& d) {
    return closedForm({SamplerForm::LogNormal, d.meanLog, d.sdLog});
}
Sampler samplerOf(const Uniform& d) {
    return closedForm({SamplerForm::Uniform, d.min, d.max - d.min, d.min, d.max, 0, 0, 0});
}

Sampler samplerOf(const Triangular& d) {
    const double range = d.max - d.min;
    return closedForm({SamplerForm::Triangular, 0, 0, d.min, d.max, (d.mode - d.min) / range, range * (d.mode - d.min),
                       range * (d.max - d.mode)});
}

Sampler betaSampler(double alpha, double beta, double location, double scale) {
    if (alpha >= 1 && beta >= 1) return tableForm(betaTable(alpha, beta), location, scale, location, location + scale);
    LogBetaTable table = logBetaTable(alpha, beta);
    return logTableForm(std::move(table.coefficients), table.split, scale, scale);
}

Sampler gammaSampler(double shape, double scale) {
    if (shape >= 1) return tableForm(gammaTable(shape), 0, scale, 0, kInfinity);
    return logTableForm(logGammaTable(shape), kTablePieces, scale, kInfinity);
}

Sampler samplerOf(const Beta& d) {
    return betaSampler(d.alpha, d.beta, 0, 1);
}
Sampler samplerOf(const Gamma& d) {
    return gammaSampler(d.shape, d.scale);
}
Sampler samplerOf(const DirichletShare& d) {
    return gammaSampler(d.alpha, 1);
}

Sampler samplerOf(const Pert& d) {
    const double range = d.max - d.min;
    const double alpha = 1 + d.lambda * (d.mode - d.min) / range, beta = 1 + d.lambda * (d.max - d.mode) / range;
    return betaSampler(alpha, beta, d.min, range);
}

Sampler samplerOf(const TruncatedNormal& d) {
    return tableForm(truncatedNormalTable((d.lower - d.mean) / d.sd, (d.upper - d.mean) / d.sd), d.mean, d.sd, d.lower,
                     d.upper);
}

Sampler samplerOf(const Discrete& d) {
    Real total = 0;
    for (double p : d.probabilities) total += p;
    std::vector<double> thresholds;
    Real below = 0;
    for (std::size_t k = 0; k + 1 < d.values.size(); ++k) {
        below += d.probabilities[k];
        thresholds.push_back(normalThreshold(below / total, (total - below) / total));
    }
    return stepForm(std::move(thresholds), d.values);
}

Sampler samplerOf(const Empirical& d) {
    std::vector<double> sorted = d.sample;
    std::sort(sorted.begin(), sorted.end());
    const std::size_t n = sorted.size();
    if (n == 1) return closedForm({SamplerForm::Constant, sorted[0]});
    if (!d.discrete) {
        const SamplerShape shape{SamplerForm::Interpolated, 0, 0, sorted.front(), sorted.back(), 0, 0, 0};
        return Sampler(shape, std::move(sorted), n);
    }
    std::vector<double> thresholds;
    const Real size = static_cast<Real>(n);
    for (std::size_t k = 1; k < n; ++k)
        thresholds.push_back(normalThreshold(static_cast<Real>(k) / size, static_cast<Real>(n - k) / size));
    return stepForm(std::move(thresholds), std::move(sorted));
}

// Small means by search among the counts within reach of the tables, large ones by interpolation.
Sampler samplerOf(const Poisson& d) {
    constexpr double kLargestSearched = 1000;
    if (d.mean >= kLargestSearched)
        return Sampler({SamplerForm::CountTable, 0, 1, 0, kInfinity, 0, 0, 0}, poissonTable(d.mean), kTablePieces);
    const boost::math::poisson_distribution<Real> distribution(d.mean);
    std::vector<double> thresholds, values;
    for (double k = 0;; ++k) {
        values.push_back(k);
        const Real above = cdf(complement(distribution, Real{k}));
        const double threshold = normalThreshold(cdf(distribution, Real{k}), above);
        if (threshold > kTableReach) break;
        thresholds.push_back(threshold);
    }
    return stepForm(std::move(thresholds), std::move(values));
}

}  // namespace

Sampler::Sampler(const SamplerShape& shape, std::vector<double> table, std::size_t size)
    : shape_(shape), table_(std::move(table)), size_(size) {}

Result<Sampler> makeSampler(const Distribution& distribution) {
    VALOR_CHECK(checkDistribution(distribution));
    try {
        return std::visit([](const auto& d) { return samplerOf(d); }, distribution);
    } catch (const std::exception&) {  // Boost reports a failed root search this way
        return fail(ErrorCode::DistributionUnreachable, "");
    }
}

}  // namespace valor::simulation
