// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/chart_table_model.h"

#include <QRegularExpression>
#include <cmath>
#include <utility>

#include "ui/text/broken_lines.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

constexpr qsizetype kHeadLine = 16;  ///< characters: a long head must not make its column wide

}  // namespace

QString cellText(const ChartTable::Cell& cell, const Formats& formats) {
    if (const auto* text = std::get_if<std::string>(&cell)) return qt(*text);
    const double value = std::get<double>(cell);
    return std::isfinite(value) ? formats.shortest(value, 5) : QString();
}

ChartTableModel::ChartTableModel(ChartTable table, const Formats& formats, QObject* parent)
    : QAbstractTableModel(parent), table_(std::move(table)), formats_(formats) {
    for (std::size_t column = 0; column < table_.head.size(); ++column) areFigures_.push_back(holdsFigures(column));
}

/// Figures stand at the right, and so does their head.
bool ChartTableModel::holdsFigures(std::size_t column) const {
    static const QRegularExpression kFigure(QStringLiteral("^[-+\u2212]?[0-9][0-9.,' \u00a0\u202f]*%?$"));
    bool any = false;
    for (const auto& row : table_.rows) {
        const QString text = cellText(row[column], formats_);
        if (text.isEmpty()) continue;
        if (!kFigure.match(text).hasMatch()) return false;
        any = true;
    }
    return any;
}

Qt::Alignment ChartTableModel::sideOf(int column) const {
    return (areFigures_[static_cast<std::size_t>(column)] ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

int ChartTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(table_.rows.size());
}

int ChartTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(table_.head.size());
}

QVariant ChartTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const auto& cell = table_.rows[static_cast<std::size_t>(index.row())][static_cast<std::size_t>(index.column())];
    if (role == Qt::DisplayRole) return cellText(cell, formats_);
    if (role == Qt::TextAlignmentRole) return QVariant::fromValue(sideOf(index.column()));
    return {};
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    if (role == Qt::DisplayRole) return brokenLines(qt(table_.head[static_cast<std::size_t>(section)]), kHeadLine);
    if (role == Qt::TextAlignmentRole) return QVariant::fromValue(sideOf(section));
    return {};
}

}  // namespace valor::ui
