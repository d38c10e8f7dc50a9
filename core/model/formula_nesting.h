// SPDX-License-Identifier: GPL-3.0-or-later
// How formulas build on each other, found without recursion: files are untrusted.
#pragma once

#include "core/error/error.h"
#include "core/model/case.h"

namespace valor {

/// Formulas on formulas, counted along the deepest chain.
inline constexpr int kDeepestNesting = 16;
/// Names met when a formula is written out down to stated parameters.
inline constexpr double kLargestExpansion = 10'000;

/// Everything that follows formulas may recurse and repeat once this holds.
/// @return ExpressionCycle with the circle as text, or ExpressionMalformed when formulas nest too deeply.
[[nodiscard]] Status checkFormulaNesting(const Case& input);

}  // namespace valor
