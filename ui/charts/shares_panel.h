// SPDX-License-Identifier: GPL-3.0-or-later
// What several causes make of a whole: a line for each with one or two bars and their errors, the largest at the top.
#pragma once

#include "core/report/shares_chart.h"
#include "ui/charts/axis_scale.h"
#include "ui/charts/chart_panel.h"

namespace valor::ui {

class SharesPanel : public ChartPanel {
    Q_OBJECT
public:
    explicit SharesPanel(const Environment& environment, QWidget* parent = nullptr);

    void setChart(const SharesChart& chart);
    [[nodiscard]] const SharesChart& chart() const { return chart_; }

    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] const ChartFrame& frame() const override { return chart_.frame; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintChart(QPainter& painter, const QRectF& area) override;
    [[nodiscard]] std::size_t readings() const override { return chart_.bars.size(); }
    [[nodiscard]] std::size_t readingColumns() const override { return 1; }
    [[nodiscard]] QStringList readingAt(std::size_t place) const override;

private:
    [[nodiscard]] QRectF rowOf(const QRectF& plot, std::size_t index) const;
    /// Places are counted from below.
    [[nodiscard]] std::size_t barAt(std::size_t place) const { return chart_.bars.size() - 1 - place; }
    [[nodiscard]] QString written(const SharesFigure& figure) const;
    [[nodiscard]] bool hasTwo() const { return !chart_.secondLabel.empty(); }
    void paintLegend(QPainter& painter, double right) const;
    void paintRow(QPainter& painter, const QRectF& plot, std::size_t index) const;
    void paintFigure(QPainter& painter, const QRectF& plot, double y, const SharesFigure& figure,
                     const QColor& colour) const;
    [[nodiscard]] double namesWidth(double width) const;

    SharesChart chart_;
    AxisScale x_;
};

/// A row for each cause: the figures with their standard errors.
[[nodiscard]] ChartTable tableOf(const SharesChart& chart);

}  // namespace valor::ui
