// SPDX-License-Identifier: GPL-3.0-or-later
// Calculates the formulas of a workbook as an office program would, from the cells of the file alone.
#pragma once

#include <string>

#include "tests/support/xlsx_reader.h"

namespace valor::test {

/// The functions that our workbooks use: AVERAGE, AVERAGEIF, STDEV, SQRT, COUNT, COUNTIF, PERCENTILE, SUM, SUMIFS,
/// SUMPRODUCT, MAX, MIN, ABS; + - * /, comparisons, names, ranges. Throws std::runtime_error at anything else.
/// @param sheet that the formula stands on
[[nodiscard]] double evaluate(const XlsxFile& file, const std::string& sheet, const std::string& formula);

}  // namespace valor::test
