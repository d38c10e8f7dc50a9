// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/needs/pasted_numbers.h"

namespace valor::ui {

QList<QStringList> pastedCells(const QString& text) {
    QString plain = text;
    plain.replace("\r\n", "\n").replace('\r', '\n');
    while (plain.endsWith('\n')) plain.chop(1);
    QList<QStringList> lines;
    if (plain.isEmpty()) return lines;
    for (const QString& line : plain.split('\n')) {
        QStringList cells;
        for (const QString& cell : line.split('\t')) cells << cell.trimmed();
        lines << cells;
    }
    return lines;
}

}  // namespace valor::ui
