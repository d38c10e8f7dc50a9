// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_pictures.h"

#include <variant>

#include "ui/charts/bars_panel.h"
#include "ui/charts/density_panel.h"
#include "ui/charts/fan_panel.h"
#include "ui/charts/plane_panel.h"
#include "ui/charts/range_panel.h"
#include "ui/charts/timeline_panel.h"
#include "ui/charts/tornado_panel.h"
#include "ui/charts/waterfall_panel.h"

namespace valor::ui {
namespace {

constexpr int kWide = 640, kHigh = 250;

template <class Panel, class OfChart>
std::unique_ptr<ChartPanel> shown(const OfChart& chart, const Environment& environment) {
    auto panel = std::make_unique<Panel>(environment);
    panel->setChart(chart);
    return panel;
}

std::unique_ptr<ChartPanel> make(const FanChart& chart, const Environment& environment) {
    return shown<FanPanel>(chart, environment);
}
std::unique_ptr<ChartPanel> make(const DensityChart& chart, const Environment& environment) {
    return shown<DensityPanel>(chart, environment);
}
std::unique_ptr<ChartPanel> make(const BarsChart& chart, const Environment& environment) {
    auto panel = std::make_unique<BarsPanel>(environment);
    panel->setChart(chart, {});
    return panel;
}
std::unique_ptr<ChartPanel> make(const TornadoChart& chart, const Environment& environment) {
    return shown<TornadoPanel>(chart, environment);
}
std::unique_ptr<ChartPanel> make(const WaterfallChart& chart, const Environment& environment) {
    return shown<WaterfallPanel>(chart, environment);
}
std::unique_ptr<ChartPanel> make(const RangeChart& chart, const Environment& environment) {
    return shown<RangePanel>(chart, environment);
}
std::unique_ptr<ChartPanel> make(const TimelineChart& chart, const Environment& environment) {
    return shown<TimelinePanel>(chart, environment);
}
std::unique_ptr<ChartPanel> make(const PlaneChart& chart, const Environment& environment) {
    return shown<PlanePanel>(chart, environment);
}

}  // namespace

std::unique_ptr<ChartPanel> panelOf(const Chart& chart, const Environment& environment) {
    std::unique_ptr<ChartPanel> panel = std::visit([&](const auto& each) { return make(each, environment); }, chart);
    panel->setAttribute(Qt::WA_DontShowOnScreen);
    const bool isFixed = panel->sizePolicy().verticalPolicy() == QSizePolicy::Fixed;
    panel->resize(kWide, isFixed ? panel->sizeHint().height() : qMax(kHigh, panel->minimumHeight()));
    panel->show();  // lays it out
    return panel;
}

}  // namespace valor::ui
