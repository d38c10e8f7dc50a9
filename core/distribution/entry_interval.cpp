// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "core/distribution/entry_forms.h"
#include "core/distribution/root.h"
#include "core/distribution/rules.h"
#include "core/distribution/special_functions.h"
#include "core/distribution/warnings.h"

namespace valor::distributions {
namespace {

// Share of the sd by which a central value may sit off the middle of its interval, and share of the interval's width
// by which a fitted end may miss the stated one, before a warning.
constexpr double kAsymmetryTolerance = 0.3;
constexpr double kEndTolerance = 0.1;

double halfWidthInSds(double level) {
    return normalQuantile(0.5 * (1 + level));
}

void warnOfAsymmetry(double offset, const IntervalEntry& entry, Diagnostics& diagnostics) {
    if (!(std::abs(offset) > kAsymmetryTolerance)) return;
    diagnostics.add(Severity::Warning, ErrorCode::DistributionAsymmetric, "central",
                    {{"family", std::string(familyName(entry.family))},
                     {"central", numberText(*entry.central)},
                     {"offset", numberText(offset)}});
}

/// Total of the two parameters at which a beta of this mean has this width between its tails.
std::optional<double> concentrationFor(double mean, double width, double level) {
    const double tail = 0.5 * (1 - level);
    const Curve narrowing = [&](double logTotal) {
        const double total = std::exp(logTotal);
        const double alpha = mean * total;
        const double beta = (1 - mean) * total;
        return width - (betaQuantile(alpha, beta, 1 - tail) - betaQuantile(alpha, beta, tail));
    };
    // Near mean 0 or 1 the width falls again once the concentration is below about one, so the walk goes down from
    // the narrow side in small steps and the first crossing is the sensible one.
    constexpr double kLowest = -4, kStep = 0.25;
    const double perSd = 2 * halfWidthInSds(level) / width;
    double high = std::log(mean * (1 - mean) * perSd * perSd + 1);
    while (narrowing(high) < 0) high += 1;
    for (double low = high - kStep; low > kLowest; low -= kStep) {
        if (narrowing(low) <= 0) return std::exp(rootBetween(narrowing, low, low + kStep));
    }
    return std::nullopt;
}

void warnOfEnds(const Distribution& beta, const IntervalEntry& entry, Diagnostics& diagnostics) {
    const double tail = 0.5 * (1 - entry.level);
    const double low = quantile(beta, tail);
    const double high = quantile(beta, 1 - tail);
    const double miss = std::max(std::abs(low - entry.low), std::abs(high - entry.high));
    if (miss <= kEndTolerance * (entry.high - entry.low)) return;
    diagnostics.add(Severity::Warning, ErrorCode::DistributionAsymmetric, "central",
                    {{"family", "beta"},
                     {"central", numberText(*entry.central)},
                     {"low", numberText(low)},
                     {"high", numberText(high)}});
}

Result<ResolvedDistribution> betaInterval(const IntervalEntry& entry) {
    if (!entry.central) {
        return fail(ErrorCode::DistributionInvalid, "central",
                    {{"parameter", "central"}, {"rule", "central stated"}, {"value", ""}});
    }
    if (entry.centralKind != CentralKind::Mean) {
        return fail(ErrorCode::DistributionInvalid, "central_kind",
                    {{"parameter", "central_kind"}, {"rule", "central_kind = mean"}, {"value", "median"}});
    }
    VALOR_CHECK(require(entry.low >= 0, "low", "low >= 0", entry.low));
    VALOR_CHECK(require(entry.high <= 1, "high", "high <= 1", entry.high));
    const double width = entry.high - entry.low;
    const auto total = concentrationFor(*entry.central, width, entry.level);
    if (!total) return unreachable("high", "beta", "high - low within reach of a beta with this mean", width);
    ResolvedDistribution resolved{.distribution = Beta{*entry.central * *total, (1 - *entry.central) * *total}};
    warnOfEnds(resolved.distribution, entry, resolved.diagnostics);
    return resolved;
}

Result<ResolvedDistribution> logNormalInterval(const IntervalEntry& entry) {
    VALOR_CHECK(requirePositive("low", entry.low));
    if (entry.central) VALOR_CHECK(requirePositive("central", *entry.central));
    const double middle = 0.5 * (std::log(entry.low) + std::log(entry.high));
    const double sdLog = (std::log(entry.high) - std::log(entry.low)) / (2 * halfWidthInSds(entry.level));
    if (!entry.central) return ResolvedDistribution{.distribution = LogNormal{middle, sdLog}};

    const double logCentral = std::log(*entry.central);
    const double fromMean = entry.centralKind == CentralKind::Mean ? 0.5 * sdLog * sdLog : 0;
    ResolvedDistribution resolved{.distribution = LogNormal{logCentral - fromMean, sdLog}};
    warnOfAsymmetry((logCentral - middle) / sdLog, entry, resolved.diagnostics);
    return resolved;
}

Result<ResolvedDistribution> normalInterval(const IntervalEntry& entry) {
    const double middle = entry.low + 0.5 * (entry.high - entry.low);
    const double sd = (entry.high - entry.low) / (2 * halfWidthInSds(entry.level));
    ResolvedDistribution resolved{.distribution = Normal{entry.central.value_or(middle), sd}};
    if (entry.central) warnOfAsymmetry((*entry.central - middle) / sd, entry, resolved.diagnostics);
    return resolved;
}

Result<ResolvedDistribution> matching(const IntervalEntry& entry) {
    switch (entry.family) {
        case Family::Beta: return betaInterval(entry);
        case Family::LogNormal: return logNormalInterval(entry);
        case Family::Normal: return normalInterval(entry);
        case Family::Fixed:
        case Family::Gamma:
        case Family::TruncatedNormal:
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
                 {"rule", "family: beta, lognormal, normal"},
                 {"value", std::string(familyName(entry.family))}});
}

}  // namespace

Result<ResolvedDistribution> resolveInterval(const IntervalEntry& entry) {
    VALOR_CHECK(requireFinite("low", entry.low));
    VALOR_CHECK(requireFinite("high", entry.high));
    VALOR_CHECK(require(entry.low < entry.high, "high", "low < high", entry.high));
    VALOR_CHECK(require(entry.level > 0 && entry.level < 1, "level", "0 < level < 1", entry.level));
    if (entry.central) {
        VALOR_CHECK(requireFinite("central", *entry.central));
        const bool isInside = *entry.central > entry.low && *entry.central < entry.high;
        VALOR_CHECK(require(isInside, "central", "low < central < high", *entry.central));
    }
    VALOR_CHECK(checkBounds(entry.lower, entry.upper));
    VALOR_TRY(auto resolved, matching(entry));
    VALOR_CHECK(checkDistribution(resolved.distribution));
    warnOfOutside(resolved.distribution, domainOf(entry.lower, entry.upper), resolved.diagnostics);
    return resolved;
}

}  // namespace valor::distributions
