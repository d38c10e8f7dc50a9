// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/density_panel.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/report/chart_table.h"
#include "ui/charts/axis_painter.h"
#include "ui/text/text.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

/// Room above the densest part, so that the curve never touches the texts.
constexpr double kFill = 0.96;

double heightAt(const std::vector<QPointF>& curve, double x) {
    const auto right = std::ranges::lower_bound(curve, x, {}, &QPointF::x);
    if (right == curve.begin() || right == curve.end()) return 0;
    const QPointF& a = *(right - 1);
    return a.y() + (right->y() - a.y()) * (x - a.x()) / (right->x() - a.x());
}

/// Bin centres, smoothed over three bins: the bins are a picture, not a finding.
std::vector<QPointF> curveOf(const DensityChart& chart) {
    const std::size_t n = chart.shares.size();
    std::vector<QPointF> curve;
    if (n == 0) return curve;
    const auto share = [&](std::size_t i) { return chart.shares[std::min(i, n - 1)]; };
    double peak = 0;
    curve.emplace_back(chart.lower, 0);
    for (std::size_t i = 0; i < n; ++i) {
        const double smooth = 0.25 * share(i == 0 ? 0 : i - 1) + 0.5 * share(i) + 0.25 * share(i + 1);
        peak = std::max(peak, smooth);
        curve.emplace_back(chart.lower + (static_cast<double>(i) + 0.5) * chart.width, smooth);
    }
    curve.emplace_back(chart.lower + static_cast<double>(n) * chart.width, 0);
    for (QPointF& point : curve) point.setY(peak > 0 ? point.y() / peak : 0);
    return curve;
}

QPolygonF placed(QPolygonF shape, const AxisScale& x, const QRectF& plot) {
    for (QPointF& point : shape)
        point = {x.map(point.x(), plot.left(), plot.right()), plot.bottom() - kFill * point.y() * plot.height()};
    return shape;
}

}  // namespace

QPolygonF areaBetween(const std::vector<QPointF>& curve, double from, double to) {
    QPolygonF shape;
    if (curve.empty() || to <= curve.front().x() || from >= curve.back().x()) return shape;
    const double first = std::max(from, curve.front().x()), last = std::min(to, curve.back().x());
    shape << QPointF(first, 0) << QPointF(first, heightAt(curve, first));
    for (const QPointF& point : curve)
        if (point.x() > first && point.x() < last) shape << point;
    return shape << QPointF(last, heightAt(curve, last)) << QPointF(last, 0);
}

DensityPanel::DensityPanel(const Environment& environment, QWidget* parent) : ChartPanel(environment, parent) {
    setMinimumHeight(250);
}

ChartTable DensityPanel::table() const {
    return tableOf(chart_, environment().wording());
}

void DensityPanel::setChart(const DensityChart& chart) {
    chart_ = chart;
    curve_ = curveOf(chart_);
    if (!curve_.empty()) x_ = horizontal_.fit(curve_.front().x(), curve_.back().x(), 7);
    announce();
    update();
}

void DensityPanel::paintAreas(QPainter& painter, const QRectF& plot) const {
    constexpr double kFar = 1e300;
    painter.setPen(Qt::NoPen);
    painter.setBrush(tint(tokens().data1, tokens().surface, 0.42));
    painter.drawPolygon(placed(areaBetween(curve_, 0, kFar), x_, plot));
    painter.setBrush(tint(tokens().data2, tokens().surface, 0.62));
    painter.drawPolygon(placed(areaBetween(curve_, -kFar, 0), x_, plot));
}

void DensityPanel::paintCumulative(QPainter& painter, const QRectF& plot) const {
    QPolygonF line;
    double sum = chart_.before;
    line << QPointF(chart_.lower, sum);
    for (std::size_t i = 0; i < chart_.shares.size(); ++i) {
        sum += chart_.shares[i];
        line << QPointF(chart_.lower + static_cast<double>(i + 1) * chart_.width, std::min(sum, 1.0));
    }
    for (QPointF& point : line)
        point = {x_.map(point.x(), plot.left(), plot.right()), plot.bottom() - point.y() * plot.height()};
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens().text, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
}

void DensityPanel::paintZero(QPainter& painter, const QRectF& plot) const {
    // Where every future loses, zero may lie beyond the right edge; the loss is named all the same.
    const double x = std::min(x_.map(0, plot.left(), plot.right()), plot.right());
    if (x_.low <= 0 && x_.high >= 0) {
        painter.setPen(QPen(tokens().text, 1.2, Qt::DashLine));
        painter.drawLine(QPointF(x, plot.top() - 4), QPointF(x, plot.bottom()));
    }
    if (chart_.lossLabel.empty()) return;
    painter.setFont(paperFont(kSmallSize, QFont::DemiBold));
    const QFontMetricsF metrics(painter.font());
    const double wide = metrics.horizontalAdvance(qt(chart_.lossLabel)) + 4;
    // In its own line above the plot, on the side of the loss where there is room: nothing can run through it.
    const double left = x - wide >= 0 ? x - wide : std::min(x + 4, plot.right() - wide);
    painter.setPen(tokens().bad);
    painter.drawText(QRectF(std::max(0.0, left), plot.top() - metrics.height() - 4, wide, metrics.height()),
                     Qt::AlignCenter, qt(chart_.lossLabel));
}

void DensityPanel::paintChart(QPainter& painter, const QRectF& area) {
    if (curve_.empty()) return;
    painter.save();
    painter.translate(area.topLeft());
    const Formats formats = environment().formats();
    const AxisScale shares{0, 100, 25};
    const QString percent = formats.percentSign();
    AxisMargins margins = marginsFor(shares, formats, percent);
    margins.top += QFontMetricsF(paperFont(kSmallSize)).height() + 4;
    margins.right = 14;
    const QRectF plot = margins.plotIn(QRectF(QPointF(), area.size()));
    const AxisPainter axis{painter, tokens(), formats, plot};
    axis.verticalGrid(shares);
    paintAreas(painter, plot);
    paintCumulative(painter, plot);
    axis.verticalNumbers(shares, percent);
    axis.verticalTitle(qt(chart_.cumulativeLabel));
    axis.horizontalNumbers(x_);
    axis.horizontalTitle(qt(chart_.frame.horizontal.title));
    paintZero(painter, plot);
    if (reading())
        paintReading(painter, plot, x_.map(endOf(*reading()), plot.left(), plot.right()), readingAt(*reading()));
    painter.restore();
}

double DensityPanel::endOf(std::size_t bin) const {
    return chart_.lower + static_cast<double>(bin + 1) * chart_.width;
}

/// How many futures end at or below the right end of a bin.
QStringList DensityPanel::readingAt(std::size_t bin) const {
    const auto last = chart_.shares.begin() + static_cast<std::ptrdiff_t>(bin) + 1;
    const double below = std::min(std::accumulate(chart_.shares.begin(), last, chart_.before), 1.0);
    const Formats formats = environment().formats();
    return {tr("%1 %2 or less: %3")
                .arg(formats.number(endOf(bin), x_.decimals() + 1), qt(chart_.frame.horizontal.unit),
                     formats.percent(below, 1))};
}

}  // namespace valor::ui
