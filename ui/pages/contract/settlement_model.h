// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of a settlement as a table.
#pragma once

#include <QAbstractTableModel>

#include "core/report/chart.h"
#include "ui/jobs/settlement_controller.h"
#include "ui/models/sheet_model.h"
#include "ui/text/environment.h"

namespace valor::ui {

class SettlementModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Month, Buyer, Site, Clause, Kind, Stage, Quantity, Price, Index, Amount, kColumns };

    SettlementModel(const Environment& environment, QObject* parent)
        : QAbstractTableModel(parent), environment_(environment) {}

    /// @param answer that is settled; null: nothing to show
    void show(const SettlementAnswerPtr& answer);
    /// Every column, for copying: numbers in full and without marks for thousands.
    [[nodiscard]] ChartTable table() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Environment& environment_;
    SettlementAnswerPtr answer_;
};

/// Totals by buyer and contract year.
[[nodiscard]] Sheet yearSheet(const SettlementAnswer& answer, const Environment& environment);
/// What differs from what was invoiced, line by line. @pre an earlier settlement was compared
[[nodiscard]] Sheet changeSheet(const SettlementAnswer& answer, const Environment& environment);

}  // namespace valor::ui
