// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/history_model.h"

#include <utility>

#include "ui/text/text.h"
#include "ui/text/times.h"

namespace valor::ui {

QString entryName(const HistoryEntry& entry) {
    const QString text = qt(entry.text);
    const QString warning = qt(entry.code) + ' ' + qt(entry.subject);
    switch (entry.kind) {
        case EntryKind::Command:
            return entry.code == "case.create" ? HistoryModel::tr("Beginning: %1").arg(text) : text;
        case EntryKind::Revision: return text;
        case EntryKind::Run: return HistoryModel::tr("Kept run");
        case EntryKind::Note: return HistoryModel::tr("Note on run %1: %2").arg(qt(entry.subject), text);
        case EntryKind::Approval: return HistoryModel::tr("Warning approved (%1): %2").arg(warning, text);
        case EntryKind::Withdrawal: return HistoryModel::tr("Approval withdrawn (%1): %2").arg(warning, text);
    }
    return {};
}

void HistoryModel::setEntries(std::vector<HistoryEntry> entries) {
    entries_ = std::move(entries);
    setAll(all_);
}

void HistoryModel::setAll(bool all) {
    beginResetModel();
    all_ = all;
    shown_.clear();
    for (std::size_t i = entries_.size(); i-- > 0;)
        if (all || entries_[i].kind == EntryKind::Revision) shown_.push_back(i);
    endResetModel();
}

void HistoryModel::describeEntries(std::map<std::uint64_t, QString> words) {
    words_ = std::move(words);
}

QString HistoryModel::nameOf(const HistoryEntry& entry) const {
    const auto told = words_.find(entry.number);
    return told == words_.end() ? entryName(entry) : told->second;
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
        case Name: return nameOf(shown);
        case Time: return role == Qt::ToolTipRole ? zonedTime(shown.time) : localTime(shown.time);
        case Who: return qt(shown.who);
        default: return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case Number: return tr("No.");
        case Name: return tr("Name");
        case Time: return tr("Time (%1)").arg(localZone());
        case Who: return tr("Who");
        default: return {};
    }
}

}  // namespace valor::ui
