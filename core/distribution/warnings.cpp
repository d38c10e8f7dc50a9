// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/distribution/warnings.h"

#include <limits>

#include "core/distribution/rules.h"

namespace valor::distributions {
namespace {

constexpr std::size_t kSmallSample = 30;

void warnOfBeta(std::string_view family, double alpha, double beta, Diagnostics& diagnostics) {
    if (alpha >= 1 && beta >= 1) return;
    diagnostics.add(Severity::Warning, ErrorCode::DistributionShape, alpha < beta ? "alpha" : "beta",
                    {{"family", std::string(family)},
                     {"shape", alpha < 1 && beta < 1 ? "U" : "J"},
                     {"value", numberText(alpha < beta ? alpha : beta)}});
}

}  // namespace

Support domainOf(const std::optional<double>& lower, const std::optional<double>& upper) {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    return {lower.value_or(-kInfinity), upper.value_or(kInfinity)};
}

void warnOfShape(const Distribution& distribution, Diagnostics& diagnostics) {
    if (const auto* beta = std::get_if<Beta>(&distribution)) {
        warnOfBeta("beta", beta->alpha, beta->beta, diagnostics);
    } else if (const auto* share = std::get_if<DirichletShare>(&distribution)) {
        warnOfBeta("dirichlet_share", share->alpha, share->total - share->alpha, diagnostics);
    } else if (const auto* gamma = std::get_if<Gamma>(&distribution); gamma != nullptr && gamma->shape < 1) {
        diagnostics.add(Severity::Warning, ErrorCode::DistributionShape, "shape",
                        {{"family", "gamma"}, {"shape", "J"}, {"value", numberText(gamma->shape)}});
    } else if (const auto* sample = std::get_if<Empirical>(&distribution);
               sample != nullptr && sample->sample.size() < kSmallSample) {
        diagnostics.add(Severity::Warning, ErrorCode::DistributionSmallSample, "sample",
                        {{"count", std::to_string(sample->sample.size())}, {"wanted", std::to_string(kSmallSample)}});
    }
}

void warnOfOutside(const Distribution& distribution, const Support& domain, Diagnostics& diagnostics) {
    const double outside = probabilityOutside(distribution, domain);
    if (outside <= kOutsideTolerance) return;
    diagnostics.add(Severity::Warning, ErrorCode::DistributionOutsideDomain, "",
                    {{"family", std::string(familyName(familyOf(distribution)))},
                     {"probability", numberText(outside)},
                     {"lower", numberText(domain.lower)},
                     {"upper", numberText(domain.upper)}});
}

}  // namespace valor::distributions
