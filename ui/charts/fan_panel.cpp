// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/fan_panel.h"

#include <QAreaSeries>
#include <QChart>
#include <QKeyEvent>
#include <QLineSeries>
#include <QPainter>
#include <QVBoxLayout>
#include <QValueAxis>
#include <algorithm>
#include <cmath>

#include "core/report/chart_table.h"
#include "ui/charts/axis_painter.h"
#include "ui/charts/chart_host.h"
#include "ui/text/text.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

constexpr int kVerticalTicks = 6;
constexpr int kYears = 11, kLongNumbers = 6;  // ticks across that have room beside each other

QList<QPointF> points(const std::vector<double>& x, const std::vector<double>& y, std::size_t first, std::size_t last) {
    QList<QPointF> result;
    result.reserve(static_cast<qsizetype>(last - first));
    for (std::size_t i = first; i < last; ++i) result.emplace_back(x[i], y[i]);
    return result;
}

}  // namespace

FanPanel::FanPanel(const Environment& environment, QWidget* parent)
    : ChartPanel(environment, parent), host_(new ChartHost(this)) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(3, 3, 3, 3);
    lines->addWidget(host_);
    setMinimumHeight(250);
    host_->setUnderlay([this](QPainter& painter, const QRectF& plot) { paintGrid(painter, plot); });
    host_->setOverlay([this](QPainter& painter, const QRectF& plot) { paintOverlay(painter, plot); });
}

ChartTable FanPanel::table() const {
    return tableOf(chart_, environment().wording());
}

void FanPanel::setChart(const FanChart& chart) {
    chart_ = chart;
    announce();
    if (runs() != runs_ || chart_.bands.size() != bandCount_) return recolour();
    rescale();
    fillPoints();
}

/// Qt Charts drops NaN points and draws straight across; every unbroken run becomes a series of its own.
std::vector<FanPanel::Run> FanPanel::runs() const {
    std::vector<Run> result;
    std::size_t first = 0;
    for (std::size_t i = 0; i <= chart_.x.size(); ++i) {
        if (i < chart_.x.size() && std::isfinite(chart_.centre[i])) continue;
        if (i > first) result.push_back({first, i});
        first = i + 1;
    }
    return result;
}

void FanPanel::recolour() {
    host_->undress(tokens());
    bandCurves_.clear();
    centreCurves_.clear();
    runs_ = runs();
    bandCount_ = chart_.bands.size();
    auto* horizontal = new QValueAxis;
    auto* vertical = new QValueAxis;
    for (QValueAxis* axis : {horizontal, vertical}) {
        axis->setLabelsVisible(false);
        axis->setLineVisible(false);
        axis->setGridLineVisible(false);
    }
    host_->chart()->addAxis(horizontal, Qt::AlignBottom);
    host_->chart()->addAxis(vertical, Qt::AlignLeft);
    for (std::size_t run = 0; run < runs_.size(); ++run)
        for (std::size_t band = 0; band < bandCount_; ++band) addBand(0.24 + 0.22 * static_cast<double>(band));
    for (std::size_t run = 0; run < runs_.size(); ++run) addCentre();
    rescale();
    fillPoints();
}

void FanPanel::attach(QAbstractSeries* series) {
    host_->chart()->addSeries(series);
    const auto axes = host_->chart()->axes();
    for (QAbstractAxis* axis : axes) series->attachAxis(axis);
}

void FanPanel::addBand(double strength) {
    auto* high = new QLineSeries;
    auto* low = new QLineSeries;
    auto* area = new QAreaSeries(high, low);
    high->setParent(area);
    low->setParent(area);
    area->setPen(Qt::NoPen);
    area->setBrush(tint(tokens().data1, tokens().surface, strength));  // opaque: alpha is lost in some exports
    attach(area);
    bandCurves_.push_back({low, high});
}

void FanPanel::addCentre() {
    auto* line = new QLineSeries;
    line->setPen(QPen(tokens().dataInk, 2.2));
    attach(line);
    centreCurves_.push_back(line);
}

void FanPanel::fillPoints() {
    std::size_t next = 0;
    for (const Run& run : runs_)
        for (const ChartBand& band : chart_.bands) {
            bandCurves_[next].low->replace(points(chart_.x, band.low, run.first, run.last));
            bandCurves_[next].high->replace(points(chart_.x, band.high, run.first, run.last));
            ++next;
        }
    for (std::size_t i = 0; i < runs_.size(); ++i)
        centreCurves_[i]->replace(points(chart_.x, chart_.centre, runs_[i].first, runs_[i].last));
    host_->refresh();
}

