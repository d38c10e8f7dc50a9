// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/distribution/elicitation.h"

#include <algorithm>
#include <cmath>

#include "core/distribution/minimise.h"
#include "core/distribution/pert.h"
#include "core/distribution/root.h"
#include "core/distribution/special_functions.h"

namespace valor::distributions {
namespace {

struct Guess {
    double middle{}, sd{};
};

/// Median by interpolation (or the nearest point) and the sd a normal would have between the outer points.
Guess guessFrom(const Points& points) {
    const auto& first = points.front();
    const auto& last = points.back();
    const double sd =
        (last.value - first.value) / (normalQuantile(last.probability) - normalQuantile(first.probability));
    const auto above = std::find_if(points.begin(), points.end(), [](const auto& p) { return p.probability >= 0.5; });
    if (above == points.begin()) return {first.value, sd};
    if (above == points.end()) return {last.value, sd};
    const auto below = above - 1;
    const double share = (0.5 - below->probability) / (above->probability - below->probability);
    return {std::lerp(below->value, above->value, share), sd};
}

template <class Cdf>
double squares(const Points& points, Cdf cdf) {
    double sum = 0;
    for (const auto& point : points) {
        const double miss = cdf(point.value) - point.probability;
        sum += miss * miss;
    }
    return sum;
}

Normal fitNormal(const Points& points) {
    const auto guess = guessFrom(points);
    if (points.size() == 2) {
        return {points[0].value - guess.sd * normalQuantile(points[0].probability), guess.sd};
    }
    const auto at = [&](double shift, double logScale) {
        return Normal{guess.middle + guess.sd * shift, guess.sd * std::exp(logScale)};
    };
    const auto best = minimise(
        [&](double shift, double logScale) {
            const Normal d = at(shift, logScale);
            return squares(points, [&](double x) { return normalCdf((x - d.mean) / d.sd); });
        },
        {0, 0});
    return at(best.place[0], best.place[1]);
}

LogNormal fitLogNormal(Points points) {
    for (auto& point : points) point.value = std::log(point.value);
    const Normal onLogs = fitNormal(points);
    return {onLogs.mean, onLogs.sd};
}

/// The ratio of two quantiles depends on the shape alone and falls with it.
std::optional<Gamma> gammaThrough(const QuantilePoint& low, const QuantilePoint& high) {
    const double wanted = std::log(high.value / low.value);
    constexpr double kCeiling = 1e4;  // stands for the infinite ratio of shapes whose lower quantile is 0 in a double
    const Curve rising = [&](double logShape) {
        const double shape = std::exp(logShape);
        const double lower = gammaQuantile(shape, low.probability);
        const double ratio = lower > 0 ? std::log(gammaQuantile(shape, high.probability) / lower) : kCeiling;
        return wanted - std::min(ratio, kCeiling);
    };
    const auto bracket = bracketRising(rising, 0, 1, 5);
    if (!bracket) return std::nullopt;
    const double shape = std::exp(rootBetween(rising, bracket->first, bracket->second));
    return Gamma{shape, high.value / gammaQuantile(shape, high.probability)};
}

std::optional<Gamma> fitGamma(const Points& points) {
    if (points.size() == 2) return gammaThrough(points[0], points[1]);
    const auto guess = guessFrom(points);
    const auto at = [](double logShape, double logMean) {
        return Gamma{std::exp(logShape), std::exp(logMean - logShape)};
    };
    const auto best = minimise(
        [&](double logShape, double logMean) {
            const Gamma d = at(logShape, logMean);
            return squares(points, [&](double x) { return gammaCdf(d.shape, x / d.scale); });
        },
        {2 * std::log(guess.middle / guess.sd), std::log(guess.middle)});
    return at(best.place[0], best.place[1]);
}

Beta fitStandardBeta(const Points& points) {
    const auto guess = guessFrom(points);
    const double variance = std::min(guess.sd * guess.sd, 0.9 * guess.middle * (1 - guess.middle));
    const double total = guess.middle * (1 - guess.middle) / variance - 1;
    const auto at = [](double logAlpha, double logBeta) { return Beta{std::exp(logAlpha), std::exp(logBeta)}; };
    const auto best = minimise(
        [&](double logAlpha, double logBeta) {
            const Beta d = at(logAlpha, logBeta);
            return squares(points, [&](double x) { return betaCdf(d.alpha, d.beta, x); });
        },
        {std::log(guess.middle * total), std::log((1 - guess.middle) * total)});
    return at(best.place[0], best.place[1]);
}

std::optional<Distribution> fitBeta(Points points, const Support& bounds) {
    for (auto& point : points) point.value = (point.value - bounds.lower) / (bounds.upper - bounds.lower);
    if (!(points.front().value > 0 && points.back().value < 1)) return std::nullopt;
    const Beta standard = fitStandardBeta(points);
    if (bounds == Support{0, 1}) return standard;
    // Between other ends the families know a beta only as a PERT, which has its peak inside.
    if (!(standard.alpha >= 1 && standard.beta >= 1 && standard.alpha + standard.beta > 2)) return std::nullopt;
    return pertFromBeta(standard, bounds.lower, bounds.upper);
}

std::optional<Distribution> fitUnchecked(Family family, const Points& points, const Support& bounds) {
    const bool positive = points.front().value > 0;
    switch (family) {
        case Family::Normal: return fitNormal(points);
        case Family::LogNormal: return positive ? std::optional<Distribution>(fitLogNormal(points)) : std::nullopt;
        case Family::Gamma: return positive ? std::optional<Distribution>(fitGamma(points)) : std::nullopt;
        case Family::Beta: return fitBeta(points, bounds);
        case Family::Fixed:
        case Family::TruncatedNormal:
        case Family::Pert:
        case Family::Triangular:
        case Family::Uniform:
        case Family::Discrete:
        case Family::Empirical:
        case Family::Poisson:
        case Family::DirichletShare: break;
    }
    return std::nullopt;
}

}  // namespace

std::optional<Distribution> fitFamily(Family family, const Points& points, const Support& bounds) {
    auto fitted = fitUnchecked(family, points, bounds);
    if (fitted && !checkDistribution(*fitted)) return std::nullopt;
    return fitted;
}

}  // namespace valor::distributions
