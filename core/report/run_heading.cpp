// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/run_heading.h"

#include <utility>

#include "core/report/run_context.h"

namespace valor {

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

std::vector<std::string> headingLines(const Case& input, const Scenario& scenario, const AlternativeId& comparator,
                                      const Wording& wording) {
    RunHeading heading = headingOf(input, scenario, comparator, wording);
    return {labelled(input.title, input.id, wording.language), std::move(heading.compared),
            std::move(heading.discounted), std::move(heading.valued)};
}

}  // namespace valor
