// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/moved_input.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/distribution/rules.h"
#include "core/model/edit.h"
#include "core/units/unit.h"

namespace valor {
namespace {

std::size_t positionOf(const Case& input, const ScenarioId& scenario) {
    const auto found = std::ranges::find(input.scenarios, scenario, &Scenario::id);
    return found == input.scenarios.end() ? 0 : static_cast<std::size_t>(found - input.scenarios.begin());
}

bool isCertain(const Distribution& distribution) {
    return familyOf(distribution) == Family::Fixed;
}

/// The most that a quantity of this unit can be.
double wholeOf(const std::string& unit) {
    if (unit == "share") return 1;
    return unit == "%" ? kWholeInPercent : std::numeric_limits<double>::infinity();
}

tl::unexpected<Error> refused(std::string subject, std::string reason) {
    return fail(ErrorCode::RunRequestInvalid, std::move(subject), {{"reason", std::move(reason)}});
}

InputRange rangeAround(double value, double whole) {
    if (value == 0) return {0, std::min(1.0, whole)};
    return {std::min(0.0, 2 * value), std::min(std::max(0.0, 2 * value), whole)};
}

}  // namespace

Result<Distribution> distributionOf(const Case& input, const ScenarioId& scenario, const ParameterId& parameter) {
    const Parameter* stated = findById(input.parameters, parameter);
    if (stated == nullptr || stated->isDerived() || input.scenarios.empty())
        return fail(ErrorCode::ReferenceUnknown, "input", {{"name", parameter.text()}, {"kind", "stated_parameter"}});
    return distributionIn(input.scenarios[positionOf(input, scenario)], *stated);
}

Result<InputRange> usualRange(const Case& input, const ScenarioId& scenario, const ParameterId& parameter,
                              double lowLevel, double highLevel) {
    VALOR_TRY(const Distribution distribution, distributionOf(input, scenario, parameter));
    if (isCertain(distribution))
        return rangeAround(mean(distribution), wholeOf(findById(input.parameters, parameter)->unit));
    const InputRange range{quantile(distribution, lowLevel), quantile(distribution, highLevel)};
    if (!(range.low < range.high)) return refused(parameter.text(), "no_width");
    return range;
}

Status checkRange(const Case& input, const ParameterId& parameter, const InputRange& range) {
    if (!std::isfinite(range.low) || !std::isfinite(range.high)) return refused("range", "ends_finite");
    if (!(range.low < range.high)) return refused("range", "ends_order");
    const Parameter* stated = findById(input.parameters, parameter);
    const double whole = wholeOf(stated == nullptr ? std::string() : stated->unit);
    if (std::isinf(whole) || (range.low >= 0 && range.high <= whole)) return {};
    return fail(ErrorCode::ValueOutOfRange, "range",
                {{"value", distributions::numberText(range.low < 0 ? range.low : range.high)},
                 {"lower", "0"},
                 {"upper", distributions::numberText(whole)}});
}

Result<CasePtr> withMovable(const CasePtr& input, const ScenarioId& scenario, const ParameterId& parameter,
                            const InputRange& range) {
    VALOR_TRY(const Distribution distribution, distributionOf(*input, scenario, parameter));
    if (!isCertain(distribution)) return input;
    Case moved = *input;
    auto& overrides = moved.scenarios[positionOf(moved, scenario)].overrides;
    std::erase_if(overrides, [&](const ParameterOverride& each) { return each.parameter == parameter; });
    overrides.push_back({parameter, NativeEntry{Uniform{range.low, range.high}}});
    return std::make_shared<const Case>(std::move(moved));
}

}  // namespace valor
