// SPDX-License-Identifier: GPL-3.0-or-later
// A small table of finished words and figures.
#pragma once

#include <QAbstractTableModel>
#include <QStringList>
#include <vector>

#include "core/report/chart.h"

namespace valor::ui {

struct Sheet {
    QStringList head;
    std::vector<QStringList> rows;  ///< each as long as the head
    int words = 1;                  ///< columns from the left that hold words; the others hold figures
    ChartTable figures = {};        ///< what is copied in place of written figures; empty: the words
    bool operator==(const Sheet&) const = default;
};

class SheetModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Same size as before: only the contents are announced as changed, so that selection and scrolling stay.
    void show(Sheet sheet);
    /// Everything shown, for copying.
    [[nodiscard]] ChartTable table() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] Qt::Alignment sideOf(int column) const;

    Sheet sheet_;
};

}  // namespace valor::ui
