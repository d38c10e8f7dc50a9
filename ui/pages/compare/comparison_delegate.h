// SPDX-License-Identifier: GPL-3.0-or-later
// Paints a cell of the table side by side: figure, interval, a small bar, and what marks the best.
#pragma once

#include <QStyledItemDelegate>

#include "ui/pages/compare/comparison_model.h"
#include "ui/text/environment.h"

namespace valor::ui {

class ComparisonDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit ComparisonDelegate(const Environment& environment, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintCell(QPainter& painter, const QRectF& area, const ComparisonRow& row, const ComparisonCell& cell) const;
    void paintMark(QPainter& painter, const QRectF& line, const QString& mark) const;
    void paintBar(QPainter& painter, const QRectF& line, const ComparisonRow& row, const CellBar& bar) const;

    const Environment& environment_;
};

}  // namespace valor::ui
