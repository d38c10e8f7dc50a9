// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plane_panel.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>

#include "core/report/chart_table.h"
#include "ui/charts/axis_painter.h"
#include "ui/text/text.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

constexpr int kPlaneTicks = 6;
constexpr double kPalestHexagon = 0.18, kDarkest = 0.95;  // share of the data colour in a hexagon

/// Around the data and the origin, where the quadrants meet.
AxisScale around(StickyScale& scale, double low, double high) {
    return scale.fit(std::min(low, 0.0), std::max(high, 0.0), kPlaneTicks);
}

QPolygonF hexagon(const QPointF& middle, double width, double height) {
    const double dx = width / 2, dy = height / 2;
    QPolygonF shape;
    for (const auto& [x, y] : std::array<QPointF, 6>{{{0, -1}, {1, -0.5}, {1, 0.5}, {0, 1}, {-1, 0.5}, {-1, -0.5}}})
        shape << QPointF(middle.x() + x * dx, middle.y() + y * dy);
    return shape;
}

}  // namespace

QLineF lineInside(double slope, const AxisScale& x, const AxisScale& y) {
    double from = x.low, to = x.high;
    if (slope > 0) {
        from = std::max(from, y.low / slope);
        to = std::min(to, y.high / slope);
    }
    if (from >= to) return {};
    return {from, slope * from, to, slope * to};
}

PlanePanel::PlanePanel(const Environment& environment, QWidget* parent) : ChartPanel(environment, parent) {
    setMinimumHeight(270);
}

ChartTable PlanePanel::table() const {
    return tableOf(chart_, environment().wording());
}

void PlanePanel::setChart(const PlaneChart& chart) {
    chart_ = chart;
    // From left to right, as the arrow keys read.
    std::ranges::stable_sort(chart_.cells, {}, &PlaneChart::Cell::x);
    if (!chart_.cells.empty()) {
        const auto [left, right] = std::ranges::minmax_element(chart_.cells, {}, &PlaneChart::Cell::x);
        const auto [low, high] = std::ranges::minmax_element(chart_.cells, {}, &PlaneChart::Cell::y);
        x_ = around(horizontal_, left->x - chart_.width / 2, right->x + chart_.width / 2);
        y_ = around(vertical_, low->y - chart_.height / 2, high->y + chart_.height / 2);
    }
    announce();
    update();
}

void PlanePanel::paintCells(QPainter& painter, const QRectF& plot) const {
    double most = 0;
    for (const PlaneChart::Cell& cell : chart_.cells) most = std::max(most, cell.share);
    const double width = chart_.width / (x_.high - x_.low) * plot.width();
    const double height = chart_.height / (y_.high - y_.low) * plot.height();
    for (const PlaneChart::Cell& cell : chart_.cells) {
        const QPointF middle(x_.map(cell.x, plot.left(), plot.right()), y_.map(cell.y, plot.bottom(), plot.top()));
        // By its root, so that what is rare is seen beside what is frequent.
        const double strength = kPalestHexagon + (kDarkest - kPalestHexagon) * std::sqrt(cell.share / most);
        const QColor colour = tint(tokens().data1, tokens().surface, strength);
        painter.setPen(QPen(colour, 0.6));
        painter.setBrush(colour);
        painter.drawPolygon(hexagon(middle, width, height));
    }
}

void PlanePanel::paintSlope(QPainter& painter, const QRectF& plot) const {
    if (chart_.slopeLabel.empty()) return;
    const QLineF line = lineInside(chart_.slope, x_, y_);
    if (line.isNull()) return;
    const auto at = [&](const QPointF& point) {
        return QPointF(x_.map(point.x(), plot.left(), plot.right()), y_.map(point.y(), plot.bottom(), plot.top()));
    };
    painter.setPen(QPen(tokens().data2, 2));
    painter.drawLine(at(line.p1()), at(line.p2()));
}

/// In two lines above and below the plot, where nothing can run through them.
void PlanePanel::paintCorners(QPainter& painter, const QRectF& plot) const {
    painter.setFont(paperFont(kSmallSize));
    const double high = QFontMetricsF(painter.font()).height();
    const double half = plot.width() / 2;
    const QRectF places[] = {{plot.left() + 4, plot.top() + 2, half - 8, high},
                             {plot.left() + half + 4, plot.top() + 2, half - 8, high},
                             {plot.left() + 4, plot.bottom() - high - 2, half - 8, high},
                             {plot.left() + half + 4, plot.bottom() - high - 2, half - 8, high}};
    for (std::size_t i = 0; i < chart_.corners.size(); ++i) {
        const QString words =
            QFontMetricsF(painter.font()).elidedText(qt(chart_.corners[i]), Qt::ElideRight, places[i].width());
        if (words.isEmpty()) continue;
        const double wide = QFontMetricsF(painter.font()).horizontalAdvance(words);
        const double left = i % 2 == 0 ? places[i].left() : places[i].right() - wide;
        const QRectF place(left, places[i].top(), wide, high);
        painter.fillRect(place.adjusted(-2, 0, 2, 0), tokens().surface);
        painter.setPen(tokens().text);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, words);
    }
}

void PlanePanel::paintChart(QPainter& painter, const QRectF& area) {
    if (chart_.cells.empty()) return;
    painter.save();
    painter.translate(area.topLeft());
    const Formats formats = environment().formats();
    AxisMargins margins = marginsFor(y_, formats);
    margins.right = 14;
    const QRectF plot = margins.plotIn(QRectF(QPointF(), area.size()));
    const AxisPainter axis{painter, tokens(), formats, plot};
    axis.verticalGrid(y_);
    axis.verticalLines(x_);
    paintCells(painter, plot);
    axis.zeroLine(y_.map(0, plot.bottom(), plot.top()));
    axis.zeroLineAcross(x_.map(0, plot.left(), plot.right()));
    paintSlope(painter, plot);
    paintCorners(painter, plot);
    if (reading()) paintCell(painter, plot);
    axis.verticalNumbers(y_);
    axis.verticalTitle(qt(chart_.frame.vertical.title));
    axis.horizontalNumbers(x_);
    axis.horizontalTitle(qt(chart_.frame.horizontal.title));
    painter.restore();
}

QStringList PlanePanel::readingAt(std::size_t cell) const {
    const PlaneChart::Cell& at = chart_.cells[cell];
    const Formats formats = environment().formats();
    return tr("%1: %2\n%3: %4\n%5 of the futures")
        .arg(qt(chart_.frame.horizontal.title), formats.number(at.x, x_.decimals() + 1),
             qt(chart_.frame.vertical.title), formats.number(at.y, y_.decimals() + 1), formats.percent(at.share, 1))
        .split('\n');
}

void PlanePanel::paintCell(QPainter& painter, const QRectF& plot) const {
    const PlaneChart::Cell& cell = chart_.cells[*reading()];
    const QPointF middle(x_.map(cell.x, plot.left(), plot.right()), y_.map(cell.y, plot.bottom(), plot.top()));
    paintReading(painter, plot, middle.x(), readingAt(*reading()));
    painter.setPen(QPen(tokens().text, 1.6));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolygon(hexagon(middle, chart_.width / (x_.high - x_.low) * plot.width(),
                                chart_.height / (y_.high - y_.low) * plot.height()));
}

}  // namespace valor::ui
