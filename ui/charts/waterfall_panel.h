// SPDX-License-Identifier: GPL-3.0-or-later
// Why a result changed: the first result, one bar for each cause, the second result.
#pragma once

#include "ui/charts/axis_scale.h"
#include "ui/charts/chart_panel.h"

namespace valor::ui {

class WaterfallPanel : public ChartPanel {
    Q_OBJECT
public:
    explicit WaterfallPanel(const Environment& environment, QWidget* parent = nullptr);

    void setChart(const WaterfallChart& chart);
    /// Another pair: the axis may jump.
    void releaseAxis() { horizontal_.release(); }
    /// Figures of a state that was left: shown pale until new ones come.
    void setPast(bool past);
    [[nodiscard]] const WaterfallChart& chart() const { return chart_; }

    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] const ChartFrame& frame() const override { return chart_.frame; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintChart(QPainter& painter, const QRectF& area) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    /// A line of the chart: a result from zero, or a cause from the result before it.
    struct Row {
        std::string label;
        double from = 0, to = 0;
        bool isResult = false;
    };
    [[nodiscard]] std::vector<Row> rows() const;
    void setCurrent(int row);
    void paintRow(QPainter& painter, const QRectF& plot, std::size_t index, const Row& row) const;
    void paintFigure(QPainter& painter, const QRectF& plot, const QRectF& bar, const QString& text,
                     bool leftwards) const;
    [[nodiscard]] QColor colour(const Row& row) const;
    [[nodiscard]] QString figure(std::size_t index, const Row& row) const;

    WaterfallChart chart_;
    StickyScale horizontal_;
    AxisScale x_;
    bool past_ = false;
    int current_ = -1;  ///< row that the keyboard stands on
};

}  // namespace valor::ui
