// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of numbers as spreadsheets and statistics programs write them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/error/error.h"

namespace valor {

/// Columns of one length by name.
struct NumberTable {
    std::vector<std::string> names;
    std::vector<std::vector<double>> columns;
};

/// Reads CSV with a header. Commas or semicolons between fields, the latter also with a decimal comma; a comma within
/// square brackets of the header belongs to the name ("rr[1,2]"); a first column without a name holds row numbers and
/// is left out.
/// @return TextNotUtf8; CsvMalformed with `subject` and the line
[[nodiscard]] Result<NumberTable> readNumberTable(std::string_view csv, const std::string& subject);

}  // namespace valor
