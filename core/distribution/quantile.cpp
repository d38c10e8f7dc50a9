// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/distribution/distribution.h"
#include "core/distribution/pert.h"
#include "core/distribution/sample.h"
#include "core/distribution/special_functions.h"
#include "core/distribution/truncated_normal.h"
#include "core/error/expects.h"

namespace valor {
namespace {

using namespace distributions;

double triangularQuantile(const Triangular& d, double p) {
    const double width = d.max - d.min;
    const double rise = d.mode - d.min;
    if (p * width < rise) return d.min + std::sqrt(p * width * rise);
    return d.max - std::sqrt((1 - p) * width * (d.max - d.mode));
}

double pertQuantile(const Pert& d, double p) {
    const auto [alpha, beta] = standardBeta(d);
    return std::min(d.max, d.min + (d.max - d.min) * betaQuantile(alpha, beta, p));
}

/// For p strictly between 0 and 1.
struct Quantile {
    double p;

    double operator()(const Fixed& d) const { return d.value; }
    double operator()(const Beta& d) const { return betaQuantile(d.alpha, d.beta, p); }
    double operator()(const Gamma& d) const { return d.scale * gammaQuantile(d.shape, p); }
    double operator()(const LogNormal& d) const { return std::exp(d.meanLog + d.sdLog * normalQuantile(p)); }
    double operator()(const Normal& d) const { return d.mean + d.sd * normalQuantile(p); }
    double operator()(const TruncatedNormal& d) const { return truncatedQuantile(d, p); }
    double operator()(const Pert& d) const { return pertQuantile(d, p); }
    double operator()(const Triangular& d) const { return triangularQuantile(d, p); }
    double operator()(const Uniform& d) const { return std::lerp(d.min, d.max, p); }
    double operator()(const Discrete& d) const { return tableQuantile(d, p); }
    double operator()(const Empirical& d) const { return sampleQuantile(d, p); }
    double operator()(const Poisson& d) const { return poissonQuantile(d.mean, p); }
    double operator()(const DirichletShare& d) const { return betaQuantile(d.alpha, d.total - d.alpha, p); }
};

}  // namespace

double quantile(const Distribution& distribution, double p) {
    expects(p >= 0 && p <= 1, "quantile: 0 <= p <= 1");
    if (p == 0) return support(distribution).lower;
    if (p == 1) return support(distribution).upper;
    return std::visit(Quantile{p}, distribution);
}

}  // namespace valor
