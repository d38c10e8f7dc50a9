// SPDX-License-Identifier: GPL-3.0-or-later
// Cells that a spreadsheet put on the clipboard.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace valor::ui {

/// Lines of cells as text, without the empty line that spreadsheets leave at the end.
[[nodiscard]] QList<QStringList> pastedCells(const QString& text);

}  // namespace valor::ui
