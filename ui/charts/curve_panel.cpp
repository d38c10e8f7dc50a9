// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/curve_panel.h"

#include <QChart>
#include <QFontMetricsF>
#include <QLineSeries>
#include <QPainter>
#include <QVBoxLayout>
#include <QValueAxis>
#include <algorithm>
#include <array>

#include "ui/charts/axis_painter.h"
#include "ui/charts/chart_host.h"
#include "ui/text/text.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

constexpr int kCurveTicks = 6, kTicksAcross = 7;
constexpr double kPercent = 100;

bool isInZone(const CurveChart& chart, double x) {
    return std::ranges::any_of(chart.zones, [&](const auto& zone) { return x >= zone.first && x <= zone.second; });
}

}  // namespace

CurvePanel::CurvePanel(const Environment& environment, QWidget* parent)
    : ChartPanel(environment, parent), host_(new ChartHost(this)) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(3, 3, 3, 3);
    lines->addWidget(host_);
    setMinimumHeight(250);
    host_->setUnderlay([this](QPainter& painter, const QRectF& plot) { paintGround(painter, plot); });
    host_->setOverlay([this](QPainter& painter, const QRectF& plot) { paintOverlay(painter, plot); });
}

ChartTable tableOf(const CurveChart& chart) {
    const auto headOf = [](const ChartAxis& axis) {
        return axis.unit.empty() || axis.title == axis.unit ? axis.title : axis.title + ", " + axis.unit;
    };
    ChartTable table;
    if (!chart.curveTitle.empty()) table.head.push_back(chart.curveTitle);
    table.head.push_back(chart.frame.horizontal.title);
    table.head.push_back(headOf(chart.frame.vertical));
    if (!chart.zoneLabel.empty()) table.head.push_back(chart.zoneLabel);
    for (const Curve& curve : chart.curves)
        for (std::size_t i = 0; i < curve.x.size(); ++i) {
            std::vector<ChartTable::Cell> row;
            if (!chart.curveTitle.empty()) row.emplace_back(curve.label);
            row.emplace_back(curve.x[i]);
            row.emplace_back(curve.y[i]);
            if (!chart.zoneLabel.empty()) row.emplace_back(std::string(isInZone(chart, curve.x[i]) ? "×" : ""));
            table.rows.push_back(std::move(row));
        }
    return table;
}

ChartTable CurvePanel::table() const {
    return tableOf(chart_);
}

void CurvePanel::setChart(const CurveChart& chart) {
    chart_ = chart;
    announce();
    recolour();
}

/// The series wear their colours for good, so they are made anew.
void CurvePanel::recolour() {
    host_->undress(tokens());
    for (const Qt::Alignment side : {Qt::AlignBottom, Qt::AlignLeft}) {
        auto* axis = new QValueAxis;
        axis->setLabelsVisible(false);
        axis->setLineVisible(false);
        axis->setGridLineVisible(false);
        host_->chart()->addAxis(axis, side);
    }
    for (std::size_t i = 0; i < chart_.curves.size(); ++i) addCurve(i);
    rescale();
    host_->refresh();
}

void CurvePanel::addCurve(std::size_t curve) {
    const Curve& shown = chart_.curves[curve];
    auto* line = new QLineSeries;
    line->setPen(penOf(curve));
    QList<QPointF> points;
    for (std::size_t k = 0; k < shown.x.size(); ++k) points.emplace_back(shown.x[k], shown.y[k] * factor());
    line->replace(points);
    host_->chart()->addSeries(line);
    const auto axes = host_->chart()->axes();
    for (QAbstractAxis* axis : axes) line->attachAxis(axis);
}

void CurvePanel::rescale() {
    double left = 0, right = 0, high = 0, low = 0;
    bool isFirst = true;
    for (const Curve& curve : chart_.curves) {
        if (curve.x.empty()) continue;
        left = isFirst ? curve.x.front() : std::min(left, curve.x.front());
        right = isFirst ? curve.x.back() : std::max(right, curve.x.back());
        low = std::min(low, *std::ranges::min_element(curve.y));
        high = std::max(high, *std::ranges::max_element(curve.y));
        isFirst = false;
    }
    y_ = chart_.percentages ? AxisScale{0, kPercent, kPercent / 5} : niceScale(low, high, kCurveTicks);
    x_ = exactScale(left, right, kTicksAcross, leastStep(chart_.frame.horizontal));
    host_->chart()->axes(Qt::Horizontal).constFirst()->setRange(x_.low, x_.high);
    host_->chart()->axes(Qt::Vertical).constFirst()->setRange(y_.low, y_.high);
    AxisMargins margins = marginsFor(y_, environment().formats(), suffix());
    margins.right = std::max(14 + widestLabel(endLabels()), overhangOf(x_, environment().formats()));
    host_->setMargins(margins);
}

double CurvePanel::factor() const {
    return chart_.percentages ? kPercent : 1;
}

QString CurvePanel::suffix() const {
    return chart_.percentages ? environment().formats().percentSign() : QString();
}

