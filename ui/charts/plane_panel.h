// SPDX-License-Identifier: GPL-3.0-or-later
// The cost-effectiveness plane: hexagons, darker where more futures lie, with the four quadrants said in their corners.
#pragma once

#include <QLineF>

#include "ui/charts/axis_scale.h"
#include "ui/charts/chart_panel.h"

namespace valor::ui {

class PlanePanel : public ChartPanel {
    Q_OBJECT
public:
    explicit PlanePanel(const Environment& environment, QWidget* parent = nullptr);

    void setChart(const PlaneChart& chart);
    /// Another subject: the axes may jump.
    void releaseAxes() {
        horizontal_.release();
        vertical_.release();
    }
    [[nodiscard]] const PlaneChart& chart() const { return chart_; }

    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] const ChartFrame& frame() const override { return chart_.frame; }

protected:
    void paintChart(QPainter& painter, const QRectF& area) override;
    [[nodiscard]] std::size_t readings() const override { return chart_.cells.size(); }
    [[nodiscard]] QStringList readingAt(std::size_t cell) const override;

private:
    void paintCells(QPainter& painter, const QRectF& plot) const;
    void paintSlope(QPainter& painter, const QRectF& plot) const;
    void paintCell(QPainter& painter, const QRectF& plot) const;
    void paintCorners(QPainter& painter, const QRectF& plot) const;

    PlaneChart chart_;
    StickyScale horizontal_, vertical_;
    AxisScale x_, y_;
};

/// The part of the line y = slope · x inside a rectangle of data; empty when it only touches.
[[nodiscard]] QLineF lineInside(double slope, const AxisScale& x, const AxisScale& y);

}  // namespace valor::ui
