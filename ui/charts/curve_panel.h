// SPDX-License-Identifier: GPL-3.0-or-later
// Curves with direct labels, zones behind them and marks across.
#pragma once

#include "core/report/curve_chart.h"
#include "ui/charts/axis_scale.h"
#include "ui/charts/chart_panel.h"

namespace valor::ui {

class ChartHost;
struct EndLabel;

class CurvePanel : public ChartPanel {
    Q_OBJECT
public:
    explicit CurvePanel(const Environment& environment, QWidget* parent = nullptr);

    void setChart(const CurveChart& chart);
    [[nodiscard]] const CurveChart& chart() const { return chart_; }

    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] const ChartFrame& frame() const override { return chart_.frame; }

protected:
    void paintChart(QPainter& painter, const QRectF& area) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void recolour() override;
    void addCurve(std::size_t curve);
    void rescale();
    void paintGround(QPainter& painter, const QRectF& plot) const;
    void paintOverlay(QPainter& painter, const QRectF& plot) const;
    [[nodiscard]] std::vector<EndLabel> endLabels() const;
    void paintZones(QPainter& painter, const QRectF& plot) const;
    void paintMarks(QPainter& painter, const QRectF& plot) const;
    [[nodiscard]] bool isCrossed(const QRectF& place, const QRectF& plot) const;
    [[nodiscard]] QPen penOf(std::size_t curve) const;
    [[nodiscard]] QString suffix() const;
    /// Shown per value.
    [[nodiscard]] double factor() const;

    ChartHost* host_;
    CurveChart chart_;
    AxisScale x_, y_;
};

/// One row for each point, with the curve it belongs to and whether it lies in a zone.
[[nodiscard]] ChartTable tableOf(const CurveChart& chart);

}  // namespace valor::ui
