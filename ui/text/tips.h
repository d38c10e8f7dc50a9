// SPDX-License-Identifier: GPL-3.0-or-later
// Words that are shown where the mouse rests.
#pragma once

#include <QString>
#include <QTextDocument>
#include <QWidget>

namespace valor::ui {

/// As rich text: of plain words Qt guesses which they are, so that names of others could be taken for markup.
[[nodiscard]] inline QString tipOf(const QString& words) {
    return words.isEmpty() ? QString() : Qt::convertFromPlainText(words, Qt::WhiteSpaceNormal);
}

/// Who hears the description of a widget without one hears its tip, so the words stand there without markup.
inline void setTip(QWidget& widget, const QString& words) {
    widget.setToolTip(tipOf(words));
    widget.setAccessibleDescription(words);
}

}  // namespace valor::ui
