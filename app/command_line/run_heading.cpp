// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/run_heading.h"

#include <ostream>

#include "app/command_line/table.h"
#include "core/report/plain_text.h"
#include "core/report/run_context.h"

namespace valor::command_line {

void printHeading(std::ostream& out, const Case& input, const Scenario& scenario, const AlternativeId& comparator,
                  const Wording& wording) {
    const std::vector<std::string> lines = headingLines(input, scenario, comparator, wording);
    out << plainLine(lines.front()) << '\n';
    for (std::size_t i = 1; i < lines.size(); ++i) printWrapped(out, lines[i]);
}

}  // namespace valor::command_line
