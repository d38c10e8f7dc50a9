// SPDX-License-Identifier: GPL-3.0-or-later
// How much of the spread of a result comes from one input by itself, told from draws alone.
#pragma once

#include <vector>

namespace valor {

/// Share of the variance of `output` that `input` explains by itself, from 0 to 1: what straight lines in 20 groups of
/// equal size by the order of `input` (fewer where there are fewer than 200 draws) explain, corrected for what chance
/// alone would give. It estimates the first-order index of Sobol.
/// @pre both have as many values @return 0 where either is the same in every draw
/// @source epsilon squared, Kelley 1935, with a line for each group
[[nodiscard]] double explainedShare(const std::vector<double>& input, const std::vector<double>& output);

}  // namespace valor
