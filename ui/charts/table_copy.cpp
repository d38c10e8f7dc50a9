// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/table_copy.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QStringList>
#include <algorithm>
#include <cmath>
#include <memory>

#include "ui/text/text.h"

namespace valor::ui {
namespace {

/// Digits with at most one decimal mark: what no spreadsheet takes for a formula, also with a sign before it.
bool isNumber(const QString& text, const Formats& formats) {
    const QString digits = text.startsWith('-') ? text.mid(1) : text;
    const QStringList parts = digits.split(formats.decimalMark());
    const auto isWhole = [](const QString& part) {
        return !part.isEmpty() && std::ranges::all_of(part, [](QChar each) { return each >= '0' && each <= '9'; });
    };
    return parts.size() <= 2 && std::ranges::all_of(parts, isWhole);
}

/// A spreadsheet reads neither U+2212 nor marks for thousands, takes a leading "=", "+", "-" or "@" for a formula, and
/// begins another cell at whatever it calls the end of a line.
QString plainCell(const ChartTable::Cell& cell, const Formats& formats) {
    if (const auto* words = std::get_if<std::string>(&cell)) {
        QString text = qt(*words);
        for (QChar& letter : text)
            if (letter.category() == QChar::Other_Control || letter == QChar::LineSeparator ||
                letter == QChar::ParagraphSeparator)
                letter = ' ';
        const QString begin = text.trimmed().left(1);
        const bool isFormula = !begin.isEmpty() && QStringLiteral("=+-@").contains(begin);
        if (isFormula && !isNumber(text, formats)) text.prepend('\'');
        return text;
    }
    const double value = std::get<double>(cell);
    if (!std::isfinite(value)) return {};
    return QString::number(value, 'g', 10).replace('.', formats.decimalMark());
}

}  // namespace

QString tabSeparated(const ChartTable& table, const Formats& formats) {
    QStringList lines, head;
    for (const std::string& title : table.head) head << plainCell(title, formats);
    if (!head.isEmpty()) lines << head.join('\t');
    for (const auto& row : table.rows) {
        QStringList cells;
        for (const ChartTable::Cell& cell : row) cells << plainCell(cell, formats);
        lines << cells.join('\t');
    }
    return lines.join('\n') + '\n';
}

QString htmlTable(const ChartTable& table, const Formats& formats) {
    QString html = "<table>";
    if (!table.head.empty()) html += "<tr>";
    for (const std::string& title : table.head) html += "<th>" + qt(title).toHtmlEscaped() + "</th>";
    if (!table.head.empty()) html += "</tr>";
    for (const auto& row : table.rows) {
        html += "<tr>";
        for (const ChartTable::Cell& cell : row) html += "<td>" + plainCell(cell, formats).toHtmlEscaped() + "</td>";
        html += "</tr>";
    }
    return html + "</table>";
}

void copyTable(const ChartTable& table, const Formats& formats) {
    auto mime = std::make_unique<QMimeData>();
    mime->setText(tabSeparated(table, formats));
    mime->setHtml(htmlTable(table, formats));
    QGuiApplication::clipboard()->setMimeData(mime.release());
}

}  // namespace valor::ui
