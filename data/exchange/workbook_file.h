// SPDX-License-Identifier: GPL-3.0-or-later
// A workbook as an Office Open XML file (.xlsx).
#pragma once

#include <string>

#include "core/error/error.h"
#include "core/report/workbook.h"

namespace valor {

/// Writes the file whole or leaves what was there. Equal workbooks give equal bytes, whatever the locale. Numbers have
/// 16 significant digits. A text of more than 32,767 UTF-16 units is cut and ends in "…"; characters that XML has no
/// place for are left out.
/// @return FileUnwritable and the errors of putWholeFile(), with the name of the file
/// @source ECMA-376 Office Open XML, part 1: SpreadsheetML
[[nodiscard]] Status writeWorkbook(const Workbook& workbook, const std::string& path);

/// A text as a cell holds it: valid UTF-8 without control characters but tab and line feed, "_x0041_" kept from being
/// read as a character, no longer than a cell takes.
[[nodiscard]] std::string cellText(const std::string& text);

}  // namespace valor
