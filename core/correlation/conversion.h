// SPDX-License-Identifier: GPL-3.0-or-later
// From rank correlations, which experts state, to the product-moment correlations of the Gaussian copula.
// Nothing here calls libm, whose last bit differs between processors: the factor built from these is digested.
#pragma once

namespace valor {

/// 2 sin(pi rho / 6), Kruskal 1958. Within one unit in the last place; exact at -1, 0 and 1.
/// @pre -1 <= spearman <= 1
[[nodiscard]] double spearmanToPearson(double spearman);

/// (6 / pi) asin(r / 2), the inverse of spearmanToPearson.
/// @pre -1 <= pearson <= 1
[[nodiscard]] double pearsonToSpearman(double pearson);

/// sin(pi tau / 2), Kruskal 1958.
/// @pre -1 <= kendall <= 1
[[nodiscard]] double kendallToPearson(double kendall);

}  // namespace valor
