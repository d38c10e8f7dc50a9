// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bars_panel.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QStackedBarSeries>
#include <QVBoxLayout>
#include <QValueAxis>
#include <algorithm>
#include <array>
#include <cmath>

#include "core/report/chart_table.h"
#include "ui/charts/axis_painter.h"
#include "ui/charts/chart_host.h"
#include "ui/text/text.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

constexpr double kBarWidth = 0.72;  // of a category
constexpr double kMarker = 11;

/// Where the entries of a legend stand when they wrap at `width`.
std::vector<QPointF> legendPlaces(const BarsChart& chart, double width) {
    const QFontMetricsF metrics(paperFont(kSmallSize));
    std::vector<QPointF> places;
    double x = 0, y = 0;
    for (const BarSeries& series : chart.series) {
        const double wide = kMarker + 6 + metrics.horizontalAdvance(qt(series.label));
        if (x > 0 && x + wide > width) x = 0, y += metrics.height() + 4;
        places.emplace_back(x, y);
        x += wide + 18;
    }
    return places;
}

/// Lines of the full hue on its tint, opaque: the grid does not run through a bar.
QBrush hatched(const QColor& ink, const QColor& ground, Qt::BrushStyle lines) {
    constexpr int kTile = 8;  // the period of Qt's patterns, so that tiles meet
    constexpr double kTint = 0.3;
    QImage tile(kTile, kTile, QImage::Format_RGB32);
    tile.fill(tint(ink, ground, kTint));
    QPainter painter(&tile);
    painter.fillRect(tile.rect(), QBrush(ink, lines));
    return QBrush(tile);
}

/// Qt Charts has no absent bar; one without height is as good.
double drawn(double value) {
    return std::isfinite(value) ? value : 0;
}

bool sameStructure(const BarsChart& a, const BarsChart& b) {
    return a.stacked == b.stacked && a.categories == b.categories &&
           std::ranges::equal(a.series, b.series, {}, &BarSeries::label, &BarSeries::label) &&
           std::ranges::equal(a.series, b.series, {}, &BarSeries::hue, &BarSeries::hue) && !a.series.empty();
}

struct Extent {
    double low = 0, high = 0;
    void include(double value) {
        if (!std::isfinite(value)) return;
        low = std::min(low, value);
        high = std::max(high, value);
    }
};

Extent stackedExtent(const BarsChart& chart) {
    Extent extent;
    for (std::size_t i = 0; i < chart.categories.size(); ++i) {
        double up = 0, down = 0;
        for (const BarSeries& series : chart.series) (series.values[i] > 0 ? up : down) += drawn(series.values[i]);
        extent.include(up);
        extent.include(down);
    }
    return extent;
}

Extent groupedExtent(const BarsChart& chart) {
    Extent extent;
    for (const BarSeries& series : chart.series)
        for (const auto* values : {&series.values, &series.low, &series.high})
            for (double value : *values) extent.include(value);
    return extent;
}

}  // namespace

BarsPanel::BarsPanel(const Environment& environment, QWidget* parent)
    : ChartPanel(environment, parent), host_(new ChartHost(this)) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(3, 3, 3, 3);
    lines->addWidget(host_);
    setMinimumHeight(260);
    host_->setUnderlay([this](QPainter& painter, const QRectF& plot) { paintGrid(painter, plot); });
    host_->setOverlay([this](QPainter& painter, const QRectF& plot) { paintOverlay(painter, plot); });
}

ChartTable BarsPanel::table() const {
    return tableOf(details_.series.empty() ? chart_ : details_, environment().wording());
}

void BarsPanel::setChart(const BarsChart& chart, const BarsChart& details) {
    const bool sameBars = sameStructure(chart_, chart);
    chart_ = chart;
    details_ = details;
    announce();
    if (!sameBars) return recolour();
    replaceValues();
    rescale();
    host_->refresh();
}

/// Keeps the bars that are there: building them anew takes longer than a frame of a moving slider.
void BarsPanel::replaceValues() {
    const auto all = host_->chart()->series();
    const auto sets = static_cast<QAbstractBarSeries*>(all.constFirst())->barSets();
    for (std::size_t s = 0; s < chart_.series.size(); ++s)
        for (std::size_t i = 0; i < chart_.categories.size(); ++i)
            sets[static_cast<qsizetype>(s)]->replace(static_cast<int>(i), drawn(chart_.series[s].values[i]));
}

