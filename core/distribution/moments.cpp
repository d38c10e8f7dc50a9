// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <numeric>

#include "core/distribution/distribution.h"
#include "core/distribution/truncated_normal.h"

namespace valor {
namespace {

double betaSd(double alpha, double beta) {
    const double total = alpha + beta;
    return std::sqrt(alpha / total * (beta / total) / (total + 1));
}

struct Mean {
    double operator()(const Fixed& d) const { return d.value; }
    double operator()(const Beta& d) const { return d.alpha / (d.alpha + d.beta); }
    double operator()(const Gamma& d) const { return d.shape * d.scale; }
    double operator()(const LogNormal& d) const { return std::exp(d.meanLog + 0.5 * d.sdLog * d.sdLog); }
    double operator()(const Normal& d) const { return d.mean; }
    double operator()(const TruncatedNormal& d) const { return distributions::truncatedMoments(d).mean; }
    double operator()(const Pert& d) const {
        return d.min + ((d.max - d.min) + d.lambda * (d.mode - d.min)) / (d.lambda + 2);
    }
    double operator()(const Triangular& d) const { return d.min + ((d.mode - d.min) + (d.max - d.min)) / 3; }
    double operator()(const Uniform& d) const { return d.min + 0.5 * (d.max - d.min); }
    double operator()(const Discrete& d) const {
        return std::inner_product(d.values.begin(), d.values.end(), d.probabilities.begin(), 0.0);
    }
    double operator()(const Empirical& d) const {
        return std::accumulate(d.sample.begin(), d.sample.end(), 0.0) / static_cast<double>(d.sample.size());
    }
    double operator()(const Poisson& d) const { return d.mean; }
    double operator()(const DirichletShare& d) const { return d.alpha / d.total; }
};

struct StandardDeviation {
    double operator()(const Fixed&) const { return 0; }
    double operator()(const Beta& d) const { return betaSd(d.alpha, d.beta); }
    double operator()(const Gamma& d) const { return std::sqrt(d.shape) * d.scale; }
    double operator()(const LogNormal& d) const { return Mean{}(d)*std::sqrt(std::expm1(d.sdLog * d.sdLog)); }
    double operator()(const Normal& d) const { return d.sd; }
    double operator()(const TruncatedNormal& d) const { return distributions::truncatedMoments(d).sd; }
    double operator()(const Pert& d) const {
        const double centre = Mean{}(d);
        return std::sqrt((centre - d.min) * (d.max - centre) / (d.lambda + 3));
    }
    double operator()(const Triangular& d) const {
        const double width = d.max - d.min;
        const double rise = d.mode - d.min;
        return std::sqrt((width * width - rise * (width - rise)) / 18);
    }
    double operator()(const Uniform& d) const { return (d.max - d.min) / std::sqrt(12.0); }
    double operator()(const Discrete& d) const {
        const double centre = Mean{}(d);
        double variance = 0;
        for (std::size_t i = 0; i < d.values.size(); ++i) {
            variance += d.probabilities[i] * (d.values[i] - centre) * (d.values[i] - centre);
        }
        return std::sqrt(variance);
    }
    double operator()(const Empirical& d) const {
        if (d.sample.size() < 2) return 0;
        const double centre = Mean{}(d);
        double squares = 0;
        for (const double value : d.sample) squares += (value - centre) * (value - centre);
        return std::sqrt(squares / static_cast<double>(d.sample.size() - 1));
    }
    double operator()(const Poisson& d) const { return std::sqrt(d.mean); }
    double operator()(const DirichletShare& d) const { return betaSd(d.alpha, d.total - d.alpha); }
};

}  // namespace

double mean(const Distribution& distribution) {
    return std::visit(Mean{}, distribution);
}

double standardDeviation(const Distribution& distribution) {
    return std::visit(StandardDeviation{}, distribution);
}

double centralValue(const Distribution& distribution) {
    if (const auto* pert = std::get_if<Pert>(&distribution)) return pert->mode;
    if (const auto* triangular = std::get_if<Triangular>(&distribution)) return triangular->mode;
    if (const auto* logNormal = std::get_if<LogNormal>(&distribution)) return std::exp(logNormal->meanLog);
    return mean(distribution);
}

}  // namespace valor
