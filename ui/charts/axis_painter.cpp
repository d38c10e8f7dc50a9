// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/axis_painter.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

constexpr double kNumberGap = 7;  // between plot and numbers

constexpr double kLeastGap = 8;  // between two numbers beside each other

/// Zero keeps its number where others give theirs up.
std::size_t firstLabelled(const std::vector<double>& ticks, std::size_t stride) {
    const auto zero = std::ranges::find(ticks, 0.0);
    return zero == ticks.end() ? 0 : static_cast<std::size_t>(zero - ticks.begin()) % stride;
}

double textHeight() {
    return QFontMetricsF(paperFont(kSmallSize)).height();
}

double textWidth(const QString& text) {
    return QFontMetricsF(paperFont(kSmallSize)).horizontalAdvance(text);
}

QString tickText(const AxisScale& scale, double tick, const Formats& formats) {
    return scale.calendar ? QString::number(tick, 'f', 0) : formats.number(tick, scale.decimals());
}

}  // namespace

void AxisPainter::verticalGrid(const AxisScale& scale) const {
    painter.setPen(QPen(tokens.line, 1));
    for (double tick : scale.ticks()) {
        const double y = std::round(scale.map(tick, plot.bottom(), plot.top())) + 0.5;
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    }
}

void AxisPainter::verticalNumbers(const AxisScale& scale, const QString& suffix) const {
    painter.setFont(paperFont(kSmallSize));
    painter.setPen(tokens.muted);
    const double height = textHeight();
    for (double tick : scale.ticks()) {
        const double y = scale.map(tick, plot.bottom(), plot.top());
        painter.drawText(QRectF(0, y - height / 2, plot.left() - kNumberGap, height), Qt::AlignRight | Qt::AlignVCenter,
                         tickText(scale, tick, formats) + suffix);
    }
}

void AxisPainter::verticalTitle(const QString& title) const {
    painter.setFont(paperFont(kSmallSize));
    painter.setPen(tokens.muted);
    const double height = textHeight();
    painter.drawText(QRectF(0, 0, plot.right(), height), Qt::AlignLeft | Qt::AlignVCenter, title);
}

void AxisPainter::horizontalNumbers(const AxisScale& scale) const {
    painter.setFont(paperFont(kSmallSize));
    const double height = textHeight();
    painter.setPen(QPen(tokens.control, 1));
    painter.drawLine(QPointF(plot.left(), plot.bottom() + 0.5), QPointF(plot.right(), plot.bottom() + 0.5));
    const std::vector<double> ticks = scale.ticks();
    const std::size_t stride = labelStride(scale, formats, plot.width()), first = firstLabelled(ticks, stride);
    for (std::size_t i = 0; i < ticks.size(); ++i) {
        const double tick = ticks[i], x = scale.map(tick, plot.left(), plot.right());
        painter.setPen(QPen(tokens.control, 1));
        painter.drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + 4));
        if (i % stride != first) continue;
        painter.setPen(tokens.muted);
        painter.drawText(QRectF(x - 40, plot.bottom() + 6, 80, height), Qt::AlignCenter,
                         tickText(scale, tick, formats));
    }
}

void AxisPainter::horizontalTitle(const QString& title) const {
    painter.setFont(paperFont(kSmallSize));
    painter.setPen(tokens.muted);
    const double height = textHeight();
    const double wide = std::max(plot.width(), textWidth(title) + 4);
    const QRectF area(plot.right() - wide, plot.bottom() + 8 + height, wide, height);
    painter.drawText(area, Qt::AlignCenter, title);
}

void AxisPainter::verticalLines(const AxisScale& scale) const {
    painter.setPen(QPen(tokens.line, 1));
    for (double tick : scale.ticks()) {
        const double x = std::round(scale.map(tick, plot.left(), plot.right())) + 0.5;
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    }
}

void AxisPainter::zeroLine(double y) const {
    dashed(QPointF(plot.left(), y), QPointF(plot.right(), y));
}

void AxisPainter::zeroLineAcross(double x) const {
    dashed(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
}

void AxisPainter::dashed(const QPointF& from, const QPointF& to) const {
    painter.setPen(QPen(tokens.surface, 3));
    painter.drawLine(from, to);
    painter.setPen(QPen(tokens.text, 1.2, Qt::DashLine));
    painter.drawLine(from, to);
}

std::size_t labelStride(const AxisScale& scale, const Formats& formats, double width) {
    double widest = 0;
    for (double tick : scale.ticks()) widest = std::max(widest, textWidth(tickText(scale, tick, formats)));
    const double apart = scale.map(scale.low + scale.step, 0, width);
    return apart > 0 ? std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil((widest + kLeastGap) / apart))) : 1;
}

double overhangOf(const AxisScale& horizontal, const Formats& formats) {
    const auto ticks = horizontal.ticks();
    return ticks.empty() ? 0 : std::ceil(textWidth(tickText(horizontal, ticks.back(), formats)) / 2) + 1;
}

AxisMargins marginsFor(const AxisScale& vertical, const Formats& formats, const QString& suffix) {
    double widest = 0;
    for (double tick : vertical.ticks())
        widest = std::max(widest, textWidth(tickText(vertical, tick, formats) + suffix));
    const double height = textHeight();
    return {std::ceil(widest + kNumberGap + 2), std::ceil(height + 12), 8, std::ceil(2 * height + 12)};
}

void separateLabels(std::vector<EndLabel>& labels, double lineHeight, double top, double bottom) {
    std::vector<const EndLabel*> placed;
    for (EndLabel& label : labels) {
        label.y = std::clamp(label.y, top, bottom);
        const auto free = [&](double y) {
            return y >= top - 0.01 && y <= bottom + 0.01 && std::ranges::none_of(placed, [&](const EndLabel* other) {
                       return std::abs(other->y - y) < lineHeight;
                   });
        };
        label.shown = false;
        for (double shift : {0.0, 0.35, -0.35, 0.7, -0.7, 1.0, -1.0})
            if (!label.shown && free(label.y + shift * lineHeight)) {
                label.y += shift * lineHeight;
                label.shown = true;
            }
        if (label.shown) placed.push_back(&label);
    }
}

double widestLabel(const std::vector<EndLabel>& labels) {
    double widest = 0;
    for (const EndLabel& label : labels) widest = std::max(widest, textWidth(label.text));
    return widest;
}

void paintEndLabels(QPainter& painter, const std::vector<EndLabel>& labels, double x) {
    const double height = textHeight();
    for (const EndLabel& label : labels) {
        if (!label.shown) continue;
        painter.setFont(paperFont(kSmallSize, label.strong ? QFont::DemiBold : QFont::Normal));
        painter.setPen(label.colour);
        painter.drawText(QRectF(x, label.y - height / 2, 400, height), Qt::AlignLeft | Qt::AlignVCenter, label.text);
    }
}

}  // namespace valor::ui
