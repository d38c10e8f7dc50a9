// SPDX-License-Identifier: GPL-3.0-or-later
// Checks of formulas: grammar, names, units, circles.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/expression/expression.h"
#include "core/model/validation_context.h"

namespace valor::validation {

/// Formulas of derived parameters.
void checkFormulas(Context& context);

/// Names in a formula; none when it cannot be read.
[[nodiscard]] std::vector<ParameterId> namesIn(const std::string& formula);

/// A formula must be readable, know its names and have the unit of `unitText`.
/// @param extra unit of a name that is no parameter; empty when the name is unknown.
struct FormulaRule {
    std::string formula;
    std::string unitText;
    std::function<std::optional<Unit>(const std::string&)> extra;
    bool countsAsUse = false;
};
void checkFormula(Context& context, const FormulaRule& rule, const std::string& path);

}  // namespace valor::validation
