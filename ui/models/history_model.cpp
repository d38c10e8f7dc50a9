// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/history_model.h"

#include <utility>

#include "ui/text/text.h"
#include "ui/text/times.h"

namespace valor::ui {

QString entryName(const HistoryEntry& entry) {
    return entry.code == "case.create" ? HistoryModel::tr("Beginning: %1").arg(qt(entry.text)) : qt(entry.text);
}

HistoryModel::HistoryModel(std::vector<HistoryEntry> entries, QObject* parent)
    : QAbstractTableModel(parent), entries_(std::move(entries)) {
    setAll(false);
}

void HistoryModel::setAll(bool all) {
    beginResetModel();
    shown_.clear();
    for (std::size_t i = entries_.size(); i-- > 0;) {
        const EntryKind kind = entries_[i].kind;
        if (kind == EntryKind::Revision || (all && kind == EntryKind::Command)) shown_.push_back(i);
    }
    endResetModel();
}

const HistoryEntry& HistoryModel::entry(int row) const {
    return entries_[shown_.at(static_cast<std::size_t>(row))];
}

int HistoryModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(shown_.size());
}

int HistoryModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int{kColumns};
}

QVariant HistoryModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const HistoryEntry& shown = entry(index.row());
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    switch (index.column()) {
        case Number: return QString::number(shown.number);
        case Name: return entryName(shown);
        case Time: return localTime(shown.time);
        case Who: return qt(shown.who);
        default: return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case Number: return tr("No.");
        case Name: return tr("Name");
        case Time: return tr("Time");
        case Who: return tr("Who");
        default: return {};
    }
}

}  // namespace valor::ui
