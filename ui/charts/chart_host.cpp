// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_host.h"

#include <QAbstractAxis>
#include <QChart>
#include <QGraphicsItem>
#include <QGraphicsLayout>
#include <QLegend>
#include <utility>

namespace valor::ui {
namespace {

constexpr double kAboveSeries = 1000, kBelowSeries = 0.5;  // the background of a chart lies below 0, its series above 1

}  // namespace

class ChartHost::OverlayItem : public QGraphicsItem {
public:
    OverlayItem(QChart* chart, double height) : QGraphicsItem(chart), chart_(chart) { setZValue(height); }

    [[nodiscard]] QRectF boundingRect() const override { return area_; }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override {
        if (draw_) draw_(*painter, chart_->plotArea());
    }
    void resize(const QRectF& area) {
        prepareGeometryChange();
        area_ = area;
    }
    void setDraw(Overlay draw) { draw_ = std::move(draw); }

private:
    QChart* chart_;
    QRectF area_;
    Overlay draw_;
};

ChartHost::ChartHost(QWidget* parent)
    : QChartView(parent),
      overlay_(new OverlayItem(chart(), kAboveSeries)),
      underlay_(new OverlayItem(chart(), kBelowSeries)) {
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    chart()->legend()->hide();
    chart()->setMargins({});
    chart()->setBackgroundRoundness(0);
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
}

void ChartHost::setOverlay(Overlay overlay) {
    overlay_->setDraw(std::move(overlay));
}

void ChartHost::setUnderlay(Overlay underlay) {
    underlay_->setDraw(std::move(underlay));
}

void ChartHost::setMargins(const AxisMargins& margins) {
    margins_ = margins;
    place();
}

void ChartHost::undress(const Tokens& tokens) {
    chart()->removeAllSeries();
    const auto axes = chart()->axes();
    for (QAbstractAxis* axis : axes) {
        chart()->removeAxis(axis);
        delete axis;
    }
    chart()->setBackgroundBrush(tokens.surface);
    chart()->setBackgroundPen(Qt::NoPen);
    setBackgroundBrush(tokens.surface);
}

void ChartHost::renderTo(QPainter& painter, const QRectF& area) {
    // The scene keeps the size that it once had, so that it may be larger than what is shown.
    scene()->render(&painter, area, QRectF(rect()));
}

void ChartHost::refresh() {
    overlay_->update();
    underlay_->update();
}

void ChartHost::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    place();
}

void ChartHost::place() {
    const QRectF whole(rect());
    overlay_->resize(whole);
    underlay_->resize(whole);
    const QRectF plot = margins_.plotIn(whole);
    if (plot.width() > 10 && plot.height() > 10) chart()->setPlotArea(plot);
}

}  // namespace valor::ui
