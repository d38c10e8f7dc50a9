// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a chart as a table.
#pragma once

#include <QAbstractTableModel>

#include "core/report/chart.h"
#include "ui/text/formats.h"

namespace valor::ui {

class ChartTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    ChartTableModel(ChartTable table, const Formats& formats, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] bool holdsFigures(std::size_t column) const;
    [[nodiscard]] Qt::Alignment sideOf(int column) const;

    ChartTable table_;
    Formats formats_;
    std::vector<bool> areFigures_;  ///< by column
};

/// A cell as text in the reader's form of numbers.
[[nodiscard]] QString cellText(const ChartTable::Cell& cell, const Formats& formats);

}  // namespace valor::ui
