// SPDX-License-Identifier: GPL-3.0-or-later
// What a person states pair by pair need not fit together. Two ways to the closest set of correlations that does.
#pragma once

#include "core/correlation/matrix.h"

namespace valor {

/// No direction of the parameter space may have less variance than this; keeps the Cholesky factor well defined.
inline constexpr double kSmallestEigenvalue = 1e-8;

/// Nearest correlation matrix in the Frobenius norm: alternating projections with Dykstra's correction
/// (Higham 2002, IMA J. Numer. Anal. 22:329), eigenvalues then raised to kSmallestEigenvalue and the diagonal
/// scaled back to one. Rounded to twelve decimals, which is what a document stores.
[[nodiscard]] SquareMatrix nearestCorrelation(const SquareMatrix& asked);

/// Least pull of all pairs towards zero by one common factor (Higham, Strabic & Sego 2016, SIAM Review 58:245).
/// Keeps signs and zeros. Unchanged when the smallest eigenvalue is large enough. Rounded like nearestCorrelation.
/// @pre unit diagonal
[[nodiscard]] SquareMatrix shrunkCorrelation(const SquareMatrix& asked);

}  // namespace valor
