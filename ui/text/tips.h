// SPDX-License-Identifier: GPL-3.0-or-later
// Words that are shown where the mouse rests.
#pragma once

#include <QString>
#include <QTextDocument>

namespace valor::ui {

/// As rich text: of plain words Qt guesses which they are, so that names of others could be taken for markup.
[[nodiscard]] inline QString tipOf(const QString& words) {
    return words.isEmpty() ? QString() : Qt::convertFromPlainText(words, Qt::WhiteSpaceNormal);
}

}  // namespace valor::ui
