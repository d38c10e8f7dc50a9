// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "core/distribution/entry_forms.h"
#include "core/distribution/rules.h"
#include "core/distribution/truncated_normal.h"
#include "core/distribution/warnings.h"

namespace valor::distributions {
namespace {

Result<Distribution> betaFrom(double mean, double se) {
    VALOR_CHECK(require(mean > 0 && mean < 1, "mean", "0 < mean < 1", mean));
    const double concentration = mean * (1 - mean) / (se * se) - 1;
    if (!(concentration > 0)) return unreachable("se", "beta", "se^2 < mean (1 - mean)", se);
    return Beta{mean * concentration, (1 - mean) * concentration};
}

Result<Distribution> gammaFrom(double mean, double se) {
    VALOR_CHECK(requirePositive("mean", mean));
    return Gamma{mean / se * (mean / se), se / mean * se};
}

Result<Distribution> logNormalFrom(double mean, double se) {
    VALOR_CHECK(requirePositive("mean", mean));
    const double variance = std::log1p(se / mean * (se / mean));
    return LogNormal{std::log(mean) - 0.5 * variance, std::sqrt(variance)};
}

Result<Distribution> truncatedNormalFrom(double mean, double se, const Support& bounds) {
    VALOR_CHECK(require(mean > bounds.lower && mean < bounds.upper, "mean", "lower < mean < upper", mean));
    const auto matched = matchMoments(mean, se, bounds.lower, bounds.upper);
    // A parent that leaves the range of the check stands for the flat limit: no truncated normal is that wide.
    if (!matched || !checkDistribution(*matched)) {
        return unreachable("se", "truncated_normal", "se < sd of the truncated exponential with this mean", se);
    }
    return *matched;
}

Result<Distribution> matching(const MeanSeEntry& entry) {
    switch (entry.family) {
        case Family::Beta: return betaFrom(entry.mean, entry.se);
        case Family::Gamma: return gammaFrom(entry.mean, entry.se);
        case Family::LogNormal: return logNormalFrom(entry.mean, entry.se);
        case Family::Normal: return Normal{entry.mean, entry.se};
        case Family::TruncatedNormal:
            return truncatedNormalFrom(entry.mean, entry.se, domainOf(entry.lower, entry.upper));
        case Family::Fixed:
        case Family::Pert:
        case Family::Triangular:
        case Family::Uniform:
        case Family::Discrete:
        case Family::Empirical:
        case Family::Poisson:
        case Family::DirichletShare: break;
    }
    return fail(ErrorCode::DistributionInvalid, "family",
                {{"parameter", "family"},
                 {"rule", "family: beta, gamma, lognormal, normal, truncated_normal"},
                 {"value", std::string(familyName(entry.family))}});
}

}  // namespace

Result<ResolvedDistribution> resolveMeanSe(const MeanSeEntry& entry) {
    VALOR_CHECK(requireFinite("mean", entry.mean));
    VALOR_CHECK(requirePositive("se", entry.se));
    VALOR_CHECK(checkBounds(entry.lower, entry.upper));
    VALOR_TRY(auto distribution, matching(entry));
    VALOR_CHECK(checkDistribution(distribution));
    ResolvedDistribution resolved{.distribution = std::move(distribution)};
    warnOfOutside(resolved.distribution, domainOf(entry.lower, entry.upper), resolved.diagnostics);
    return resolved;
}

}  // namespace valor::distributions
