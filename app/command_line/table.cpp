// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/table.h"

#include <ostream>

namespace valor::command_line {

void printWrapped(std::ostream& out, const std::string& text, std::size_t indent, std::size_t width) {
    out << wrapped(text, indent, width);
}

void Table::print(std::ostream& out, std::size_t indent) const {
    out << text(indent);
}

}  // namespace valor::command_line
