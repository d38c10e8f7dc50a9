// SPDX-License-Identifier: GPL-3.0-or-later
// What stands above the figures of a run.
#pragma once

#include <iosfwd>

#include "core/model/case.h"
#include "core/report/run_context.h"
#include "core/report/run_heading.h"
#include "core/report/statements.h"

namespace valor::command_line {

/// Title of the case and the statements below it.
void printHeading(std::ostream& out, const Case& input, const Scenario& scenario, const AlternativeId& comparator,
                  const Wording& wording);

}  // namespace valor::command_line
