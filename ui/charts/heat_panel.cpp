// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/heat_panel.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

#include "ui/text/text.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

constexpr double kPalestCell = 0.08, kStrongest = 0.85;
constexpr double kScaleGap = 6, kSwatch = 10;

}  // namespace

HeatPanel::HeatPanel(const Environment& environment, QWidget* parent) : ChartPanel(environment, parent) {
    setMinimumHeight(260);
}

ChartTable tableOf(const HeatChart& chart) {
    ChartTable table{{chart.frame.horizontal.title, chart.frame.vertical.title, chart.value.title}, {}};
    for (std::size_t row = 0; row < chart.values.size(); ++row)
        for (std::size_t column = 0; column < chart.values[row].size(); ++column)
            table.rows.push_back({chart.xLabels[column], chart.yLabels[row], chart.values[row][column]});
    if (const auto& mark = chart.mark)
        table.rows.push_back({mark->x + " (" + mark->label + ")", mark->y + " (" + mark->label + ")", mark->value});
    return table;
}

ChartTable HeatPanel::table() const {
    return tableOf(chart_);
}

void HeatPanel::setChart(const HeatChart& chart) {
    chart_ = chart;
    largest_ = 0;
    for (const auto& row : chart.values)
        for (const double value : row) largest_ = std::max(largest_, std::abs(value));
    announce();
    update();
}

std::size_t HeatPanel::readings() const {
    return chart_.xLabels.size() * chart_.yLabels.size();
}

QStringList HeatPanel::readingAt(std::size_t place) const {
    const std::size_t row = place / chart_.xLabels.size(), column = place % chart_.xLabels.size();
    return {qt(chart_.frame.horizontal.title) + ": " + qt(chart_.xLabels[column]),
            qt(chart_.frame.vertical.title) + ": " + qt(chart_.yLabels[row]),
            qt(chart_.value.title) + ": " + qt(chart_.cells[row][column])};
}

/// Stronger the further from nought.
QColor HeatPanel::colourOf(double value) const {
    const double share = largest_ > 0 ? std::abs(value) / largest_ : 0;
    return tint(value < 0 ? tokens().data2 : tokens().data1, tokens().surface,
                kPalestCell + (kStrongest - kPalestCell) * share);
}

QRectF HeatPanel::plotIn(const QRectF& area) const {
    const QFontMetricsF metrics(paperFont(kSmallSize));
    double left = 0;
    for (const std::string& label : chart_.yLabels) left = std::max(left, metrics.horizontalAdvance(qt(label)));
    return area.adjusted(left + kScaleGap, 2 * smallTextHeight() + 2 * kScaleGap, 0,
                         -2 * smallTextHeight() - kScaleGap);
}

QRectF HeatPanel::cellOf(const QRectF& plot, std::size_t row, std::size_t column) const {
    const double wide = plot.width() / static_cast<double>(chart_.xLabels.size());
    const double high = plot.height() / static_cast<double>(chart_.yLabels.size());
    return {plot.left() + static_cast<double>(column) * wide, plot.bottom() - static_cast<double>(row + 1) * high, wide,
            high};
}

void HeatPanel::forEachCell(const QRectF& plot, const std::function<void(const QRectF&, Cell)>& paint) const {
    for (std::size_t row = 0; row < chart_.yLabels.size(); ++row)
        for (std::size_t column = 0; column < chart_.xLabels.size(); ++column)
            paint(cellOf(plot, row, column), {row, column});
}

void HeatPanel::paintFigure(QPainter& painter, const QRectF& cell, Cell at) const {
    const QColor ground = colourOf(chart_.values[at.row][at.column]);
    const QColor light = tokens().dark ? tokens().text : tokens().surface;
    const QColor dark = tokens().dark ? tokens().page : tokens().text;
    painter.setPen(contrast(light, ground) > contrast(dark, ground) ? light : dark);
    painter.drawText(cell, Qt::AlignCenter, qt(chart_.cells[at.row][at.column]));
}

/// Between neighbours of which one alone is below nought.
void HeatPanel::paintBorder(QPainter& painter, const QRectF& plot) const {
    painter.setPen(QPen(tokens().text, 2.5));
    const auto isLoss = [this](std::size_t row, std::size_t column) { return chart_.values[row][column] < 0; };
    forEachCell(plot, [&](const QRectF& cell, Cell at) {
        const auto [row, column] = at;
        if (column + 1 < chart_.xLabels.size() && isLoss(row, column) != isLoss(row, column + 1))
            painter.drawLine(cell.topRight(), cell.bottomRight());
        if (row + 1 < chart_.yLabels.size() && isLoss(row, column) != isLoss(row + 1, column))
            painter.drawLine(cell.topLeft(), cell.topRight());
    });
}

/// With an edge in the colour of the ground: it is seen on every colour.
void HeatPanel::paintRing(QPainter& painter, QPointF centre, double radius) const {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens().surface, 5));
    painter.drawEllipse(centre, radius, radius);
    painter.setPen(QPen(tokens().text, 2));
    painter.drawEllipse(centre, radius, radius);
}

