// SPDX-License-Identifier: GPL-3.0-or-later
// The table side by side: outputs down, contenders across.
#pragma once

#include <QAbstractTableModel>
#include <QStringList>

#include "core/report/chart.h"
#include "ui/pages/compare/comparison_rows.h"

namespace valor::ui {

class ComparisonModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// @param names of the contenders; each row has a cell for each
    void show(const QStringList& names, std::vector<ComparisonRow> rows);
    [[nodiscard]] const ComparisonRow& row(int row) const { return rows_[static_cast<std::size_t>(row)]; }
    /// The cell of a contender, or null in the column of labels.
    [[nodiscard]] const ComparisonCell* cell(const QModelIndex& index) const;
    /// Everything shown, for copying.
    [[nodiscard]] ChartTable table() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString spoken(const QModelIndex& index) const;

    QStringList names_;
    std::vector<ComparisonRow> rows_;
};

}  // namespace valor::ui
