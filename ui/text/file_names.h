// SPDX-License-Identifier: GPL-3.0-or-later
// Names of files that are suggested to whoever saves.
#pragma once

#include <QString>

class QFileDialog;
class QWidget;

namespace valor::ui {

/// What tells files of one case apart; empty: nothing to tell.
struct FileMarks {
    QString purpose{};   ///< which of several of one state it is: its reader, its month, who gets it
    QString scenario{};  ///< of a case with several
    QString revision{};  ///< that the state of the case is
};
/// Property of a widget: FileMarks of what is on it and in it.
inline constexpr const char* kFileMarks = "fileMarks";
/// Of the nearest widget around that has them, or of `widget` itself.
[[nodiscard]] FileMarks fileMarksOf(const QWidget& widget);

/// Words as a name that every system takes and shows, without an end: "Knee: board" becomes "Knee – board".
/// @param kind what is saved, in one word: the name where nothing else is left
/// @param marks follow the words: "Knee – Clinicians – Base case – As tendered"; where all of it is too long the words
/// are cut at a word: "Knee X-rays…"
[[nodiscard]] QString fileNameOf(const QString& words, const QString& kind, const FileMarks& marks = {});

/// Suggests `name` with the end that the dialog gives. The name is selected, the end is not: what is typed takes its
/// place.
void suggestFile(QFileDialog& dialog, const QString& name);
/// Another end from now on, also for the name that stands there; its folder stays.
void changeEnd(QFileDialog& dialog, const QString& end);

}  // namespace valor::ui
