// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/run_context.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/error/listed.h"
#include "core/model/central_values.h"
#include "core/model/names.h"
#include "core/model/overrides.h"
#include "core/model/usage.h"
#include "core/model/weakest_mark.h"
#include "core/units/unit.h"

namespace valor {
namespace {

/// Factor from the unit of a parameter to base units: a share may be stated in per cent.
double unitScale(const Case& input, const ParameterId& id) {
    const Parameter* parameter = findById(input.parameters, id);
    if (parameter == nullptr) return 1;
    const auto unit = Unit::parse(parameter->unit, input.currency);
    return unit ? unit->scale() : 1;
}

}  // namespace

Confidence confidenceIn(const Case& input, const Scenario& scenario, const Parameter& parameter) {
    return weakestMark(input, parameter, [&](const Parameter& stated) {
        return overrideIn(scenario, stated.id) != nullptr ? Confidence::Assumption : stated.evidence.confidence;
    });
}

InputMarks inputMarks(const Case& input, const Scenario& scenario) {
    InputMarks marks;
    for (const ParameterId& id : inputsOf(input, scenario, nullptr)) {
        const Confidence mark = confidenceIn(input, scenario, *findById(input.parameters, id));
        ++marks.count;
        ++marks.byMark[static_cast<std::size_t>(mark)];
    }
    for (const ParameterId& id : input.keyInputs)
        if (const Parameter* parameter = findById(input.parameters, id))
            if (confidenceIn(input, scenario, *parameter) == Confidence::Assumption) marks.keyAssumptions.push_back(id);
    return marks;
}

std::string inputSentence(const InputMarks& marks, const Wording& wording) {
    if (marks.count == 0) return wording.texts.text("statement.no_inputs", wording.language);
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < marks.byMark.size(); ++i) {
        if (marks.byMark[i] == 0) continue;
        const std::string name(confidenceName(static_cast<Confidence>(i)));
        const std::string key = "confidence." + name + (marks.byMark[i] > 1 ? ".many" : "");
        parts.push_back(wording.texts.text(
            "statement.mark_count", wording.language,
            {{"count", std::to_string(marks.byMark[i])}, {"mark", wording.texts.text(key, wording.language)}}));
    }
    return wording.texts.text("statement.inputs", wording.language,
                              {{"count", std::to_string(marks.count)}, {"marks", listed(parts)}});
}

std::string keyAssumptionSentence(const Case& input, const InputMarks& marks, const Wording& wording) {
    if (input.keyInputs.empty()) return wording.texts.text("statement.no_key_inputs", wording.language);
    if (marks.keyAssumptions.empty()) return wording.texts.text("statement.no_key_assumptions", wording.language);
    std::vector<std::string> names;
    for (const ParameterId& id : marks.keyAssumptions) {
        const std::string& label = findById(input.parameters, id)->label.in(wording.language);
        names.push_back(label.empty() ? id.text() : label);
    }
    return wording.texts.text("statement.key_assumptions", wording.language, {{"names", listed(names)}});
}

std::string discountSentence(const Case& input, const Scenario& scenario, const Wording& wording) {
    const auto say = [&](std::string_view key, const std::vector<std::pair<std::string, std::string>>& arguments) {
        return wording.texts.text(key, wording.language, arguments);
    };
    const std::string year = std::to_string(input.priceYear);
    std::vector<std::string> rates;
    for (const DiscountStep& step : scenario.discount) {
        const auto rate = centralValueIn(input, scenario, step.rate);
        const double percentage = 100 * rate.value_or(0) * unitScale(input, step.rate);
        const std::string percent = formatSignificant(percentage, 3, wording.numbers) + wording.numbers.unitSpace + "%";
        const bool isFirst = rates.empty();
        rates.push_back(isFirst
                            ? percent
                            : say("statement.rate_from", {{"rate", percent}, {"year", std::to_string(step.fromYear)}}));
    }
    if (rates.empty()) return say("statement.undiscounted", {{"year", year}});
    return say("statement.discounted", {{"rates", listed(rates)},
                                        {"timing", say("timing." + std::string(nameOf(scenario.timing)), {})},
                                        {"year", year}});
}

