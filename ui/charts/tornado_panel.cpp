// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/tornado_panel.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "core/report/chart_table.h"
#include "ui/charts/axis_painter.h"
#include "ui/text/text.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

constexpr double kTornadoRow = 26, kTornadoBar = 14;
constexpr double kPaleTornadoBar = 0.35;
constexpr double kLegendGap = 10;

}  // namespace

TornadoPanel::TornadoPanel(const Environment& environment, QWidget* parent) : ChartPanel(environment, parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizePolicy(policy);
}

QSize TornadoPanel::sizeHint() const {
    const double rows = static_cast<double>(std::max<std::size_t>(chart_.bars.size(), 1)) * kTornadoRow;
    return {320, static_cast<int>(std::ceil(rows + 3 * smallTextHeight() + 34))};
}

ChartTable TornadoPanel::table() const {
    return tableOf(chart_, environment().wording());
}

void TornadoPanel::setChart(const TornadoChart& chart) {
    chart_ = chart;
    current_ = std::min(current_, static_cast<int>(chart.bars.size()) - 1);
    double low = std::min(0.0, chart.centre), high = std::max(0.0, chart.centre);
    for (const TornadoBar& bar : chart.bars) {
        low = std::min({low, bar.atLow, bar.atHigh});
        high = std::max({high, bar.atLow, bar.atHigh});
    }
    x_ = horizontal_.fit(low, high, 7);
    announce();
    updateGeometry();
    update();
}

/// Tells the bar aloud, as it stands in the table.
void TornadoPanel::setCurrent(int bar) {
    current_ = std::clamp(bar, -1, static_cast<int>(chart_.bars.size()) - 1);
    update();
    if (current_ < 0) return announce();
    const TornadoBar& shown = chart_.bars[static_cast<std::size_t>(current_)];
    const Formats formats = environment().formats();
    setAccessibleDescription(tr("%1: %2 at %3, %4 at %5")
                                 .arg(qt(shown.label), formats.shortest(shown.atLow, 4), qt(shown.low),
                                      formats.shortest(shown.atHigh, 4), qt(shown.high)));
}

void TornadoPanel::mousePressEvent(QMouseEvent* event) {
    const double row = (event->position().y() - kEdge - smallTextHeight() - kLegendGap) / kTornadoRow;
    if (event->button() != Qt::LeftButton || row < 0 || row >= static_cast<double>(chart_.bars.size()))
        return ChartPanel::mousePressEvent(event);
    emit chosen(static_cast<int>(row));
}

void TornadoPanel::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Up: return setCurrent(std::max(current_ - 1, 0));
        case Qt::Key_Down: return setCurrent(current_ + 1);
        case Qt::Key_Escape: return setCurrent(-1);
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (current_ >= 0) emit chosen(current_);
            return;
        default: ChartPanel::keyPressEvent(event);
    }
}

void TornadoPanel::focusOutEvent(QFocusEvent* event) {
    setCurrent(-1);
    ChartPanel::focusOutEvent(event);
}

void TornadoPanel::setPast(bool past) {
    if (past_ == past) return;
    past_ = past;
    update();
}

QColor TornadoPanel::colour(bool isLow) const {
    const QColor full = isLow ? tokens().data2 : tokens().data1;
    return past_ ? tint(full, tokens().surface, kPaleTornadoBar) : full;
}

