// SPDX-License-Identifier: GPL-3.0-or-later
// What a case says about one tool: adoption, effects by need, contracts that pay for it, alternatives that use it.
#pragma once

#include <QAbstractTableModel>
#include <optional>
#include <vector>

#include "core/model/tools.h"
#include "core/report/chart.h"
#include "ui/models/figure_words.h"

namespace valor::ui {

class FactSheetModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { What, Value, Mark, kColumns };

    explicit FactSheetModel(const Environment& environment, QObject* parent = nullptr);

    void show(const CasePtr& input, const Scenario& scenario, const ToolId& tool);
    /// Empty for a line that is no figure.
    [[nodiscard]] const ParameterId& parameter(int row) const { return rows_[static_cast<std::size_t>(row)].id; }
    /// Words alone, which may take the whole width: headings, and what is said in place of a figure.
    [[nodiscard]] bool isWords(int row) const {
        const Row& shown = rows_[static_cast<std::size_t>(row)];
        return shown.value.isEmpty() && !shown.mark;
    }
    [[nodiscard]] ChartTable table() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    enum class Level { Section, Group, Line };
    struct Row {
        Level level = Level::Line;
        QString what, value;
        ParameterId id;
        std::optional<Confidence> mark;
        bool operator==(const Row&) const = default;
    };
    class Writer;

    const Environment& environment_;
    std::vector<Row> rows_;
};

}  // namespace valor::ui
