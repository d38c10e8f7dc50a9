// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of text and sentences on a stream.
#pragma once

#include <iosfwd>
#include <string>

#include "core/report/plain_text.h"

namespace valor::command_line {

class Table : public PlainTable {
public:
    using PlainTable::PlainTable;
    void print(std::ostream& out, std::size_t indent = 2) const;
};

/// The lines of wrapped().
void printWrapped(std::ostream& out, const std::string& text, std::size_t indent = 0, std::size_t width = 100);
using valor::widthOf;

}  // namespace valor::command_line
