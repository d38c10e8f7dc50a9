// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/random/quantile_table.h"

#include <cmath>
#include <functional>

#include "tests/simulation/random/sampling.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/gamma.hpp>
#include <boost/math/distributions/normal.hpp>
#include <gtest/gtest.h>

namespace valor::simulation {
namespace {

// Errors over |z| <= 8.2, the range of z that fillUniform can reach, relative to Boost in extended precision.
struct TableError {
    double bySd = 0;      // |x - exact| / sd
    double relative = 0;  // |x - exact| / exact for |z| < 4.7
};

template <class D>
TableError errorAgainst(const Distribution& distribution, const D& exact) {
    const boost::math::normal_distribution<long double> normal;
    const auto sampler = makeSampler(distribution);
    std::vector<double> z;
    for (int i = 0; i < 3000; ++i) z.push_back(-8.2 + 16.4 * (i + 0.41) / 3000);
    const std::vector<double> x = sampleAt(*sampler, z);
    TableError error;
    for (std::size_t i = 0; i < z.size(); ++i) {
        const long double tail = cdf(normal, -std::fabs(static_cast<long double>(z[i])));
        const long double value = z[i] < 0 ? quantile(exact, tail) : quantile(complement(exact, tail));
        const double distance = static_cast<double>(std::fabs(x[i] - value));
        error.bySd = std::max(error.bySd, distance / static_cast<double>(standard_deviation(exact)));
        if (std::fabs(z[i]) < 4.7) error.relative = std::max(error.relative, distance / static_cast<double>(value));
    }
    return error;
}

TableError betaError(double alpha, double beta) {
    return errorAgainst(Beta{alpha, beta}, boost::math::beta_distribution<long double>(alpha, beta));
}
TableError gammaError(double shape) {
    return errorAgainst(Gamma{shape, 1}, boost::math::gamma_distribution<long double>(shape));
}

class BetaTable : public testing::TestWithParam<std::pair<double, double>> {};
TEST_P(BetaTable, IsExactToATenthOfABillionthSd) {
    const TableError error = betaError(GetParam().first, GetParam().second);
    EXPECT_LT(error.bySd, 1e-10);
    if (GetParam().first >= 2) {
        EXPECT_LT(error.relative, 1e-11);
    }
    if (GetParam().first < 1) {
        EXPECT_LT(error.relative, 1e-9);
    }
}
INSTANTIATE_TEST_SUITE_P(Shapes, BetaTable,
                         testing::Values(std::pair{1.0, 1.0}, std::pair{1.2, 7.0}, std::pair{2.0, 38.0},
                                         std::pair{6.0, 4.0}, std::pair{88.0, 12.0}, std::pair{1495.0, 5.0},
                                         std::pair{5000.0, 5000.0}, std::pair{0.5, 0.5}, std::pair{0.3, 4.0},
                                         std::pair{4.0, 0.3}, std::pair{0.9, 0.2}, std::pair{0.05, 3.0}));

class GammaTable : public testing::TestWithParam<double> {};
TEST_P(GammaTable, IsExactToATenthOfABillionthSd) {
    const TableError error = gammaError(GetParam());
    EXPECT_LT(error.bySd, 1e-10);
    if (GetParam() >= 2) {
        EXPECT_LT(error.relative, 1e-11);
    }
    if (GetParam() < 1) {
        EXPECT_LT(error.relative, 1e-9);
    }
}
INSTANTIATE_TEST_SUITE_P(Shapes, GammaTable,
                         testing::Values(0.05, 0.1, 0.3, 0.9, 1.0, 1.5, 2.0, 4.0, 25.0, 1e3, 1e4, 1e7));

}  // namespace
}  // namespace valor::simulation
