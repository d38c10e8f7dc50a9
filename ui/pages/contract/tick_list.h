// SPDX-License-Identifier: GPL-3.0-or-later
// Several of a list, by ticks; none ticked stands for all.
#pragma once

#include <QListWidget>
#include <string>
#include <vector>

namespace valor::ui {

class TickList : public QListWidget {
    Q_OBJECT
public:
    struct Item {
        std::string id;
        QString label;
    };
    TickList(const std::vector<Item>& items, const std::vector<std::string>& ticked, QWidget* parent = nullptr);

    /// In the order of the list.
    [[nodiscard]] std::vector<std::string> ticked() const;

signals:
    void changed();
};

}  // namespace valor::ui
