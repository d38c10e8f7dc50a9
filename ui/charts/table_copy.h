// SPDX-License-Identifier: GPL-3.0-or-later
// Tables for the clipboard, as a spreadsheet in the reader's language expects them.
#pragma once

#include <QString>

#include "core/report/chart.h"
#include "ui/text/formats.h"

namespace valor::ui {

/// Tab-separated, numbers with the reader's decimal mark and without marks for thousands.
[[nodiscard]] QString tabSeparated(const ChartTable& table, const Formats& formats);
[[nodiscard]] QString htmlTable(const ChartTable& table, const Formats& formats);
/// Both forms at once.
void copyTable(const ChartTable& table, const Formats& formats);

}  // namespace valor::ui
