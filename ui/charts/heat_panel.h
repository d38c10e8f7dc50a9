// SPDX-License-Identifier: GPL-3.0-or-later
// A heat map: cells with their figures, in one colour below nought and another above, with a line between the two.
#pragma once

#include <functional>

#include "core/report/heat_chart.h"
#include "ui/charts/chart_panel.h"

namespace valor::ui {

class HeatPanel : public ChartPanel {
    Q_OBJECT
public:
    explicit HeatPanel(const Environment& environment, QWidget* parent = nullptr);

    void setChart(const HeatChart& chart);
    [[nodiscard]] const HeatChart& chart() const { return chart_; }

    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] const ChartFrame& frame() const override { return chart_.frame; }

protected:
    void paintChart(QPainter& painter, const QRectF& area) override;
    [[nodiscard]] std::size_t readings() const override;
    [[nodiscard]] std::size_t readingColumns() const override { return chart_.xLabels.size(); }
    /// To the edge.
    [[nodiscard]] int readingStride() const override { return static_cast<int>(readings()); }
    [[nodiscard]] QStringList readingAt(std::size_t place) const override;

private:
    [[nodiscard]] QRectF plotIn(const QRectF& area) const;
    [[nodiscard]] QRectF cellOf(const QRectF& plot, std::size_t row, std::size_t column) const;
    [[nodiscard]] QColor colourOf(double value) const;
    struct Cell {
        std::size_t row, column;
    };
    void forEachCell(const QRectF& plot, const std::function<void(const QRectF&, Cell)>& paint) const;
    void paintFigure(QPainter& painter, const QRectF& cell, Cell at) const;
    void paintBorder(QPainter& painter, const QRectF& plot) const;
    void paintRing(QPainter& painter, QPointF centre, double radius) const;
    [[nodiscard]] QRectF figureIn(const QRectF& cell, Cell at) const;
    void paintMark(QPainter& painter, const QRectF& plot) const;
    void paintAxes(QPainter& painter, const QRectF& plot) const;
    void paintLegend(QPainter& painter, const QRectF& area) const;

    HeatChart chart_;
    double largest_ = 0;  ///< magnitude of the figures
};

/// A row for each cell: both places and the figure; then one for the mark.
[[nodiscard]] ChartTable tableOf(const HeatChart& chart);

}  // namespace valor::ui
