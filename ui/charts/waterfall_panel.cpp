// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/waterfall_panel.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "core/report/chart_table.h"
#include "ui/charts/axis_painter.h"
#include "ui/charts/waterfall_figures.h"
#include "ui/text/text.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

constexpr double kStepRow = 28, kStepBar = 15;
constexpr double kPaleStep = 0.35;
constexpr double kTop = 4;
constexpr double kLeastBar = 1.5;  // a change that is too small to see still has a place

}  // namespace

WaterfallPanel::WaterfallPanel(const Environment& environment, QWidget* parent) : ChartPanel(environment, parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

std::vector<WaterfallPanel::Row> WaterfallPanel::rows() const {
    std::vector<Row> all{{chart_.firstLabel, 0, chart_.first, true}};
    double at = chart_.first;
    for (const WaterfallBar& bar : chart_.bars) {
        all.push_back({bar.label, at, at + bar.amount, false});
        at += bar.amount;
    }
    all.push_back({chart_.secondLabel, 0, chart_.second, true});
    return all;
}

QSize WaterfallPanel::sizeHint() const {
    const double lines = static_cast<double>(chart_.bars.size() + 2) * kStepRow;
    return {320, static_cast<int>(std::ceil(lines + kTop + 2 * smallTextHeight() + 24))};
}

ChartTable WaterfallPanel::table() const {
    return tableOf(chart_, environment().wording());
}

void WaterfallPanel::setChart(const WaterfallChart& chart) {
    chart_ = chart;
    past_ = false;
    current_ = -1;
    double low = 0, high = 0;
    for (const Row& row : rows()) {
        low = std::min({low, row.from, row.to});
        high = std::max({high, row.from, row.to});
    }
    // Room for the figures at the ends of the bars.
    const double room = 0.14 * std::max(high - low, 1e-9);
    x_ = horizontal_.fit(low < 0 ? low - room : 0, high > 0 ? high + room : 0, 7);
    announce();
    updateGeometry();
    update();
}

void WaterfallPanel::setPast(bool past) {
    if (past_ == past) return;
    past_ = past;
    update();
}

/// Results as they are, causes with their sign.
QString WaterfallPanel::figure(std::size_t index, const Row& row) const {
    const WaterfallFigures figures(chart_, environment().formats());
    return row.isResult ? figures.result(row.to) : figures.change(index - 1);
}

/// Tells the row aloud, as it stands in the table.
void WaterfallPanel::setCurrent(int row) {
    const std::vector<Row> all = rows();
    current_ = std::clamp(row, -1, static_cast<int>(all.size()) - 1);
    update();
    if (current_ < 0) return announce();
    const Row& shown = all[static_cast<std::size_t>(current_)];
    const QString amount = figure(static_cast<std::size_t>(current_), shown);
    QString words = tr("%1: %2").arg(qt(shown.label), amount + ' ' + qt(chart_.frame.horizontal.unit));
    if (!shown.isResult) {
        const WaterfallBar& bar = chart_.bars[static_cast<std::size_t>(current_) - 1];
        if (!bar.before.empty()) words += ", " + tr("from %1 to %2").arg(qt(bar.before), qt(bar.after));
    }
    setAccessibleDescription(words);
}

void WaterfallPanel::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Up: return setCurrent(std::max(current_ - 1, 0));
        case Qt::Key_Down: return setCurrent(current_ + 1);
        case Qt::Key_Escape: return setCurrent(-1);
        default: ChartPanel::keyPressEvent(event);
    }
}

void WaterfallPanel::focusOutEvent(QFocusEvent* event) {
    setCurrent(-1);
    ChartPanel::focusOutEvent(event);
}

QColor WaterfallPanel::colour(const Row& row) const {
    const QColor full = row.isResult ? tokens().control : row.to >= row.from ? tokens().data1 : tokens().data2;
    return past_ ? tint(full, tokens().surface, kPaleStep) : full;
}

/// Beyond the end of the bar that the change points to; on the other side where there is no room.
void WaterfallPanel::paintFigure(QPainter& painter, const QRectF& plot, const QRectF& bar, const QString& text,
                                 bool leftwards) const {
    const double wide = QFontMetricsF(painter.font()).horizontalAdvance(text) + 2;
    double x = leftwards ? bar.left() - 4 - wide : bar.right() + 4;
    if (x < plot.left()) x = bar.right() + 4;
    if (x + wide > plot.right()) x = bar.left() - 4 - wide;
    painter.setPen(past_ ? tokens().muted : tokens().text);
    painter.drawText(QRectF(x, bar.top() - 6, wide, bar.height() + 12), Qt::AlignLeft | Qt::AlignVCenter, text);
}

void WaterfallPanel::paintRow(QPainter& painter, const QRectF& plot, std::size_t index, const Row& row) const {
    const QRectF line(0, plot.top() + static_cast<double>(index) * kStepRow, plot.right(), kStepRow);
    if (static_cast<int>(index) == current_) painter.fillRect(line, tokens().selection);
    const double from = x_.map(row.from, plot.left(), plot.right());
    const double to = x_.map(row.to, plot.left(), plot.right());
    const QRectF bar(std::min(from, to), line.center().y() - kStepBar / 2, std::max(std::abs(to - from), kLeastBar),
                     kStepBar);
    painter.fillRect(bar, colour(row));
    if (index + 1 < chart_.bars.size() + 2) {  // leads to where the next one begins
        painter.setPen(QPen(tokens().muted, 1, Qt::DotLine));
        painter.drawLine(QPointF(to, bar.bottom()), QPointF(to, bar.bottom() + kStepRow - kStepBar));
    }
    painter.setFont(paperFont(kSmallSize));
    paintFigure(painter, plot, bar, figure(index, row), row.to < row.from);
    painter.setFont(paperFont(kSmallSize, row.isResult ? QFont::DemiBold : QFont::Normal));
    painter.setPen(past_ ? tokens().muted : tokens().text);
    const double wide = plot.left() - 12;
    painter.drawText(QRectF(0, line.top(), wide, line.height()), Qt::AlignRight | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(qt(row.label), Qt::ElideRight, wide));
}

void WaterfallPanel::paintChart(QPainter& painter, const QRectF& area) {
    painter.save();
    painter.translate(area.topLeft());
    const std::vector<Row> all = rows();
    const QFontMetricsF metrics(paperFont(kSmallSize, QFont::DemiBold));
    double widest = 0;
    for (const Row& row : all) widest = std::max(widest, metrics.horizontalAdvance(qt(row.label)));
    const double left = std::min(widest, kWidestLabel * area.width()) + 14;
    const QRectF plot(left, kTop, area.width() - left - 8, static_cast<double>(all.size()) * kStepRow);
    const AxisPainter axis{painter, tokens(), environment().formats(), plot};
    axis.verticalLines(x_);
    for (std::size_t i = 0; i < all.size(); ++i) paintRow(painter, plot, i, all[i]);
    if (x_.low < 0 && x_.high > 0) axis.zeroLineAcross(x_.map(0, plot.left(), plot.right()));
    axis.horizontalNumbers(x_);
    axis.horizontalTitle(qt(chart_.frame.horizontal.title));
    painter.restore();
}

}  // namespace valor::ui
