// SPDX-License-Identifier: GPL-3.0-or-later
// How much of the spread of a result comes from one input by itself, told from draws alone.
#pragma once

#include <cstddef>
#include <vector>

namespace valor {

/// Share of the variance of `output` that `input` explains by itself, at most 1: what straight lines in 20 groups of
/// equal size by the order of `input` (fewer where there are fewer than 200 draws) explain, less what chance alone
/// would give. It estimates the first-order index of Sobol without bias: below 0 where an input explains less than
/// chance would, so that sums over many inputs do not grow by their noise.
/// @pre both have as many values @return 0 where either is the same in every draw
/// @source epsilon squared, Kelley 1935, with a line for each group
[[nodiscard]] double explainedShare(const std::vector<double>& input, const std::vector<double>& output);
/// Standard deviation of explainedShare() by chance alone, of an input that explains nothing.
/// @return 0 where there are too few draws for groups @source R squared of nothing follows a beta distribution
[[nodiscard]] double explainedByChance(std::size_t draws);

}  // namespace valor
