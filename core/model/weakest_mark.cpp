// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/weakest_mark.h"

#include <algorithm>

#include "core/expression/expression.h"

namespace valor {
namespace {

constexpr int kDeepestFormula = 32;  // circles are told by checkFormulaNesting()

using MarkOf = std::function<Confidence(const Parameter&)>;

Confidence weakest(const Case& input, const Parameter& parameter, const MarkOf& markOf, int depth) {
    if (!parameter.isDerived() || depth > kDeepestFormula) return markOf(parameter);
    const auto expression = Expression::parse(parameter.formula);
    if (!expression) return Confidence::Assumption;
    Confidence mark = Confidence::Found;
    for (const std::string& name : expression->variables())
        if (const Parameter* part = findById(input.parameters, ParameterId(name)))
            mark = std::max(mark, weakest(input, *part, markOf, depth + 1));
    return mark;
}

}  // namespace

Confidence weakestMark(const Case& input, const Parameter& parameter, const MarkOf& markOf) {
    return weakest(input, parameter, markOf, 0);
}

}  // namespace valor
