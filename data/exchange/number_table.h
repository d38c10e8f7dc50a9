// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of numbers as spreadsheets and statistics programs write them.
#pragma once

#include <cstddef>
#include <functional>
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

/// Reads CSV with a header. Commas or semicolons between fields, the latter also with a decimal comma; where
/// semicolons or nothing stand between fields, a point that may stand between thousands is refused; a comma within
/// square brackets of the header belongs to the name ("rr[1,2]"); a first column without a name holds row numbers and
/// is left out.
/// @param subject name of the file @param goesOn asked now and then with the bytes that are read; false: enough, the
/// rows up to there are the table. May be null.
/// @return TextNotUtf8 with the byte and its line; CsvMalformed with `subject` and the line
[[nodiscard]] Result<NumberTable> readNumberTable(std::string_view csv, const std::string& subject,
                                                  const std::function<bool(std::size_t)>& goesOn = {});

}  // namespace valor
