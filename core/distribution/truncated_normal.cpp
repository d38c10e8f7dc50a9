// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/distribution/truncated_normal.h"

#include <algorithm>
#include <cmath>

#include "core/distribution/root.h"
#include "core/distribution/special_functions.h"

#include <boost/math/quadrature/gauss.hpp>

namespace valor::distributions {
namespace {

struct MeanAndVariance {
    double mean{}, variance{};
};

double timesDensity(double z) {
    return std::isinf(z) ? 0 : z * normalDensity(z);
}

/// Textbook form, exact enough when the peak of the parent is inside and the interval is not narrow.
MeanAndVariance closedForm(double low, double high) {
    const double inside = normalCdf(high) - normalCdf(low);
    const double shift = (normalDensity(low) - normalDensity(high)) / inside;
    const double spread = (timesDensity(low) - timesDensity(high)) / inside;
    return {shift, 1 + spread - shift * shift};
}

/// Integrates the density relative to its peak, so that neither the far tail nor a narrow interval loses digits.
MeanAndVariance byQuadrature(double low, double high) {
    using Gauss = boost::math::quadrature::gauss<double, 30>;
    const double peak = std::clamp(0.0, low, high);
    // Where the density has fallen by exp(-40) of the peak, nothing of a double is left.
    const double reach = 80 / (std::abs(peak) + std::sqrt(peak * peak + 80));
    const double from = std::max(low - peak, -reach);
    const double to = std::min(high - peak, reach);
    const auto density = [&](double t) { return std::exp(-t * (peak + 0.5 * t)); };
    const double mass = Gauss::integrate(density, from, to);
    const double first = Gauss::integrate([&](double t) { return t * density(t); }, from, to) / mass;
    const double second = Gauss::integrate([&](double t) { return t * t * density(t); }, from, to) / mass;
    return {peak + first, second - first * first};
}

/// Moments of a standard normal conditioned on [low, high].
MeanAndVariance standardMoments(double low, double high) {
    const bool peakInside = low <= 0 && high >= 0;
    return peakInside && high - low >= 1 ? closedForm(low, high) : byQuadrature(low, high);
}

double inSds(const TruncatedNormal& d, double x) {
    return (x - d.mean) / d.sd;
}

/// Probability of a standard normal between a and b, from the tail in which both are small.
double between(double a, double b) {
    return a > 0 ? normalCdf(-a) - normalCdf(-b) : normalCdf(b) - normalCdf(a);
}

}  // namespace

double insideProbability(const TruncatedNormal& d) {
    return between(inSds(d, d.lower), inSds(d, d.upper));
}

MeanAndSd truncatedMoments(const TruncatedNormal& d) {
    const auto standard = standardMoments(inSds(d, d.lower), inSds(d, d.upper));
    return {std::clamp(d.mean + d.sd * standard.mean, d.lower, d.upper),
            d.sd * std::sqrt(std::max(0.0, standard.variance))};
}

double truncatedQuantile(const TruncatedNormal& d, double p) {
    const double low = inSds(d, d.lower);
    const double high = inSds(d, d.upper);
    const double below = (1 - p) * normalCdf(low) + p * normalCdf(high);
    const double above = (1 - p) * normalCdf(-low) + p * normalCdf(-high);
    const double z = below < above ? normalQuantile(below) : -normalQuantile(above);
    return std::clamp(d.mean + d.sd * z, d.lower, d.upper);
}

double truncatedCumulative(const TruncatedNormal& d, double x) {
    const double low = inSds(d, d.lower);
    return std::clamp(between(low, inSds(d, x)) / insideProbability(d), 0.0, 1.0);
}

std::optional<double> parentMean(double truncatedMean, double parentSd, double lower, double upper) {
    if (!(truncatedMean > lower && truncatedMean < upper)) return std::nullopt;
    // The mean after truncation rises with the mean of the parent.
    const Curve miss = [&](double mean) {
        return truncatedMoments({mean, parentSd, lower, upper}).mean - truncatedMean;
    };
    const auto bracket = bracketRising(miss, truncatedMean, parentSd, 40);
    if (!bracket) return std::nullopt;
    return rootBetween(miss, bracket->first, bracket->second);
}

std::optional<TruncatedNormal> matchMoments(double truncatedMean, double truncatedSd, double lower, double upper) {
    // In units of the wanted sd around the wanted mean. At a fixed mean after truncation the sd after truncation
    // rises with the sd of the parent (an exponential family), and truncation never widens: the parent's sd is >= 1.
    const double low = (lower - truncatedMean) / truncatedSd;
    const double high = (upper - truncatedMean) / truncatedSd;
    if (!(low < 0 && high > 0)) return std::nullopt;
    const Curve miss = [&](double logSd) {
        const double sd = std::exp(logSd);
        const auto mean = parentMean(0, sd, low, high);
        return mean ? truncatedMoments({*mean, sd, low, high}).sd - 1 : std::nan("");
    };
    double logSd = 0;
    if (miss(0) < -1e-13) {
        const auto bracket = bracketRising(miss, 0, 0.25, 5);
        if (!bracket) return std::nullopt;
        logSd = rootBetween(miss, bracket->first, bracket->second);
    }
    const auto mean = parentMean(0, std::exp(logSd), low, high);
    if (!mean) return std::nullopt;
    return TruncatedNormal{truncatedMean + truncatedSd * *mean, truncatedSd * std::exp(logSd), lower, upper};
}

}  // namespace valor::distributions
