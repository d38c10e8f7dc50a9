// SPDX-License-Identifier: GPL-3.0-or-later
// How an invoice line came about: a formula over agreed, observed and carried numbers.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "core/units/exact_number.h"

namespace valor {

/// A number that a line rests on.
struct TraceValue {
    std::string name;  ///< "units", "price", …: what it is, as the text "trace.<name>"
    ExactNumber value;
    std::string measure{};  ///< what was observed; empty for what is agreed or follows from other lines
};

/// Whoever computes the formula has the line before it is rounded.
/// @tested by a calculator that reads the formula, for every kind of clause.
struct Trace {
    std::string formula;  ///< "{0} × {1}": positions of `values`; +, −, ×, /, ( ), min(a; b), max(a; b), ceil(a)
    std::vector<TraceValue> values;  ///< those that the formula does not name say what its shares were read from

    /// The formula with `of` in place of its values.
    [[nodiscard]] std::string with(const std::function<std::string(const TraceValue&)>& of) const;
};

}  // namespace valor
