// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/run_heading.h"

#include <ostream>

#include "app/command_line/table.h"
#include "core/report/run_context.h"

namespace valor::command_line {

RunHeading headingOf(const Case& input, const Scenario& scenario, const AlternativeId& comparator,
                     const Wording& wording) {
    const Alternative* other = findById(input.alternatives, comparator);
    const LocalizedText unnamed;
    return {
        wording.texts.text(
            "statement.compared", wording.language,
            {{"comparator", labelled(other == nullptr ? unnamed : other->label, comparator.text(), wording.language)},
             {"scenario", labelled(scenario.label, scenario.id.text(), wording.language)},
             {"months", std::to_string(scenario.months)},
             {"start", input.baseMonth.text()},
             {"year", std::to_string(input.priceYear)}}),
        discountSentence(input, scenario, wording), valuationSentence(input, scenario, wording)};
}

void printHeading(std::ostream& out, const Case& input, const Scenario& scenario, const AlternativeId& comparator,
                  const Wording& wording) {
    out << labelled(input.title, input.id, wording.language) << '\n';
    const RunHeading heading = headingOf(input, scenario, comparator, wording);
    for (const std::string* statement : {&heading.compared, &heading.discounted, &heading.valued})
        printWrapped(out, *statement);
}

const Scenario& scenarioOf(const Case& input, const ScenarioId& id) {
    const Scenario* scenario = findById(input.scenarios, id);
    return scenario == nullptr ? input.scenarios.front() : *scenario;
}

}  // namespace valor::command_line