/// Told apart by their dashes too.
QPen CurvePanel::penOf(std::size_t curve) const {
    const std::array colours{tokens().data1, tokens().data2, tokens().data3, tokens().data4};
    constexpr std::array kStyles{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    return {colours[curve % colours.size()], 2.2, kStyles[curve % kStyles.size()]};
}

/// Hatched as well as tinted: it is seen without colour.
void CurvePanel::paintZones(QPainter& painter, const QRectF& plot) const {
    for (const auto& [from, to] : chart_.zones) {
        const double left = x_.map(from, plot.left(), plot.right()), right = x_.map(to, plot.left(), plot.right());
        const QRectF zone(left, plot.top(), right - left, plot.height());
        painter.fillRect(zone, tokens().badTint);
        painter.fillRect(zone, QBrush(tint(tokens().bad, tokens().badTint, 0.35), Qt::BDiagPattern));
    }
}

/// Whether a curve runs through `place`.
bool CurvePanel::isCrossed(const QRectF& place, const QRectF& plot) const {
    constexpr double kAir = 3;
    const auto at = [&](const Curve& curve, std::size_t k) {
        return QPointF(x_.map(curve.x[k], plot.left(), plot.right()),
                       y_.map(curve.y[k] * factor(), plot.bottom(), plot.top()));
    };
    for (const Curve& curve : chart_.curves)
        for (std::size_t k = 1; k < curve.x.size(); ++k) {
            const QPointF a = at(curve, k - 1), b = at(curve, k);
            const double from = std::max(a.x(), place.left()), to = std::min(b.x(), place.right());
            if (from > to) continue;
            const double slope = b.x() > a.x() ? (b.y() - a.y()) / (b.x() - a.x()) : 0;
            const auto [high, low] = std::minmax({a.y() + slope * (from - a.x()), a.y() + slope * (to - a.x())});
            if (high < place.bottom() + kAir && low > place.top() - kAir) return true;
        }
    return false;
}

/// Labels over the lines of all marks, each on its own ground, so that no line runs through a figure; at the foot where
/// a curve runs along the top.
void CurvePanel::paintMarks(QPainter& painter, const QRectF& plot) const {
    const auto across = [&](const CurveMark& mark) { return x_.map(mark.x, plot.left(), plot.right()); };
    painter.setPen(QPen(tokens().muted, 1, Qt::DashLine));
    for (const CurveMark& mark : chart_.marks)
        painter.drawLine(QPointF(across(mark), plot.top()), QPointF(across(mark), plot.bottom()));
    painter.setFont(paperFont(kSmallSize));
    const QFontMetricsF metrics(painter.font());
    double line = plot.top() + 2;
    for (const CurveMark& mark : chart_.marks) {
        const double x = across(mark);
        const QString words = qt(mark.label);
        const double wide = metrics.horizontalAdvance(words);
        const double left = x + 4 + wide <= plot.right() ? x + 4 : std::max(plot.left(), x - 4 - wide);
        QRectF place(left, line, wide, metrics.height());
        const QRectF foot = place.translated(0, plot.bottom() - metrics.height() - 2 * line + plot.top());
        if (isCrossed(place, plot) && !isCrossed(foot, plot)) place = foot;
        painter.fillRect(place.adjusted(-2, 0, 2, 0), tokens().surface);
        painter.setPen(tokens().text);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, words);
        line += metrics.height() + 1;
    }
}

/// By their height in the unit of the axis.
std::vector<EndLabel> CurvePanel::endLabels() const {
    std::vector<EndLabel> labels;
    for (std::size_t i = 0; i < chart_.curves.size(); ++i)
        if (const Curve& curve = chart_.curves[i]; !curve.label.empty() && !curve.y.empty())
            labels.push_back({qt(curve.label), curve.y.back() * factor(), penOf(i).color(), true});
    return labels;
}

void CurvePanel::paintGround(QPainter& painter, const QRectF& plot) const {
    if (chart_.curves.empty()) return;
    const Formats formats = environment().formats();
    paintZones(painter, plot);
    AxisPainter{painter, tokens(), formats, plot}.verticalGrid(y_);
    paintMarks(painter, plot);
}

void CurvePanel::paintOverlay(QPainter& painter, const QRectF& plot) const {
    if (chart_.curves.empty()) return;
    const Formats formats = environment().formats();
    const AxisPainter axis{painter, tokens(), formats, plot};
    axis.verticalNumbers(y_, suffix());
    axis.verticalTitle(qt(chart_.frame.vertical.title));
    axis.horizontalNumbers(x_);
    axis.horizontalTitle(qt(chart_.frame.horizontal.title));
    std::vector<EndLabel> labels = endLabels();
    for (EndLabel& label : labels) label.y = y_.map(label.y, plot.bottom(), plot.top());
    separateLabels(labels, QFontMetricsF(paperFont(kSmallSize)).height(), plot.top(), plot.bottom());
    paintEndLabels(painter, labels, plot.right() + 6);
}

void CurvePanel::paintChart(QPainter& painter, const QRectF& area) {
    host_->renderTo(painter, area);
}

void CurvePanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintFocus(painter);
}

}  // namespace valor::ui
