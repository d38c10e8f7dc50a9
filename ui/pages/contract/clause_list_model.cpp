// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/clause_list_model.h"

#include <algorithm>

#include "ui/text/text.h"

namespace valor::ui {

void ClauseListModel::show(std::vector<ClauseLine> lines) {
    if (std::ranges::equal(lines, lines_, {}, &ClauseLine::clause, &ClauseLine::clause)) {
        lines_ = std::move(lines);
        if (!lines_.empty()) emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    lines_ = std::move(lines);
    endResetModel();
}

int ClauseListModel::rowOf(const ClauseId& clause) const {
    const auto found = std::ranges::find(lines_, clause, &ClauseLine::clause);
    return found == lines_.end() ? -1 : static_cast<int>(found - lines_.begin());
}

int ClauseListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(lines_.size());
}

QVariant ClauseListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const ClauseLine& own = line(index.row());
    if (role == Qt::DisplayRole) return qt(own.title);
    if (role != Qt::AccessibleTextRole && role != Qt::ToolTipRole) return {};
    QStringList words{qt(own.title), qt(own.stage), qt(own.words), qt(own.coverage), qt(own.figures)};
    for (const std::string& warning : own.warnings) words << qt(warning);
    return words.join(role == Qt::ToolTipRole ? QStringLiteral("\n") : QStringLiteral(". "));
}

}  // namespace valor::ui