/// Two plain hues, then the same hatched, then others that are: no two bars differ by their tint alone.
QBrush BarsPanel::brushOf(std::size_t series) const {
    const Tokens& t = tokens();
    const std::array<QBrush, kBarHues> brushes{t.data1,
                                               t.data2,
                                               hatched(t.data1, t.surface, Qt::BDiagPattern),
                                               hatched(t.data2, t.surface, Qt::FDiagPattern),
                                               hatched(t.data4, t.surface, Qt::VerPattern),
                                               hatched(t.data4, t.surface, Qt::DiagCrossPattern),
                                               hatched(t.control, t.surface, Qt::HorPattern),
                                               hatched(t.control, t.surface, Qt::CrossPattern)};
    return brushes[chart_.series[series].hue.value_or(series) % brushes.size()];
}

void BarsPanel::recolour() {
    host_->undress(tokens());
    if (chart_.categories.empty()) return;
    QAbstractBarSeries* bars =
        chart_.stacked ? static_cast<QAbstractBarSeries*>(new QStackedBarSeries) : new QBarSeries;
    bars->setBarWidth(kBarWidth);
    for (std::size_t s = 0; s < chart_.series.size(); ++s) {
        auto* set = new QBarSet(qt(chart_.series[s].label).toHtmlEscaped());
        for (double value : chart_.series[s].values) set->append(drawn(value));
        set->setBrush(brushOf(s));
        set->setPen(QPen(tokens().surface, chart_.stacked ? 1 : 0.5));
        bars->append(set);
    }
    host_->chart()->addSeries(bars);
    auto* categories = new QBarCategoryAxis;
    for (std::size_t i = 0; i < chart_.categories.size(); ++i) categories->append(QString::number(i));
    categories->setLabelsVisible(false);
    categories->setLineVisible(false);
    categories->setGridLineVisible(false);
    auto* vertical = new QValueAxis;
    vertical->setLabelsVisible(false);
    vertical->setLineVisible(false);
    vertical->setGridLineVisible(false);
    host_->chart()->addAxis(categories, Qt::AlignBottom);
    host_->chart()->addAxis(vertical, Qt::AlignLeft);
    bars->attachAxis(categories);
    bars->attachAxis(vertical);
    rescale();
    host_->refresh();
}

void BarsPanel::rescale() {
    if (host_->chart()->axes(Qt::Vertical).isEmpty()) return;
    const Extent extent = chart_.stacked ? stackedExtent(chart_) : groupedExtent(chart_);
    y_ = vertical_.fit(extent.low, extent.high, 6);
    auto* vertical = static_cast<QValueAxis*>(host_->chart()->axes(Qt::Vertical).constFirst());
    vertical->setRange(y_.low, y_.high);
    AxisMargins margins = marginsFor(y_, environment().formats());
    margins.top += legendHeight(width() - 6) + 6;
    host_->setMargins(margins);
}

void BarsPanel::resizeEvent(QResizeEvent* event) {
    ChartPanel::resizeEvent(event);
    rescale();
}

double BarsPanel::legendHeight(double width) const {
    const auto places = legendPlaces(chart_, width);
    return places.empty() ? 0 : places.back().y() + smallTextHeight();
}

void BarsPanel::paintLegend(QPainter& painter, double width) const {
    const auto places = legendPlaces(chart_, width);
    const double height = smallTextHeight();
    painter.setFont(paperFont(kSmallSize));
    for (std::size_t s = 0; s < places.size(); ++s) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(brushOf(s));
        painter.drawRect(QRectF(places[s].x(), places[s].y() + (height - kMarker) / 2, kMarker, kMarker));
        painter.setPen(tokens().text);
        painter.drawText(QRectF(places[s].x() + kMarker + 6, places[s].y(), width, height),
                         Qt::AlignLeft | Qt::AlignVCenter, qt(chart_.series[s].label));
    }
}

