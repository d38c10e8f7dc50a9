// SPDX-License-Identifier: GPL-3.0-or-later
// A distribution with its part below zero set apart, and the share of draws at or below as a line.
#pragma once

#include <QPolygonF>

#include "ui/charts/axis_scale.h"
#include "ui/charts/chart_panel.h"

namespace valor::ui {

class DensityPanel : public ChartPanel {
    Q_OBJECT
public:
    explicit DensityPanel(const Environment& environment, QWidget* parent = nullptr);

    void setChart(const DensityChart& chart);
    void releaseAxis() { horizontal_.release(); }
    [[nodiscard]] const DensityChart& chart() const { return chart_; }

    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] const ChartFrame& frame() const override { return chart_.frame; }

protected:
    void paintChart(QPainter& painter, const QRectF& area) override;
    [[nodiscard]] std::size_t readings() const override { return chart_.shares.size(); }
    [[nodiscard]] QStringList readingAt(std::size_t bin) const override;

private:
    void paintAreas(QPainter& painter, const QRectF& plot) const;
    void paintCumulative(QPainter& painter, const QRectF& plot) const;
    [[nodiscard]] double endOf(std::size_t bin) const;
    void paintZero(QPainter& painter, const QRectF& plot) const;

    DensityChart chart_;
    StickyScale horizontal_;
    AxisScale x_;
    std::vector<QPointF> curve_;  ///< abscissa in data, height 0…1
};

/// The part of the area under `curve` between two abscissae, cut by geometry: clipping is lost in SVG.
[[nodiscard]] QPolygonF areaBetween(const std::vector<QPointF>& curve, double from, double to);

}  // namespace valor::ui
