// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios: horizon, discounting, valuation, overrides.
#include <algorithm>

#include "core/model/validation_context.h"

namespace valor::validation {
namespace {

/// A value in thousands of the currency ("250") is a likely slip: the countries that Valør is made for use none below a
/// thousand, in any currency that a case may have.
constexpr Quantity kQalyValue{"$/QALY", 0, kInfinity, 1000, kInfinity};

void checkRate(Context& context, const DiscountStep& step, const std::string& path) {
    if (step.rate.empty()) return context.error(ErrorCode::FieldMissing, path);
    context.useFixed(step.rate, path, kYearlyRate);
}

void checkDiscount(Context& context, const Scenario& scenario, const std::string& place) {
    for (std::size_t i = 0; i < scenario.discount.size(); ++i) {
        const DiscountStep& step = scenario.discount[i];
        const std::string item = place + "/discount/" + std::to_string(i);
        checkRate(context, step, item + "/rate");
        // Years count from one; a first step "from year 0" says the same as "from year 1".
        const int earliest = i == 0 ? 0 : scenario.discount[i - 1].fromYear + 1;
        if (step.fromYear < earliest || (i == 0 && step.fromYear > 1))
            context.error(ErrorCode::ValueOutOfRange, item + "/from_year",
                          {{"value", std::to_string(step.fromYear)},
                           {"lower", std::to_string(earliest)},
                           {"upper", i == 0 ? "1" : "∞"}});
    }
}

/// A figure that says what `kind` is worth must be stated as soon as an effect brings some of it.
void checkWorth(Context& context, const ParameterId& worth, FlowKind kind, const std::string& path) {
    if (!worth.empty()) return;
    for (const Effect& effect : context.input().effects)
        if (std::ranges::find(effect.consequences, kind, &Consequence::kind) != effect.consequences.end())
            return context.error(ErrorCode::FieldMissing, path, {{"effect", effect.id.text()}});
}

void checkValuation(Context& context, const Valuation& valuation, const std::string& place) {
    const Case& input = context.input();
    if (valuation.counted.empty()) context.error(ErrorCode::FieldMissing, place + "/counted");
    std::set<PartyId> seen;
    for (const PartyId& id : valuation.counted) {
        if (findById(input.parties, id) == nullptr) context.unknown(place + "/counted", "party", id.text());
        if (!seen.insert(id).second) context.error(ErrorCode::IdDuplicate, place + "/counted", {{"id", id.text()}});
    }
    checkWorth(context, valuation.capacityShare, FlowKind::Capacity, place + "/capacity_share");
    checkWorth(context, valuation.qalyValue, FlowKind::Health, place + "/qaly_value");
    context.useOne(valuation.capacityShare, place + "/capacity_share", kShare);
    context.useOne(valuation.qalyValue, place + "/qaly_value", kQalyValue);
}

void checkEntries(Context& context, const Scenario& scenario, const std::string& place) {
    std::set<ParameterId> seen;
    for (const ParameterOverride& change : scenario.overrides) {
        const std::string item = place + "/overrides/" + change.parameter.text();
        const Parameter* parameter = context.find(change.parameter);
        if (parameter == nullptr || parameter->isDerived())
            context.unknown(item, "stated_parameter", change.parameter.text());
        if (!seen.insert(change.parameter).second)
            context.error(ErrorCode::IdDuplicate, item, {{"id", change.parameter.text()}});
        if (const auto resolved = resolve(change.entry); !resolved)
            context.problems().add(Severity::Error, within(item + "/distribution", resolved.error()));
    }
}

}  // namespace

void checkScenarios(Context& context) {
    const Case& input = context.input();
    checkIds(context, input.scenarios, "scenarios");
    if (input.scenarios.empty()) context.error(ErrorCode::FieldMissing, "scenarios");
    for (std::size_t i = 0; i < input.scenarios.size(); ++i) {
        const Scenario& scenario = input.scenarios[i];
        const std::string place = placeOf("scenarios", scenario.id.text(), i);
        if (scenario.months < 1 || scenario.months > kMaxMonths)
            context.error(
                ErrorCode::ValueOutOfRange, place + "/months",
                {{"value", std::to_string(scenario.months)}, {"lower", "1"}, {"upper", std::to_string(kMaxMonths)}});
        checkDiscount(context, scenario, place);
        context.useOne(scenario.inflation, place + "/inflation", kYearlyRate);
        checkValuation(context, scenario.valuation, place + "/valuation");
        checkEntries(context, scenario, place);
    }
}

}  // namespace valor::validation
