// SPDX-License-Identifier: GPL-3.0-or-later
// Headings that are narrower than their words.
#pragma once

#include <QString>
#include <QStringList>

namespace valor::ui {

/// Broken between words where a line would be longer than `widest` characters; a longer word stays whole.
[[nodiscard]] inline QString brokenLines(const QString& words, qsizetype widest) {
    QString lines;
    qsizetype used = 0;
    for (const QString& word : words.split(' ', Qt::SkipEmptyParts)) {
        const bool fits = used + 1 + word.size() <= widest;
        if (used > 0) lines += fits ? ' ' : '\n';
        used = used > 0 && fits ? used + 1 + word.size() : word.size();
        lines += word;
    }
    return lines;
}

}  // namespace valor::ui
