// SPDX-License-Identifier: GPL-3.0-or-later
// Bars per category, grouped with intervals or stacked, with a legend that wraps.
#pragma once

#include "ui/charts/axis_scale.h"
#include "ui/charts/chart_panel.h"

namespace valor::ui {

class ChartHost;

class BarsPanel : public ChartPanel {
    Q_OBJECT
public:
    explicit BarsPanel(const Environment& environment, QWidget* parent = nullptr);

    /// @param details figures behind the chart where it shows them in sum only; empty: those of the chart
    void setChart(const BarsChart& chart, const BarsChart& details = {});
    void releaseAxis() { vertical_.release(); }
    [[nodiscard]] const BarsChart& chart() const { return chart_; }
    /// What its bars and its mark in the legend are filled with.
    [[nodiscard]] QBrush brushOf(std::size_t series) const;

    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] const ChartFrame& frame() const override { return chart_.frame; }

protected:
    void paintChart(QPainter& painter, const QRectF& area) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    [[nodiscard]] std::size_t readings() const override { return chart_.categories.size(); }
    [[nodiscard]] QStringList readingAt(std::size_t category) const override;
    void readingMoved() override;

private:
    void recolour() override;
    void replaceValues();
    void rescale();
    [[nodiscard]] double legendHeight(double width) const;
    void paintGrid(QPainter& painter, const QRectF& plot) const;
    void paintOverlay(QPainter& painter, const QRectF& plot) const;
    void paintLegend(QPainter& painter, double width) const;
    void paintWhiskers(QPainter& painter, const QRectF& plot) const;
    void paintCategories(QPainter& painter, const QRectF& plot) const;

    ChartHost* host_;
    BarsChart chart_;
    BarsChart details_;
    StickyScale vertical_;
    AxisScale y_;
};

}  // namespace valor::ui
