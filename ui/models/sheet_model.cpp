// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sheet_model.h"

#include <utility>

namespace valor::ui {

void SheetModel::show(Sheet sheet) {
    const bool sameSize = sheet.head.size() == sheet_.head.size() && sheet.rows.size() == sheet_.rows.size();
    if (sameSize && rowCount() > 0) {
        sheet_ = std::move(sheet);
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    sheet_ = std::move(sheet);
    endResetModel();
}

ChartTable SheetModel::table() const {
    if (!sheet_.figures.rows.empty()) return sheet_.figures;
    ChartTable table;
    for (const QString& word : sheet_.head) table.head.push_back(word.toStdString());
    for (const QStringList& row : sheet_.rows) {
        auto& cells = table.rows.emplace_back();
        for (const QString& word : row) cells.emplace_back(word.toStdString());
    }
    return table;
}

int SheetModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(sheet_.rows.size());
}

int SheetModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(sheet_.head.size());
}

Qt::Alignment SheetModel::sideOf(int column) const {
    return (column < sheet_.words ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter;
}

QVariant SheetModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return sheet_.rows[static_cast<std::size_t>(index.row())].value(index.column());
    if (role == Qt::TextAlignmentRole) return QVariant::fromValue(sideOf(index.column()));
    return {};
}

QVariant SheetModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::DisplayRole) return sheet_.head.value(section);
    if (role == Qt::TextAlignmentRole) return QVariant::fromValue(sideOf(section));
    return {};
}

}  // namespace valor::ui
