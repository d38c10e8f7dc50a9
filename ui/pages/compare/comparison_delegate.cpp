// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare/comparison_delegate.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

constexpr double kMarginX = 8, kMarginY = 5, kBar = 12, kTriangle = 8;
constexpr double kQuiet = 0.4;  // of the full colour

double lineHeight() {
    return QFontMetricsF(productFont(kTextSize)).height();
}

}  // namespace

ComparisonDelegate::ComparisonDelegate(const Environment& environment, QObject* parent)
    : QStyledItemDelegate(parent), environment_(environment) {}

QSize ComparisonDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const int height = static_cast<int>(2 * lineHeight() + kBar + 2 * kMarginY + 4);
    const auto* cell = static_cast<const ComparisonModel*>(index.model())->cell(index);
    if (cell == nullptr) return {QStyledItemDelegate::sizeHint(option, index).width() + 12, height};
    const QFontMetricsF bold(productFont(kTextSize, QFont::DemiBold)), small(productFont(kSmallSize));
    const double mark = cell->mark.isEmpty() ? 0 : kTriangle + 16 + small.horizontalAdvance(cell->mark);
    const double wide = std::max(bold.horizontalAdvance(cell->figure) + mark, small.horizontalAdvance(cell->note));
    return {static_cast<int>(wide + 2 * kMarginX), height};
}

void ComparisonDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Tokens& tokens = environment_.theme.tokens();
    const auto& model = *static_cast<const ComparisonModel*>(index.model());
    const ComparisonRow& row = model.row(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected)) painter->fillRect(option.rect, tokens.selection);
    painter->setPen(QPen(tokens.line, 1));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const QRectF area = QRectF(option.rect).adjusted(kMarginX, kMarginY, -kMarginX, -kMarginY);
    if (const ComparisonCell* cell = model.cell(index)) {
        paintCell(*painter, area, row, *cell);
    } else {
        painter->setFont(productFont(kTextSize, row.isQuiet ? QFont::Normal : QFont::DemiBold));
        painter->setPen(row.isQuiet ? tokens.muted : tokens.text);
        painter->drawText(area, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextWordWrap, row.label);
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(tokens.primary, 1.5));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -2), 4, 4);
    }
    painter->restore();
}

void ComparisonDelegate::paintCell(QPainter& painter, const QRectF& area, const ComparisonRow& row,
                                   const ComparisonCell& cell) const {
    const Tokens& tokens = environment_.theme.tokens();
    const double height = lineHeight();
    const QRectF figure(area.left(), area.top(), area.width(), height);
    painter.setFont(productFont(kTextSize, row.isQuiet ? QFont::Normal : QFont::DemiBold));
    painter.setPen(row.isQuiet ? tokens.muted : tokens.text);
    painter.drawText(figure, Qt::AlignRight | Qt::AlignVCenter, cell.figure);
    painter.setFont(productFont(kSmallSize));
    painter.setPen(tokens.muted);
    const QString note = painter.fontMetrics().elidedText(cell.note, Qt::ElideRight, static_cast<int>(area.width()));
    painter.drawText(figure.translated(0, height), Qt::AlignRight | Qt::AlignVCenter, note);
    if (!cell.mark.isEmpty()) paintMark(painter, figure, cell.mark);
    if (cell.bar) paintBar(painter, QRectF(area.left(), area.bottom() - kBar, area.width(), kBar), row, *cell.bar);
}

/// A triangle and a word: colour alone would not reach everyone.
void ComparisonDelegate::paintMark(QPainter& painter, const QRectF& line, const QString& mark) const {
    const QColor colour = environment_.theme.tokens().primary;
    const double middle = line.center().y();
    QPainterPath triangle(QPointF(line.left(), middle + kTriangle / 2));
    triangle.lineTo(line.left() + kTriangle, middle + kTriangle / 2);
    triangle.lineTo(line.left() + kTriangle / 2, middle - kTriangle / 2);
    triangle.closeSubpath();
    painter.fillPath(triangle, colour);
    painter.setPen(colour);
    painter.drawText(line.adjusted(kTriangle + 4, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, mark);
}

/// The interval as a line, the mean as a dot, zero as a tick; one scale for the whole row.
void ComparisonDelegate::paintBar(QPainter& painter, const QRectF& line, const ComparisonRow& row,
                                  const CellBar& bar) const {
    if (!(row.high > row.low)) return;
    const Tokens& tokens = environment_.theme.tokens();
    const auto at = [&](double value) {
        return line.left() + 4 + (value - row.low) / (row.high - row.low) * (line.width() - 8);
    };
    const double y = line.center().y();
    painter.setPen(QPen(tokens.line, 1));
    painter.drawLine(QPointF(line.left(), y), QPointF(line.right(), y));
    painter.setPen(QPen(tokens.muted, 1));
    painter.drawLine(QPointF(at(0), y - 4), QPointF(at(0), y + 4));
    const QColor colour = row.isQuiet ? tint(tokens.data1, tokens.surface, kQuiet) : tokens.data1;
    painter.setPen(QPen(colour, 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(at(bar.low), y), QPointF(at(bar.high), y));
    painter.setPen(QPen(tokens.surface, 1));
    painter.setBrush(colour);
    painter.drawEllipse(QPointF(at(bar.middle), y), 4.5, 4.5);
}

}  // namespace valor::ui