/// The least and the largest value that is drawn.
std::pair<double, double> FanPanel::extent() const {
    double low = chart_.fromZero ? 0 : chart_.centre[runs_.front().first], high = low;
    const auto include = [&](double value) {
        low = std::min(low, value);
        high = std::max(high, value);
    };
    for (const Run& run : runs_)
        for (std::size_t i = run.first; i < run.last; ++i) {
            include(chart_.centre[i]);
            if (chart_.bands.empty()) continue;
            include(chart_.bands.front().low[i]);
            include(chart_.bands.front().high[i]);
        }
    return {low, high};
}

void FanPanel::rescale() {
    if (runs_.empty()) return;
    const auto [low, high] = extent();
    y_ = vertical_.fit(low, high, kVerticalTicks);
    const ChartAxis& across = chart_.frame.horizontal;
    x_ =
        exactScale(chart_.x.front(), chart_.x.back(), chart_.x.back() < 100 ? kYears : kLongNumbers, leastStep(across));
    x_.calendar = across.calendar;
    auto* horizontal = static_cast<QValueAxis*>(host_->chart()->axes(Qt::Horizontal).constFirst());
    auto* vertical = static_cast<QValueAxis*>(host_->chart()->axes(Qt::Vertical).constFirst());
    horizontal->setRange(x_.low, x_.high);
    vertical->setRange(y_.low, y_.high);
    AxisMargins margins = marginsFor(y_, environment().formats());
    margins.right = 10 + widestLabel(endLabels({}));
    host_->setMargins(margins);
}

std::vector<EndLabel> FanPanel::endLabels(const QRectF& plot) const {
    std::vector<EndLabel> labels;
    if (runs_.empty()) return labels;
    const std::size_t end = runs_.back().last - 1;
    const auto at = [&](double value) { return y_.map(value, plot.bottom(), plot.top()); };
    labels.push_back({qt(chart_.centreLabel), at(chart_.centre[end]), tokens().text, true});
    for (const ChartBand& band : chart_.bands) {
        labels.push_back({qt(band.highLabel), at(band.high[end]), tokens().muted});
        labels.push_back({qt(band.lowLabel), at(band.low[end]), tokens().muted});
    }
    if (!chart_.zeroLabel.empty()) labels.push_back({qt(chart_.zeroLabel), at(0), tokens().text});
    return labels;
}

void FanPanel::paintGrid(QPainter& painter, const QRectF& plot) const {
    if (runs_.empty()) return;
    const Formats formats = environment().formats();
    AxisPainter{painter, tokens(), formats, plot}.verticalGrid(y_);
}

void FanPanel::paintOverlay(QPainter& painter, const QRectF& plot) const {
    if (runs_.empty()) return;
    const Formats formats = environment().formats();
    const AxisPainter axis{painter, tokens(), formats, plot};
    axis.verticalNumbers(y_);
    axis.verticalTitle(qt(chart_.frame.vertical.title));
    axis.horizontalNumbers(x_);
    axis.horizontalTitle(qt(chart_.frame.horizontal.title));
    if (!chart_.zeroLabel.empty()) axis.zeroLine(y_.map(0, plot.bottom(), plot.top()));
    std::vector<EndLabel> labels = endLabels(plot);
    separateLabels(labels, smallTextHeight(), plot.top(), plot.bottom());
    paintEndLabels(painter, labels, plot.right() + 6);
    if (reading()) paintCrosshair(painter, plot);
}

QStringList FanPanel::readingAt(std::size_t i) const {
    const Formats formats = environment().formats();
    const int decimals = std::max(1, y_.decimals() + 1);
    const QString place = qt(chart_.frame.horizontal.title),
                  at = x_.calendar ? QString::number(chart_.x[i], 'f', 0) : formats.shortest(chart_.x[i], 3);
    const QString unit = qt(chart_.frame.vertical.unit), centre = formats.number(chart_.centre[i], decimals);
    if (chart_.bands.empty()) return tr("%1: %2\n%3 %4").arg(place, at, centre, unit).split('\n');
    return tr("%1: %2\n%3 %4, %5 between %6 and %7")
        .arg(place, at, centre, unit, formats.percent(chart_.within, 0),
             formats.number(chart_.bands.front().low[i], decimals),
             formats.number(chart_.bands.front().high[i], decimals))
        .split('\n');
}

void FanPanel::paintCrosshair(QPainter& painter, const QRectF& plot) const {
    const std::size_t i = *reading();
    const double x = x_.map(chart_.x[i], plot.left(), plot.right());
    paintReading(painter, plot, x, readingAt(i));
    painter.setPen(QPen(tokens().text, 1));
    painter.setBrush(tokens().surface);
    painter.drawEllipse(QPointF(x, y_.map(chart_.centre[i], plot.bottom(), plot.top())), 3.5, 3.5);
}

void FanPanel::readingMoved() {
    host_->refresh();
}

void FanPanel::paintChart(QPainter& painter, const QRectF& area) {
    host_->renderTo(painter, area);
}

void FanPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintFocus(painter);
}

}  // namespace valor::ui
