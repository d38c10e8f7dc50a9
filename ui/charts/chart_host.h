// SPDX-License-Identifier: GPL-3.0-or-later
// A Qt Charts view without what Qt Charts does badly: texts, ticks, legends and labels are painted over it.
#pragma once

#include <QChartView>
#include <functional>

#include "ui/charts/axis_painter.h"

namespace valor::ui {

class ChartHost : public QChartView {
    Q_OBJECT
public:
    using Overlay = std::function<void(QPainter& painter, const QRectF& plot)>;

    explicit ChartHost(QWidget* parent);

    /// Painted over the series.
    void setOverlay(Overlay overlay);
    /// Painted under the series. The grid of Qt Charts stays behind when the plot is resized.
    void setUnderlay(Overlay underlay);
    void setMargins(const AxisMargins& margins);
    /// Takes away all series and axes and wears the colours.
    void undress(const Tokens& tokens);
    void renderTo(QPainter& painter, const QRectF& area);
    void refresh();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();

    AxisMargins margins_;
    class OverlayItem;
    OverlayItem* overlay_;
    OverlayItem* underlay_;
};

}  // namespace valor::ui
