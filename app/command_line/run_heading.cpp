// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/run_heading.h"

#include <ostream>

#include "app/command_line/table.h"
#include "core/report/run_context.h"

namespace valor::command_line {

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
