// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/change_model.h"

#include <utility>

namespace valor::ui {

ChangeModel::ChangeModel(std::vector<ShownChange> changes, States states, QObject* parent)
    : QAbstractTableModel(parent), changes_(std::move(changes)), states_(std::move(states)) {}

int ChangeModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(changes_.size());
}

int ChangeModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int{kColumns};
}

QVariant ChangeModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
    const ShownChange& change = changes_[static_cast<std::size_t>(index.row())];
    switch (index.column()) {
        case What: return change.what;
        case Before: return change.before.isEmpty() ? QStringLiteral("–") : change.before;
        case After: return change.after.isEmpty() ? QStringLiteral("–") : change.after;
        default: return {};
    }
}

QVariant ChangeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) return {};
    switch (section) {
        case What: return tr("What");
        case Before: return states_.before;
        case After: return states_.after;
        default: return {};
    }
}

}  // namespace valor::ui
