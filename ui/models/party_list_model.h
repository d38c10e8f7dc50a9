// SPDX-License-Identifier: GPL-3.0-or-later
// Who takes part, with which budgets, and who runs which site.
#pragma once

#include <QAbstractTableModel>
#include <array>
#include <vector>

#include "core/model/case.h"
#include "core/report/chart.h"
#include "ui/text/environment.h"

namespace valor::ui {

class PartyListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Kind, Budgets, Sites, kColumns };

    explicit PartyListModel(const Environment& environment, QObject* parent = nullptr);

    void show(const CasePtr& input);
    [[nodiscard]] ChartTable table() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    using Row = std::array<QString, kColumns>;
    const Environment& environment_;
    std::vector<Row> rows_;
};

}  // namespace valor::ui
