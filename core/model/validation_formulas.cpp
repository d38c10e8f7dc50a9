// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/validation_formulas.h"

#include <algorithm>

namespace valor::validation {
namespace {

/// Unit of one name, or nothing after the reason has been reported.
std::optional<Unit> unitOfName(Context& context, const FormulaRule& rule, const std::string& name,
                               const std::string& path) {
    if (const Parameter* parameter = context.find(ParameterId(name))) {
        if (rule.countsAsUse) context.markUsed(parameter->id);
        return context.unitOf(*parameter);
    }
    if (rule.extra)
        if (auto unit = rule.extra(name)) return unit;
    context.error(ErrorCode::ExpressionUnknownName, path, {{"name", name}, {"formula", rule.formula}});
    return std::nullopt;
}

}  // namespace

std::vector<ParameterId> namesIn(const std::string& formula) {
    std::vector<ParameterId> names;
    if (formula.empty()) return names;
    if (const auto expression = Expression::parse(formula))
        for (const std::string& name : expression->variables()) names.emplace_back(name);
    return names;
}

void checkFormula(Context& context, const FormulaRule& rule, const std::string& path) {
    const auto expression = Expression::parse(rule.formula);
    if (!expression) return context.problems().add(Severity::Error, within(path, expression.error()));
    std::map<std::string, Unit> units;
    for (const std::string& name : expression->variables())
        if (auto unit = unitOfName(context, rule, name, path)) units.emplace(name, *unit);
    if (units.size() != expression->variables().size()) return;
    const auto found = expression->unit([&](const std::string& name) -> Result<Unit> { return units.at(name); });
    if (!found) return context.problems().add(Severity::Error, within(path, found.error()));
    const auto expected = Unit::parse(rule.unitText, context.input().currency);
    if (!expected || found->sameDimension(*expected)) return;  // a malformed unit is reported where it stands
    context.error(ErrorCode::UnitMismatch, path,
                  {{"found", found->dimensionText()}, {"expected", expected->dimensionText()}});
}

void checkFormulas(Context& context) {
    for (const Parameter& parameter : context.input().parameters) {
        if (!parameter.isDerived()) continue;
        checkFormula(context, {parameter.formula, parameter.unit, {}, false},
                     "parameters/" + parameter.id.text() + "/formula");
    }
}

}  // namespace valor::validation
