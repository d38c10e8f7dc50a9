// SPDX-License-Identifier: GPL-3.0-or-later
// When what goes into use and out of it again: one bar each.
#pragma once

#include "ui/charts/chart_panel.h"

namespace valor::ui {

class TimelinePanel : public ChartPanel {
    Q_OBJECT
public:
    explicit TimelinePanel(const Environment& environment, QWidget* parent = nullptr);

    void setChart(const TimelineChart& chart);
    [[nodiscard]] const TimelineChart& chart() const { return chart_; }

    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] const ChartFrame& frame() const override { return chart_.frame; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintChart(QPainter& painter, const QRectF& area) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void setCurrent(int row);
    void paintYears(QPainter& painter, const QRectF& plot) const;
    void paintRow(QPainter& painter, const QRectF& plot, std::size_t index) const;
    void paintBar(QPainter& painter, const QRectF& plot, const QRectF& bar, const TimelineRow& row) const;
    void paintEnd(QPainter& painter, const QRectF& plot) const;
    [[nodiscard]] double abscissa(const QRectF& plot, int month) const;

    TimelineChart chart_;
    int current_ = -1;  ///< row that the keyboard stands on
};

}  // namespace valor::ui
