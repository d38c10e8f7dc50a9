// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lane/counts.h"

#include <algorithm>
#include <cmath>

#include "core/lane/scalar.h"

#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/poisson.hpp>
#include <gtest/gtest.h>

namespace valor::lane {
namespace {

/// Largest difference between the distribution functions of `quantile` and of `exact`, at all counts up to `most`.
template <class Quantile, class Exact>
double distance(const Quantile& quantile, const Exact& exact, int most) {
    double worst = 0;
    for (int k = 0; k < most; ++k) {
        double low = 0x1p-53, high = 1 - 0x1p-53;  // the last uniform number that gives k or less
        for (int i = 0; i < 60; ++i) {
            const double middle = 0.5 * (low + high);
            (quantile(middle) <= k ? low : high) = middle;
        }
        worst = std::max(worst, std::abs(low - cdf(exact, k)));
    }
    return worst;
}

double poissonDistance(double mean) {
    return distance([=](double u) { return poissonQuantile(Scalar(u), Scalar(mean)).value; },
                    boost::math::poisson_distribution<>(mean), static_cast<int>(mean + 7 * std::sqrt(mean) + 8));
}
double binomialDistance(int n, double p) {
    return distance([=](double u) { return binomialQuantile(Scalar(u), Scalar(n), Scalar(p)).value; },
                    boost::math::binomial_distribution<>(n, p), n);
}

TEST(PoissonQuantile, IsExactForSmallMeans) {
    for (const double mean : {1e-12, 0.01, 0.3, 1.0, 4.5, 15.99}) EXPECT_LT(poissonDistance(mean), 1e-14) << mean;
}

TEST(PoissonQuantile, StaysWithinItsStatedErrorForLargeMeans) {
    for (const double mean : {16.01, 25.0, 60.0, 250.0, 3000.0})
        EXPECT_LT(poissonDistance(mean), 1.2e-2 / (mean * mean)) << mean;
}

TEST(BinomialQuantile, IsExactForSmallMeans) {
    for (const int n : {1, 2, 3, 17, 31})
        for (const double p : {1e-9, 0.01, 0.3, 0.5, 0.77, 0.999}) EXPECT_LT(binomialDistance(n, p), 1e-13) << n << p;
    EXPECT_LT(binomialDistance(3000, 0.004), 1e-13);
}

TEST(BinomialQuantile, StaysWithinItsStatedErrorForLargeMeans) {
    for (const int n : {40, 100, 700, 4000})
        for (const double p : {0.1, 0.3, 0.5, 0.7, 0.95}) {
            const double variance = n * p * (1 - p);
            if (n * std::min(p, 1 - p) < kExactCounts) continue;
            EXPECT_LT(binomialDistance(n, p), 1.2e-2 / (variance * variance)) << n << " " << p;
        }
}

/// Σ f(count) over an even grid of uniform numbers, as a mean.
template <class Quantile, class Function>
double meanOf(const Quantile& quantile, const Function& f) {
    constexpr int kGrid = 200'000;
    double sum = 0;
    for (int i = 0; i < kGrid; ++i) sum += f(quantile((i + 0.5) / kGrid));
    return sum / kGrid;
}

TEST(Counts, KeepMeanVarianceAndTails) {
    for (const double p : {0.02, 0.4, 0.9})
        for (const double n : {5.0, 60.0, 2000.0}) {
            const auto quantile = [&](double u) { return binomialQuantile(Scalar(u), Scalar(n), Scalar(p)).value; };
            const double variance = n * p * (1 - p);
            EXPECT_NEAR(meanOf(quantile, [](double k) { return k; }), n * p, 1e-4 * std::sqrt(variance));
            EXPECT_NEAR(meanOf(quantile, [&](double k) { return (k - n * p) * (k - n * p); }) / variance, 1, 1e-3);
            const boost::math::binomial_distribution<> exact(n, p);
            const double far = std::min(n, std::floor(n * p + 3 * std::sqrt(variance)));
            EXPECT_NEAR(meanOf(quantile, [&](double k) { return k > far ? 1.0 : 0.0; }), cdf(complement(exact, far)),
                        2e-5);
        }
}

TEST(Counts, CertaintiesStayCertain) {
    for (const double u : {0x1p-53, 0.3, 1 - 0x1p-53}) {
        EXPECT_EQ(poissonQuantile(Scalar(u), Scalar(0)).value, 0);
        for (const double n : {0.0, 1.0, 12.0, 1e6}) {
            EXPECT_EQ(binomialQuantile(Scalar(u), Scalar(n), Scalar(0)).value, 0);
            EXPECT_EQ(binomialQuantile(Scalar(u), Scalar(n), Scalar(1)).value, n);
            const double some = binomialQuantile(Scalar(u), Scalar(n), Scalar(0.4)).value;
            EXPECT_TRUE(some >= 0 && some <= n && some == std::floor(some)) << some;
        }
    }
}

}  // namespace
}  // namespace valor::lane
