// SPDX-License-Identifier: GPL-3.0-or-later
// What is in a case, for people.
#pragma once

#include <iosfwd>

#include "app/command_line/shipped_cases.h"
#include "core/report/statements.h"

namespace valor::command_line {

void printCases(std::ostream& out, const ShippedCases& cases, const Wording& wording);
void printCase(std::ostream& out, const Case& input, const Wording& wording);

}  // namespace valor::command_line
