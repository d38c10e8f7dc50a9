// SPDX-License-Identifier: GPL-3.0-or-later
// Names of files that are suggested to whoever saves.
#pragma once

#include <QString>

class QFileDialog;

namespace valor::ui {

/// Words as a name that every system takes and shows, without an end: "Knee: board" becomes "Knee – board".
/// @param kind what is saved, in one word: the name where nothing else is left
[[nodiscard]] QString fileNameOf(QString words, const QString& kind);

/// Suggests `name` with the end that the dialog gives. The name is selected, the end is not: what is typed takes its
/// place.
void suggestFile(QFileDialog& dialog, const QString& name);
/// Another end from now on, also for the name that stands there; its folder stays.
void changeEnd(QFileDialog& dialog, const QString& end);

}  // namespace valor::ui
