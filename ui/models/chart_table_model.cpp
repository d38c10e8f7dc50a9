// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/chart_table_model.h"

#include <cmath>
#include <utility>

#include "ui/text/text.h"

namespace valor::ui {

QString cellText(const ChartTable::Cell& cell, const Formats& formats) {
    if (const auto* text = std::get_if<std::string>(&cell)) return qt(*text);
    const double value = std::get<double>(cell);
    return std::isfinite(value) ? formats.shortest(value, 5) : QString();
}

ChartTableModel::ChartTableModel(ChartTable table, const Formats& formats, QObject* parent)
    : QAbstractTableModel(parent), table_(std::move(table)), formats_(formats) {}

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
    if (role == Qt::TextAlignmentRole && std::holds_alternative<double>(cell))
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    return {};
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) return {};
    if (role == Qt::DisplayRole) return qt(table_.head[static_cast<std::size_t>(section)]);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(section == 0 ? Qt::AlignLeft : Qt::AlignRight));
    return {};
}

}  // namespace valor::ui
