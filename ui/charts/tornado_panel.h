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

    /// What is written at an end of a bar, with its unit.
    [[nodiscard]] static QString endOf(const TornadoBar& bar, bool isLow);

signals:
    /// The reader asks for the input behind a bar.
    void chosen(int bar);

protected:
    void paintChart(QPainter& painter, const QRectF& area) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void setCurrent(int bar);
    void paintLegend(QPainter& painter, const QRectF& plot) const;
    void paintBar(QPainter& painter, const QRectF& plot, std::size_t index) const;
    void paintWords(QPainter& painter, const QRectF& plot, std::size_t index, double wide) const;
    [[nodiscard]] double namesWidth(double width) const;
    void paintEnd(QPainter& painter, const QRectF& plot, const QRectF& row, double value, const QString& text) const;
    [[nodiscard]] QRectF plotIn(const QSizeF& size) const;
    [[nodiscard]] static QRectF rowOf(const QRectF& plot, std::size_t index);
    /// Abscissa of a net benefit.
    [[nodiscard]] double along(const QRectF& plot, double value) const;
    [[nodiscard]] QColor colour(bool isLow) const;

    TornadoChart chart_;
    StickyScale horizontal_;
    AxisScale x_;
    bool past_ = false;
    int current_ = -1;  ///< bar that the keyboard stands on
};

}  // namespace valor::ui
