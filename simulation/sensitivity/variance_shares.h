// SPDX-License-Identifier: GPL-3.0-or-later
// Which inputs the variance of a result comes from, from results at mixed draws.
// @source Saltelli et al. 2010, Comput Phys Commun 181:259 (first order); Jansen 1999, Comput Phys Commun 117:35
// (total); Song, Nelson & Staum 2016, SIAM/ASA J Uncertain Quantif 4:1060 (Shapley effects); Goda 2021, J Comput Appl
// Math 383
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/result/influence.h"
#include "simulation/statistics/estimate.h"

namespace valor::simulation {

using Rows = std::span<const double>;

struct SobolIndices {
    Figure first, total;
};

/// @param first, second results of samples A and B. @param mixed those of A with one group from B
/// @param design how rows hang together, for the standard errors
/// @return noughts when the result never varies
[[nodiscard]] SobolIndices sobolIndices(Rows first, Rows second, Rows mixed, DrawDesign design);

/// Shapley shares, which add up to one.
/// @param stages results after 0, 1 … d of d groups have gone from A to B, each row in its own order
/// @param orders per row the groups in the order in which they went
[[nodiscard]] std::vector<Figure> shapleyShares(const std::vector<std::vector<double>>& stages,
                                                const std::vector<std::vector<std::size_t>>& orders, DrawDesign design);

/// An order of `groups` for every row, each as likely as any other.
[[nodiscard]] std::vector<std::vector<std::size_t>> randomOrders(std::uint64_t rows, std::size_t groups,
                                                                 std::uint64_t seed);

}  // namespace valor::simulation
