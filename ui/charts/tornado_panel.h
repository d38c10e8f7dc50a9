// SPDX-License-Identifier: GPL-3.0-or-later
// Which inputs move the result: one bar each, the longest at the top.
#pragma once

#include "ui/charts/axis_scale.h"
#include "ui/charts/chart_panel.h"

namespace valor::ui {

class TornadoPanel : public ChartPanel {
    Q_OBJECT
public:
    explicit TornadoPanel(const Environment& environment, QWidget* parent = nullptr);

    void setChart(const TornadoChart& chart);
    /// Figures of a state that was left: shown pale until new ones come.
    void setPast(bool past);
    void releaseAxis() { horizontal_.release(); }
    [[nodiscard]] const TornadoChart& chart() const { return chart_; }

    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] const ChartFrame& frame() const override { return chart_.frame; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintChart(QPainter& painter, const QRectF& area) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Place;
    void paintLegend(QPainter& painter, const Place& place) const;
    void paintBar(QPainter& painter, const Place& place, std::size_t index) const;
    void paintHalf(QPainter& painter, const Place& place, const QRectF& row, double end, const std::string& text,
                   bool isLow) const;
    [[nodiscard]] QColor colour(bool isLow) const;

    TornadoChart chart_;
    StickyScale horizontal_;
    AxisScale x_;
    bool past_ = false;
};

}  // namespace valor::ui
