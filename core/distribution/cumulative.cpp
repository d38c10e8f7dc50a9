// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/distribution/distribution.h"
#include "core/distribution/pert.h"
#include "core/distribution/sample.h"
#include "core/distribution/special_functions.h"
#include "core/distribution/truncated_normal.h"
#include "core/error/expects.h"

namespace valor {
namespace {

using namespace distributions;

double triangularCumulative(const Triangular& d, double x) {
    const double width = d.max - d.min;
    if (x < d.mode) return (x - d.min) / width * ((x - d.min) / (d.mode - d.min));
    return 1 - (d.max - x) / width * ((d.max - x) / (d.max - d.mode));
}

double pertCumulative(const Pert& d, double x) {
    const auto [alpha, beta] = standardBeta(d);
    return betaCdf(alpha, beta, (x - d.min) / (d.max - d.min));
}

/// For x from the lower end of the support to before its upper end.
struct Cumulative {
    double x;

    double operator()(const Fixed&) const { return 1; }
    double operator()(const Beta& d) const { return betaCdf(d.alpha, d.beta, x); }
    double operator()(const Gamma& d) const { return gammaCdf(d.shape, x / d.scale); }
    double operator()(const LogNormal& d) const { return normalCdf((std::log(x) - d.meanLog) / d.sdLog); }
    double operator()(const Normal& d) const { return normalCdf((x - d.mean) / d.sd); }
    double operator()(const TruncatedNormal& d) const { return truncatedCumulative(d, x); }
    double operator()(const Pert& d) const { return pertCumulative(d, x); }
    double operator()(const Triangular& d) const { return triangularCumulative(d, x); }
    double operator()(const Uniform& d) const { return (x - d.min) / (d.max - d.min); }
    double operator()(const Discrete& d) const { return tableCumulative(d, x); }
    double operator()(const Empirical& d) const { return sampleCumulative(d, x); }
    double operator()(const Poisson& d) const { return poissonCdf(d.mean, std::floor(x)); }
    double operator()(const DirichletShare& d) const { return betaCdf(d.alpha, d.total - d.alpha, x); }
};

constexpr double kInfinity = std::numeric_limits<double>::infinity();

Support tableSupport(const Discrete& d) {
    std::size_t first = 0;
    std::size_t last = d.values.size() - 1;
    while (first < last && d.probabilities[first] == 0) ++first;
    while (last > first && d.probabilities[last] == 0) --last;
    return {d.values[first], d.values[last]};
}

struct Ends {
    Support operator()(const Fixed& d) const { return {d.value, d.value}; }
    Support operator()(const Beta&) const { return {0, 1}; }
    Support operator()(const Gamma&) const { return {0, kInfinity}; }
    Support operator()(const LogNormal&) const { return {0, kInfinity}; }
    Support operator()(const Normal&) const { return {-kInfinity, kInfinity}; }
    Support operator()(const TruncatedNormal& d) const { return {d.lower, d.upper}; }
    Support operator()(const Pert& d) const { return {d.min, d.max}; }
    Support operator()(const Triangular& d) const { return {d.min, d.max}; }
    Support operator()(const Uniform& d) const { return {d.min, d.max}; }
    Support operator()(const Discrete& d) const { return tableSupport(d); }
    Support operator()(const Empirical& d) const { return {d.sample.front(), d.sample.back()}; }
    Support operator()(const Poisson&) const { return {0, kInfinity}; }
    Support operator()(const DirichletShare&) const { return {0, 1}; }
};

}  // namespace

Support support(const Distribution& distribution) {
    return std::visit(Ends{}, distribution);
}

double cumulative(const Distribution& distribution, double x) {
    expects(!std::isnan(x), "cumulative: x is a number");
    const auto [lower, upper] = support(distribution);
    if (x >= upper) return 1;
    if (x < lower || x == -kInfinity) return 0;
    return std::visit(Cumulative{x}, distribution);
}

double probabilityOutside(const Distribution& distribution, const Support& domain) {
    const auto [lower, upper] = support(distribution);
    // P(X < lower) is F just below it; the step matters only to families with probability on single values.
    const double below = lower >= domain.lower ? 0 : cumulative(distribution, std::nextafter(domain.lower, -kInfinity));
    const double above = upper <= domain.upper ? 0 : 1 - cumulative(distribution, domain.upper);
    return std::min(1.0, below + above);
}

}  // namespace valor
