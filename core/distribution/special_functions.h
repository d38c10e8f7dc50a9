// SPDX-License-Identifier: GPL-3.0-or-later
// Distribution functions in their standard form. Boost.Math stays behind this file, under one stated policy. Internal.
#pragma once

namespace valor::distributions {

// None of these throws: outside their domain they answer NaN, on overflow infinity.

[[nodiscard]] double normalDensity(double z);
/// Accurate in relative terms for z < 0; the upper tail beyond z is normalCdf(-z).
[[nodiscard]] double normalCdf(double z);
/// @param p in (0, 1), accurate in relative terms for small p.
[[nodiscard]] double normalQuantile(double p);

/// Unit scale.
[[nodiscard]] double gammaCdf(double shape, double x);
[[nodiscard]] double gammaQuantile(double shape, double p);

[[nodiscard]] double betaCdf(double alpha, double beta, double x);
[[nodiscard]] double betaQuantile(double alpha, double beta, double p);

/// P(N <= count) of a Poisson number, count whole and >= 0.
[[nodiscard]] double poissonCdf(double mean, double count);
/// Smallest whole k with poissonCdf(mean, k) >= p. @param p in (0, 1).
[[nodiscard]] double poissonQuantile(double mean, double p);

}  // namespace valor::distributions
