// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/timeline_panel.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "core/report/chart_table.h"
#include "ui/text/text.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

constexpr double kSpanRow = 24, kSpanBar = 16;
constexpr double kWidestGroup = 0.3;  // of the chart
constexpr double kOpenEnd = 7;        // length of the tip of a bar that goes on

}  // namespace

TimelinePanel::TimelinePanel(const Environment& environment, QWidget* parent) : ChartPanel(environment, parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize TimelinePanel::sizeHint() const {
    const double rows = static_cast<double>(std::max<std::size_t>(chart_.rows.size(), 1)) * kSpanRow;
    return {320, static_cast<int>(std::ceil(rows + 2 * smallTextHeight() + 26))};
}

void TimelinePanel::setChart(const TimelineChart& chart) {
    if (chart == chart_) return;
    chart_ = chart;
    current_ = -1;
    announce();
    updateGeometry();
    update();
}

ChartTable TimelinePanel::table() const {
    return tableOf(chart_, environment().wording());
}

void TimelinePanel::setCurrent(int row) {
    if (row >= static_cast<int>(chart_.rows.size()) || row == current_) return;
    current_ = row;
    update();
    if (current_ < 0) return announce();
    const TimelineRow& shown = chart_.rows[static_cast<std::size_t>(current_)];
    const QString what =
        tr("%1, %2 for %3: from %4").arg(qt(shown.group), qt(shown.label), qt(shown.detail), qt(shown.fromLabel));
    setAccessibleDescription(shown.to ? tr("%1, exit %2").arg(what, qt(shown.toLabel)) : what);
}

void TimelinePanel::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Up: return setCurrent(std::max(current_ - 1, 0));
        case Qt::Key_Down: return setCurrent(current_ + 1);
        case Qt::Key_Escape: return setCurrent(-1);
        default: ChartPanel::keyPressEvent(event);
    }
}

void TimelinePanel::mousePressEvent(QMouseEvent* event) {
    const double row = (event->position().y() - kEdge - smallTextHeight() - 8) / kSpanRow;
    if (event->button() == Qt::LeftButton && row >= 0) setCurrent(static_cast<int>(row));
    ChartPanel::mousePressEvent(event);
}

void TimelinePanel::focusOutEvent(QFocusEvent* event) {
    setCurrent(-1);
    ChartPanel::focusOutEvent(event);
}

double TimelinePanel::abscissa(const QRectF& plot, int month) const {
    const double share = static_cast<double>(std::clamp(month, 0, chart_.months)) / std::max(chart_.months, 1);
    return plot.left() + share * plot.width();
}

/// Years are written at their first month, as many as find room.
void TimelinePanel::paintYears(QPainter& painter, const QRectF& plot) const {
    painter.setFont(paperFont(kSmallSize));
    const double wide = QFontMetricsF(painter.font()).horizontalAdvance("2000") + 10;
    double free = plot.left();
    for (int month = 0; month < chart_.months; ++month) {
        const YearMonth when = chart_.first.plusMonths(month);
        if (when.month() != 1 && month != 0) continue;
        const double x = std::round(abscissa(plot, month)) + 0.5;
        painter.setPen(QPen(tokens().line, 1));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        if (x < free || (month == 0 && when.month() > 9)) continue;
        painter.setPen(tokens().muted);
        painter.drawText(QRectF(x, 0, wide, smallTextHeight()), Qt::AlignLeft | Qt::AlignVCenter,
                         QString::number(when.year()));
        free = x + wide;
    }
}

