// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/distribution/special_functions.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/erf.hpp>
#include <boost/math/special_functions/gamma.hpp>

namespace valor::distributions {
namespace {

namespace policies = boost::math::policies;

// Long double would cost five to ten times as much for one digit that double cannot hold, and differs by platform.
using Policy =
    policies::policy<policies::promote_double<false>, policies::promote_float<false>,
                     policies::domain_error<policies::ignore_error>, policies::pole_error<policies::ignore_error>,
                     policies::overflow_error<policies::ignore_error>,
                     policies::underflow_error<policies::ignore_error>, policies::denorm_error<policies::ignore_error>,
                     policies::evaluation_error<policies::ignore_error>>;

}  // namespace

double normalDensity(double z) {
    constexpr double kInverseRootTwoPi = std::numbers::inv_sqrtpi / std::numbers::sqrt2;
    return kInverseRootTwoPi * std::exp(-0.5 * z * z);
}

double normalCdf(double z) {
    return 0.5 * boost::math::erfc(-z / std::numbers::sqrt2, Policy{});
}

double normalQuantile(double p) {
    return -std::numbers::sqrt2 * boost::math::erfc_inv(2 * p, Policy{});
}

double gammaCdf(double shape, double x) {
    return boost::math::gamma_p(shape, x, Policy{});
}

double gammaQuantile(double shape, double p) {
    return boost::math::gamma_p_inv(shape, p, Policy{});
}

double betaCdf(double alpha, double beta, double x) {
    return boost::math::ibeta(alpha, beta, x, Policy{});
}

double betaQuantile(double alpha, double beta, double p) {
    const double x = boost::math::ibeta_inv(alpha, beta, p, Policy{});
    // Boost 1.74 may stop 3e-8 beside the answer when alpha equals beta and p is within rounding of one half.
    // One Newton step mends that for about a third more time.
    const double density = boost::math::ibeta_derivative(alpha, beta, x, Policy{});
    const double miss = p < 0.5 ? boost::math::ibeta(alpha, beta, x, Policy{}) - p
                                : (1 - p) - boost::math::ibetac(alpha, beta, x, Policy{});
    const double better = x - miss / density;
    return better > 0 && better < 1 ? better : x;
}

double poissonCdf(double mean, double count) {
    return boost::math::gamma_q(count + 1, mean, Policy{});
}

double poissonQuantile(double mean, double p) {
    // Boost's own discrete quantile rounds outwards by default, which is not the generalised inverse. A
    // Cornish-Fisher guess is a few steps away at most, and stepping on F itself cannot end beside the answer.
    const double z = normalQuantile(p);
    double count = std::max(0.0, std::floor(mean + std::sqrt(mean) * z + (z * z - 1) / 6));
    while (poissonCdf(mean, count) < p) count += 1;
    while (count > 0 && poissonCdf(mean, count - 1) >= p) count -= 1;
    return count;
}

}  // namespace valor::distributions