void TornadoPanel::paintLegend(QPainter& painter, const QRectF& plot) const {
    painter.setFont(paperFont(kSmallSize));
    const QFontMetricsF metrics(painter.font());
    double x = 0;
    for (const bool isLow : {true, false}) {
        const QString text = qt(isLow ? chart_.lowLabel : chart_.highLabel);
        painter.fillRect(QRectF(x, 4, 9, 9), colour(isLow));
        painter.setPen(tokens().muted);
        painter.drawText(QRectF(x + 14, 0, plot.right() - x, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += 14 + metrics.horizontalAdvance(text) + 18;
    }
}

QRectF TornadoPanel::rowOf(const QRectF& plot, std::size_t index) {
    return {0, plot.top() + static_cast<double>(index) * kTornadoRow, plot.right(), kTornadoRow};
}

double TornadoPanel::along(const QRectF& plot, double value) const {
    return x_.map(value, plot.left(), plot.right());
}

void TornadoPanel::paintBar(QPainter& painter, const QRectF& plot, std::size_t index) const {
    const TornadoBar& bar = chart_.bars[index];
    const QRectF row = rowOf(plot, index);
    if (static_cast<int>(index) == current_) painter.fillRect(row, tokens().selection);
    const double centre = along(plot, chart_.centre);
    const auto paintHalf = [&](bool isLow) {
        const double end = along(plot, isLow ? bar.atLow : bar.atHigh);
        painter.fillRect(
            QRectF(std::min(centre, end), row.center().y() - kTornadoBar / 2, std::abs(end - centre), kTornadoBar),
            colour(isLow));
    };
    // The shorter half last, so that halves on the same side both show.
    const bool lowIsLonger = std::abs(bar.atLow - chart_.centre) >= std::abs(bar.atHigh - chart_.centre);
    paintHalf(lowIsLonger);
    paintHalf(!lowIsLonger);
}

/// Over the lines, each on its own ground, so that no line runs through a figure.
void TornadoPanel::paintEnd(QPainter& painter, const QRectF& plot, const QRectF& row, double value,
                            const QString& text) const {
    const double end = along(plot, value);
    const double wide = QFontMetricsF(painter.font()).horizontalAdvance(text) + 4;
    const double left = value < chart_.centre ? end - wide - 2 : end + 2;
    const QRectF ground(left, row.center().y() - smallTextHeight() / 2, wide, smallTextHeight());
    painter.fillRect(ground, tokens().surface);
    painter.drawText(ground, Qt::AlignCenter, text);
}

void TornadoPanel::paintWords(QPainter& painter, const QRectF& plot, std::size_t index, double wide) const {
    const TornadoBar& bar = chart_.bars[index];
    const QRectF row = rowOf(plot, index);
    painter.setFont(paperFont(kSmallSize));
    painter.setPen(tokens().muted);
    paintEnd(painter, plot, row, bar.atLow, endOf(bar, true));
    paintEnd(painter, plot, row, bar.atHigh, endOf(bar, false));
    painter.setFont(paperFont(kSmallSize, !bar.turnsAt.empty() ? QFont::DemiBold : QFont::Normal));
    painter.setPen(past_ ? tokens().muted : tokens().text);
    painter.drawText(QRectF(0, row.top(), wide, row.height()), Qt::AlignRight | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(qt(bar.label), Qt::ElideRight, wide));
}

double TornadoPanel::namesWidth(double width) const {
    const QFontMetricsF metrics(paperFont(kSmallSize, QFont::DemiBold));
    double widest = 0;
    for (const TornadoBar& bar : chart_.bars) widest = std::max(widest, metrics.horizontalAdvance(qt(bar.label)));
    return std::min(widest, kWidestLabel * width) + 2;
}

/// As wide as the figures at the ends of the bars leave it: a short bar has room for its figure inside.
QRectF TornadoPanel::plotIn(const QSizeF& size) const {
    constexpr int kRounds = 4;  // each time the plot is narrower, and a figure may stick out a little more
    constexpr double kLeastPlot = 80, kAir = 8;
    const QFontMetricsF metrics(paperFont(kSmallSize));
    const double from = namesWidth(size.width()) + kAir, most = size.width() - from - kAir;
    double left = 0, right = 0, wide = most;
    for (int round = 0; round < kRounds; ++round) {
        for (const TornadoBar& bar : chart_.bars)
            for (const bool isLow : {true, false}) {
                const double value = isLow ? bar.atLow : bar.atHigh, at = x_.map(value, 0, wide);
                const double text = metrics.horizontalAdvance(endOf(bar, isLow)) + kAir;
                (value < chart_.centre ? left : right) =
                    std::max(value < chart_.centre ? left : right, text - (value < chart_.centre ? at : wide - at));
            }
        wide = std::max(most - left - right, kLeastPlot);
    }
    return {from + left, smallTextHeight() + kLegendGap, wide, static_cast<double>(chart_.bars.size()) * kTornadoRow};
}

/// With its unit: figures of several units stand below each other.
QString TornadoPanel::endOf(const TornadoBar& bar, bool isLow) {
    const QString figure = qt(isLow ? bar.low : bar.high);
    return bar.unit.empty() || bar.unit.front() == '%' ? figure : figure + kNoBreakSpace + qt(bar.unit);
}

void TornadoPanel::paintChart(QPainter& painter, const QRectF& area) {
    if (chart_.bars.empty()) {
        painter.setFont(paperFont(kTextSize));
        painter.setPen(tokens().muted);
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, qt(chart_.frame.sentence));
        return;
    }
    painter.save();
    painter.translate(area.topLeft());
    const QRectF plot = plotIn(area.size());
    const AxisPainter axis{painter, tokens(), environment().formats(), plot};
    axis.verticalLines(x_);
    for (std::size_t i = 0; i < chart_.bars.size(); ++i) paintBar(painter, plot, i);
    const double centre = along(plot, chart_.centre);
    painter.setPen(QPen(tokens().control, 1));
    painter.drawLine(QPointF(centre, plot.top()), QPointF(centre, plot.bottom()));
    if (x_.low < 0 && x_.high > 0) axis.zeroLineAcross(along(plot, 0));
    for (std::size_t i = 0; i < chart_.bars.size(); ++i) paintWords(painter, plot, i, namesWidth(area.width()));
    axis.horizontalNumbers(x_);
    axis.horizontalTitle(qt(chart_.frame.horizontal.title));
    paintLegend(painter, plot);
    painter.restore();
}

}  // namespace valor::ui
