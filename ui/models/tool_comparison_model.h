// SPDX-License-Identifier: GPL-3.0-or-later
// Tools side by side in the figures they share by meaning.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/model/tools.h"
#include "core/report/chart.h"
#include "ui/models/figure_words.h"

namespace valor::ui {

class ToolComparisonModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit ToolComparisonModel(const Environment& environment, QObject* parent = nullptr);

    void show(const CasePtr& input, const Scenario& scenario);
    [[nodiscard]] ChartTable table() const;
    /// The figure in a cell; empty for the name of a tool, for a tool without it, and where there are several.
    [[nodiscard]] ParameterId parameter(const QModelIndex& cell) const;
    /// How many shared figures are left out because all tools rest on the very same input.
    [[nodiscard]] int leftOut() const { return leftOut_; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Cell {
        std::vector<ParameterId> ids;
        QString text;
        Confidence mark{};  ///< the weakest
    };
    struct Row {
        QString tool;
        std::vector<Cell> cells;  ///< one per shared figure
    };
    [[nodiscard]] QString headOf(const ToolFigure& figure) const;
    [[nodiscard]] Cell cellOf(const Case& input, const Scenario& scenario, const std::vector<ParameterId>& ids) const;

    const Environment& environment_;
    std::vector<QString> heads_;
    std::vector<Row> rows_;
    int leftOut_ = 0;
};

}  // namespace valor::ui
