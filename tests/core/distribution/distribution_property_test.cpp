// SPDX-License-Identifier: GPL-3.0-or-later
// What every comment of distribution.h claims, on distributions of every family drawn at random.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/distribution/entry.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace valor {
namespace {

double between(double low, double high) {
    const auto step = *rc::gen::inRange<int>(0, 1 << 20);
    return low + (high - low) * (static_cast<double>(step) + 0.5) / (1 << 20);
}
double logBetween(double low, double high) {
    return std::exp(between(std::log(low), std::log(high)));
}
double level() {
    return between(0, 1);
}
/// Levels from 1e-12 to 1 - 1e-12, half of them in the tails.
double anyLevel() {
    const double tail = logBetween(1e-12, 0.5);
    return *rc::gen::arbitrary<bool>() ? tail : 1 - tail;
}

std::vector<double> ascending(std::size_t count) {
    std::vector<double> values{between(-100, 100)};
    while (values.size() < count) values.push_back(values.back() + logBetween(1e-3, 1e3));
    return values;
}

Discrete anyDiscrete() {
    Discrete d{ascending(*rc::gen::inRange<std::size_t>(1, 8)), {}};
    for (std::size_t i = 0; i < d.values.size(); ++i) d.probabilities.push_back(between(0.01, 1));
    const double sum = std::accumulate(d.probabilities.begin(), d.probabilities.end(), 0.0);
    for (double& p : d.probabilities) p /= sum;
    return d;
}

TruncatedNormal anyTruncatedNormal() {
    const double lower = between(-5, 30);
    const double sd = logBetween(1e-2, 1e2);
    return {0, sd, lower * sd, lower * sd + sd * logBetween(1e-2, 1e2)};
}

Distribution anyContinuous() {
    const double start = between(-100, 100);
    const double width = logBetween(1e-3, 1e3);
    switch (*rc::gen::inRange(0, 9)) {
        case 0: return Beta{logBetween(0.05, 1e5), logBetween(0.05, 1e5)};
        case 1: return Gamma{logBetween(0.05, 1e6), logBetween(1e-3, 1e6)};
        case 2: return LogNormal{between(-10, 10), logBetween(1e-3, 3)};
        case 3: return Normal{start, width};
        case 4: return anyTruncatedNormal();
        case 5: return Pert{start, start + width * level(), start + width, logBetween(0.1, 50)};
        case 6: return Triangular{start, start + width * level(), start + width};
        case 7: return Uniform{start, start + width};
        default: {
            const double alpha = logBetween(0.05, 1e3);
            return DirichletShare{"mix", alpha, alpha + logBetween(0.05, 1e3)};
        }
    }
}

Distribution anyStepped() {
    switch (*rc::gen::inRange(0, 4)) {
        case 0: return anyDiscrete();
        case 1: return Empirical{ascending(*rc::gen::inRange<std::size_t>(1, 40)), true};
        case 2: return Poisson{logBetween(1e-3, 1e6)};
        default: return Fixed{between(-10, 10)};
    }
}

Distribution any() {
    switch (*rc::gen::inRange(0, 5)) {
        case 0: return anyStepped();
        case 1: return Empirical{ascending(*rc::gen::inRange<std::size_t>(1, 40)), false};
        default: return anyContinuous();
    }
}

void note(const Distribution& d) {
    RC_LOG() << familyName(familyOf(d)) << " mean " << mean(d) << std::endl;
}

RC_GTEST_PROP(Distribution_Property, GeneratedOnesPassTheCheck, ()) {
    RC_ASSERT(checkDistribution(any()).has_value());
}

RC_GTEST_PROP(Distribution_Property, QuantileUndoesCumulativeWhereContinuous, ()) {
    const auto d = anyContinuous();
    note(d);
    const double p = anyLevel();
    const double x = quantile(d, p);
    const auto [lower, upper] = support(d);
    RC_PRE(x > lower && x < upper);  // tails that round to an end of the support
    // The rounding of x itself moves F by its density, so F must pass p within a few units in the last place of x.
    const double width = 8 * std::max(std::abs(x) * 0x1p-52, 0x1p-1022);
    const double slack = 1e-9 * std::min(p, 1 - p) + 1e-14;
    RC_ASSERT(cumulative(d, x + width) >= p - slack);
    RC_ASSERT(cumulative(d, x - width) <= p + slack);
}

RC_GTEST_PROP(Distribution_Property, QuantileIsTheGeneralisedInverseWhereStepped, ()) {
    const auto d = anyStepped();
    note(d);
    const double p = anyLevel();
    const double x = quantile(d, p);
    RC_ASSERT(cumulative(d, x) >= p - 1e-12);
    const double below = std::nextafter(x, -1e308);
    if (below >= support(d).lower) RC_ASSERT(cumulative(d, below) < p);
    RC_ASSERT(quantile(d, cumulative(d, x)) == x || cumulative(d, x) == 1);
}

RC_GTEST_PROP(Distribution_Property, QuantileNeverFalls, ()) {
    const auto d = any();
    note(d);
    std::vector<double> levels{0, anyLevel(), anyLevel(), anyLevel(), 1};
    std::sort(levels.begin(), levels.end());
    for (std::size_t i = 1; i < levels.size(); ++i) {
        const double before = quantile(d, levels[i - 1]);
        const double after = quantile(d, levels[i]);
        // Equal up to the rounding of a solver when the levels all but coincide.
        RC_ASSERT(after >= before - 1e-13 * std::abs(before));
    }
}

RC_GTEST_PROP(Distribution_Property, CumulativeNeverFallsAndStaysInTheUnitInterval, ()) {
    const auto d = any();
    note(d);
    double a = quantile(d, anyLevel()) + between(-1, 1) * standardDeviation(d);
    double b = quantile(d, anyLevel());
    if (a > b) std::swap(a, b);
    RC_ASSERT(cumulative(d, a) >= 0 && cumulative(d, b) <= 1);
    RC_ASSERT(cumulative(d, a) <= cumulative(d, b) + 1e-13);
}

RC_GTEST_PROP(Distribution_Property, QuantilesAndMeanLieInTheSupport, ()) {
    const auto d = any();
    note(d);
    const auto [lower, upper] = support(d);
    const double x = quantile(d, anyLevel());
    RC_ASSERT(x >= lower && x <= upper);
    const double slack = 1e-12 * std::abs(mean(d));
    RC_ASSERT(mean(d) >= lower - slack && mean(d) <= upper + slack);
    RC_ASSERT(probabilityOutside(d, {lower, upper}) == 0.0);
}

RC_GTEST_PROP(Distribution_Property, MomentsAgreeWithTheQuantilesTheySummarise, ()) {
    const auto d = anyContinuous();
    // Equal steps of probability see too little of a heavy tail.
    if (const auto* logNormal = std::get_if<LogNormal>(&d)) RC_PRE(logNormal->sdLog < 1);
    if (const auto* gamma = std::get_if<Gamma>(&d)) RC_PRE(gamma->shape > 0.5);
    note(d);
    constexpr int kSteps = 4000;
    double sum = 0, squares = 0;
    for (int i = 0; i < kSteps; ++i) {
        const double deviation = quantile(d, (i + 0.5) / kSteps) - mean(d);
        sum += deviation / kSteps;
        squares += deviation * deviation / kSteps;
    }
    const double sd = standardDeviation(d);
    RC_ASSERT(std::abs(sum) < 0.01 * sd);
    RC_ASSERT(std::abs(std::sqrt(squares) - sd) < 0.06 * sd);
}

/// A central value the family of `d` can take.
double possibleCentral(const Distribution& d) {
    switch (familyOf(d)) {
        case Family::Beta:
        case Family::DirichletShare: return between(0.01, 0.99);
        case Family::Gamma:
        case Family::LogNormal:
        case Family::Poisson: return logBetween(1e-3, 1e5);
        case Family::TruncatedNormal: {
            const auto [lower, upper] = support(d);
            // A mean far off the middle of a narrow interval would need a parent beyond the range of a double.
            const double sd = std::get<TruncatedNormal>(d).sd;
            const double spread = std::min(0.4, (upper - lower) / sd);
            return lower + std::min(upper - lower, 10 * sd) * between(0.5 - spread, 0.5 + spread);
        }
        default: return between(-1000, 1000);
    }
}

void expectKept(const Distribution& before, const Distribution& after) {
    const auto same = [](double a, double b) { return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b)); };
    if (const auto* beta = std::get_if<Beta>(&before)) {
        const auto& moved = std::get<Beta>(after);
        RC_ASSERT(same(beta->alpha + beta->beta, moved.alpha + moved.beta));
    } else if (const auto* share = std::get_if<DirichletShare>(&before)) {
        RC_ASSERT(share->total == std::get<DirichletShare>(after).total);
        RC_ASSERT(share->group == std::get<DirichletShare>(after).group);
    } else if (std::holds_alternative<Gamma>(before)) {
        RC_ASSERT(same(standardDeviation(before) / mean(before), standardDeviation(after) / mean(after)));
    } else if (const auto* logNormal = std::get_if<LogNormal>(&before)) {
        RC_ASSERT(logNormal->sdLog == std::get<LogNormal>(after).sdLog);
    } else if (const auto* normal = std::get_if<TruncatedNormal>(&before)) {
        RC_ASSERT(normal->sd == std::get<TruncatedNormal>(after).sd);
        RC_ASSERT(support(before) == support(after));
    } else if (const auto* pert = std::get_if<Pert>(&before)) {
        const auto [lower, upper] = support(after);
        RC_ASSERT(lower <= pert->min && upper >= pert->max);
        RC_ASSERT(std::get<Pert>(after).lambda == pert->lambda);
    } else if (std::holds_alternative<Triangular>(before)) {
        RC_ASSERT(support(after).lower <= support(before).lower && support(after).upper >= support(before).upper);
    } else if (!std::holds_alternative<Poisson>(before)) {  // fixed, normal, uniform, discrete, empirical: a shift
        const double slack = 1e-9 * (1 + std::abs(mean(before)) + std::abs(mean(after)));
        RC_ASSERT(std::abs(standardDeviation(before) - standardDeviation(after)) <= slack);
    }
}

