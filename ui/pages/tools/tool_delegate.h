// SPDX-License-Identifier: GPL-3.0-or-later
// A tool in the list: name, vendor, reach, and how many of its inputs rest on what.
#pragma once

#include <QStyledItemDelegate>

#include "ui/models/tool_list_model.h"

namespace valor::ui {

class ToolDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    ToolDelegate(const ToolListModel& model, const Environment& environment, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintBar(QPainter& painter, const QRectF& area, const InputMarks& marks) const;
    void paintCounts(QPainter& painter, const QRectF& area, const InputMarks& marks) const;

    const ToolListModel& model_;
    const Environment& environment_;
};

}  // namespace valor::ui
