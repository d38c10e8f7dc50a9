// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/shares_panel.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/charts/axis_painter.h"
#include "ui/text/text.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

constexpr double kShareRow = 28, kShareBar = 10, kSingleBar = 14, kBetween = 2;
constexpr double kSharesLegendGap = 10, kAir = 8, kSwatch = 9;
constexpr double kMiddle95 = 1.96;  // standard errors on either side
constexpr int kShareTicks = 7;

void widen(double& low, double& high, const SharesFigure& figure) {
    low = std::min(low, figure.value - kMiddle95 * figure.error);
    high = std::max(high, figure.value + kMiddle95 * figure.error);
}

}  // namespace

ChartTable tableOf(const SharesChart& chart) {
    const QString error = SharesPanel::tr("Standard error");
    const std::string unit = chart.frame.horizontal.unit.empty() ? "" : " (" + chart.frame.horizontal.unit + ")";
    ChartTable table{{chart.frame.vertical.title, chart.firstLabel + unit, error.toStdString() + unit}, {}};
    const bool hasTwo = !chart.secondLabel.empty();
    if (hasTwo) table.head.insert(table.head.end(), {chart.secondLabel + unit, error.toStdString() + unit});
    const auto add = [](std::vector<ChartTable::Cell>& row, const SharesFigure& figure) {
        row.emplace_back(figure.value);
        row.push_back(figure.error > 0 ? ChartTable::Cell(figure.error) : ChartTable::Cell(std::string()));
    };
    for (const SharesBar& bar : chart.bars) {
        std::vector<ChartTable::Cell>& row = table.rows.emplace_back();
        row.emplace_back(bar.label);
        add(row, bar.first);
        if (bar.second) add(row, *bar.second);
        row.resize(table.head.size(), std::string());
    }
    return table;
}

