// SPDX-License-Identifier: GPL-3.0-or-later
// A document on a terminal.
#pragma once

#include <iosfwd>

#include "core/report/document.h"

namespace valor::command_line {

void print(std::ostream& out, const Document& document);
/// The table alone.
void printTable(std::ostream& out, const DocumentTable& table);

}  // namespace valor::command_line