void TimelinePanel::paintBar(QPainter& painter, const QRectF& plot, const QRectF& bar, const TimelineRow& row) const {
    painter.setPen(QPen(tokens().data1, 1.4));
    painter.setBrush(tint(tokens().data1, tokens().surface, 0.18));
    if (row.to) {
        painter.drawRect(bar);
        painter.fillRect(QRectF(bar.right() - 4, bar.top(), 4, bar.height()), tokens().data1);
    } else {  // goes on beyond the picture
        painter.drawPolygon(QPolygonF({bar.topLeft(), QPointF(bar.right() - kOpenEnd, bar.top()),
                                       QPointF(bar.right(), bar.center().y()),
                                       QPointF(bar.right() - kOpenEnd, bar.bottom()), bar.bottomLeft()}));
    }
    const QFontMetricsF metrics(painter.font());
    const QString text = row.to ? tr("%1 · from %2, exit %3").arg(qt(row.label), qt(row.fromLabel), qt(row.toLabel))
                                : tr("%1 · from %2").arg(qt(row.label), qt(row.fromLabel));
    const double wide = metrics.horizontalAdvance(text) + 12;
    // Where the bar is too short the words stand before it, or behind.
    QRectF place = bar.adjusted(6, 0, -kOpenEnd, 0);
    Qt::Alignment side = Qt::AlignLeft;
    if (wide > bar.width() && bar.left() - plot.left() > plot.right() - bar.right()) {
        place = QRectF(plot.left(), bar.top(), bar.left() - plot.left() - 6, bar.height());
        side = Qt::AlignRight;
    } else if (wide > bar.width()) {
        place = QRectF(bar.right() + 6, bar.top(), plot.right() - bar.right() - 6, bar.height());
    }
    painter.setPen(tokens().text);
    painter.drawText(place, static_cast<int>(side | Qt::AlignVCenter),
                     metrics.elidedText(text, Qt::ElideRight, place.width()));
}

void TimelinePanel::paintRow(QPainter& painter, const QRectF& plot, std::size_t index) const {
    const TimelineRow& row = chart_.rows[index];
    const QRectF line(0, plot.top() + static_cast<double>(index) * kSpanRow, plot.right(), kSpanRow);
    if (static_cast<int>(index) == current_) painter.fillRect(line, tokens().selection);
    painter.setFont(paperFont(kSmallSize));
    if (index == 0 || chart_.rows[index - 1].group != row.group) {
        painter.setPen(tokens().text);
        const double wide = plot.left() - 12;
        painter.drawText(QRectF(0, line.top(), wide, line.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(painter.font()).elidedText(qt(row.group), Qt::ElideRight, wide));
    }
    const double left = abscissa(plot, row.from);
    const double right = abscissa(plot, row.to.value_or(chart_.months));
    paintBar(painter, plot, QRectF(left, line.center().y() - kSpanBar / 2, std::max(right - left, 3.0), kSpanBar), row);
}

void TimelinePanel::paintEnd(QPainter& painter, const QRectF& plot) const {
    painter.setPen(QPen(tokens().text, 1.2, Qt::DashLine));
    painter.drawLine(QPointF(plot.right(), plot.top() - 4), QPointF(plot.right(), plot.bottom() + 4));
    painter.setFont(paperFont(kSmallSize));
    painter.setPen(tokens().muted);
    painter.drawText(QRectF(0, plot.bottom() + 5, plot.right(), smallTextHeight()), Qt::AlignRight | Qt::AlignVCenter,
                     qt(chart_.endLabel));
}

void TimelinePanel::paintChart(QPainter& painter, const QRectF& area) {
    if (chart_.rows.empty()) {
        painter.setFont(paperFont(kTextSize));
        painter.setPen(tokens().muted);
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, qt(chart_.frame.sentence));
        return;
    }
    painter.save();
    painter.translate(area.topLeft());
    const QFontMetricsF metrics(paperFont(kSmallSize));
    double widest = 0;
    for (const TimelineRow& row : chart_.rows) widest = std::max(widest, metrics.horizontalAdvance(qt(row.group)));
    const double left = std::min(widest, kWidestGroup * area.width()) + 16;
    const QRectF plot(left, smallTextHeight() + 8, area.width() - left - 8,
                      static_cast<double>(chart_.rows.size()) * kSpanRow);
    paintYears(painter, plot);
    for (std::size_t i = 0; i < chart_.rows.size(); ++i) paintRow(painter, plot, i);
    paintEnd(painter, plot);
    painter.restore();
}

}  // namespace valor::ui
