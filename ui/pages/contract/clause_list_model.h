// SPDX-License-Identifier: GPL-3.0-or-later
// The clauses of a contract, in the order in which they are applied.
#pragma once

#include <QAbstractListModel>
#include <vector>

#include "core/report/clause_lines.h"

namespace valor::ui {

class ClauseListModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    /// The same clauses as before: only their words are announced as changed, so that the choice stays.
    void show(std::vector<ClauseLine> lines);
    [[nodiscard]] const ClauseLine& line(int row) const { return lines_[static_cast<std::size_t>(row)]; }
    /// -1 for a clause that is not in the list.
    [[nodiscard]] int rowOf(const ClauseId& clause) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    std::vector<ClauseLine> lines_;
};

}  // namespace valor::ui
