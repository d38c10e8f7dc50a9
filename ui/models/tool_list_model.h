// SPDX-License-Identifier: GPL-3.0-or-later
// The tools of a case with how much is known about each.
#pragma once

#include <QAbstractListModel>
#include <vector>

#include "core/model/case.h"
#include "core/report/run_context.h"
#include "ui/text/environment.h"

namespace valor::ui {

class ToolListModel : public QAbstractListModel {
    Q_OBJECT
public:
    struct Tool {
        ToolId id;
        QString name, vendor;
        QString reach;     ///< "2 needs · 9 sites"
        InputMarks marks;  ///< of the inputs it depends on; key assumptions are left out
    };

    explicit ToolListModel(const Environment& environment, QObject* parent = nullptr);

    void show(const CasePtr& input, const Scenario& scenario);
    void clear();
    [[nodiscard]] const Tool& tool(int row) const { return tools_[static_cast<std::size_t>(row)]; }
    /// "20 inputs: 12 found in a source, 8 assumption"
    [[nodiscard]] QString completeness(const Tool& tool) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    const Environment& environment_;
    std::vector<Tool> tools_;
};

}  // namespace valor::ui
