// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>

#include "core/distribution/elicitation.h"
#include "core/distribution/entry_forms.h"
#include "core/distribution/rules.h"
#include "core/distribution/warnings.h"

namespace valor::distributions {
namespace {

constexpr double kPoorFit = 0.05;
// Two points are met by every family to rounding: sums below this are ties, settled by the order of the families.
constexpr double kTie = 1e-12;
// With ties in mind: a beta knows both bounds, a lognormal stays positive and its two-point form is exact.
constexpr std::array kFamilies{Family::Beta, Family::LogNormal, Family::Gamma, Family::Normal};

Status checkPoints(const Points& points, const Support& domain) {
    VALOR_CHECK(require(points.size() >= 2, "points", "points >= 2", static_cast<double>(points.size())));
    for (std::size_t i = 0; i < points.size(); ++i) {
        const auto [probability, value] = points[i];
        const std::string place = "points/" + std::to_string(i);
        VALOR_CHECK(
            require(probability > 0 && probability < 1, place + "/probability", "0 < probability < 1", probability));
        VALOR_CHECK(requireFinite(place + "/value", value));
        VALOR_CHECK(require(value >= domain.lower && value <= domain.upper, place + "/value", "lower <= value <= upper",
                            value));
    }
    return {};
}

Status checkAscending(const Points& points) {
    for (std::size_t i = 1; i < points.size(); ++i) {
        VALOR_CHECK(require(points[i].probability > points[i - 1].probability, "points", "probabilities differ",
                            points[i].probability));
        VALOR_CHECK(require(points[i].value > points[i - 1].value, "points", "values rise with probabilities",
                            points[i].value));
    }
    return {};
}

Status checkFamily(const QuantilesEntry& entry) {
    if (!entry.family || std::find(kFamilies.begin(), kFamilies.end(), *entry.family) != kFamilies.end()) return {};
    return fail(ErrorCode::DistributionInvalid, "family",
                {{"parameter", "family"},
                 {"rule", "family: normal, lognormal, gamma, beta"},
                 {"value", std::string(familyName(*entry.family))}});
}

bool isCandidate(Family family, const QuantilesEntry& entry) {
    if (entry.family) return family == *entry.family;
    if (family != Family::Beta) return true;
    return entry.lower && entry.upper && std::isfinite(*entry.lower) && std::isfinite(*entry.upper);
}

FamilyFit judged(Family family, Distribution distribution, const Points& points, const Support& domain) {
    FamilyFit fit{.family = family, .distribution = std::move(distribution)};
    for (const auto& point : points) {
        const double miss = cumulative(fit.distribution, point.value) - point.probability;
        fit.sumOfSquares += miss * miss;
        fit.largestMiss = std::max(fit.largestMiss, std::abs(miss));
    }
    fit.probabilityOutside = probabilityOutside(fit.distribution, domain);
    return fit;
}

std::vector<FamilyFit> rankedFits(const QuantilesEntry& entry, const Points& points) {
    const Support domain = domainOf(entry.lower, entry.upper);
    const Support betaBounds{entry.lower.value_or(0), entry.upper.value_or(1)};
    std::vector<FamilyFit> fits;
    for (const Family family : kFamilies) {
        if (!isCandidate(family, entry)) continue;
        if (auto fitted = fitFamily(family, points, betaBounds)) {
            fits.push_back(judged(family, std::move(*fitted), points, domain));
        }
    }
    const auto rank = [](const FamilyFit& fit) {
        return std::pair(fit.probabilityOutside > kOutsideTolerance, fit.sumOfSquares < kTie ? 0 : fit.sumOfSquares);
    };
    std::stable_sort(fits.begin(), fits.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    return fits;
}

void warnOfFit(const FamilyFit& best, Diagnostics& diagnostics) {
    if (best.largestMiss <= kPoorFit) return;
    diagnostics.add(Severity::Warning, ErrorCode::DistributionPoorFit, "points",
                    {{"family", std::string(familyName(best.family))}, {"miss", numberText(best.largestMiss)}});
}

}  // namespace

Result<ResolvedDistribution> resolveQuantiles(const QuantilesEntry& entry) {
    VALOR_CHECK(checkFamily(entry));
    VALOR_CHECK(checkBounds(entry.lower, entry.upper));
    const Support domain = domainOf(entry.lower, entry.upper);
    VALOR_CHECK(checkPoints(entry.points, domain));
    Points points = entry.points;
    std::sort(points.begin(), points.end(), [](const auto& a, const auto& b) { return a.probability < b.probability; });
    VALOR_CHECK(checkAscending(points));

    auto fits = rankedFits(entry, points);
    if (fits.empty()) {
        return unreachable("points", entry.family ? familyName(*entry.family) : "", "a member of the family fits",
                           points.front().value);
    }
    ResolvedDistribution resolved{.distribution = fits.front().distribution, .sumOfSquares = fits.front().sumOfSquares};
    for (const auto& [probability, value] : points) {
        resolved.fit.push_back({probability, value, cumulative(resolved.distribution, value)});
    }
    warnOfFit(fits.front(), resolved.diagnostics);
    warnOfOutside(resolved.distribution, domain, resolved.diagnostics);
    resolved.candidates = std::move(fits);
    return resolved;
}

}  // namespace valor::distributions
