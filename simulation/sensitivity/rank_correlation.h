// SPDX-License-Identifier: GPL-3.0-or-later
// How strongly a result rises or falls with an input, by ranks, whatever the shape of the curve.
// @source Spearman 1904, Am J Psychol 15:72; Iman & Conover 1979, Technometrics 21:499 (partial rank correlation);
// Bonett & Wright 2000, Psychometrika 65:23 (standard error)
#pragma once

#include <span>
#include <vector>

#include "core/result/influence.h"

namespace valor::simulation {

/// Ranks from 1; equal values share the mean of theirs.
[[nodiscard]] std::vector<double> ranksOf(std::span<const double> values);

struct RankCorrelations {
    std::vector<Figure> spearman;
    std::vector<Figure>
        partial;  ///< with the ranks of all other inputs held; nought where an input follows from others
};
/// @param inputs columns of one length @param output of the same length @pre more rows than inputs + 2
[[nodiscard]] RankCorrelations rankCorrelations(const std::vector<std::vector<double>>& inputs,
                                                std::span<const double> output);

}  // namespace valor::simulation