std::string labelled(const LocalizedText& label, const std::string& id, Language language) {
    const std::string& text = label.in(language);
    return text.empty() ? id : text;
}

std::string alternativeLabel(const Case& input, const AlternativeId& id, Language language) {
    const Alternative* alternative = findById(input.alternatives, id);
    return alternative == nullptr ? id.text() : labelled(alternative->label, id.text(), language);
}

std::string partyLabel(const Case& input, const PartyId& id, Language language) {
    const Party* party = findById(input.parties, id);
    return party == nullptr ? id.text() : labelled(party->label, id.text(), language);
}

ValuedAt valuedAt(const Case& input, const Scenario& scenario) {
    const Valuation& valuation = scenario.valuation;
    const auto valued = [&](const ParameterId& id) { return centralValueIn(input, scenario, id).value_or(0); };
    return {valued(valuation.capacityShare) * unitScale(input, valuation.capacityShare), valued(valuation.qalyValue)};
}

std::string makeUpSentence(const AlternativeResult& result, const Case& input, const Scenario& scenario,
                           const Wording& wording) {
    const auto [share, perQaly] = valuedAt(input, scenario);
    const double total = result.netBenefit.mean;
    const std::array parts{result.cash.mean, share * result.capacity.mean, perQaly * result.qalys.mean};
    const double rest = total - parts[0] - parts[1] - parts[2];
    double largest = std::abs(total);
    for (const double part : parts) largest = std::max(largest, std::abs(part));
    const MoneyFormat format = moneyFormatFor(std::max(largest, std::abs(result.capacity.mean)));
    const auto money = [&](double amount) { return formatMoney(amount, input.currency, wording.numbers, format); };
    std::string text =
        wording.texts.text("statement.make_up", wording.language, {{"total", money(total)}, {"cash", money(parts[0])}});
    const auto add = [&](std::string_view key, const std::vector<std::pair<std::string, std::string>>& arguments) {
        text += " + " + wording.texts.text(key, wording.language, arguments);
    };
    if (result.capacity.mean != 0)
        add("statement.make_up_capacity",
            {{"capacity", money(result.capacity.mean)}, {"share", formatShare(share, wording.numbers)}});
    if (result.qalys.mean != 0)
        add("statement.make_up_qaly", {{"qalys", formatSignificant(result.qalys.mean, 3, wording.numbers)},
                                       {"value", formatMoney(perQaly, input.currency, wording.numbers)}});
    constexpr double kNegligible = 1e-6;  // of the largest part: what summing in another order leaves
    constexpr double kLeastRest = 0.01;   // major units of the currency, where every part is about nought
    if (std::abs(rest) > std::max(kNegligible * largest, kLeastRest))
        add("statement.make_up_rest", {{"rest", money(rest)}});
    return text;
}

std::string valuationSentence(const Case& input, const Scenario& scenario, const Wording& wording) {
    const Valuation& valuation = scenario.valuation;
    std::vector<std::string> counted;
    for (const PartyId& id : valuation.counted) counted.push_back(partyLabel(input, id, wording.language));
    std::string text =
        wording.texts.text("statement.valuation", wording.language,
                           {{"label", valuation.label.in(wording.language)}, {"counted", listed(counted)}});
    if (const auto share = centralValueIn(input, scenario, valuation.capacityShare))
        text +=
            ", " + wording.texts.text(
                       "statement.valuation_capacity", wording.language,
                       {{"share", formatShare(*share * unitScale(input, valuation.capacityShare), wording.numbers)}});
    if (const auto value = centralValueIn(input, scenario, valuation.qalyValue))
        text += ", " + wording.texts.text("statement.valuation_qaly", wording.language,
                                          {{"value", formatMoney(*value, input.currency, wording.numbers)}});
    return text;
}

}  // namespace valor
