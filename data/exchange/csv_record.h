// SPDX-License-Identifier: GPL-3.0-or-later
// Records of CSV files, RFC 4180.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/error/error.h"

namespace valor {

struct CsvDialect {
    char separator = ',';
    bool trimsBlanks = false;         ///< around cells, outside quotes
    bool keepsBracketsWhole = false;  ///< a separator within square brackets belongs to the cell
};

/// Cells of the next record; `rest` loses what was read. Counts the lines that a quoted cell spans.
/// @return FieldType for a quote that is never closed
[[nodiscard]] Result<std::vector<std::string>> nextRecord(std::string_view& rest, std::size_t& line,
                                                          const CsvDialect& dialect = {});

}  // namespace valor
