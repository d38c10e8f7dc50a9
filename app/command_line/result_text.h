// SPDX-License-Identifier: GPL-3.0-or-later
// A result for people: the decision in words first, then the tables it rests on.
#pragma once

#include <iosfwd>

#include "app/command_line/run_view.h"
#include "core/report/statements.h"

namespace valor::command_line {

void printResult(std::ostream& out, const RunView& view, const Wording& wording);

}  // namespace valor::command_line