/// Where the figure of a cell stands, with air around it.
QRectF HeatPanel::figureIn(const QRectF& cell, Cell at) const {
    const QFontMetricsF metrics(paperFont(kSmallSize));
    const QSizeF size(metrics.horizontalAdvance(qt(chart_.cells[at.row][at.column])) + 4, metrics.height());
    return {cell.center() - QPointF(size.width(), size.height()) / 2, size};
}

/// Open where it would cross a figure: all of them can be read.
void HeatPanel::paintMark(QPainter& painter, const QRectF& plot) const {
    if (!chart_.mark) return;
    const QRectF cell = cellOf(plot, 0, 0);
    const QPointF centre =
        cell.center() + QPointF(chart_.mark->column * cell.width(), -chart_.mark->row * cell.height());
    QPainterPath open;  // what lies within two of its parts lies outside it
    open.addRect(plot.adjusted(-kScaleGap, -kScaleGap, kScaleGap, kScaleGap));
    forEachCell(plot, [&](const QRectF& place, Cell at) { open.addRect(figureIn(place, at)); });
    painter.save();
    painter.setClipPath(open);
    paintRing(painter, centre, std::min(cell.width(), cell.height()) / 2 - 3);
    painter.restore();
}

void HeatPanel::paintAxes(QPainter& painter, const QRectF& plot) const {
    painter.setPen(tokens().muted);
    for (std::size_t column = 0; column < chart_.xLabels.size(); ++column) {
        const QRectF cell = cellOf(plot, 0, column);
        painter.drawText(QRectF(cell.left(), plot.bottom() + 2, cell.width(), smallTextHeight()), Qt::AlignCenter,
                         qt(chart_.xLabels[column]));
    }
    for (std::size_t row = 0; row < chart_.yLabels.size(); ++row) {
        const QRectF cell = cellOf(plot, row, 0);
        painter.drawText(QRectF(0, cell.top(), plot.left() - kScaleGap, cell.height()),
                         Qt::AlignRight | Qt::AlignVCenter, qt(chart_.yLabels[row]));
    }
    painter.setPen(tokens().text);
    const QFontMetricsF metrics(painter.font());
    painter.drawText(QRectF(plot.left(), plot.bottom() + smallTextHeight() + 3, plot.width(), smallTextHeight()),
                     Qt::AlignCenter,
                     metrics.elidedText(qt(chart_.frame.horizontal.title), Qt::ElideMiddle, plot.width()));
    painter.drawText(QRectF(0, plot.top() - smallTextHeight() - 3, plot.right(), smallTextHeight()), Qt::AlignLeft,
                     metrics.elidedText(qt(chart_.frame.vertical.title), Qt::ElideMiddle, plot.right()));
}

void HeatPanel::paintLegend(QPainter& painter, const QRectF& area) const {
    const QFontMetricsF metrics(painter.font());
    double x = area.left();
    const auto write = [&](const QString& text) {
        painter.setPen(tokens().muted);
        painter.drawText(QRectF(x, area.top(), area.right() - x, smallTextHeight()), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(text, Qt::ElideRight, area.right() - x));
        x += metrics.horizontalAdvance(text) + 18;
    };
    write(qt(chart_.value.title) + ':');
    for (const bool isBelow : {true, false}) {
        painter.fillRect(QRectF(x, area.top() + (smallTextHeight() - kSwatch) / 2, kSwatch, kSwatch),
                         isBelow ? tokens().data2 : tokens().data1);
        x += kSwatch + kScaleGap;
        write(qt(isBelow ? chart_.belowLabel : chart_.aboveLabel));
    }
    if (!chart_.mark) return;
    paintRing(painter, {x + kSwatch / 2, area.top() + smallTextHeight() / 2}, kSwatch / 2);
    x += kSwatch + kScaleGap;
    const HeatMark& mark = *chart_.mark;
    write(qt(mark.label + ": " + mark.x + " · " + mark.y + " → " + mark.cell));
}

void HeatPanel::paintChart(QPainter& painter, const QRectF& area) {
    if (chart_.values.empty()) return;
    painter.save();
    painter.translate(area.topLeft());
    painter.setFont(paperFont(kSmallSize));
    const QRectF whole(QPointF(), area.size()), plot = plotIn(whole);
    paintLegend(painter, whole);
    forEachCell(
        plot, [&](const QRectF& cell, Cell at) { painter.fillRect(cell, colourOf(chart_.values[at.row][at.column])); });
    paintBorder(painter, plot);
    paintMark(painter, plot);
    forEachCell(plot, [&](const QRectF& cell, Cell at) { paintFigure(painter, cell, at); });
    paintAxes(painter, plot);
    if (const auto& place = reading()) {
        painter.setPen(QPen(tokens().primary, 3));
        painter.drawRect(cellOf(plot, *place / chart_.xLabels.size(), *place % chart_.xLabels.size()));
    }
    painter.restore();
}

}  // namespace valor::ui
