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

NumberEntry readPastedNumber(const QString& text, NumberKind kind, const QString& suffix, QChar decimal) {
    const NumberEntry entry = readNumber(text, kind, suffix, decimal);
    const bool mayBeMean = kind == NumberKind::Integer && entry.problem == NumberProblem::BadGroups;
    if (!mayBeMean) return entry;
    const NumberEntry mean = readNumber(text, NumberKind::Amount, suffix, decimal);
    return mean.value ? mean : entry;
}

}  // namespace valor::ui
