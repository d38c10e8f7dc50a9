// SPDX-License-Identifier: GPL-3.0-or-later
// Values against the limits of the places that name them, as stated and in every scenario.
#include "core/model/central_values.h"
#include "core/model/validation_context.h"

namespace valor::validation {
namespace {

constexpr double kToleratedOutside = 0.001;

Arguments describe(const RangeUse& use, double value) {
    return {{"name", use.parameter->id.text()},
            {"value", numberText(value)},
            {"lower", (use.isLowerOpen ? "> " : "") + numberText(use.limits.lower)},
            {"upper", numberText(use.limits.upper)},
            {"unit", use.parameter->unit}};
}

bool isOutside(double value, const RangeUse& use) {
    return !(value >= use.limits.lower && value <= use.limits.upper) || (use.isLowerOpen && value == use.limits.lower);
}

/// Beyond what is possible, or only beyond what is usual.
void report(Context& context, const RangeUse& use, double value, const std::string& path) {
    const bool isError = use.severity == Severity::Error;
    context.problems().add(use.severity, isError ? ErrorCode::ValueOutOfRange : ErrorCode::ValueUnusual, path,
                           describe(use, value));
}

void checkStated(Context& context) {
    CentralValues central(context.input(), [&](const Parameter& p) { return context.distributionOf(p); });
    std::set<ParameterId> warned;
    for (const RangeUse& use : context.ranges()) {
        const Support& limits = use.limits;
        const std::optional<double> value = central.of(*use.parameter);
        if (value && isOutside(*value, use)) {
            report(context, use, *value, use.path);
            continue;
        }
        if (use.severity != Severity::Error) continue;
        const Distribution* distribution = context.distributionOf(*use.parameter);
        if (distribution == nullptr) continue;
        const double outside = probabilityOutside(*distribution, limits);
        if (outside <= kToleratedOutside || !warned.insert(use.parameter->id).second) continue;
        context.warn(ErrorCode::DistributionOutsideDomain, "parameters/" + use.parameter->id.text() + "/distribution",
                     {{"family", std::string(familyName(familyOf(*distribution)))},
                      {"probability", numberText(outside)},
                      {"lower", numberText(limits.lower)},
                      {"upper", numberText(limits.upper)}});
    }
}

/// Only what an override brings about is reported: values that are wrong as stated were reported before.
void checkScenario(Context& context, const Scenario& scenario) {
    CentralValues stated(context.input(), [&](const Parameter& p) { return context.distributionOf(p); });
    CentralValues central(context.input(), [&](const Parameter& p) { return context.distributionIn(scenario, p); });
    std::set<ParameterId> reported;
    for (const RangeUse& use : context.ranges()) {
        const std::optional<double> before = stated.of(*use.parameter);
        const std::optional<double> value = central.of(*use.parameter);
        if (!value || before == value || !isOutside(*value, use)) continue;
        if (reported.insert(use.parameter->id).second)
            report(context, use, *value, context.overrideBehind(scenario, {use.parameter}));
    }
}

}  // namespace

void checkRanges(Context& context) {
    checkStated(context);
    for (const Scenario& scenario : context.input().scenarios)
        if (!scenario.overrides.empty()) checkScenario(context, scenario);
}

}  // namespace valor::validation
