// SPDX-License-Identifier: GPL-3.0-or-later
// A clause in the list: its name, when it is applied, what it does, what is agreed, and what is easily overlooked.
#pragma once

#include <QStyledItemDelegate>

#include "ui/pages/contract/clause_list_model.h"
#include "ui/text/environment.h"

namespace valor::ui {

class ClauseDelegate : public QStyledItemDelegate {
public:
    ClauseDelegate(const ClauseListModel& model, const Environment& environment, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    struct Part {
        QString text;
        QFont font;
        QColor colour;
    };
    [[nodiscard]] std::vector<Part> partsOf(const ClauseLine& line) const;

    const ClauseListModel& model_;
    const Environment& environment_;
};

}  // namespace valor::ui