void BarsPanel::paintWhiskers(QPainter& painter, const QRectF& plot) const {
    const double category = plot.width() / static_cast<double>(chart_.categories.size());
    const double bar = category * kBarWidth / static_cast<double>(chart_.series.size());
    const double cap = std::min(4.0, bar / 4);
    painter.setPen(QPen(tokens().text, 1.2));
    for (std::size_t s = 0; s < chart_.series.size(); ++s) {
        const BarSeries& series = chart_.series[s];
        for (std::size_t i = 0; i < series.low.size(); ++i) {
            if (!std::isfinite(series.low[i]) || !std::isfinite(series.high[i])) continue;
            const double x = plot.left() + category * (static_cast<double>(i) + (1 - kBarWidth) / 2) +
                             bar * (static_cast<double>(s) + 0.5);
            const double low = y_.map(series.low[i], plot.bottom(), plot.top());
            const double high = y_.map(series.high[i], plot.bottom(), plot.top());
            painter.drawLine(QPointF(x, low), QPointF(x, high));
            painter.drawLine(QPointF(x - cap, low), QPointF(x + cap, low));
            painter.drawLine(QPointF(x - cap, high), QPointF(x + cap, high));
        }
    }
}

void BarsPanel::paintCategories(QPainter& painter, const QRectF& plot) const {
    const double category = plot.width() / static_cast<double>(chart_.categories.size());
    painter.setFont(paperFont(kSmallSize));
    painter.setPen(tokens().muted);
    double widest = 1;
    for (const std::string& name : chart_.categories)
        widest = std::max(widest, QFontMetricsF(painter.font()).horizontalAdvance(qt(name)) + 8);
    const auto stride = static_cast<std::size_t>(std::max(1.0, std::ceil(widest / category)));
    for (std::size_t i = 0; i < chart_.categories.size(); i += stride)
        painter.drawText(QRectF(plot.left() + category * (static_cast<double>(i) + 0.5) - 60, plot.bottom() + 6, 120,
                                smallTextHeight()),
                         Qt::AlignCenter, qt(chart_.categories[i]));
}

void BarsPanel::paintGrid(QPainter& painter, const QRectF& plot) const {
    if (chart_.categories.empty()) return;
    const Formats formats = environment().formats();
    AxisPainter{painter, tokens(), formats, plot}.verticalGrid(y_);
}

void BarsPanel::paintOverlay(QPainter& painter, const QRectF& plot) const {
    if (chart_.categories.empty()) return;
    const Formats formats = environment().formats();
    const AxisPainter axis{painter, tokens(), formats, plot};
    axis.verticalNumbers(y_);
    axis.horizontalTitle(qt(chart_.frame.horizontal.title));
    paintCategories(painter, plot);
    painter.setPen(QPen(tokens().text, 1.2));
    const double zero = y_.map(0, plot.bottom(), plot.top());
    painter.drawLine(QPointF(plot.left(), zero), QPointF(plot.right(), zero));
    if (!chart_.stacked) paintWhiskers(painter, plot);
    paintLegend(painter, width() - 6);
    if (reading()) {
        const double category = plot.width() / static_cast<double>(chart_.categories.size());
        const double middle = plot.left() + category * (static_cast<double>(*reading()) + 0.5);
        paintReading(painter, plot, middle, readingAt(*reading()));
    }
    painter.translate(0, legendHeight(width() - 6) + 6);
    axis.verticalTitle(qt(chart_.frame.vertical.title));
}

QStringList BarsPanel::readingAt(std::size_t category) const {
    const Formats formats = environment().formats();
    QStringList lines{qt(chart_.categories[category])};
    for (const BarSeries& series : chart_.series)
        if (std::isfinite(series.values[category]))
            lines << tr("%1: %2 %3")
                         .arg(qt(series.label), formats.number(series.values[category], y_.decimals() + 1),
                              qt(chart_.frame.vertical.unit));
    return lines;
}

void BarsPanel::readingMoved() {
    host_->refresh();
}

void BarsPanel::paintChart(QPainter& painter, const QRectF& area) {
    host_->renderTo(painter, area);
}

void BarsPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintFocus(painter);
}

}  // namespace valor::ui