RC_GTEST_PROP(Distribution_Property, RecentredArrivesAndKeepsWhatItPromises, ()) {
    const auto d = any();
    note(d);
    const double central = possibleCentral(d);
    const auto moved = recentred(d, central);
    RC_ASSERT(moved.has_value());
    RC_ASSERT(familyOf(*moved) == familyOf(d));
    const double scale = std::abs(central) + standardDeviation(d);
    RC_ASSERT(std::abs(centralValue(*moved) - central) <= 1e-10 * scale);
    expectKept(d, *moved);
}

RC_GTEST_PROP(Distribution_Property, RecentredOnItsOwnCentralValueChangesNothing, ()) {
    const auto d = any();
    note(d);
    const auto same = recentred(d, centralValue(d));
    RC_ASSERT(same.has_value());
    const double p = level();
    RC_ASSERT(std::abs(quantile(*same, p) - quantile(d, p)) <=
              1e-7 * (standardDeviation(d) + std::abs(mean(d)) * 1e-3 + 1e-9));
}

RC_GTEST_PROP(Distribution_Property, MeanAndErrorComeBackFromResolve, ()) {
    const Family families[] = {Family::Beta, Family::Gamma, Family::LogNormal, Family::Normal};
    const Family family = families[*rc::gen::inRange(0, 4)];
    const double centre = family == Family::Beta ? between(0.01, 0.99) : logBetween(1e-3, 1e6);
    const double largest = family == Family::Beta ? std::sqrt(centre * (1 - centre)) : 2 * centre;
    const double se = largest * logBetween(1e-4, 0.9);
    const auto d = resolve(MeanSeEntry{family, centre, se, {}, {}}).value().distribution;
    RC_ASSERT(std::abs(mean(d) - centre) <= 1e-10 * centre);
    RC_ASSERT(std::abs(standardDeviation(d) - se) <= 1e-9 * se);
}

}  // namespace
}  // namespace valor
