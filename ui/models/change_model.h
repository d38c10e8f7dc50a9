// SPDX-License-Identifier: GPL-3.0-or-later
// What changed, line by line: place, before, after.
#pragma once

#include <QAbstractTableModel>
#include <vector>

#include "ui/models/change_words.h"

namespace valor::ui {

class ChangeModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { What, Before, After, kColumns };

    /// What the two states are called.
    struct States {
        QString before, after;
    };
    ChangeModel(std::vector<ShownChange> changes, States states, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<ShownChange> changes_;
    States states_;
};

}  // namespace valor::ui
