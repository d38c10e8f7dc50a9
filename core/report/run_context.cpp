// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/run_context.h"

#include <algorithm>

#include "core/model/central_values.h"
#include "core/model/usage.h"
#include "core/model/weakest_mark.h"

namespace valor {
namespace {

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const std::string& part : parts) text += (text.empty() ? "" : ", ") + part;
    return text;
}

}  // namespace

Confidence confidenceIn(const Case& input, const Scenario& scenario, const Parameter& parameter) {
    return weakestMark(input, parameter, [&](const Parameter& stated) {
        const bool isOverridden =
            std::ranges::find(scenario.overrides, stated.id, &ParameterOverride::parameter) != scenario.overrides.end();
        return isOverridden ? Confidence::Assumption : stated.evidence.confidence;
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
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < marks.byMark.size(); ++i) {
        if (marks.byMark[i] == 0) continue;
        const std::string name(confidenceName(static_cast<Confidence>(i)));
        parts.push_back(wording.texts.text("statement.mark_count", wording.language,
                                           {{"count", std::to_string(marks.byMark[i])},
                                            {"mark", wording.texts.text("confidence." + name, wording.language)}}));
    }
    return wording.texts.text("statement.inputs", wording.language,
                              {{"count", std::to_string(marks.count)}, {"marks", joined(parts)}});
}

std::string keyAssumptionSentence(const Case& input, const InputMarks& marks, const Wording& wording) {
    if (marks.keyAssumptions.empty()) return wording.texts.text("statement.no_key_assumptions", wording.language);
    std::vector<std::string> names;
    for (const ParameterId& id : marks.keyAssumptions) {
        const std::string& label = findById(input.parameters, id)->label.in(wording.language);
        names.push_back(label.empty() ? id.text() : label);
    }
    return wording.texts.text("statement.key_assumptions", wording.language, {{"names", joined(names)}});
}

std::string valuationSentence(const Case& input, const Scenario& scenario, const Wording& wording) {
    const Valuation& valuation = scenario.valuation;
    std::vector<std::string> counted;
    for (const PartyId& id : valuation.counted) {
        const Party* party = findById(input.parties, id);
        counted.push_back(party == nullptr ? id.text() : party->label.in(wording.language));
    }
    std::string text =
        wording.texts.text("statement.valuation", wording.language,
                           {{"label", valuation.label.in(wording.language)}, {"counted", joined(counted)}});
    if (const auto share = centralValueIn(input, scenario, valuation.capacityShare))
        text += ", " + wording.texts.text("statement.valuation_capacity", wording.language,
                                          {{"share", formatShare(*share, wording.numbers)}});
    if (const auto value = centralValueIn(input, scenario, valuation.qalyValue))
        text += ", " + wording.texts.text("statement.valuation_qaly", wording.language,
                                          {{"value", formatMoney(*value, input.currency, wording.numbers)}});
    return text;
}

}  // namespace valor
