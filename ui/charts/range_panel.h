// SPDX-License-Identifier: GPL-3.0-or-later
// How one figure is spread, small: its curve, its central value and the middle 90 %.
#pragma once

#include "ui/charts/chart_panel.h"

namespace valor::ui {

class RangePanel : public ChartPanel {
    Q_OBJECT
public:
    explicit RangePanel(const Environment& environment, QWidget* parent = nullptr);

    void setChart(const RangeChart& chart);
    [[nodiscard]] const RangeChart& chart() const { return chart_; }

    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] const ChartFrame& frame() const override { return chart_.frame; }
    [[nodiscard]] QSize sizeHint() const override { return {260, 108}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 108}; }

protected:
    void paintChart(QPainter& painter, const QRectF& area) override;

private:
    void paintNumbers(QPainter& painter, const QRectF& plot) const;

    RangeChart chart_;
};

}  // namespace valor::ui
