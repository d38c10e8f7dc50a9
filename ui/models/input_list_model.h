// SPDX-License-Identifier: GPL-3.0-or-later
// The inputs of an alternative with what they rest on: the register of assumptions.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "core/model/case.h"
#include "ui/text/environment.h"

namespace valor::ui {

class InputListModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Trust, Value, Source, kColumns };

    InputListModel(CasePtr input, const Scenario& scenario, std::vector<ParameterId> inputs,
                   const Environment& environment, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(const Parameter& parameter, int column) const;
    [[nodiscard]] Confidence trust(const Parameter& parameter) const;

    CasePtr input_;
    Scenario scenario_;
    std::vector<const Parameter*> rows_;
    const Environment& environment_;
};

}  // namespace valor::ui
