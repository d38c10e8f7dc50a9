// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/tornado_panel.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/charts/axis_painter.h"
#include "ui/charts/chart_tables.h"
#include "ui/text/text.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

constexpr double kRow = 26, kBar = 14;
constexpr double kWidestLabel = 0.38;  // of the chart: what is left is for the bars
constexpr double kPale = 0.35;
constexpr double kEdge = 3, kLegendGap = 10;

double smallHeight() {
    return QFontMetricsF(productFont(kSmallSize)).height();
}

}  // namespace

/// Where the parts of the chart stand.
struct TornadoPanel::Place {
    QRectF plot;
    double centre = 0;  ///< abscissa of the result with every input at its mean
};

TornadoPanel::TornadoPanel(const Environment& environment, QWidget* parent) : ChartPanel(environment, parent) {
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizePolicy(policy);
}

QSize TornadoPanel::sizeHint() const {
    const double rows = static_cast<double>(std::max<std::size_t>(chart_.bars.size(), 1)) * kRow;
    return {320, static_cast<int>(std::ceil(rows + 3 * smallHeight() + 34))};
}

ChartTable TornadoPanel::table() const {
    return tableOf(chart_);
}

void TornadoPanel::setChart(const TornadoChart& chart) {
    chart_ = chart;
    past_ = false;
    current_ = std::min(current_, static_cast<int>(chart.bars.size()) - 1);
    double low = std::min(0.0, chart.centre), high = std::max(0.0, chart.centre);
    for (const TornadoBar& bar : chart.bars) {
        low = std::min({low, bar.atLow, bar.atHigh});
        high = std::max({high, bar.atLow, bar.atHigh});
    }
    // Room for the figures at the ends of the bars.
    const double room = 0.14 * (high - low);
    x_ = horizontal_.fit(low - room, high + room, 7);
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
    const double row = (event->position().y() - kEdge - smallHeight() - kLegendGap) / kRow;
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
    return past_ ? tint(full, tokens().surface, kPale) : full;
}

void TornadoPanel::paintLegend(QPainter& painter, const Place& place) const {
    painter.setFont(productFont(kSmallSize));
    const QFontMetricsF metrics(painter.font());
    double x = 0;
    for (const bool isLow : {true, false}) {
        const QString text = qt(isLow ? chart_.lowLabel : chart_.highLabel);
        painter.fillRect(QRectF(x, 4, 9, 9), colour(isLow));
        painter.setPen(tokens().muted);
        painter.drawText(QRectF(x + 14, 0, place.plot.right() - x, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         text);
        x += 14 + metrics.horizontalAdvance(text) + 18;
    }
}

void TornadoPanel::paintHalf(QPainter& painter, const Place& place, const QRectF& row, double end,
                             const std::string& text, bool isLow) const {
    const double to = x_.map(end, place.plot.left(), place.plot.right());
    const QRectF bar(std::min(place.centre, to), row.center().y() - kBar / 2, std::abs(to - place.centre), kBar);
    painter.fillRect(bar, colour(isLow));
    const bool leftwards = to < place.centre;
    const QRectF beside =
        leftwards ? QRectF(to - 204, row.top(), 200, row.height()) : QRectF(to + 4, row.top(), 200, row.height());
    painter.setPen(tokens().muted);
    const Qt::Alignment side = leftwards ? Qt::AlignRight : Qt::AlignLeft;
    painter.drawText(beside, static_cast<int>(side | Qt::AlignVCenter), qt(text));
}

void TornadoPanel::paintBar(QPainter& painter, const Place& place, std::size_t index) const {
    const TornadoBar& bar = chart_.bars[index];
    const QRectF row(0, place.plot.top() + static_cast<double>(index) * kRow, place.plot.right(), kRow);
    painter.setFont(productFont(kSmallSize));
    if (static_cast<int>(index) == current_) painter.fillRect(row, tokens().selection);
    // The shorter half last, so that halves on the same side both show.
    const bool lowIsLonger = std::abs(bar.atLow - chart_.centre) >= std::abs(bar.atHigh - chart_.centre);
    for (const bool isLow : {lowIsLonger, !lowIsLonger})
        paintHalf(painter, place, row, isLow ? bar.atLow : bar.atHigh, isLow ? bar.low : bar.high, isLow);
    painter.setFont(productFont(kSmallSize, bar.turns ? QFont::DemiBold : QFont::Normal));
    painter.setPen(past_ ? tokens().muted : tokens().text);
    const double wide = place.plot.left() - 12;
    painter.drawText(QRectF(0, row.top(), wide, row.height()), Qt::AlignRight | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(qt(bar.label), Qt::ElideRight, wide));
}

void TornadoPanel::paintChart(QPainter& painter, const QRectF& area) {
    if (chart_.bars.empty()) {
        painter.setFont(productFont(kTextSize));
        painter.setPen(tokens().muted);
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, qt(chart_.frame.sentence));
        return;
    }
    painter.save();
    painter.translate(area.topLeft());
    double widest = 0;
    for (const TornadoBar& bar : chart_.bars)
        widest =
            std::max(widest, QFontMetricsF(productFont(kSmallSize, QFont::DemiBold)).horizontalAdvance(qt(bar.label)));
    const double left = std::min(widest, kWidestLabel * area.width()) + 14;
    const double top = smallHeight() + kLegendGap;
    Place place;
    place.plot = QRectF(left, top, area.width() - left - 8, static_cast<double>(chart_.bars.size()) * kRow);
    place.centre = x_.map(chart_.centre, place.plot.left(), place.plot.right());
    const AxisPainter axis{painter, tokens(), environment().formats(), place.plot};
    axis.verticalLines(x_);
    for (std::size_t i = 0; i < chart_.bars.size(); ++i) paintBar(painter, place, i);
    painter.setPen(QPen(tokens().control, 1));
    painter.drawLine(QPointF(place.centre, place.plot.top()), QPointF(place.centre, place.plot.bottom()));
    if (x_.low < 0 && x_.high > 0) axis.zeroLineAcross(x_.map(0, place.plot.left(), place.plot.right()));
    axis.horizontalNumbers(x_);
    axis.horizontalTitle(qt(chart_.frame.horizontal.title));
    paintLegend(painter, place);
    painter.restore();
}

void TornadoPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintChart(painter, QRectF(rect()).adjusted(kEdge, kEdge, -kEdge, -kEdge));
    paintFocus(painter);
}

}  // namespace valor::ui