SharesPanel::SharesPanel(const Environment& environment, QWidget* parent) : ChartPanel(environment, parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize SharesPanel::sizeHint() const {
    const double rows = static_cast<double>(std::max<std::size_t>(chart_.bars.size(), 1)) * kShareRow;
    return {320, static_cast<int>(std::ceil(rows + 3 * smallTextHeight() + 34))};
}

ChartTable SharesPanel::table() const {
    return tableOf(chart_);
}

void SharesPanel::setChart(const SharesChart& chart) {
    chart_ = chart;
    double low = 0, high = 0;
    for (const SharesBar& bar : chart.bars) {
        widen(low, high, bar.first);
        if (bar.second) widen(low, high, *bar.second);
    }
    x_ = niceScale(low, high > low ? high : low + 1, kShareTicks);
    announce();
    updateGeometry();
    update();
}

QString SharesPanel::written(const SharesFigure& figure) const {
    const Formats formats = environment().formats();
    const QString unit = qt(chart_.frame.horizontal.unit);
    const int decimals = unit.isEmpty() ? 2 : 1;
    return formats.number(figure.value, decimals) + (unit.isEmpty() ? QString() : kNoBreakSpace + unit);
}

QStringList SharesPanel::readingAt(std::size_t place) const {
    const SharesBar& bar = chart_.bars[barAt(place)];
    QStringList words{qt(bar.label), qt(chart_.firstLabel) + ": " + written(bar.first)};
    if (bar.second) words << qt(chart_.secondLabel) + ": " + written(*bar.second);
    return words;
}

QRectF SharesPanel::rowOf(const QRectF& plot, std::size_t index) const {
    return {0, plot.top() + static_cast<double>(index) * kShareRow, plot.right(), kShareRow};
}

double SharesPanel::namesWidth(double width) const {
    const QFontMetricsF metrics(paperFont(kSmallSize));
    double widest = 0;
    for (const SharesBar& bar : chart_.bars) widest = std::max(widest, metrics.horizontalAdvance(qt(bar.label)));
    return std::min(widest, kWidestLabel * width) + 2;
}

void SharesPanel::paintLegend(QPainter& painter, double right) const {
    painter.setFont(paperFont(kSmallSize));
    const QFontMetricsF metrics(painter.font());
    double x = 0;
    const auto add = [&](const std::string& label, const QColor& colour) {
        painter.fillRect(QRectF(x, 4, kSwatch, kSwatch), colour);
        painter.setPen(tokens().muted);
        painter.drawText(QRectF(x + 14, 0, right - x, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter, qt(label));
        x += 14 + metrics.horizontalAdvance(qt(label)) + 18;
    };
    add(chart_.firstLabel, tokens().data1);
    if (hasTwo()) add(chart_.secondLabel, tokens().data2);
    painter.drawText(QRectF(x, 0, right - x, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("Whiskers: 95 % interval"));
}

/// The number stands behind the bar and its whisker, on its own ground.
void SharesPanel::paintFigure(QPainter& painter, const QRectF& plot, double y, const SharesFigure& figure,
                              const QColor& colour) const {
    const auto along = [&](double value) { return x_.map(value, plot.left(), plot.right()); };
    const double thick = hasTwo() ? kShareBar : kSingleBar, from = along(0), to = along(figure.value);
    painter.fillRect(QRectF(std::min(from, to), y - thick / 2, std::abs(to - from), thick), colour);
    const double low = along(figure.value - kMiddle95 * figure.error);
    const double high = along(figure.value + kMiddle95 * figure.error);
    if (figure.error > 0) {
        painter.setPen(QPen(tokens().text, 1.2));
        painter.drawLine(QPointF(low, y), QPointF(high, y));
        for (const double end : {low, high}) painter.drawLine(QPointF(end, y - 3), QPointF(end, y + 3));
    }
    const QString text = written(figure);
    const double wide = QFontMetricsF(painter.font()).horizontalAdvance(text) + 4;
    const double left = high < from ? low - wide - 3 : std::max(high, from) + 3;
    const QRectF ground(left, y - thick / 2 - 1, wide, thick + 2);
    painter.fillRect(ground, tokens().surface);
    painter.setPen(tokens().muted);
    painter.drawText(ground, Qt::AlignCenter | Qt::TextDontClip, text);
}

void SharesPanel::paintRow(QPainter& painter, const QRectF& plot, std::size_t index) const {
    const SharesBar& bar = chart_.bars[index];
    const QRectF row = rowOf(plot, index);
    if (reading() && barAt(*reading()) == index) painter.fillRect(row, tokens().selection);
    painter.setFont(paperFont(kSmallSize));
    const double apart = hasTwo() ? kShareBar / 2 + kBetween / 2 : 0;
    paintFigure(painter, plot, row.center().y() - apart, bar.first, tokens().data1);
    if (bar.second) paintFigure(painter, plot, row.center().y() + apart, *bar.second, tokens().data2);
    const double wide = plot.left() - kAir;
    painter.setPen(tokens().text);
    painter.drawText(QRectF(0, row.top(), wide, row.height()), Qt::AlignRight | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(qt(bar.label), Qt::ElideRight, wide));
}

void SharesPanel::paintChart(QPainter& painter, const QRectF& area) {
    if (chart_.bars.empty()) return;
    painter.save();
    painter.translate(area.topLeft());
    const QFontMetricsF metrics(paperFont(kSmallSize));
    const double figures = metrics.horizontalAdvance(written({-100, 0})) + kAir;
    const double left = namesWidth(area.width()) + kAir + (x_.low < 0 ? figures : 0);
    const QRectF plot(left, smallTextHeight() + kSharesLegendGap, std::max(80.0, area.width() - left - figures),
                      static_cast<double>(chart_.bars.size()) * kShareRow);
    const AxisPainter axis{painter, tokens(), environment().formats(), plot};
    axis.verticalLines(x_);
    for (std::size_t i = 0; i < chart_.bars.size(); ++i) paintRow(painter, plot, i);
    axis.zeroLineAcross(x_.map(0, plot.left(), plot.right()));
    axis.horizontalNumbers(x_);
    axis.horizontalTitle(qt(chart_.frame.horizontal.title));
    paintLegend(painter, area.width());
    painter.restore();
}

}  // namespace valor::ui
