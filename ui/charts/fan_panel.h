// SPDX-License-Identifier: GPL-3.0-or-later
// A median inside nested bands, with direct labels, a zero line and a cross-hair for the keyboard.
#pragma once

#include <optional>
#include <utility>

#include "ui/charts/axis_scale.h"
#include "ui/charts/chart_panel.h"

class QAbstractSeries;
class QLineSeries;

namespace valor::ui {

class ChartHost;
struct EndLabel;

class FanPanel : public ChartPanel {
    Q_OBJECT
public:
    explicit FanPanel(const Environment& environment, QWidget* parent = nullptr);

    void setChart(const FanChart& chart);
    /// Another subject: the axis may jump.
    void releaseAxis() { vertical_.release(); }
    [[nodiscard]] const FanChart& chart() const { return chart_; }

    [[nodiscard]] ChartTable table() const override;
    [[nodiscard]] const ChartFrame& frame() const override { return chart_.frame; }

protected:
    void paintChart(QPainter& painter, const QRectF& area) override;
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] std::size_t readings() const override { return chart_.x.size(); }
    [[nodiscard]] int readingStride() const override { return 12; }  // a year of months
    [[nodiscard]] QStringList readingAt(std::size_t place) const override;
    void readingMoved() override;

private:
    struct Run {  ///< indices without a gap
        std::size_t first = 0, last = 0;
        bool operator==(const Run&) const = default;
    };
    struct Curves {
        QLineSeries* low;
        QLineSeries* high;
    };
    void recolour() override;
    void addBand(double strength);
    void addCentre();
    void attach(QAbstractSeries* series);
    void fillPoints();
    [[nodiscard]] std::pair<double, double> extent() const;
    void rescale();
    void paintGrid(QPainter& painter, const QRectF& plot) const;
    void paintOverlay(QPainter& painter, const QRectF& plot) const;
    void paintCrosshair(QPainter& painter, const QRectF& plot) const;
    [[nodiscard]] std::vector<EndLabel> endLabels(const QRectF& plot) const;
    [[nodiscard]] std::vector<Run> runs() const;

    ChartHost* host_;
    FanChart chart_;
    StickyScale vertical_;
    AxisScale x_, y_;
    std::vector<Run> runs_;
    std::size_t bandCount_ = 0;
    std::vector<Curves> bandCurves_;  ///< run by run, band by band
    std::vector<QLineSeries*> centreCurves_;
};

}  // namespace valor::ui
