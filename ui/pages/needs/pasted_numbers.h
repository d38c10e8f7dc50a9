// SPDX-License-Identifier: GPL-3.0-or-later
// Cells that a spreadsheet put on the clipboard.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include "ui/editors/number_entry.h"

namespace valor::ui {

/// Lines of cells as text, without the empty line that spreadsheets leave at the end.
[[nodiscard]] QList<QStringList> pastedCells(const QString& text);

/// As readNumber(); a count may also be the mean of some years, "6.250,5".
[[nodiscard]] NumberEntry readPastedNumber(const QString& text, NumberKind kind, const QString& suffix, QChar decimal);

}  // namespace valor::ui
