// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of x = F^-1(Phi(z)): piecewise polynomials in z, built once per distribution. docs/methods/quantile-tables.md
#pragma once

#include <cstddef>
#include <vector>

namespace valor::simulation {

/// 68 pieces of width 1/4 on [-8.5, 8.5]; one row of 8 coefficients (degree 7, ascending) fills a cache line.
inline constexpr std::size_t kTablePieces = 68;
inline constexpr std::size_t kTableCoefficients = 8;
inline constexpr double kTableReach = 8.5;
inline constexpr double kTablePiecesPerUnit = 4;

/// Gamma(shape, 1) for shape >= 1.
[[nodiscard]] std::vector<double> gammaTable(double shape);
/// log of Gamma(shape, 1), for shape < 1, where x itself spans too many powers of ten.
[[nodiscard]] std::vector<double> logGammaTable(double shape);
/// Beta(alpha, beta) for alpha, beta >= 1.
[[nodiscard]] std::vector<double> betaTable(double alpha, double beta);
/// log x in the pieces below `split`, log(1 - x) from there on; for alpha < 1 or beta < 1.
struct LogBetaTable {
    std::vector<double> coefficients;
    std::size_t split{};
};
[[nodiscard]] LogBetaTable logBetaTable(double alpha, double beta);
/// Real k with P(Poisson(mean) <= k) = p, the distribution function continued between the integers by the incomplete
/// gamma function; rounded up it is the quantile. For means of 1000 and more.
[[nodiscard]] std::vector<double> poissonTable(double mean);
/// Standard normal conditioned on [lower, upper], lower < upper, either may be infinite.
[[nodiscard]] std::vector<double> truncatedNormalTable(double lower, double upper);

}  // namespace valor::simulation
