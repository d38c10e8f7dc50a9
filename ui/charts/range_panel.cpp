// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/range_panel.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <array>

#include "core/report/chart_table.h"
#include "ui/charts/density_panel.h"
#include "ui/text/text.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

constexpr double kNumberGap = 5;
constexpr int kEndDigits = 3;
constexpr double kTail = 0.3;  // how strongly the tails beyond the middle 90 % are tinted, of the middle

/// Steps at the bins: a coarse picture, but the true one also for a few possible values.
std::vector<QPointF> stepsOf(const RangeChart& chart) {
    std::vector<QPointF> steps;
    if (chart.shares.empty()) return steps;
    const double peak = *std::ranges::max_element(chart.shares);
    for (std::size_t i = 0; i < chart.shares.size(); ++i) {
        const double x = chart.lower + static_cast<double>(i) * chart.width;
        const double y = peak > 0 ? chart.shares[i] / peak : 0;
        steps.emplace_back(x, y);
        steps.emplace_back(x + chart.width, y);
    }
    return steps;
}

}  // namespace

RangePanel::RangePanel(const Environment& environment, QWidget* parent) : ChartPanel(environment, parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RangePanel::setChart(const RangeChart& chart) {
    chart_ = chart;
    announce();
    update();
}

ChartTable RangePanel::table() const {
    return tableOf(chart_, environment().wording());
}

void RangePanel::paintNumbers(QPainter& painter, const QRectF& plot) const {
    painter.setFont(paperFont(kSmallSize));
    const QFontMetricsF metrics(painter.font());
    const double end = chart_.lower + chart_.width * static_cast<double>(chart_.shares.size());
    const auto label = [this](double value) {
        return environment().formats().shortest(value, kEndDigits).toStdString();
    };
    const std::string firstLabel = label(chart_.lower), lastLabel = label(end);
    struct Number {
        double value;
        const std::string& text;
        bool strong;
    };
    std::vector<QRectF> taken;  // by the central value, which comes first, then the ends
    for (const Number& number : std::array<Number, 5>{{{chart_.centre, chart_.centreLabel, true},
                                                       {chart_.lower, firstLabel, false},
                                                       {end, lastLabel, false},
                                                       {chart_.low, chart_.lowLabel, false},
                                                       {chart_.high, chart_.highLabel, false}}}) {
        const QString text = qt(number.text);
        const double wide = metrics.horizontalAdvance(text) + 6;
        const double x = plot.left() + (number.value - chart_.lower) / (end - chart_.lower) * plot.width();
        const double left = std::clamp(x - wide / 2, plot.left(), std::max(plot.left(), plot.right() - wide));
        const QRectF place(left, plot.bottom() + kNumberGap, wide, metrics.height());
        if (std::ranges::any_of(taken, [&](const QRectF& other) { return other.intersects(place); })) continue;
        taken.push_back(place);
        painter.setPen(QPen(number.strong ? tokens().text : tokens().control, number.strong ? 1.6 : 1));
        painter.drawLine(QPointF(x, plot.bottom() + 3), QPointF(x, number.strong ? plot.top() : plot.bottom() - 4));
        painter.setPen(number.strong ? tokens().text : tokens().muted);
        painter.drawText(place, Qt::AlignCenter, text);
    }
}

void RangePanel::paintChart(QPainter& painter, const QRectF& area) {
    const double numbers = QFontMetricsF(paperFont(kSmallSize)).height() + kNumberGap;
    const QRectF plot = area.adjusted(4, 4, -4, -numbers);
    const std::vector<QPointF> steps = stepsOf(chart_);
    if (steps.empty()) return;
    const double first = steps.front().x(), last = steps.back().x();
    const auto paintPart = [&](double from, double to, const QColor& colour) {
        QPolygonF shape = areaBetween(steps, from, to);
        for (QPointF& point : shape)
            point = {plot.left() + (point.x() - first) / (last - first) * plot.width(),
                     plot.bottom() - point.y() * plot.height()};
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPolygon(shape);
    };
    const QColor tail = tint(tokens().data1, tokens().surface, kTail);
    paintPart(first, chart_.low, tail);
    paintPart(chart_.high, last, tail);
    paintPart(chart_.low, chart_.high, tokens().data1);
    painter.setPen(QPen(tokens().control, 1));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    paintNumbers(painter, plot);
}

}  // namespace valor::ui
