// SPDX-License-Identifier: GPL-3.0-or-later
// Names of files that are suggested to whoever saves.
#pragma once

#include <QString>

class QFileDialog;

namespace valor::ui {

/// Words as a name that every system takes, without an end: "Knee: board" becomes "Knee – board".
[[nodiscard]] QString fileNameOf(QString words);

/// Suggests `name` with the end that the dialog gives. The name is selected, the end is not: what is typed takes its
/// place.
void suggestFile(QFileDialog& dialog, const QString& name);

}  // namespace valor::ui
