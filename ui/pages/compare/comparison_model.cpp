// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare/comparison_model.h"

#include <limits>
#include <utility>

#include "ui/text/broken_lines.h"

namespace valor::ui {
namespace {

constexpr qsizetype kLongestLine = 18;  ///< letters that fit over a column when four stand side by side

}  // namespace

void ComparisonModel::show(const QStringList& names, std::vector<ComparisonRow> rows) {
    const bool sameSize = names.size() == names_.size() && rows.size() == rows_.size();
    if (sameSize && !rows_.empty()) {
        names_ = names;
        rows_ = std::move(rows);
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    names_ = names;
    rows_ = std::move(rows);
    endResetModel();
}

const ComparisonCell* ComparisonModel::cell(const QModelIndex& index) const {
    if (index.column() == 0) return nullptr;
    return &row(index.row()).cells[static_cast<std::size_t>(index.column()) - 1];
}

int ComparisonModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int ComparisonModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || rows_.empty() ? 0 : static_cast<int>(names_.size()) + 1;
}

QString ComparisonModel::spoken(const QModelIndex& index) const {
    const ComparisonCell* shown = cell(index);
    if (shown == nullptr) return row(index.row()).label;
    QString words = tr("%1, %2: %3").arg(names_[index.column() - 1], row(index.row()).label, shown->figure);
    for (const QString& more : {shown->note, shown->mark})
        if (!more.isEmpty()) words += ", " + more;
    return words;
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const ComparisonCell* shown = cell(index);
    switch (role) {
        case Qt::DisplayRole: return shown == nullptr ? row(index.row()).label : shown->figure + '\n' + shown->note;
        case Qt::AccessibleTextRole:
        case Qt::ToolTipRole: return spoken(index);
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(
                Qt::Alignment((shown == nullptr ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
        default: return {};
    }
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::DisplayRole) return section == 0 ? QString() : brokenLines(names_.value(section - 1), kLongestLine);
    if (role == Qt::ToolTipRole) return section == 0 ? QString() : names_.value(section - 1);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    return {};
}

/// Figures that a spreadsheet can go on with; words only where there is no figure.
ChartTable ComparisonModel::table() const {
    ChartTable table;
    table.head.emplace_back();
    for (const QString& name : names_)
        for (const QString& head : {name, tr("%1: 5 %").arg(name), tr("%1: 95 %").arg(name)})
            table.head.push_back(head.toStdString());
    table.head.push_back(tr("Unit").toStdString());
    constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();
    for (const ComparisonRow& row : rows_) {
        auto& cells = table.rows.emplace_back();
        cells.emplace_back(row.label.toStdString());
        for (const ComparisonCell& cell : row.cells) {
            cells.push_back(cell.bar ? ChartTable::Cell(cell.bar->middle)
                                     : ChartTable::Cell(cell.figure.toStdString()));
            const bool hasEnds = cell.bar && row.isRange;
            cells.emplace_back(hasEnds ? cell.bar->low : kNothing);
            cells.emplace_back(hasEnds ? cell.bar->high : kNothing);
        }
        cells.emplace_back(row.unit.toStdString());
    }
    return table;
}

}  // namespace valor::ui
